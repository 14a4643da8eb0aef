/// A code in which a frequent symbol takes few bits and a rare one many; no code of a symbol is the beginning of another.
///
/// Codes go up with their lengths and, among those of one length, with their symbols: so the lengths say everything.
struct PrefixCode {
    private static let longest = 15
    /// Bits in which a length is written, and how many symbols without one follow each other.
    private static let lengthBits = 4

    private let lengths: [Int]
    private var codes: [Int]
    /// How many codes there are of each length, and the symbols in the order of their codes.
    private var counts = [Int](repeating: 0, count: longest + 1)
    private var order: [Int] = []

    /// The code for symbols that occur so often.
    init(counts: [Int]) {
        var counts = counts
        var lengths = Self.lengths(counts)
        // Rarely do so many bits not suffice; then the rarest symbols count for more than they are.
        while lengths.contains(where: { $0 > Self.longest }) {
            counts = counts.map { $0 == 0 ? 0 : $0 / 2 + 1 }
            lengths = Self.lengths(counts)
        }
        self.init(lengths: lengths)
    }

    private init(lengths: [Int]) {
        self.lengths = lengths
        codes = [Int](repeating: 0, count: lengths.count)
        var code = 0
        for length in 1...Self.longest {
            for symbol in lengths.indices where lengths[symbol] == length {
                codes[symbol] = code
                code += 1
                counts[length] += 1
                order.append(symbol)
            }
            code <<= 1
        }
    }

    /// Reads the lengths back; nil if they end too early.
    init?(symbols: Int, from bits: inout BitReader) {
        var lengths: [Int] = []
        while lengths.count < symbols {
            guard let length = bits.number(Self.lengthBits) else { return nil }
            lengths.append(length)
            guard length == 0 else { continue }
            guard let more = bits.number(Self.lengthBits) else { return nil }
            lengths += [Int](repeating: 0, count: more)
        }
        guard lengths.count == symbols else { return nil }
        self.init(lengths: lengths)
    }

    /// Writes the lengths; those of symbols that do not occur, many at a time.
    func writeLengths(to bits: inout BitWriter) {
        var symbol = 0
        while symbol < lengths.count {
            bits.add(lengths[symbol], count: Self.lengthBits)
            symbol += 1
            guard lengths[symbol - 1] == 0 else { continue }
            let more = lengths[symbol...].prefix(1 << Self.lengthBits - 1).prefix { $0 == 0 }.count
            bits.add(more, count: Self.lengthBits)
            symbol += more
        }
    }

    /// Writes a symbol.
    func write(_ symbol: Int, to bits: inout BitWriter) { bits.add(codes[symbol], count: lengths[symbol]) }

    /// The next symbol; nil where the bits are of none, or at an end.
    func symbol(from bits: inout BitReader) -> Int? {
        var code = 0
        var first = 0
        var start = 0
        for length in 1...Self.longest {
            guard let bit = bits.number(1) else { return nil }
            code |= bit
            if code - first < counts[length] { return order[start + code - first] }
            start += counts[length]
            first = (first + counts[length]) << 1
            code <<= 1
        }
        return nil
    }

    /// How many bits each symbol takes: the two rarest are joined until all are.
    private static func lengths(_ counts: [Int]) -> [Int] {
        var lengths = [Int](repeating: 0, count: counts.count)
        var groups = counts.indices.filter { counts[$0] > 0 }.map { (count: counts[$0], symbols: [$0]) }
        if groups.count == 1 { lengths[groups[0].symbols[0]] = 1 }
        while groups.count > 1 {
            groups.sort { ($0.count, $0.symbols[0]) > ($1.count, $1.symbols[0]) }
            let (left, right) = (groups.removeLast(), groups.removeLast())
            for symbol in left.symbols + right.symbols { lengths[symbol] += 1 }
            groups.append((left.count + right.count, left.symbols + right.symbols))
        }
        return lengths
    }
}

/// Bits as text: thirteen in two of the characters that need no escape in a script.
enum BitText {
    static let bits = 13
    static let symbols: Word = (0x20...0x7e as ClosedRange<UInt16>).filter { $0 != 0x22 && $0 != 0x5c }
    static let values: [Int] = {
        var values = [Int](repeating: -1, count: 128)
        for (value, symbol) in symbols.enumerated() { values[Int(symbol)] = value }
        return values
    }()
}

/// Writes bits as text.
struct BitWriter {
    private var text = Word()
    private var rest = 0
    private var count = 0

    /// Adds the lowest bits of a number, the highest of them first.
    mutating func add(_ number: Int, count more: Int) {
        rest = rest << more | number
        count += more
        while count >= BitText.bits {
            count -= BitText.bits
            let value = rest >> count
            text.append(BitText.symbols[value / BitText.symbols.count])
            text.append(BitText.symbols[value % BitText.symbols.count])
            rest &= 1 << count - 1
        }
    }

    /// The text, its last bits made up to a pair of characters.
    consuming func finished() -> Word {
        if count > 0 { add(0, count: BitText.bits - count) }
        return text
    }
}

/// Reads bits from text.
struct BitReader {
    private let text: ArraySlice<UInt16>
    private var cursor: Int
    private var rest = 0
    private var count = 0

    init(_ text: ArraySlice<UInt16>) {
        self.text = text
        cursor = text.startIndex
    }

    /// A number of so many bits; nil at the end, and where the text is no bits.
    mutating func number(_ wanted: Int) -> Int? {
        while count < wanted {
            guard cursor + 1 < text.endIndex, text[cursor] < 128, text[cursor + 1] < 128 else { return nil }
            let (high, low) = (BitText.values[Int(text[cursor])], BitText.values[Int(text[cursor + 1])])
            let value = high * BitText.symbols.count + low
            guard high >= 0, low >= 0, value < 1 << BitText.bits else { return nil }
            rest = rest << BitText.bits | value
            count += BitText.bits
            cursor += 2
        }
        count -= wanted
        defer { rest &= 1 << count - 1 }
        return rest >> count
    }
}
