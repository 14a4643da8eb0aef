/// Where a stretch of a file is for a human: line and column from 1, and the line itself.
public struct SourceLocation: Sendable {
    /// The path below `Content/`.
    public private(set) var file: String
    /// The line, from 1; lines end at LF, CR or CRLF.
    public let line: Int
    /// The column, from 1, in characters as a reader counts them (an emoji or an accented letter is one).
    public let column: Int
    /// The column, from 1, in Unicode scalars, as other programs count them.
    public let codePointColumn: Int
    /// How many characters of this line are meant; at least 1.
    public let width: Int
    /// How many characters of the line are before the excerpt: 0 but in a long line.
    public let excerptStart: Int
    /// The bytes of the excerpt, and not those of the file: a message that is kept would keep all of it.
    private let shown: [UInt8]

    /// The line without its line end, of a long one the part around the place; bytes that are not UTF-8 show as U+FFFD.
    public var excerpt: String { String(decoding: shown, as: UTF8.self) }

    /// Bytes of a line that is shown whole, and of a longer one around the place.
    private static let maxShown = 1_000

    /// A place that was found before, with the excerpt alone of its file.
    package init(
        file: String, line: Int, column: Int, codePointColumn: Int, width: Int, excerptStart: Int, excerpt: [UInt8]
    ) {
        (self.file, self.line, self.column, self.codePointColumn) = (file, line, column, codePointColumn)
        (self.width, self.excerptStart) = (width, excerptStart)
        shown = excerpt
    }

    fileprivate init(_ range: Range<Int>, in source: SourceFile) {
        let (bytes, lines) = (source.bytes, source.lines)
        let offset = min(max(range.lowerBound, 0), bytes.count)
        let line = lines.line(at: offset)
        let content = lines.content(ofLine: line, in: bytes)
        let start = min(max(offset, content.lowerBound), content.upperBound)
        let end = min(max(range.upperBound, start), content.upperBound)
        let place = { lines.place(of: $0, in: line, content, bytes) }
        let (first, last) = (place(start), place(end))
        file = source.shownPath
        self.line = line + 1
        column = first.characters + 1
        codePointColumn = first.codePoints + 1
        width = max(1, last.characters - first.characters)
        if content.count <= Self.maxShown {
            (shown, excerptStart) = (Array(bytes[content]), 0)
        } else {
            let begin = lines.mark(
                before: max(content.lowerBound, start - Self.maxShown / 2), in: line, from: content.lowerBound)
            let end = characterStart(min(content.upperBound, begin.offset + Self.maxShown), in: bytes)
            shown = Array(bytes[begin.offset..<end])
            excerptStart = begin.characters
        }
    }
}

extension SourceLocation {
    /// The same place, with its path written from the folder above.
    package func below(_ folder: String) -> SourceLocation {
        var location = self
        location.file = folder + "/" + file
        return location
    }
}

extension SourceLocation: Hashable {
    /// Places are the same whatever the file holds there.
    public static func == (one: SourceLocation, other: SourceLocation) -> Bool {
        one.line == other.line && one.column == other.column && one.width == other.width && one.file == other.file
    }

    /// Takes in what `==` looks at.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(file)
        hasher.combine(line)
        hasher.combine(column)
        hasher.combine(width)
    }
}

extension SourceFile {
    /// Finds line, column and excerpt of a stretch of bytes.
    package func location(of range: Range<Int>) -> SourceLocation { SourceLocation(range, in: self) }
}

extension LineTable {
    /// How far a byte is into its line, whose bytes are `content`.
    fileprivate func place(of offset: Int, in line: Int, _ content: Range<Int>, _ bytes: [UInt8]) -> Mark {
        var mark = mark(before: offset, in: line, from: content.lowerBound)
        let rest = bytes[mark.offset..<max(offset, mark.offset)]
        if rest.isEmpty { return mark }
        let text = String(decoding: rest, as: UTF8.self)
        mark.offset = offset
        mark.characters += text.count
        mark.codePoints += text.unicodeScalars.count
        return mark
    }
}

/// The start of the UTF-8 character that holds a byte.
private func characterStart(_ offset: Int, in bytes: [UInt8]) -> Int {
    var start = offset
    while start > 0, start < bytes.count, bytes[start] & 0xC0 == 0x80, offset - start < 4 { start -= 1 }
    return start
}
