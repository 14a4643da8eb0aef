/// Numbers as text: sixty-four characters in the order of ASCII, five bits of the number and one of continuation each.
enum Digits {
    static let alphabet = Word("-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz")
    private static let values: [Int8] = {
        var values = [Int8](repeating: -1, count: 128)
        for (value, unit) in alphabet.enumerated() { values[Int(unit)] = Int8(value) }
        return values
    }()

    /// The value of a character, or nil if it is none of ours.
    static func value(of unit: UInt16) -> Int? {
        guard unit < 128, values[Int(unit)] >= 0 else { return nil }
        return Int(values[Int(unit)])
    }

    /// A number of a fixed width, so that the order of texts is the order of numbers.
    static func fixed(_ number: Int, width: Int) -> Word {
        (0..<width).map { alphabet[(number >> (6 * (width - 1 - $0))) & 63] }
    }
}

extension Word {
    /// How many code units this word and another begin alike.
    func sharedCount(with other: Word) -> Int {
        var count = 0
        while count < self.count, count < other.count, self[count] == other[count] { count += 1 }
        return count
    }

    /// Writes a number that is not negative, low bits first.
    mutating func append(number: Int) {
        var rest = number
        while rest >= 32 {
            append(Digits.alphabet[32 + (rest & 31)])
            rest >>= 5
        }
        append(Digits.alphabet[rest])
    }

    /// Writes a text with its length before it.
    mutating func append(text: some Collection<UInt16>) {
        append(number: text.count)
        append(contentsOf: text)
    }
}
