import CCmarkGFM

/// Finds where inlines begin in the source.
///
/// The parser reports columns in the text of a paragraph, without the indentation and the markers before each line, and
/// loses count after a link over two lines or an escaped newline. So a report is translated, compared with the bytes that
/// are there, and where it is wrong the inline is looked for a little after the one before it.
struct InlinePositions {
    /// The mark with which an inline begins.
    enum Mark {
        case text(UnsafeBufferPointer<UInt8>)
        case byte(UInt8)
        case code
        case link
        case emphasis
    }

    /// Where the last block or inline begins.
    private(set) var current = SourcePosition(line: 1, column: 1)
    private let source: UnsafeBufferPointer<UInt8>
    private let lines: SourceLines
    private var columnBase = 0
    private var isTableCell = false
    private static let reach = 1_000

    init(source: UnsafeBufferPointer<UInt8>, lines: SourceLines) {
        self.source = source
        self.lines = lines
    }

    /// Goes to where a block begins; one that the parser has no position for is taken to begin where the last one did.
    mutating func enterBlock(_ node: UnsafeMutablePointer<cmark_node>, isTableCell: Bool) {
        let block = node.pointee
        columnBase = Int(block.start_column) - 1 + Int(block.internal_offset)
        self.isTableCell = isTableCell
        guard block.start_line > 0, block.start_column > 0, Int(block.start_line) <= lines.count else { return }
        current = SourcePosition(line: Int(block.start_line), column: Int(block.start_column))
    }

    /// Goes to where an inline begins.
    mutating func find(_ node: UnsafeMutablePointer<cmark_node>, _ mark: Mark) -> SourcePosition {
        if let reported = reportedPosition(node), let offset = offset(of: reported), matches(mark, at: offset) {
            current = reported
        } else if let offset = offset(of: current), let found = search(mark, from: offset) {
            current = position(of: found)
        }
        return current
    }

    /// Whether the box of a task is ticked. The parser answers yes for a ticked box anywhere in the line.
    func isTaskDone(_ item: UnsafeMutablePointer<cmark_node>) -> Bool {
        let start = SourcePosition(line: Int(item.pointee.start_line), column: Int(item.pointee.start_column))
        guard let offset = offset(of: start), let line = lines.range(of: start.line),
            let box = source[offset..<line.upperBound].firstIndex(of: UInt8(ascii: "["))
        else { return false }
        return source[safe: box + 1] != UInt8(ascii: " ")
    }

    // MARK: Translation

    private func reportedPosition(_ node: UnsafeMutablePointer<cmark_node>) -> SourcePosition? {
        let line = Int(node.pointee.start_line)
        guard line > 0, node.pointee.start_column > 0 else { return nil }
        let columnInText = Int(node.pointee.start_column) - 1 - columnBase
        let base = isTableCell ? textOfCell(line) : lines.contentOffset(of: line)
        return SourcePosition(line: line, column: base + columnInText + 1)
    }

    /// The text of a cell begins at the first byte that is not blank after the pipe.
    private func textOfCell(_ line: Int) -> Int {
        guard let range = lines.range(of: line) else { return columnBase }
        var offset = range.lowerBound + columnBase
        while offset < range.upperBound, source[safe: offset] == UInt8(ascii: " ") || source[safe: offset] == 0x09 {
            offset += 1
        }
        return offset - range.lowerBound
    }

    private func offset(of position: SourcePosition) -> Int? {
        guard let line = lines.range(of: position.line), position.column >= 1 else { return nil }
        let offset = line.lowerBound + position.column - 1
        return line.contains(offset) ? offset : nil
    }

    private func position(of offset: Int) -> SourcePosition {
        var line = current.line
        while let range = lines.range(of: line), offset >= range.upperBound {
            line += 1
        }
        return SourcePosition(line: line, column: offset - (lines.range(of: line)?.lowerBound ?? 0) + 1)
    }

    // MARK: Comparison

    private func search(_ mark: Mark, from offset: Int) -> Int? {
        (offset..<min(source.count, offset + Self.reach)).first { matches(mark, at: $0) }
    }

    private func matches(_ mark: Mark, at offset: Int) -> Bool {
        let byte = source[safe: offset]
        switch mark {
        case .byte(let expected): return byte == expected
        case .code: return byte == UInt8(ascii: "`") || source[safe: offset - 1] == UInt8(ascii: "`")
        case .link: return Self.canBeginLink(byte)
        case .emphasis: return byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_")
        case .text(let text): return begins(text, at: offset)
        }
    }

    /// A link begins with a bracket, or with the first letter of an address.
    private static func canBeginLink(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: "w"), UInt8(ascii: "h"), UInt8(ascii: "f"): true
        default: false
        }
    }

    /// Whether the source has the first bytes of a text, which it may write with escapes; a character reference will do for
    /// anything but an ASCII letter, digit or blank, which nobody writes so.
    private func begins(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
        var offset = offset
        for byte in text.prefix(8) {
            if source[safe: offset] == UInt8(ascii: "\\"), source[safe: offset + 1] == byte { offset += 1 }
            if source[safe: offset] == UInt8(ascii: "&"), byte != UInt8(ascii: "&") || text.count > 1 {
                return !Self.isPlain(byte)
            }
            if source[safe: offset] != byte { return false }
            offset += 1
        }
        return true
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "): true
        default: false
        }
    }
}
