/// One UTF-8 sequence, decoded strictly: no overlong forms, no surrogates, nothing above U+10FFFF.
struct UTF8Character {
    /// The code point; nil where the bytes are not UTF-8.
    let scalar: UInt32?
    /// The number of bytes taken, at least 1.
    let length: Int

    /// Decodes the sequence that starts at `index`, which must be inside `bytes`.
    init(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
        let lead = bytes[index]
        let (count, least): (Int, UInt32) =
            switch lead {
            case 0x00...0x7F: (1, 0)
            case 0xC2...0xDF: (2, 0x80)
            case 0xE0...0xEF: (3, 0x800)
            case 0xF0...0xF4: (4, 0x10000)
            default: (0, 0)
            }
        guard count > 0, index + count <= bytes.count else {
            (scalar, length) = (nil, 1)
            return
        }
        var value = count == 1 ? UInt32(lead) : UInt32(lead) & (0x7F >> UInt32(count))
        for next in bytes[(index + 1)..<(index + count)] {
            guard next & 0xC0 == 0x80 else {
                (scalar, length) = (nil, 1)
                return
            }
            value = value << 6 | UInt32(next & 0x3F)
        }
        let isValid = value >= least && value <= 0x10FFFF && !(0xD800...0xDFFF).contains(value)
        (scalar, length) = isValid ? (value, count) : (nil, 1)
    }
}
