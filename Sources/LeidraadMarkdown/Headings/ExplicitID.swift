/// An id that an author gives at the end of a heading, as in `## Kop {#eigen-id}`.
struct ExplicitID: Equatable {
    /// The text before the id, without the blanks between.
    var text: String
    /// The id: a letter or digit, then letters, digits, hyphens or underscores, all ASCII.
    var id: String

    /// Reads the end of `text`; nil when there is no id.
    init?(endOf text: String) {
        let bytes = Array(text.utf8)
        guard bytes.last == UInt8(ascii: "}"), let brace = bytes.lastIndex(of: UInt8(ascii: "{")),
            bytes[brace...].dropFirst().first == UInt8(ascii: "#")
        else { return nil }
        let name = bytes[(brace + 2)..<(bytes.count - 1)]
        guard let first = name.first, Self.mayBegin(first), name.allSatisfy(Self.mayFollow) else { return nil }
        let end = bytes[..<brace].lastIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
        self.text = String(decoding: bytes[..<(end.map { $0 + 1 } ?? 0)], as: UTF8.self)
        id = String(decoding: name, as: UTF8.self)
    }

    private static func mayBegin(_ byte: UInt8) -> Bool {
        let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        return isLetter || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func mayFollow(_ byte: UInt8) -> Bool {
        mayBegin(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }
}
