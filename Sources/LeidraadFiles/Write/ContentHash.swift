/// A 64-bit fingerprint of a file, to notice accidents; it proves nothing against intent.
///
/// Eight bytes at a time, little-endian, the last ones filled up with zeros, then the length: xor, multiply by the
/// FNV prime, fold the upper half down. Part of the manifest's format: changing it means a new version there.
package func contentHash(_ bytes: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func mix(_ word: UInt64) {
        hash = (hash ^ word) &* 0x0000_0100_0000_01B3
        hash ^= hash >> 32
    }
    bytes.withUnsafeBytes { raw in
        let whole = raw.count & ~7
        for offset in stride(from: 0, to: whole, by: 8) {
            mix(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
        }
        var rest: UInt64 = 0
        for (shift, byte) in raw[whole...].enumerated() { rest |= UInt64(byte) << UInt64(shift * 8) }
        mix(rest)
    }
    mix(UInt64(bytes.count))
    return hash
}
