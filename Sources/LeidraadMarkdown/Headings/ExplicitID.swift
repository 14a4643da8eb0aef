/// The attributes that an author gives a heading at its end, as in `## Kop {#eigen-id .klasse}`: an id, classes and other attributes.
struct ExplicitID: Equatable {
    /// The text before the attributes, without the blanks between.
    var text: String
    /// The id: a letter or digit, then letters, digits, hyphens or underscores, all ASCII; nil where only other attributes are given.
    var id: String?

    /// Reads the end of `text`; nil when there are no attributes.
    init?(endOf text: String) {
        let bytes = Array(text.utf8)
        guard bytes.last == UInt8(ascii: "}"), let brace = bytes.lastIndex(of: UInt8(ascii: "{")) else { return nil }
        var inner = bytes[(brace + 1)..<(bytes.count - 1)]
        if inner.first == UInt8(ascii: ":") { inner = inner.dropFirst() }
        let parts = Self.parts(of: inner)
        guard !parts.isEmpty, parts.allSatisfy(Self.isAttribute) else { return nil }
        id = parts.first { $0.first == UInt8(ascii: "#") }.map { String(decoding: $0.dropFirst(), as: UTF8.self) }
        let end = bytes[..<brace].lastIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
        self.text = String(decoding: bytes[..<(end.map { $0 + 1 } ?? 0)], as: UTF8.self)
    }

    /// The parts between blanks; a value in quotes may hold blanks.
    private static func parts(of inner: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var isQuoted = false
        return inner.split { byte in
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            return !isQuoted && (byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t"))
        }
    }

    /// `#id`, `.class`, or `key=value`.
    private static func isAttribute(_ part: ArraySlice<UInt8>) -> Bool {
        if part.first == UInt8(ascii: "#") || part.first == UInt8(ascii: ".") { return isName(part.dropFirst()) }
        guard let equals = part.firstIndex(of: UInt8(ascii: "=")) else { return false }
        return isName(part[..<equals])
    }

    private static func isName(_ name: ArraySlice<UInt8>) -> Bool {
        guard let first = name.first else { return false }
        return mayBegin(first) && name.allSatisfy(mayFollow)
    }

    private static func mayBegin(_ byte: UInt8) -> Bool {
        let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        return isLetter || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func mayFollow(_ byte: UInt8) -> Bool {
        mayBegin(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }
}
