/// Cuts raw HTML into tags, text and comments, in one pass. What is no tag is text.
struct HTMLScanner {
    private let bytes: [UInt8]
    private var index = 0
    /// Set once there is no `-->`, `?>` or `>` ahead, so that no input makes the scanner look for one over and over.
    private var lacksCommentEnd = false

    init(_ markup: String) { bytes = Array(markup.utf8) }

    /// All pieces, in order.
    mutating func tokens() -> [HTMLToken] {
        var result: [HTMLToken] = []
        var textStart = 0
        while index < bytes.count {
            let start = index
            guard bytes[index] == UInt8(ascii: "<"), let kind = tag() else {
                index = max(index, start + 1)
                continue
            }
            addText(textStart..<start, to: &result)
            result.append(HTMLToken(kind: kind, range: start..<index))
            textStart = index
            if case .open(let name, _, false) = kind, ["script", "style", "textarea", "title"].contains(name) {
                skipRawText(endingWith: name)
                textStart = index
            }
        }
        addText(textStart..<bytes.count, to: &result)
        return result
    }

    private func addText(_ range: Range<Int>, to result: inout [HTMLToken]) {
        guard !range.isEmpty else { return }
        result.append(HTMLToken(kind: .text(decoded(bytes[range])), range: range))
    }

    /// Skips the text that a browser would take for a program or style, up to the tag that closes it; the tag itself is read next.
    private mutating func skipRawText(endingWith name: String) {
        let end = Array(("</" + name).utf8)
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "<"), matches(end, at: index) { return }
            index += 1
        }
    }

    private func matches(_ word: [UInt8], at start: Int) -> Bool {
        start + word.count <= bytes.count && word.indices.allSatisfy { lowercased(bytes[start + $0]) == word[$0] }
    }

    /// The tag, comment or declaration at the present place; nil, at the same place, where there is none.
    private mutating func tag() -> HTMLToken.Kind? {
        let start = index
        guard let kind = readTag() else {
            index = start
            return nil
        }
        return kind
    }

    private mutating func readTag() -> HTMLToken.Kind? {
        index += 1
        switch byte {
        case UInt8(ascii: "!"), UInt8(ascii: "?"): return special()
        case UInt8(ascii: "/"):
            index += 1
            guard let name = name() else { return nil }
            while let next = byte, next != UInt8(ascii: ">") {
                if next == UInt8(ascii: "<") { return nil }
                index += 1
            }
            guard byte != nil else { return nil }
            index += 1
            return .close(name: name)
        default:
            guard let name = name() else { return nil }
            return attributes(of: name)
        }
    }

    private mutating func special() -> HTMLToken.Kind? {
        guard !lacksCommentEnd else { return nil }
        let isComment = bytes[index...].starts(with: "!--".utf8)
        let end = isComment ? Array("-->".utf8) : [UInt8(ascii: ">")]
        index += isComment ? 3 : 1
        while index < bytes.count, !bytes[index...].starts(with: end) { index += 1 }
        guard index < bytes.count else {
            lacksCommentEnd = true
            return isComment ? .comment(ends: false) : nil
        }
        index += end.count
        return isComment ? .comment(ends: true) : .declaration
    }

    private mutating func attributes(of name: String) -> HTMLToken.Kind? {
        var attributes: [HTMLAttribute] = []
        while true {
            skipBlanks()
            switch byte {
            case nil: return nil
            case UInt8(ascii: ">"):
                index += 1
                return .open(name: name, attributes: attributes, closesItself: false)
            case UInt8(ascii: "/"):
                index += 1
                guard byte == UInt8(ascii: ">") else { continue }
                index += 1
                return .open(name: name, attributes: attributes, closesItself: true)
            case UInt8(ascii: "<"): return nil
            default:
                guard let attribute = attribute() else { return nil }
                // Of two with one name a browser keeps the first.
                if !attributes.contains(where: { $0.name == attribute.name }) { attributes.append(attribute) }
                guard attributes.count <= 100 else { return nil }
            }
        }
    }

    private mutating func attribute() -> HTMLAttribute? {
        let start = index
        while let next = byte, !Self.isBlank(next), !"=/><".utf8.contains(next) { index += 1 }
        guard index > start else {
            index += 1
            return HTMLAttribute(name: "", value: "")
        }
        let name = String(decoding: bytes[start..<index].map(lowercased), as: UTF8.self)
        let afterName = index
        skipBlanks()
        guard byte == UInt8(ascii: "=") else {
            index = afterName
            return HTMLAttribute(name: name, value: "")
        }
        index += 1
        skipBlanks()
        guard let quote = byte else { return nil }
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            guard let end = bytes[(index + 1)...].firstIndex(of: quote) else { return nil }
            defer { index = end + 1 }
            return HTMLAttribute(name: name, value: decoded(bytes[(index + 1)..<end]))
        }
        let valueStart = index
        // A `<` ends the search, so that a text full of tags without end is read once.
        while let next = byte, !Self.isBlank(next), next != UInt8(ascii: ">"), next != UInt8(ascii: "<") { index += 1 }
        return HTMLAttribute(name: name, value: decoded(bytes[valueStart..<index]))
    }

    /// The name of an element: a letter, then anything but blanks and the marks of a tag.
    private mutating func name() -> String? {
        let start = index
        guard let first = byte, (97...122).contains(first | 0x20) else { return nil }
        while let next = byte, !Self.isBlank(next), !"/><".utf8.contains(next) { index += 1 }
        return String(decoding: bytes[start..<index].map(lowercased), as: UTF8.self)
    }

    private var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func skipBlanks() {
        while let next = byte, Self.isBlank(next) { index += 1 }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private func lowercased(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte | 0x20 : byte }
}
