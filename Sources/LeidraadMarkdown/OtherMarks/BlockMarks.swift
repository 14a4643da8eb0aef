/// Takes the lines that begin and end the labelled blocks of other tools out of a text before it is parsed. Every other line keeps its place.
struct BlockMarks {
    private(set) var bytes: [UInt8] = []
    private(set) var marks: [BlockMark] = []
    private let source: UnsafeBufferPointer<UInt8>
    private var fence: (mark: UInt8, length: Int)?
    private var openColons: [Bool] = []
    private var line = 0

    /// Whether a text may hold such marks at all; most do not.
    static func mayBe(in source: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 2
        while index < source.count {
            let byte = source[index]
            if byte == UInt8(ascii: ":") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
                || byte == UInt8(ascii: "="),
                source[index - 1] == byte, source[index - 2] == byte
            {
                return true
            }
            index += 1
        }
        return false
    }

    init(_ source: UnsafeBufferPointer<UInt8>) {
        self.source = source
        bytes.reserveCapacity(source.count + 64)
        var offset = 0
        while offset < source.count {
            let current = SourceLine(in: source, from: offset)
            line += 1
            offset = current.next
            if isInFence(current) {
                copy(current)
            } else if let (indent, alert) = exclamation(current) {
                offset = addQuotation(current, indent: indent, alert)
            } else if let kind = colons(current) {
                marks.append(BlockMark(line: line, kind: kind))
                bytes += repeatElement(UInt8(ascii: " "), count: current.end - current.start)
                bytes += source[current.end..<current.next]
            } else {
                copy(current)
            }
        }
    }

    private mutating func copy(_ line: SourceLine) { bytes += source[line.start..<line.next] }

    private func text(_ line: SourceLine) -> Slice<UnsafeBufferPointer<UInt8>> { source[line.start..<line.end] }

    private func indent(of line: SourceLine) -> Int {
        text(line).prefix { $0 == UInt8(ascii: " ") }.count
    }

    private func isBlank(_ line: SourceLine) -> Bool { text(line).allSatisfy { $0 <= 0x20 } }

    /// Whether a line begins, ends, or is within a fence of code.
    private mutating func isInFence(_ line: SourceLine) -> Bool {
        let rest = text(line).drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "\t") }
        guard let mark = rest.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return fence != nil }
        let length = rest.prefix { $0 == mark }.count
        if let open = fence {
            if mark == open.mark, length >= open.length, rest.dropFirst(length).allSatisfy({ $0 <= 0x20 }) {
                fence = nil
            }
            return true
        }
        guard length >= 3, mark == UInt8(ascii: "~") || !rest.dropFirst(length).contains(mark) else { return false }
        fence = (mark, length)
        return true
    }

    // MARK: `!!! note "Title"`, `=== "Title"`

    private func exclamation(_ line: SourceLine) -> (indent: Int, alert: Alert)? {
        let indent = indent(of: line)
        let rest = text(line).dropFirst(indent)
        if rest.starts(with: "===".utf8) { return tab(rest.dropFirst(3)).map { (indent, $0) } }
        let isFolded = rest.starts(with: "???".utf8)
        guard isFolded || rest.starts(with: "!!!".utf8) else { return nil }
        var words = rest.dropFirst(3)
        if isFolded, words.first == UInt8(ascii: "+") { words = words.dropFirst() }
        let line = String(decoding: words, as: UTF8.self)
        let pieces = line.split(separator: "\"", maxSplits: 1, omittingEmptySubsequences: false)
        let types = pieces[0].split { $0 == " " || $0 == "\t" }.map { $0.lowercased() }
        guard let name = types.first, types.allSatisfy(isType) else { return nil }
        let title =
            pieces.count > 1
            ? pieces[1].split(separator: "\"", omittingEmptySubsequences: false).first.map(String.init) : nil
        return (indent, Alert(name: name, title: title.flatMap { $0.isEmpty ? nil : $0 }, isFolded: isFolded))
    }

    /// `=== "Title"`: one of several texts that another tool shows in turn. Here they are below each other, each with its title.
    private func tab(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Alert? {
        let words = String(decoding: rest, as: UTF8.self)
        let pieces = words.split(separator: "\"", omittingEmptySubsequences: false)
        guard pieces.count == 3, ["", "!", "+"].contains(pieces[0].filter { $0 != " " }), !pieces[1].isEmpty,
            pieces[2].allSatisfy(\.isWhitespace)
        else { return nil }
        return Alert(name: "tab", title: String(pieces[1]), isFolded: false)
    }

    private func isType(_ word: String) -> Bool {
        word.utf8.allSatisfy {
            (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
        }
    }

    /// Makes a quotation of the marker and the indented lines below it; the offset of the line after them.
    private mutating func addQuotation(_ marker: SourceLine, indent: Int, _ alert: Alert) -> Int {
        marks.append(BlockMark(line: line, kind: .quotation(alert)))
        bytes += repeatElement(UInt8(ascii: " "), count: indent)
        bytes.append(UInt8(ascii: ">"))
        bytes += repeatElement(UInt8(ascii: " "), count: max(0, marker.end - marker.start - indent - 1))
        bytes += source[marker.end..<marker.next]
        var offset = marker.next
        var blank: [SourceLine] = []
        while offset < source.count {
            let current = SourceLine(in: source, from: offset)
            if isBlank(current) {
                blank.append(current)
            } else if let mark = bodyMark(current, indent: indent) {
                for each in blank { addEmpty(each, indent: indent) }
                blank = []
                bytes += source[current.start..<mark]
                bytes.append(UInt8(ascii: ">"))
                bytes += source[(mark + 1)..<current.next]
                line += 1
            } else {
                break
            }
            offset = current.next
        }
        for each in blank { copy(each) }
        line += blank.count
        return offset
    }

    /// Where the mark of the quotation goes in a line that is indented far enough.
    private func bodyMark(_ line: SourceLine, indent: Int) -> Int? {
        let place = line.start + indent
        guard place < line.end, self.indent(of: line) >= indent else { return nil }
        if source[place] == UInt8(ascii: "\t") { return place }
        return self.indent(of: line) >= indent + 4 ? place : nil
    }

    private mutating func addEmpty(_ empty: SourceLine, indent: Int) {
        bytes += repeatElement(UInt8(ascii: " "), count: indent)
        bytes.append(UInt8(ascii: ">"))
        bytes += source[empty.end..<empty.next]
        line += 1
    }

    // MARK: `:::note`

    private mutating func colons(_ line: SourceLine) -> BlockMark.Kind? {
        let rest = text(line).drop { $0 == UInt8(ascii: " ") }
        let count = rest.prefix { $0 == UInt8(ascii: ":") }.count
        guard count >= 3 else { return nil }
        let words = String(decoding: rest.dropFirst(count), as: UTF8.self)
        guard let opened = alert(words) else {
            guard words.utf8.allSatisfy({ $0 <= 0x20 }) else {
                // Of a block of an unknown kind the end stays text too.
                openColons.append(false)
                return nil
            }
            guard let isKnown = openColons.popLast(), isKnown else { return nil }
            return .closing
        }
        openColons.append(true)
        return .opening(opened)
    }

    /// `note`, `note Title`, `note[Title]`, `{note}`.
    private func alert(_ words: String) -> Alert? {
        let bare = words.drop { $0 == " " || $0 == "{" || $0 == "." }
        let name = bare.prefix { $0.isASCII && ($0.isLetter || $0 == "-") }
        guard Alert.names.contains(name.lowercased()) else { return nil }
        var title = bare.dropFirst(name.count).drop { $0 == "}" || $0 == " " }
        if title.first == "[" { title = title.dropFirst().prefix { $0 != "]" } }
        if title.first == "{" { title = "" }
        let words = title.split { $0 == " " || $0 == "\t" }.joined(separator: " ")
        return Alert(
            name: name.lowercased(), title: words.isEmpty ? nil : words, isFolded: name.lowercased() == "details")
    }
}
