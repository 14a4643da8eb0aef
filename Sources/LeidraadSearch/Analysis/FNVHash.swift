/// FNV-1a of 64 bits over UTF-16 units: a hash that is the same in every run, and that grows letter by letter.
enum FNVHash {
    static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

    /// The hash of a text with one unit more.
    @inline(__always)
    static func extended(_ hash: UInt64, by unit: UInt16) -> UInt64 { (hash ^ UInt64(unit)) &* 0x0000_0100_0000_01b3 }
}
