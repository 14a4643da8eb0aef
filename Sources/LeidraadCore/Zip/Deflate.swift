/// Bytes in the form of DEFLATE (RFC 1951), as one block with the fixed codes.
///
/// Text that came before, within 32 kB, is pointed at instead of repeated. The same bytes always give the same result, whatever library a
/// machine has.
func deflated(_ bytes: [UInt8]) -> [UInt8] {
    var writer = BitWriter()
    writer.write(0b011, bits: 3)
    bytes.withUnsafeBufferPointer { text in
        var matches = MatchFinder(count: text.count)
        var index = 0
        while index < text.count {
            let match = matches.longest(in: text, at: index)
            if match.length >= MatchFinder.shortest {
                writer.writeLength(match.length)
                writer.writeDistance(match.distance)
            } else {
                writer.writeLiteral(Int(text[index]))
            }
            let length = max(1, match.length)
            for place in index..<index + length { matches.remember(text, place) }
            index += length
        }
    }
    writer.writeLiteral(256)
    return writer.finished()
}

/// Finds earlier places with the same bytes, by a chain of places for each hash of four bytes.
private struct MatchFinder {
    static let shortest = 4
    private static let longest = 258
    private static let window = 32_768
    /// How many earlier places are looked at: more finds a little more, and takes longer.
    private static let maxTried = 24

    private var latest = [Int32](repeating: -1, count: 1 << 15)
    private var before: [Int32]

    init(count: Int) { before = [Int32](repeating: -1, count: min(count, Self.window)) }

    private func hash(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int {
        let word =
            UInt32(text[place]) | UInt32(text[place + 1]) << 8 | UInt32(text[place + 2]) << 16
            | UInt32(text[place + 3]) << 24
        return Int((word &* 0x9E37_79B1) >> 17)
    }

    mutating func remember(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) {
        guard place + Self.shortest <= text.count else { return }
        let hash = hash(text, place)
        before[place & (Self.window - 1)] = latest[hash]
        latest[hash] = Int32(place)
    }

    func longest(in text: UnsafeBufferPointer<UInt8>, at place: Int) -> (length: Int, distance: Int) {
        guard place + Self.shortest <= text.count else { return (0, 0) }
        let limit = min(Self.longest, text.count - place)
        var best = (length: 0, distance: 0)
        var candidate = Int(latest[hash(text, place)])
        var tried = 0
        while candidate >= 0, place - candidate < Self.window, tried < Self.maxTried {
            var length = 0
            while length < limit, text[candidate + length] == text[place + length] { length += 1 }
            if length > best.length { best = (length, place - candidate) }
            if length == limit { break }
            let next = Int(before[candidate & (Self.window - 1)])
            // A place that was overwritten since leads forward.
            if next >= candidate { break }
            candidate = next
            tried += 1
        }
        return best.length >= Self.shortest ? best : (0, 0)
    }
}

/// Writes numbers bit by bit, the lowest first.
private struct BitWriter {
    private var bytes: [UInt8] = []
    private var pending: UInt64 = 0
    private var count = 0

    mutating func write(_ value: Int, bits: Int) {
        pending |= UInt64(value) << UInt64(count)
        count += bits
        while count >= 8 {
            bytes.append(UInt8(truncatingIfNeeded: pending))
            pending >>= 8
            count -= 8
        }
    }

    /// A Huffman code, whose highest bit comes first.
    private mutating func writeCode(_ code: Int, bits: Int) {
        var reversed = 0
        for bit in 0..<bits where code >> bit & 1 == 1 { reversed |= 1 << (bits - 1 - bit) }
        write(reversed, bits: bits)
    }

    /// A byte, the end (256) or a length (257 to 285), by the fixed codes.
    mutating func writeLiteral(_ symbol: Int) {
        switch symbol {
        case ..<144: writeCode(0x30 + symbol, bits: 8)
        case ..<256: writeCode(0x190 + symbol - 144, bits: 9)
        case ..<280: writeCode(symbol - 256, bits: 7)
        default: writeCode(0xC0 + symbol - 280, bits: 8)
        }
    }

    mutating func writeLength(_ length: Int) {
        let step = lengthSteps.lastIndex { $0 <= length } ?? 0
        writeLiteral(257 + step)
        write(length - lengthSteps[step], bits: extraLengthBits(step))
    }

    mutating func writeDistance(_ distance: Int) {
        let step = distanceSteps.lastIndex { $0 <= distance } ?? 0
        writeCode(step, bits: 5)
        write(distance - distanceSteps[step], bits: extraDistanceBits(step))
    }

    consuming func finished() -> [UInt8] {
        if count > 0 { bytes.append(UInt8(truncatingIfNeeded: pending)) }
        return bytes
    }
}

/// How many bits behind a code say how much more than its shortest length, or distance, is meant.
func extraLengthBits(_ step: Int) -> Int { step < 4 || step == 28 ? 0 : (step - 4) / 4 }
func extraDistanceBits(_ step: Int) -> Int { step < 2 ? 0 : (step - 2) / 2 }

/// The shortest length, and the shortest distance, of each code.
let lengthSteps = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
]
let distanceSteps = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
    8193, 12289, 16385, 24577,
]

/// The checksum that archives of this kind have.
func crc32(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { crc, byte in crcTable[Int((crc ^ UInt32(byte)) & 0xFF)] ^ crc >> 8 }
}

private let crcTable: [UInt32] = (0..<256).map { number in
    (0..<8).reduce(UInt32(number)) { crc, _ in crc & 1 == 1 ? 0xEDB8_8320 ^ crc >> 1 : crc >> 1 }
}
