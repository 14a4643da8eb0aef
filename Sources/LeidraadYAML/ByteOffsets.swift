/// Turns libyaml's marks, which count code points, into byte offsets.
///
/// Marks come almost in order, so a cursor that walks from the last one to the next takes linear time in all.
struct ByteOffsets {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let isASCII: Bool
    /// Where the text starts in the caller's bytes.
    let base: Int
    private var codePoint = 0
    private var byte = 0

    /// `bytes` must be valid UTF-8, without a byte-order mark.
    init(_ bytes: UnsafeBufferPointer<UInt8>, isASCII: Bool, base: Int) {
        self.bytes = bytes
        self.base = base
        self.isASCII = isASCII
    }

    /// The caller's byte offset of the code point with this number; the end of the text for one past it.
    mutating func offset(ofCodePoint target: Int) -> Int {
        if isASCII { return base + min(target, bytes.count) }
        while codePoint < target, byte < bytes.count {
            byte += 1
            while byte < bytes.count, bytes[byte] & 0xC0 == 0x80 { byte += 1 }
            codePoint += 1
        }
        while codePoint > target, byte > 0 {
            byte -= 1
            while byte > 0, bytes[byte] & 0xC0 == 0x80 { byte -= 1 }
            codePoint -= 1
        }
        return base + byte
    }
}
