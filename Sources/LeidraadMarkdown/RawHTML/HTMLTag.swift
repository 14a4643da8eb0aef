/// A tag that opens an element, as it is written.
struct HTMLTag {
    var name: String
    var attributes: [HTMLAttribute]
    var closesItself: Bool
    /// Whether it is in a block of raw HTML, where text is no Markdown.
    var isBlock: Bool
    var written: String

    func value(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

    func number(_ name: String, in range: ClosedRange<Int>) -> Int? {
        value(name).flatMap { Int($0.prefix { $0.isASCII && $0.isNumber }) }.flatMap { range.contains($0) ? $0 : nil }
    }

    /// The id that links may lead to: that of the element, or the name of an old anchor.
    var id: String? {
        [value("id"), name == "a" ? value("name") : nil].compactMap { $0 }.first { id in
            !id.isEmpty && !id.utf8.contains { $0 <= 0x20 }
        }
    }

    /// An attribute that makes a browser run something.
    var handler: String? {
        attributes.first { $0.name.hasPrefix("on") || ["srcdoc", "formaction", "ping"].contains($0.name) }?.name
    }

    /// Whether the tag gives its text a look that the author most likely meant something with: a colour, a size, a line below it.
    var hasLostLook: Bool {
        switch name {
        case "u", "big": return true
        case "font": return ["color", "size", "face"].contains { value($0) != nil }
        default:
            guard let style = value("style")?.lowercased() else { return false }
            return ["color", "background", "font-size", "font-weight", "font-style", "text-decoration", "display"]
                .contains { style.contains($0) }
        }
    }

    /// The size of an image, where both sides are given in pixels.
    var imageSize: ImageSize? {
        guard let width = number("width", in: 1...10_000), let height = number("height", in: 1...10_000),
            !["width", "height"].contains(where: { value($0)?.contains("%") ?? false })
        else { return nil }
        return ImageSize(width: width, height: height)
    }

    /// The attributes that an element keeps. Those that say how it looks are left out, as on GitHub.
    func kept(for tag: HTMLElement.Tag) -> [HTMLElement.Attribute] {
        var kept: [HTMLElement.Attribute] = []
        switch tag {
        case .abbr, .dfn: if let title = value("title") { kept.append(.title(title)) }
        case .time: if let day = value("datetime") { kept.append(.dateTime(day)) }
        case .bdo:
            if let direction = value("dir"), ["ltr", "rtl"].contains(direction) { kept.append(.direction(direction)) }
        case .details: if value("open") != nil { kept.append(.isOpen) }
        case .td, .th:
            if let columns = number("colspan", in: 2...1_000) { kept.append(.columns(columns)) }
            if let rows = number("rowspan", in: 2...65_534) { kept.append(.rows(rows)) }
            if tag == .th, let scope = value("scope"), ["row", "col", "rowgroup", "colgroup"].contains(scope) {
                kept.append(.scope(scope))
            }
            if let alignment = alignment { kept.append(.alignment(alignment)) }
        default: break
        }
        return kept
    }

    private var alignment: ColumnAlignment? {
        switch value("align") {
        case "left": .left
        case "center", "middle": .center
        case "right": .right
        default: nil
        }
    }
}
