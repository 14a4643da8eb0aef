/// Where a stretch of a file is for a human: line and column from 1, and the line itself.
public struct SourceLocation: Sendable, Hashable {
    /// The path below `Content/`.
    public let file: String
    /// The line, from 1; lines end at LF, CR or CRLF.
    public let line: Int
    /// The column, from 1, in characters as a reader counts them (an emoji or an accented letter is one).
    public let column: Int
    /// How many characters of this line are meant; at least 1.
    public let width: Int
    /// The whole line, without its line end; bytes that are not UTF-8 show as U+FFFD.
    public let excerpt: String
}

extension SourceFile {
    /// Finds line, column and excerpt of a stretch of bytes.
    package func location(of range: Range<Int>) -> SourceLocation {
        let start = min(max(range.lowerBound, 0), bytes.count)
        let lineStart = startOfLine(at: start)
        let lineEnd = endOfLine(at: start)
        let end = min(max(range.upperBound, start), lineEnd)
        return SourceLocation(
            file: path,
            line: lineNumber(at: lineStart),
            column: characters(lineStart..<start) + 1,
            width: max(1, characters(start..<end)),
            excerpt: String(decoding: bytes[skippingMark(lineStart)..<lineEnd], as: UTF8.self))
    }

    private func startOfLine(at offset: Int) -> Int {
        var start = offset
        while start > 0, !isLineEnd(start - 1) { start -= 1 }
        return start
    }

    private func endOfLine(at offset: Int) -> Int {
        var end = offset
        while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") { end += 1 }
        return end
    }

    /// Whether a line ends after this byte; the CR of a CRLF does not end one by itself.
    private func isLineEnd(_ offset: Int) -> Bool {
        if bytes[offset] == UInt8(ascii: "\n") { return true }
        guard bytes[offset] == UInt8(ascii: "\r") else { return false }
        return offset + 1 >= bytes.count || bytes[offset + 1] != UInt8(ascii: "\n")
    }

    private func lineNumber(at lineStart: Int) -> Int {
        (0..<lineStart).reduce(1) { isLineEnd($1) ? $0 + 1 : $0 }
    }

    private func characters(_ range: Range<Int>) -> Int {
        String(
            decoding: bytes[skippingMark(range.lowerBound)..<max(range.upperBound, skippingMark(range.lowerBound))],
            as: UTF8.self
        ).count
    }

    /// A byte order mark is no character of the first line.
    private func skippingMark(_ offset: Int) -> Int {
        offset == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : offset
    }
}
