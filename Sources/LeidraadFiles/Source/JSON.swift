/// A JSON value that writes itself the same way every time: keys in the order given, no spaces.
package indirect enum JSON: Sendable {
    case string(String)
    case number(Int)
    /// A number in its own digits.
    case decimal(String)
    case flag(Bool)
    case null
    case array([JSON])
    case object([(String, JSON)])

    /// The value as JSON that is also safe inside a script: `<`, U+2028 and U+2029 are escaped.
    package var script: String {
        var bytes: [UInt8] = []
        write(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private func write(to bytes: inout [UInt8]) {
        switch self {
        case .string(let text): Self.quote(text, to: &bytes)
        case .number(let number): bytes += Array(String(number).utf8)
        case .decimal(let digits): bytes += Array(digits.utf8)
        case .flag(let flag): bytes += Array((flag ? "true" : "false").utf8)
        case .null: bytes += Array("null".utf8)
        case .array(let items):
            bytes.append(UInt8(ascii: "["))
            for (index, item) in items.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                item.write(to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let entries):
            bytes.append(UInt8(ascii: "{"))
            for (index, entry) in entries.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                Self.quote(entry.0, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                entry.1.write(to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }

    private static func quote(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        bytes.append(UInt8(ascii: "\""))
        text.withUTF8 { text in
            var start = 0
            var index = 0
            while index < text.count {
                guard let (escaped, length) = escape(text, at: index) else {
                    index += 1
                    continue
                }
                bytes += UnsafeBufferPointer(rebasing: text[start..<index])
                bytes += Array(escaped.utf8)
                index += length
                start = index
            }
            bytes += UnsafeBufferPointer(rebasing: text[start...])
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// The escape of a character that must not be there as it is, with its length in bytes; nil for any other.
    private static func escape(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> (String, length: Int)? {
        switch text[index] {
        case UInt8(ascii: "\""): return ("\\\"", 1)
        case UInt8(ascii: "\\"): return ("\\\\", 1)
        case UInt8(ascii: "\n"): return ("\\n", 1)
        case UInt8(ascii: "<"), 0..<0x20, 0x7F:
            let digits = String(text[index], radix: 16)
            return ("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits, 1)
        case 0xE2 where text[index + 1] == 0x80 && text[index + 2] == 0xA8: return ("\\u2028", 3)
        case 0xE2 where text[index + 1] == 0x80 && text[index + 2] == 0xA9: return ("\\u2029", 3)
        default: return nil
        }
    }
}
