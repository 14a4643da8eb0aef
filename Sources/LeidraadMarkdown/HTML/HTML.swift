/// Markup that is safe to put into a page: every byte was written by us or has been escaped.
///
/// There is no way to make one from an unescaped string, and no conversion from a string literal: what is trusted says so
/// where it is written. Everything works on UTF-8 bytes, because a grapheme cluster can hide a metacharacter.
public struct HTML: Sendable, Hashable {
    /// The markup as UTF-8.
    public private(set) var bytes: [UInt8]

    /// Makes empty markup.
    public init() {
        bytes = []
    }

    /// Makes markup that shows `text` literally, in an element or in a quoted attribute value.
    public init(escaping text: String) {
        self.init()
        appendEscaped(text)
    }

    /// Makes markup that shows `text` literally, in an element or in a quoted attribute value.
    public init(escaping text: Substring) {
        self.init()
        appendEscaped(text)
    }

    /// Makes markup from a literal in the program text.
    public init(trusted literal: StaticString) {
        self.init()
        append(trusted: literal)
    }

    /// Makes the content of a `<script>` that holds data. JSON is written without `<`, so nothing in it can end the element or open a comment;
    /// text that has one gives nothing.
    public init(scriptData text: String) {
        self.init()
        guard !text.utf8.contains(UInt8(ascii: "<")) else { return }
        bytes = Array(text.utf8)
    }

    /// The markup as text.
    public var string: String {
        String(decoding: bytes, as: UTF8.self)
    }

    /// Whether there is no markup at all.
    public var isEmpty: Bool {
        bytes.isEmpty
    }

    /// Makes room for `count` bytes in all.
    public mutating func reserveCapacity(_ count: Int) {
        bytes.reserveCapacity(count)
    }

    /// Appends other markup.
    public mutating func append(_ other: HTML) {
        bytes.append(contentsOf: other.bytes)
    }

    /// Appends a literal in the program text as it is.
    public mutating func append(trusted literal: StaticString) {
        literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Appends `text` so that it is shown literally, in an element or in a quoted attribute value.
    public mutating func appendEscaped(_ text: String) {
        var text = text
        text.withUTF8 { appendEscaped(bytes: $0) }
    }

    /// Appends `text` so that it is shown literally, in an element or in a quoted attribute value.
    public mutating func appendEscaped(_ text: Substring) {
        var text = text
        text.withUTF8 { appendEscaped(bytes: $0) }
    }

    /// Appends a decimal number.
    public mutating func append(number: Int) {
        var text = String(number)
        text.withUTF8 { bytes.append(contentsOf: $0) }
    }

    /// How many bytes the markup has.
    package var count: Int { bytes.count }

    /// Appends a piece of a template, which is markup as its author wrote it.
    package mutating func append(template piece: [UInt8]) {
        bytes.append(contentsOf: piece)
    }

    /// Puts other markup before the byte at an offset, which must be the start of a line or of a tag.
    package mutating func insert(_ other: HTML, at offset: Int) {
        bytes.insert(contentsOf: other.bytes, at: offset)
    }

    /// Whether a line of the markup from `start` ends right before an offset; CRLF counts as no line end here.
    package func endsLine(at offset: Int, after start: Int) -> Bool {
        guard offset > start, bytes[offset - 1] == UInt8(ascii: "\n") else { return false }
        return offset - 1 == start || bytes[offset - 2] != UInt8(ascii: "\r")
    }

    /// Takes `</p>` and its newline from the end, so that more can be put into the paragraph; false when it is not there.
    mutating func removeEndOfParagraph() -> Bool {
        guard bytes.suffix(5).elementsEqual("</p>\n".utf8) else { return false }
        bytes.removeLast(5)
        return true
    }

    /// Whether the markup ends in a newline or is empty.
    var endsLine: Bool {
        bytes.last.map { $0 == UInt8(ascii: "\n") } ?? true
    }

    /// Appends bytes that the caller has checked; not public, so that only the escapers of this module can.
    mutating func append(checked run: UnsafeBufferPointer<UInt8>.SubSequence) {
        bytes.append(contentsOf: run)
    }

    /// Appends a byte that the caller has checked; not public, so that only the escapers of this module can.
    mutating func append(byte: UInt8) {
        bytes.append(byte)
    }
}
