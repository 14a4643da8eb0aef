/// The escapes of JSON for characters beyond U+FFFF: two halves such as `\ud83d\ude00`, which YAML does not know.
///
/// Each half becomes the escape of a private character of the same length, so that every offset stays as it is; `joined` makes one
/// character of the two once libyaml has read them. A text that holds such private characters of its own is left alone.
struct SurrogateEscapes {
    /// The text with escapes that YAML knows; nil where there was nothing to do.
    private(set) var bytes: [UInt8]?
    /// Halves that stand alone.
    private(set) var problems: [YAMLProblem] = []

    init(_ text: UnsafeBufferPointer<UInt8>, base: Int) {
        let halves = Self.halves(in: text)
        guard !halves.isEmpty, !Self.holdsPrivateCharacters(text) else { return }
        var changed = Array(text)
        var index = 0
        while index < halves.count {
            let half = halves[index]
            guard half.isFirst, index + 1 < halves.count, !halves[index + 1].isFirst,
                halves[index + 1].start == half.start + 6
            else {
                let range = base + half.start..<base + half.start + 6
                problems.append(YAMLProblem(.loneSurrogate(half.code), range: range))
                index += 1
                continue
            }
            for start in [half.start, halves[index + 1].start] {
                // D8…DF become E0…E7.
                let last = Self.digit(changed[start + 3]) ?? 0
                changed[start + 2] = UInt8(ascii: "e")
                changed[start + 3] = UInt8(ascii: "0") + UInt8(last - 8)
            }
            index += 2
        }
        bytes = changed
    }

    /// A scalar's text with one character for every two halves.
    static func joined(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var first: UInt32?
        for scalar in text.unicodeScalars {
            switch (scalar.value, first) {
            case (0xE000..<0xE400, _): first = scalar.value - 0xE000
            case (0xE400..<0xE800, let high?):
                if let whole = Unicode.Scalar(0x10000 + high << 10 + scalar.value - 0xE400) { result.append(whole) }
                first = nil
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    private struct Half {
        let start: Int
        let code: UInt32

        var isFirst: Bool { code < 0xDC00 }
    }

    private static func halves(in text: UnsafeBufferPointer<UInt8>) -> [Half] {
        var halves: [Half] = []
        var index = 0
        while index + 1 < text.count {
            guard text[index] == UInt8(ascii: "\\") else {
                index += 1
                continue
            }
            let digits = index + 6 <= text.count ? text[(index + 2)..<(index + 6)].map(digit) : []
            let code = digits.reduce(UInt32(0)) { $0 << 4 | UInt32($1 ?? 0) }
            if text[index + 1] == UInt8(ascii: "u"), digits.allSatisfy({ $0 != nil }), (0xD800..<0xE000).contains(code)
            {
                halves.append(Half(start: index, code: code))
            }
            // The byte after a backslash belongs to it, so that `\\\\ud83d` is no escape.
            index += 2
        }
        return halves
    }

    private static func digit(_ byte: UInt8) -> Int? {
        switch byte {
        case 48...57: Int(byte) - 48
        case 65...70: Int(byte) - 55
        case 97...102: Int(byte) - 87
        default: nil
        }
    }

    /// Whether the text has characters from U+E000 to U+E7FF, as such or as an escape.
    private static func holdsPrivateCharacters(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        text.indices.contains { index in
            if text[index] == 0xEE, index + 1 < text.count { return text[index + 1] < 0xA0 }
            guard text[index] == UInt8(ascii: "u"), index + 2 < text.count else { return false }
            return text[index + 1] | 0x20 == UInt8(ascii: "e") && (48...55).contains(text[index + 2])
                && index > 0 && text[index - 1] == UInt8(ascii: "\\")
        }
    }
}
