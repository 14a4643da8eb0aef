/// A template as it is written: Mustache without lambdas, without names of partials from data, and without other delimiters.
package struct ParsedTemplate: Sendable {
    /// How deep sections may be in each other.
    package static let deepest = 64

    package let nodes: [TemplateNode]
    /// Whether its size shows only when it is compiled: it fills in blocks of another template, or indents one.
    package let hasHiddenSize: Bool

    /// Reads a template.
    package init(_ bytes: [UInt8]) throws(TemplateMistake) {
        var parser = TemplateParser(scanner: TemplateScanner(bytes: bytes))
        nodes = try parser.parse()
        hasHiddenSize = parser.hasHiddenSize
    }
}

/// Reads tags and text. A tag by itself on a line takes the line with it, as the Mustache manual says, with three habits that the
/// templates of sites have come to rely on: no tag of the first line does so, a first line without anything goes, and whether the line
/// after a section is a new one is decided where the section opens.
struct TemplateParser {
    var scanner: TemplateScanner
    private(set) var hasHiddenSize = false
    private var depth = 0

    init(scanner: TemplateScanner) { self.scanner = scanner }

    /// The context of the text being read.
    private struct Surroundings {
        /// The section that has to be closed.
        var section: TagName?
        /// Whether everything read so far of this line is blank.
        var isNewLine = false
        /// Whether this is a filling of a block, or a part of one: what its first line is indented by, all its lines lose.
        var isFilling = false
        /// Whether this is `{{<…}}` itself, which holds nothing but fillings.
        var holdsFillings = false
        var fillingIndent: Int?
    }

    mutating func parse() throws(TemplateMistake) -> [TemplateNode] {
        _ = scanner.readLineEnd()
        return try parse(Surroundings(isNewLine: scanner.position > 0))
    }

    private mutating func parse(_ surroundings: Surroundings) throws(TemplateMistake) -> [TemplateNode] {
        depth += 1
        defer { depth -= 1 }
        if depth > ParsedTemplate.deepest + 1 { throw mistake(.tooDeep) }
        var (here, nodes) = (surroundings, [TemplateNode]())
        // Blanks at the start of the line, which go if a tag takes the line.
        var blanks = 0..<0
        while !scanner.isAtEnd {
            if here.isNewLine {
                let read = scanner.readBlanks()
                if !here.isFilling || here.holdsFillings {
                    blanks = read
                } else if let indent = here.fillingIndent {
                    blanks = read.dropFirst(indent)
                } else {
                    here.fillingIndent = read.count
                }
            }
            let text = scanner.readText()
            let lineEnd = scanner.textLineEnd
            if lineEnd > 0 {
                scanner.position += lineEnd
                nodes.append(.text(literal(blanks, text.lowerBound..<scanner.position)))
                here.isNewLine = true
                continue
            }
            if !text.isEmpty {
                nodes.append(.text(literal(blanks, text)))
                blanks = 0..<0
                here.isNewLine = false
            }
            if scanner.isAtEnd { break }
            let start = scanner.position
            scanner.position += 2
            guard let sign = scanner.current else { throw mistake(.unclosedTag) }
            if sign == UInt8(ascii: "/") {
                try readSectionEnd(here)
                if here.isNewLine && scanner.readLineEnd() { return nodes }
                if !blanks.isEmpty { nodes.append(.text(Array(scanner.bytes[blanks]))) }
                return nodes
            }
            here.isNewLine = try readTag(sign, start, here, &blanks, &nodes)
        }
        if here.section != nil { throw mistake(.unclosedSection) }
        return nodes
    }

    /// Reads a tag whose first braces have been read.
    ///
    /// - Returns: whether a new line starts after it.
    private mutating func readTag(
        _ sign: UInt8, _ start: Int, _ here: Surroundings, _ blanks: inout Range<Int>, _ nodes: inout [TemplateNode]
    ) throws(TemplateMistake) -> Bool {
        switch sign {
        case UInt8(ascii: "#"), UInt8(ascii: "^"):
            scanner.position += 1
            let name = try readTagName(start)
            let takesLine = here.isNewLine && scanner.readLineEnd()
            if !takesLine { write(&blanks, to: &nodes) }
            let inner = try parse(within(name, here, takesLine))
            nodes.append(sign == UInt8(ascii: "#") ? .section(name, inner) : .inverted(name, inner))
            return takesLine
        case UInt8(ascii: ">"): return try readPartial(start, here, &blanks, &nodes)
        case UInt8(ascii: "<"): return try readPartialWithFillings(start, here, &blanks, &nodes)
        case UInt8(ascii: "$"): return try readBlock(start, here, &blanks, &nodes)
        case UInt8(ascii: "!"):
            while !scanner.closesTag {
                if scanner.isAtEnd { throw mistake(.unclosedTag) }
                scanner.position += 1
            }
            scanner.position += 2
            return here.isNewLine && scanner.readLineEnd()
        case UInt8(ascii: "%"):
            try readSetting()
            return here.isNewLine && scanner.readLineEnd()
        case UInt8(ascii: "="): throw mistake(.otherDelimiters)
        case UInt8(ascii: "{"), UInt8(ascii: "&"):
            write(&blanks, to: &nodes)
            scanner.position += 1
            var name = try readTagName(start)
            if sign == UInt8(ascii: "{") {
                if scanner.isAtEnd { throw mistake(.unclosedTag) }
                if !scanner.read(UInt8(ascii: "}")) { throw mistake(.badName) }
                name = TagName(text: name.text, transforms: name.transforms, range: start..<scanner.position)
            }
            nodes.append(.variable(name))
            return false
        default:
            write(&blanks, to: &nodes)
            nodes.append(.variable(try readTagName(start)))
            return false
        }
    }

    private mutating func readSectionEnd(_ here: Surroundings) throws(TemplateMistake) {
        scanner.position += 1
        let position = scanner.position
        let name = try readTagName(position)
        guard let section = here.section, section.text == name.text, section.transforms == name.transforms else {
            throw TemplateMistake(kind: .wrongSectionEnd, offset: position)
        }
    }

    private mutating func readPartial(
        _ start: Int, _ here: Surroundings, _ blanks: inout Range<Int>, _ nodes: inout [TemplateNode]
    ) throws(TemplateMistake) -> Bool {
        scanner.position += 1
        let name = try readPartialName()
        let range = start..<scanner.position
        let indentation = Array(scanner.bytes[blanks])
        write(&blanks, to: &nodes)
        let takesLine = here.isNewLine && scanner.readLineEnd()
        if !indentation.isEmpty { hasHiddenSize = true }
        nodes.append(
            .partial(PartialTag(name: name, indentation: takesLine ? indentation : nil, fillings: nil, range: range)))
        return takesLine
    }

    private mutating func readPartialWithFillings(
        _ start: Int, _ here: Surroundings, _ blanks: inout Range<Int>, _ nodes: inout [TemplateNode]
    ) throws(TemplateMistake) -> Bool {
        scanner.position += 1
        let name = try readPartialName()
        let range = start..<scanner.position
        let indentation = Array(scanner.bytes[blanks])
        write(&blanks, to: &nodes)
        let takesLine = here.isNewLine && scanner.readLineEnd()
        let section = TagName(text: name, transforms: [], range: range)
        let inner = try parse(
            Surroundings(
                section: section, isNewLine: true, isFilling: true, holdsFillings: true,
                fillingIndent: here.fillingIndent))
        hasHiddenSize = true
        var fillings: [String: [TemplateNode]] = [:]
        for node in inner {
            switch node {
            case .filling(let name, let nodes): fillings[name] = nodes
            case .text: break
            default: throw mistake(.notABlock)
            }
        }
        nodes.append(.partial(PartialTag(name: name, indentation: indentation, fillings: fillings, range: range)))
        return takesLine
    }

    private mutating func readBlock(
        _ start: Int, _ here: Surroundings, _ blanks: inout Range<Int>, _ nodes: inout [TemplateNode]
    ) throws(TemplateMistake) -> Bool {
        scanner.position += 1
        let name = try readTagName(start)
        if !name.transforms.isEmpty { throw mistake(.notABlock) }
        if here.holdsFillings {
            let takesLine = here.isNewLine && scanner.readLineEnd()
            nodes.append(.filling(name: name.text, try parse(within(name, here, takesLine))))
            return takesLine
        }
        let indentation = Array(scanner.bytes[blanks])
        write(&blanks, to: &nodes)
        let takesLine = here.isNewLine && scanner.readLineEnd()
        if !indentation.isEmpty { hasHiddenSize = true }
        let usual = try parse(within(name, here, takesLine))
        nodes.append(.block(name: name.text, usual: usual, indentation: indentation))
        return takesLine
    }

    private func within(_ name: TagName, _ here: Surroundings, _ isNewLine: Bool) -> Surroundings {
        Surroundings(
            section: name, isNewLine: isNewLine && here.isNewLine, isFilling: here.isFilling,
            fillingIndent: here.fillingIndent)
    }

    /// Reads a name, what is done to its value, and the last braces.
    private mutating func readTagName(_ start: Int) throws(TemplateMistake) -> TagName {
        scanner.skipSpace()
        let text = scanner.readName()
        try readTagEnd()
        guard let (name, transforms) = parts(of: text) else { throw mistake(.badName) }
        return TagName(text: name, transforms: transforms, range: start..<scanner.position)
    }

    private mutating func readPartialName() throws(TemplateMistake) -> String {
        scanner.skipSpace()
        let name = scanner.readName(alsoSlash: true)
        try readTagEnd()
        return name
    }

    private mutating func readTagEnd() throws(TemplateMistake) {
        scanner.skipSpace()
        if scanner.position + 2 > scanner.bytes.count { throw mistake(.unclosedTag) }
        guard scanner.closesTag else { throw mistake(.badName) }
        scanner.position += 2
    }

    /// Reads `{{% CONTENT_TYPE:TEXT}}`, which says nothing here: a view knows what is text.
    private mutating func readSetting() throws(TemplateMistake) {
        scanner.position += 1
        scanner.skipSpace()
        let key = scanner.readName()
        scanner.skipSpace()
        guard scanner.read(UInt8(ascii: ":")) else { throw mistake(.badSetting) }
        scanner.skipSpace()
        let value = scanner.readName()
        scanner.skipSpace()
        guard scanner.closesTag else { throw mistake(.badSetting) }
        scanner.position += 2
        guard key == "CONTENT_TYPE", ["HTML", "TEXT", "ESCAPED"].contains(value) else { throw mistake(.badSetting) }
    }

    private func mistake(_ kind: TemplateMistake.Kind) -> TemplateMistake {
        TemplateMistake(kind: kind, offset: scanner.position)
    }

    private func write(_ blanks: inout Range<Int>, to nodes: inout [TemplateNode]) {
        if !blanks.isEmpty { nodes.append(.text(Array(scanner.bytes[blanks]))) }
        blanks = 0..<0
    }

    /// The bytes of two ranges, as UTF-8: what is not, shows as U+FFFD.
    private func literal(_ blanks: Range<Int>, _ text: Range<Int>) -> [UInt8] {
        Array(scanner.bytes[blanks]) + String(decoding: scanner.bytes[text], as: UTF8.self).utf8
    }
}

/// A name and what is done to its value: `reversed(first(lists))` is `lists` with `reversed` and `first`. Nil where brackets do not fit.
private func parts(of text: String) -> (name: String, transforms: [String])? {
    guard text.contains(where: { $0 == "(" || $0 == ")" }) else { return (text, []) }
    var pieces = text.split(separator: "(", omittingEmptySubsequences: false).map(String.init)
    let last = pieces.removeLast()
    let name = last.prefix { $0 != ")" }
    let closing = last.dropFirst(name.count)
    guard closing.allSatisfy({ $0 == ")" }), closing.count == pieces.count,
        !pieces.contains(where: { $0.contains(")") })
    else { return nil }
    return (String(name), pieces)
}
