import Glibc

extension MarkdownDocument {
    /// Reads what other tools write into paragraphs: marks for a contents list, attributes of blocks, definition lists. Names what it makes
    /// nothing of.
    ///
    /// - Returns: whether a mark names a place that links may lead to.
    mutating func readOtherMarks() -> Bool {
        var reader = OtherMarks(events)
        reader.read()
        events = reader.written
        notices += reader.notices
        return reader.hasPlaces
    }
}

private struct OtherMarks {
    private let events: [MarkdownEvent]
    private(set) var written: [MarkdownEvent] = []
    private(set) var notices: [MarkdownNotice] = []
    private(set) var hasPlaces = false

    init(_ events: [MarkdownEvent]) {
        self.events = events
        written.reserveCapacity(events.count)
    }

    mutating func read() {
        var index = 0
        while index < events.count {
            let event = events[index]
            switch (event.phase, event.node) {
            case (.enter, .paragraph):
                index = paragraph(at: index)
                continue
            case (_, .codeBlock(let info, _)): nameDiagram(info ?? "", event)
            case (_, .text(let text)):
                nameMarks(in: text, event)
                nameAttributes(text, event, at: index)
            default: break
            }
            written.append(event)
            index += 1
        }
    }

    /// Writes a paragraph, or what it is in another tool; the index after it.
    private mutating func paragraph(at start: Int) -> Int {
        guard let end = events[start...].firstIndex(where: { $0.phase == .exit && $0.node == .paragraph }) else {
            return start + 1
        }
        var content = events[(start + 1)..<end]
        for (place, event) in zip(content.indices, content) {
            guard case .text(let text) = event.node else { continue }
            nameMarks(in: text, event)
            nameAttributes(text, event, at: place)
            if place == start + 1 || content[place - 1].node == .softBreak { nameLine(text, event) }
        }
        let isTableOfContents = dropAttributes(&content)
        if isTableOfContents, dropList(after: end) { return end + 3 }
        if content.isEmpty || isContentsMark(content) { return end + 1 }
        takeIDs(&content)
        if let list = DefinitionList(content, after: written, paragraph: events[start]) {
            hasPlaces = true
            written.removeLast(list.replaced)
            written += list.events
            return end + 1
        }
        written.append(events[start])
        written += content
        written.append(events[end])
        return end + 1
    }

    /// Makes a place of `{ #id }` right behind a word in bold, in code or in a link.
    private mutating func takeIDs(_ content: inout ArraySlice<MarkdownEvent>) {
        for index in content.indices.dropFirst() {
            guard case .text(let text) = content[index].node, let end = attributesEnd(text),
                isClosed(content[index - 1]),
                let id = ExplicitID(endOf: String(text[...end]))?.id
            else { continue }
            hasPlaces = true
            let position = content[index].position
            content[index].node = .text(String(text[text.index(after: end)...]))
            content[index].position.column += text[...end].utf8.count
            content.insert(MarkdownEvent(.leaf, .anchor(id: id), at: position), at: index)
            // One place in a paragraph is enough for who links to it; the others are named.
            return
        }
    }

    private func isClosed(_ event: MarkdownEvent) -> Bool {
        switch (event.phase, event.node) {
        case (.exit, .link), (.exit, .strong), (.exit, .emphasis), (.leaf, .code): true
        default: false
        }
    }

    /// Where attributes in braces end with which a text begins.
    private func attributesEnd(_ text: String) -> String.Index? {
        guard text.hasPrefix("{"), let end = text.prefix(80).firstIndex(of: "}"),
            let attributes = ExplicitID(endOf: String(text[...end])), attributes.text.isEmpty
        else { return nil }
        return end
    }

    /// Takes `{:toc}` and the like, on a line of its own, from the end; whether it asks for a contents list.
    private func dropAttributes(_ content: inout ArraySlice<MarkdownEvent>) -> Bool {
        guard let last = content.last, case .text(let text) = last.node, text.hasPrefix("{:"), text.hasSuffix("}"),
            !text.dropFirst(2).contains("{"),
            content.count == 1 || content[content.endIndex - 2].node == .softBreak
        else { return false }
        content = content.dropLast(min(2, content.count))
        return text.dropFirst(2).dropLast().split(separator: " ").contains("toc")
    }

    /// Takes back the list that stands in for a contents list: its only item ends behind this paragraph.
    private mutating func dropList(after end: Int) -> Bool {
        guard written.count >= 2, case .list = written[written.count - 2].node,
            written[written.count - 2].phase == .enter,
            case .item = written[written.count - 1].node, written[written.count - 1].phase == .enter,
            end + 2 < events.count,
            case .item = events[end + 1].node, case .list = events[end + 2].node, events[end + 2].phase == .exit
        else { return false }
        written.removeLast(2)
        return true
    }

    private func isContentsMark(_ content: ArraySlice<MarkdownEvent>) -> Bool {
        // `[[_TOC_]]` is emphasis between brackets to the parser.
        guard content.count <= 5,
            content.first.map({ $0.plainText.hasPrefix("[") || $0.plainText.hasPrefix("$") }) ?? false
        else { return false }
        let text = content.map(\.plainText).joined()
        guard text.utf8.count < 20 else { return false }
        return ["[toc]", "[[toc]]", "[[_toc_]]", "${toc}", "[tocm]"].contains(text.lowercased().filter { $0 != " " })
    }

    // MARK: Marks without effect

    private mutating func name(_ mark: ForeignMark, _ event: MarkdownEvent) {
        notices.append(MarkdownNotice(.foreignMark(mark), at: event.position))
    }

    private mutating func nameDiagram(_ info: String, _ event: MarkdownEvent) {
        guard
            let language = info.split(whereSeparator: { $0 == " " || $0 == "{" || $0 == "}" || $0 == "." }).first?
                .lowercased()
        else { return }
        if isDiagramLanguage(language) { name(.diagram(language: language), event) }
        if language == "math" { name(.formula, event) }
    }

    private mutating func nameMarks(in text: String, _ event: MarkdownEvent) {
        var (hasDollar, hasBrace, hasSign) = (false, false, false)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "$"): hasDollar = true
            case UInt8(ascii: "{"): (hasBrace, hasSign) = (true, true)
            case UInt8(ascii: "["), UInt8(ascii: "^"), UInt8(ascii: "="), UInt8(ascii: "\\"), 0x27: hasSign = true
            default: break
            }
        }
        if hasDollar, holdsFormula(Array(text.utf8)) { name(.formula, event) }
        if hasSign, let mark = foreignMark(in: text) { name(.template(mark), event) }
        if hasBrace {
            for (opening, closing) in [("{{<", "}}"), ("{{%", "}}"), ("{%", "%}")] {
                guard let start = text.range(of: opening) else { continue }
                name(.template(call(in: text[start], endingWith: closing)), event)
                break
            }
        }
    }

    /// Attributes right behind a link, an image or emphasis, as in `![a](b.png){width=50%}`, and the end of a link of reStructuredText.
    private mutating func nameAttributes(_ text: String, _ event: MarkdownEvent, at index: Int) {
        guard index > 0 else { return }
        let before = events[index - 1]
        if case .code(let words) = before.node, text.hasPrefix("_"), words.hasSuffix(">"), words.contains("<http") {
            return name(.template("`\(words)`_"), event)
        }
        switch (before.phase, before.node) {
        case (.exit, .link), (.exit, .image), (.exit, .strong), (.exit, .emphasis): break
        default: return
        }
        guard let end = attributesEnd(text), ExplicitID(endOf: String(text[...end]))?.id == nil else { return }
        name(.template(String(text[...end])), event)
    }

    /// Marks that other languages have at the start of a line.
    private mutating func nameLine(_ text: String, _ event: MarkdownEvent) {
        let start = text.prefix(60)
        let bytes = Array(start.utf8)
        if text.hasPrefix("== "), text.hasSuffix(" =="), bytes.count > 6 {
            return name(.template(String(start)), event)
        }
        if text.hasPrefix("{|"), !text.hasSuffix("|}") { return name(.template("{|"), event) }
        if isModuleLine(text) { return name(.template(String(start)), event) }
        let directive = start.dropFirst(3).prefix { $0 != ":" && $0 != " " }
        if text.hasPrefix(".. "), !directive.isEmpty, start.dropFirst(3 + directive.count).hasPrefix("::") {
            return name(.template(".. \(directive)::"), event)
        }
        if bytes.count > 4, bytes[0] == UInt8(ascii: "h"), (49...54).contains(bytes[1]), bytes[2] == UInt8(ascii: "."),
            bytes[3] == 0x20, (65...90).contains(bytes[4])
        {
            name(.template(String(text.prefix(3))), event)
        }
    }

    /// A line of a script at the start of a page of MDX: `import Tabs from '@theme/Tabs'`.
    private func isModuleLine(_ text: String) -> Bool {
        if text.hasPrefix("export default ") || text.hasPrefix("export const ") { return true }
        guard text.hasPrefix("import "), let last = text.last, "';\"".contains(last) else { return false }
        return [" from '", " from \"", "import '", "import \""].contains { text.range(of: $0) != nil }
    }

    /// Marks of BBCode, MediaWiki, Pandoc and TeX, and variables of templates: the first in a text.
    private func foreignMark(in text: String) -> String? {
        if text.range(of: "[/") != nil {
            for tag in ["b", "i", "u", "url", "img", "quote", "color", "size"]
            where text.range(of: "[/" + tag + "]") != nil {
                return "[" + tag + "]"
            }
        }
        let quotes = "\u{27}\u{27}\u{27}"
        if let first = text.range(of: quotes), String(text[first].dropFirst(3)).range(of: quotes) != nil {
            return quotes
        }
        let bytes = Array(text.utf8)
        for (opening, closing) in [("{++", "++}"), ("{--", "--}"), ("{>>", "<<}"), ("{==", "==}")] {
            // Changes that a program tracks.
            guard let start = text.range(of: opening) else { continue }
            let call = call(in: text[start.lowerBound...], endingWith: closing)
            if call.hasSuffix(closing) { return call }
        }
        if let start = text.range(of: "{{") {
            let call = call(in: text[start.lowerBound...], endingWith: "}}")
            if call.hasSuffix("}}"), !call.hasPrefix("{{<"), !call.hasPrefix("{{%") { return call }
        }
        let signs = (UInt8(ascii: "^"), UInt8(ascii: "="), UInt8(ascii: "\\"))
        for index in bytes.indices.dropLast(2)
        where bytes[index] == signs.0 || bytes[index] == signs.1 || bytes[index] == signs.2 {
            let rest = bytes[index...]
            let before = index > 0 ? bytes[index - 1] : 0x20
            if rest.starts(with: "^[".utf8), rest.prefix(200).contains(UInt8(ascii: "]")),
                !bytes[..<index].contains(UInt8(ascii: "["))
            {
                return "^["
            }
            if rest.starts(with: "==".utf8), before == 0x20 || before == UInt8(ascii: "("), isWord(bytes[index + 2]),
                let end = bytes[(index + 3)...].prefix(100).firstIndex(of: UInt8(ascii: "=")), isWord(bytes[end - 1]),
                end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: "=")
            {
                return String(decoding: bytes[index...(end + 1)], as: UTF8.self)
            }
            if bytes[index] == UInt8(ascii: "^"),
                let end = bytes[(index + 1)...].prefix(5).firstIndex(of: UInt8(ascii: "^")),
                end > index + 1, bytes[(index + 1)..<end].allSatisfy(isWord)
            {
                return String(decoding: bytes[index...end], as: UTF8.self)
            }
            if bytes[index] == UInt8(ascii: "\\") {
                let command = bytes[(index + 1)...].prefix { (97...122).contains($0) }
                if command.count > 2, command.endIndex < bytes.count, bytes[command.endIndex] == UInt8(ascii: "{") {
                    return "\\" + String(decoding: command, as: UTF8.self)
                }
            }
        }
        return nil
    }

    /// The call that a text begins with, up to its end, or as much of it as a message shows.
    private func call(in text: Substring, endingWith closing: String) -> String {
        let shown = String(text.prefix(60))
        guard let end = shown.range(of: closing) else { return shown }
        return String(shown[..<end.lowerBound]) + closing
    }

    /// Whether a stretch between dollar signs is written as a formula: no blank on its insides, and no digit or letter behind it.
    private func holdsFormula(_ text: [UInt8]) -> Bool {
        var opening: Int?
        for (index, byte) in text.enumerated() where byte == UInt8(ascii: "$") {
            let before = index > 0 ? text[index - 1] : 0x20
            let after = index + 1 < text.count ? text[index + 1] : 0x20
            if let start = opening, index > start + 1, before > 0x20, !isWord(after),
                looksLikeFormula(text[(start + 1)..<index])
            {
                return true
            }
            if after == UInt8(ascii: "$"), index + 2 < text.count, text[index + 2] > 0x20, !isWord(before) {
                return true
            }
            opening = after > 0x20 && !isWord(before) ? index : nil
        }
        return false
    }

    private func isWord(_ byte: UInt8) -> Bool {
        (97...122).contains(byte | 0x20) || (48...57).contains(byte) || byte >= 0x80
    }
}

/// Whether what is between the marks of a formula is written as one: short, or with signs that sentences do not have.
package func looksLikeFormula(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count < 300, !text.allSatisfy({ (48...57).contains($0) || ".,".utf8.contains($0) }) else {
        return false
    }
    return text.count <= 3 || text.contains { "\\^_{}=+<>|".utf8.contains($0) }
}

/// Whether the language of a fence describes a drawing that a program makes.
func isDiagramLanguage(_ language: String) -> Bool {
    [
        "mermaid", "plantuml", "puml", "dot", "graphviz", "vega", "vega-lite", "geojson", "topojson", "stl", "d2",
        "nomnoml", "ditaa", "blockdiag",
        "seqdiag", "wavedrom", "bpmn", "bytefield", "erd", "flowchart", "structurizr", "tikz", "svgbob",
    ].contains(language)
}

extension String {
    fileprivate func range(of words: String) -> Range<String.Index>? {
        var (text, words) = (self, words)
        let offset = text.withUTF8 { bytes in
            words.withUTF8 { words -> Int? in
                guard let start = bytes.baseAddress, let wanted = words.baseAddress else { return nil }
                var offset = 0
                // The search of the standard library goes through generic indices, one byte at a time.
                while offset + words.count <= bytes.count,
                    let found = memchr(start + offset, Int32(wanted[0]), bytes.count - words.count - offset + 1)
                {
                    offset = UnsafeRawPointer(found) - UnsafeRawPointer(start)
                    if memcmp(found, wanted, words.count) == 0 { return offset }
                    offset += 1
                }
                return nil
            }
        }
        return offset.map { utf8.index(startIndex, offsetBy: $0)..<endIndex }
    }
}
