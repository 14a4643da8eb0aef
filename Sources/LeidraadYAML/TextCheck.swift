/// The findings of one pass over the bytes of a text, before libyaml sees them.
///
/// libyaml would stop at the first of these, and would read U+0085, U+2028 and U+2029 as line breaks,
/// which YAML 1.2 (and so every editor's schema check) does not.
struct TextCheck {
    /// Characters and bytes that the text may not hold.
    private(set) var problems: [YAMLProblem] = []
    /// True where every character is one byte, so that code points count as bytes do.
    private(set) var isASCII = true

    /// More than this from one file helps nobody: it is no text.
    private static let maxProblems = 100

    init(_ bytes: UnsafeBufferPointer<UInt8>, base: Int) {
        var index = 0
        while index < bytes.count, problems.count < Self.maxProblems {
            let byte = bytes[index]
            if byte < 0x80 {
                if byte < 0x20 || byte == 0x7F, byte != 0x09, byte != 0x0A, byte != 0x0D {
                    note(.controlCharacter(UInt32(byte)), at: base + index, length: 1)
                }
                index += 1
                continue
            }
            isASCII = false
            let character = UTF8Character(bytes, at: index)
            if let kind = Self.refusal(of: character) { note(kind, at: base + index, length: character.length) }
            index += character.length
        }
    }

    private mutating func note(_ kind: YAMLProblem.Kind, at start: Int, length: Int) {
        problems.append(YAMLProblem(kind, range: start..<start + length))
    }

    private static func refusal(of character: UTF8Character) -> YAMLProblem.Kind? {
        guard let scalar = character.scalar else { return .invalidUTF8 }
        return switch scalar {
        case 0x85, 0x2028, 0x2029: .foreignLineBreak(scalar)
        case 0x80...0x9F, 0xFEFF, 0xFFFE, 0xFFFF: .controlCharacter(scalar)
        default: nil
        }
    }
}
