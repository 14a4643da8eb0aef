/// The bytes that were packed by DEFLATE (RFC 1951); nil where the data is damaged, or gives other than `count` bytes.
///
/// The number of bytes bounds the work: data that would give more is given up at once.
func inflated(_ packed: ArraySlice<UInt8>, count: Int) -> [UInt8]? {
    var inflater = Inflater(packed, count: count)
    do { return try inflater.all() } catch { return nil }
}

private struct DamagedData: Error {}

private struct Inflater {
    private let packed: [UInt8]
    private let count: Int
    private var position = 0
    private var pending: UInt64 = 0
    private var pendingBits = 0
    private var bytes: [UInt8] = []

    init(_ packed: ArraySlice<UInt8>, count: Int) {
        (self.packed, self.count) = (Array(packed), count)
        bytes.reserveCapacity(count)
    }

    mutating func all() throws(DamagedData) -> [UInt8] {
        while true {
            let isLast = try number(1) == 1
            switch try number(2) {
            case 0: try copyStored()
            case 1: try unpack(.fixedLengths, .fixedDistances)
            case 2:
                let (lengths, distances) = try dynamicCodes()
                try unpack(lengths, distances)
            default: throw DamagedData()
            }
            if isLast { break }
        }
        guard bytes.count == count else { throw DamagedData() }
        return bytes
    }

    private mutating func number(_ bits: Int) throws(DamagedData) -> Int {
        while pendingBits < bits {
            guard position < packed.count else { throw DamagedData() }
            pending |= UInt64(packed[position]) << UInt64(pendingBits)
            position += 1
            pendingBits += 8
        }
        defer {
            pending >>= UInt64(bits)
            pendingBits -= bits
        }
        return Int(pending & (1 << UInt64(bits) - 1))
    }

    private mutating func copyStored() throws(DamagedData) {
        // What is left of the byte is padding; whole bytes that were taken already go back.
        position -= pendingBits / 8
        (pending, pendingBits) = (0, 0)
        let length = try number(16)
        guard try number(16) == ~length & 0xFFFF, position + length <= packed.count, bytes.count + length <= count
        else { throw DamagedData() }
        bytes += packed[position..<position + length]
        position += length
    }

    private mutating func symbol(_ code: HuffmanCode) throws(DamagedData) -> Int {
        // Bit by bit along the lengths: the first code of each length tells whether this is one of them.
        var (value, first, index) = (0, 0, 0)
        for length in 1...HuffmanCode.maxLength {
            value |= try number(1)
            let many = code.counts[length]
            // In a damaged code there are more of a length than can be, and `first` is beyond `value`.
            if value >= first, value - first < many { return code.symbols[index + value - first] }
            index += many
            first = (first + many) << 1
            value <<= 1
        }
        throw DamagedData()
    }

    private mutating func unpack(_ lengths: HuffmanCode, _ distances: HuffmanCode) throws(DamagedData) {
        while true {
            let next = try symbol(lengths)
            if next == 256 { return }
            if next < 256 {
                guard bytes.count < count else { throw DamagedData() }
                bytes.append(UInt8(next))
                continue
            }
            guard next - 257 < lengthSteps.count else { throw DamagedData() }
            let length = lengthSteps[next - 257] + (try number(extraLengthBits(next - 257)))
            let step = try symbol(distances)
            guard step < distanceSteps.count else { throw DamagedData() }
            let distance = distanceSteps[step] + (try number(extraDistanceBits(step)))
            guard distance <= bytes.count, bytes.count + length <= count else { throw DamagedData() }
            for _ in 0..<length { bytes.append(bytes[bytes.count - distance]) }
        }
    }

    private mutating func dynamicCodes() throws(DamagedData) -> (HuffmanCode, HuffmanCode) {
        let (lengthCount, distanceCount) = (try number(5) + 257, try number(5) + 1)
        let orderCount = try number(4) + 4
        let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
        var lengths = [Int](repeating: 0, count: order.count)
        for place in order.prefix(orderCount) { lengths[place] = try number(3) }
        let code = HuffmanCode(lengths)
        lengths = []
        while lengths.count < lengthCount + distanceCount {
            switch try symbol(code) {
            case let length where length < 16: lengths.append(length)
            case 16:
                guard let last = lengths.last else { throw DamagedData() }
                lengths += [Int](repeating: last, count: try number(2) + 3)
            case 17: lengths += [Int](repeating: 0, count: try number(3) + 3)
            default: lengths += [Int](repeating: 0, count: try number(7) + 11)
            }
        }
        guard lengths.count == lengthCount + distanceCount else { throw DamagedData() }
        return (HuffmanCode(Array(lengths[..<lengthCount])), HuffmanCode(Array(lengths[lengthCount...])))
    }
}

/// The symbols of a code, in the order of their codes.
private struct HuffmanCode {
    static let maxLength = 15
    static let fixedLengths = HuffmanCode((0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 })
    static let fixedDistances = HuffmanCode([Int](repeating: 5, count: 30))

    /// How many codes have each length.
    let counts: [Int]
    let symbols: [Int]

    /// - Parameter lengths: the length of the code of each symbol; 0 for one that does not occur.
    init(_ lengths: [Int]) {
        var counts = [Int](repeating: 0, count: Self.maxLength + 1)
        for length in lengths where length > 0 { counts[length] += 1 }
        self.counts = counts
        symbols = lengths.indices.filter { lengths[$0] > 0 }.sorted { (lengths[$0], $0) < (lengths[$1], $1) }
    }
}
