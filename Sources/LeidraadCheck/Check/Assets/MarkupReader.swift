import LeidraadModel

/// A piece of a file of XML, in bytes from its start.
package enum MarkupPiece {
    /// `<name attribute="…">`.
    case start(name: Range<Int>, attributes: [MarkupAttribute], isClosed: Bool)
    case end(name: Range<Int>)
    /// Text between tags; entities count in it, but for a `<![CDATA[…]]>`.
    case text(Range<Int>, hasEntities: Bool)
    /// `<?target …?>`, without the marks.
    case instruction(Range<Int>)
    /// `<!KEYWORD …>`, without the marks; of one with a `[` only the part before it, for nothing after it is to be trusted.
    case declaration(Range<Int>, hasSubset: Bool)
    /// A tag, comment or quote that does not end.
    case unclosed(Range<Int>)
}

/// An attribute as it is written; the value without its quotes.
package struct MarkupAttribute {
    package let name: Range<Int>
    package let value: Range<Int>
}

/// Reads a file of XML, such as SVG, piece by piece, each byte once.
///
/// This is no parser of XML: it takes for a tag whatever a browser might take for one, so that nothing in a file that is wrong
/// elsewhere escapes a look.
package struct MarkupReader: IteratorProtocol, Sequence {
    private let bytes: [UInt8]
    private var index = 0

    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    package mutating func next() -> MarkupPiece? {
        while skip("<!--") {
            let start = index - 4
            if skipPast("-->") == nil { return unclosed(start) }
        }
        guard index < bytes.count else { return nil }
        let start = index
        guard bytes[index] == UInt8(ascii: "<") else {
            while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
            return .text(start..<index, hasEntities: true)
        }
        if skip("<![CDATA[") {
            let text = index
            guard let end = skipPast("]]>") else { return unclosed(start) }
            return .text(text..<end, hasEntities: false)
        }
        if skip("<?") {
            let text = index
            guard let end = skipPast("?>") else { return unclosed(start) }
            return .instruction(text..<end)
        }
        if skip("<!") { return declaration(from: start) }
        if skip("</") {
            let name = readName()
            return skipPast(">") == nil ? unclosed(start) : .end(name: name)
        }
        index += 1
        return tag(from: start)
    }

    private mutating func tag(from start: Int) -> MarkupPiece {
        let name = readName()
        var attributes: [MarkupAttribute] = []
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: ">"):
                index += 1
                return .start(name: name, attributes: attributes, isClosed: bytes[index - 2] == UInt8(ascii: "/"))
            case UInt8(ascii: "<"):
                // Whatever this was, another tag starts here.
                return .start(name: name, attributes: attributes, isClosed: false)
            case let byte where isXMLSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "="): index += 1
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                // A value without a name.
                if readValue() == nil { return unclosed(start) }
            default:
                let name = readName()
                skipSpaces()
                guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
                    attributes.append(MarkupAttribute(name: name, value: index..<index))
                    continue
                }
                index += 1
                skipSpaces()
                guard let value = readValue() else { return unclosed(start) }
                attributes.append(MarkupAttribute(name: name, value: value))
            }
        }
        return unclosed(start)
    }

    /// The value at the place reached, in quotes or bare; nil where its quote does not end.
    private mutating func readValue() -> Range<Int>? {
        guard index < bytes.count else { return nil }
        let quote = bytes[index]
        let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
        if isQuoted { index += 1 }
        let start = index
        while index < bytes.count {
            let byte = bytes[index]
            if isQuoted, byte == quote {
                index += 1
                return start..<(index - 1)
            }
            if !isQuoted, isXMLSpace(byte) || byte == UInt8(ascii: ">") { return start..<index }
            index += 1
        }
        return nil
    }

    private mutating func declaration(from start: Int) -> MarkupPiece {
        let text = index
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: ">"):
                index += 1
                return .declaration(text..<(index - 1), hasSubset: false)
            case UInt8(ascii: "["):
                defer { index = bytes.count }
                return .declaration(text..<index, hasSubset: true)
            case UInt8(ascii: "\""), UInt8(ascii: "'"): if readValue() == nil { return unclosed(start) }
            default: index += 1
            }
        }
        return unclosed(start)
    }

    /// A name ends where nothing can be part of one; an odd character in its place is taken along, so that reading goes on.
    private mutating func readName() -> Range<Int> {
        let start = index
        while index < bytes.count {
            let byte = bytes[index]
            if isXMLSpace(byte) || "/>=<\"'".utf8.contains(byte) { break }
            index += 1
        }
        return start..<index
    }

    private mutating func skipSpaces() {
        while index < bytes.count, isXMLSpace(bytes[index]) { index += 1 }
    }

    private mutating func skip(_ mark: StaticString) -> Bool {
        guard matches(mark, at: index) else { return false }
        index += mark.utf8CodeUnitCount
        return true
    }

    /// Goes past the next mark, and says where it starts; nil where there is none.
    private mutating func skipPast(_ mark: StaticString) -> Int? {
        while index < bytes.count {
            if matches(mark, at: index) {
                defer { index += mark.utf8CodeUnitCount }
                return index
            }
            index += 1
        }
        return nil
    }

    private func matches(_ mark: StaticString, at start: Int) -> Bool {
        guard start + mark.utf8CodeUnitCount <= bytes.count else { return false }
        for offset in 0..<mark.utf8CodeUnitCount where bytes[start + offset] != mark.utf8Start[offset] { return false }
        return true
    }

    private mutating func unclosed(_ start: Int) -> MarkupPiece {
        index = bytes.count
        return .unclosed(start..<(start + 1))
    }
}
