/// Reads the bytes of a template: blanks, line ends, names.
struct TemplateScanner {
    let bytes: [UInt8]
    var position = 0

    var isAtEnd: Bool { position >= bytes.count }

    var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    /// Whether a tag opens here.
    var opensTag: Bool { starts(with: UInt8(ascii: "{")) }

    /// Whether the last two braces of a tag are here.
    var closesTag: Bool { starts(with: UInt8(ascii: "}")) }

    private func starts(with brace: UInt8) -> Bool {
        position + 1 < bytes.count && bytes[position] == brace && bytes[position + 1] == brace
    }

    /// Reads spaces and tabs.
    mutating func readBlanks() -> Range<Int> {
        let start = position
        while let byte = current, byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") { position += 1 }
        return start..<position
    }

    /// Reads white space of any kind, line ends too.
    mutating func skipSpace() {
        while !isAtEnd {
            let length = spaceLength
            if length == 0 { return }
            position += length
        }
    }

    /// Reads up to the next line end or tag.
    mutating func readText() -> Range<Int> {
        let start = position
        while position < bytes.count, textLineEnd == 0, !opensTag { position += 1 }
        return start..<position
    }

    /// Reads the characters of a name: letters, digits and a few signs.
    mutating func readName(alsoSlash: Bool = false) -> String {
        let start = position
        while let byte = current, isOfName(byte) || alsoSlash && byte == UInt8(ascii: "/") { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    /// Reads a sign if it is here.
    mutating func read(_ sign: UInt8) -> Bool {
        guard current == sign else { return false }
        position += 1
        return true
    }

    /// The bytes of LF or CRLF if one is here.
    var textLineEnd: Int {
        switch current {
        case UInt8(ascii: "\n"): 1
        case UInt8(ascii: "\r"): position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "\n") ? 2 : 0
        default: 0
        }
    }

    /// Reads to the end of a line if nothing but spaces and tabs is left of it.
    mutating func readLineEnd() -> Bool {
        if isAtEnd { return true }
        let start = position
        _ = readBlanks()
        let length = lineEndLength
        position = length > 0 ? position + length : start
        return length > 0
    }

    /// The bytes of a line end of any kind.
    private var lineEndLength: Int {
        if textLineEnd > 0 { return textLineEnd }
        switch current {
        case 0x0B, 0x0C, 0x0D: return 1
        case 0xC2: return follows([0x85]) ? 2 : 0
        case 0xE2: return follows([0x80, 0xA8]) || follows([0x80, 0xA9]) ? 3 : 0
        default: return 0
        }
    }

    private var spaceLength: Int {
        switch current {
        case 0x20, 0x09, 0x0A, 0x0B, 0x0C, 0x0D: return 1
        case 0xC2: return follows([0x85]) || follows([0xA0]) ? 2 : 0
        case 0xE1: return follows([0x9A, 0x80]) ? 3 : 0
        case 0xE2:
            let isWide = (UInt8(0x80)...0x8A).contains { follows([0x80, $0]) }
            return isWide || lineEndLength > 0 || follows([0x80, 0xAF]) || follows([0x81, 0x9F]) ? 3 : 0
        case 0xE3: return follows([0x80, 0x80]) ? 3 : 0
        default: return 0
        }
    }

    private func follows(_ rest: [UInt8]) -> Bool { bytes[(position + 1)...].starts(with: rest) }
}

private func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "?"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"):
        true
    default: false
    }
}
