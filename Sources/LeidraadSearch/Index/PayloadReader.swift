/// Reads numbers and texts out of the payload of a shard; what is cut off or garbled gives nil, never a crash.
struct PayloadReader {
    let units: ArraySlice<UInt16>
    var cursor: Int

    init(_ units: ArraySlice<UInt16>) {
        self.units = units
        cursor = units.startIndex
    }

    init(_ units: Word) { self.init(units[...]) }

    var isAtEnd: Bool { cursor >= units.endIndex }

    /// The next number.
    mutating func number() -> Int? {
        var result = 0
        var shift = 0
        while cursor < units.endIndex, shift < 50 {
            guard let value = Digits.value(of: units[cursor]) else { return nil }
            cursor += 1
            result |= (value & 31) << shift
            if value < 32 { return result }
            shift += 5
        }
        return nil
    }

    /// The next text, its length before it.
    mutating func text() -> ArraySlice<UInt16>? {
        guard let length = number() else { return nil }
        return units(length)
    }

    /// A fixed number of characters.
    mutating func units(_ length: Int) -> ArraySlice<UInt16>? {
        guard length <= units.endIndex - cursor else { return nil }
        defer { cursor += length }
        return units[cursor..<(cursor + length)]
    }

    /// The next text as a string.
    mutating func string() -> String? { text().map { String(decoding: $0, as: UTF16.self) } }
}
