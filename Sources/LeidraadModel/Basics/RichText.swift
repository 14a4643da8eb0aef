import LeidraadMarkdown

/// Text with the few tags that Zotero and Better BibTeX write into titles. Those for italics, bold, sub- and superscript count; of those
/// that only tell a program something, the text stays. Any other `<` is one.
package struct RichText {
    private enum Piece {
        case text(Substring)
        case open(String, Substring)
        case close(String, Substring)
    }

    private let pieces: [Piece]
    /// Of each opening piece the one that closes it, and the other way round.
    private let partners: [Int: Int]

    package init(_ text: String) {
        var pieces: [Piece] = []
        var rest = text[...]
        while let start = rest.firstIndex(of: "<") {
            if start > rest.startIndex { pieces.append(.text(rest[..<start])) }
            guard let end = rest[start...].prefix(100).firstIndex(of: ">"), let tag = Self.tag(rest[start...end]) else {
                pieces.append(.text(rest[start...start]))
                rest = rest[start...].dropFirst()
                continue
            }
            pieces.append(tag)
            rest = rest[rest.index(after: end)...]
        }
        if !rest.isEmpty { pieces.append(.text(rest)) }
        var (open, partners): ([Int], [Int: Int]) = ([], [:])
        for (index, piece) in pieces.enumerated() {
            switch piece {
            case .open: open.append(index)
            case .close(let name, _):
                guard let last = open.last, case .open(name, _) = pieces[last] else { continue }
                open.removeLast()
                (partners[last], partners[index]) = (index, last)
            case .text: break
            }
        }
        (self.pieces, self.partners) = (pieces, partners)
    }

    private static func tag(_ markup: Substring) -> Piece? {
        let inner = markup.dropFirst().dropLast()
        let isClosing = inner.first == "/"
        let body = isClosing ? inner.dropFirst() : inner
        let name = String(body.prefix { $0.isLetter }).lowercased()
        guard ["i", "b", "sub", "sup", "sc", "span"].contains(name) else { return nil }
        let rest = body.dropFirst(name.count)
        guard rest.isEmpty || name == "span" && !isClosing && rest.first == " " else { return nil }
        return isClosing ? .close(name, markup) : .open(name, markup)
    }

    /// The text without its tags.
    var plain: String {
        pieces.enumerated().map { index, piece in
            switch piece {
            case .text(let text): String(text)
            case .open(_, let markup), .close(_, let markup): partners[index] == nil ? String(markup) : ""
            }
        }.joined()
    }

    /// The text as markup.
    package var html: HTML {
        var html = HTML()
        for (index, piece) in pieces.enumerated() {
            switch piece {
            case .text(let text): html.appendEscaped(String(text))
            case .open(_, let markup) where partners[index] == nil: html.appendEscaped(String(markup))
            case .close(_, let markup) where partners[index] == nil: html.appendEscaped(String(markup))
            case .open(let name, _): Self.append(name, isClosing: false, to: &html)
            case .close(let name, _): Self.append(name, isClosing: true, to: &html)
            }
        }
        return html
    }

    private static func append(_ name: String, isClosing: Bool, to html: inout HTML) {
        switch name {
        case "i": html.append(trusted: isClosing ? "</i>" : "<i>")
        case "b": html.append(trusted: isClosing ? "</b>" : "<b>")
        case "sub": html.append(trusted: isClosing ? "</sub>" : "<sub>")
        case "sup": html.append(trusted: isClosing ? "</sup>" : "<sup>")
        default: break
        }
    }
}

/// Text without the tags of Zotero.
func withoutTags(_ text: String) -> String { text.utf8.contains(UInt8(ascii: "<")) ? RichText(text).plain : text }
