extension HTML {
    /// Appends bytes of text, writing the five metacharacters as references and every control character but tab and
    /// newline as U+FFFD, since no page may hold one and dropping it would join what it kept apart.
    mutating func appendEscaped(bytes text: UnsafeBufferPointer<UInt8>) {
        var start = text.startIndex
        var index = start
        while index < text.endIndex {
            let byte = text[index]
            guard Self.needsCare(byte) else {
                index += 1
                continue
            }
            let width = Self.isC1Control(text, at: index) ? 2 : 1
            if byte == 0xC2 && width == 1 {
                index += 1
                continue
            }
            append(checked: text[start..<index])
            append(trusted: Self.replacement(for: byte))
            index += width
            start = index
        }
        append(checked: text[start..<index])
    }

    /// The bits of the constant are the bytes below 64 that are controls, save tab and newline, or one of `" & ' < >`.
    @inline(__always)
    private static func needsCare(_ byte: UInt8) -> Bool {
        let lowBytes: UInt64 = 0x5000_00C4_FFFF_F9FF
        return byte < 64 ? lowBytes >> UInt64(byte) & 1 == 1 : byte == 0x7F || byte == 0xC2
    }

    /// U+0080 to U+009F are two bytes: 0xC2 and a continuation byte below 0xA0.
    private static func isC1Control(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        text[index] == 0xC2 && index + 1 < text.endIndex && text[index + 1] < 0xA0
    }

    private static func replacement(for byte: UInt8) -> StaticString {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: "\u{FFFD}"
        }
    }
}
