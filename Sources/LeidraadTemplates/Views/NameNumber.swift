/// A name as a number: views and templates compare numbers, never text. It is made from the bytes of the name (FNV-1a), so that no
/// table and no lock is needed; a test finds two names of views that would share one.
struct NameNumber: Hashable, Sendable {
    let value: UInt64

    private init(value: UInt64) { self.value = value }

    init(_ name: String) {
        self = Self.empty.appending(name)
    }

    /// The name of the flag that says whether a value is there: `hasX` for `x`.
    init(flagFor name: String) {
        var name = name
        self = name.withUTF8 { bytes in
            guard let first = bytes.first else { return Self.flagPrefix }
            let isLower = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first)
            let start = Self.flagPrefix.appending(byte: isLower ? first - 32 : first)
            return bytes.dropFirst().reduce(start) { $0.appending(byte: $1) }
        }
    }

    private static let empty = NameNumber(value: 0xCBF2_9CE4_8422_2325)
    private static let flagPrefix = empty.appending("has")

    private func appending(_ name: String) -> NameNumber {
        var name = name
        return name.withUTF8 { $0.reduce(self) { $0.appending(byte: $1) } }
    }

    private func appending(byte: UInt8) -> NameNumber {
        NameNumber(value: (value ^ UInt64(byte)) &* 0x100_0000_01B3)
    }
}
