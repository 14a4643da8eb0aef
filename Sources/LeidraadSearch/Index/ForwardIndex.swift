/// The words of each unit of text, token by token, packed; a unit is the head of a page or one of its sections.
struct ForwardIndex {
    /// A token in a unit: for the head one weight, for a section its counts in heading and text.
    struct Entry {
        let token: Int
        let first: Int
        let second: Int
    }

    /// The tokens of a unit as they come, each packed in one number so that sorting is quick.
    struct Entries {
        fileprivate var packed: [UInt64] = []

        /// The same tokens by other numbers, in their order.
        fileprivate func sorted(by numbers: [Int]) -> [UInt64] {
            packed.map { UInt64(numbers[Int($0 >> 16)]) << 16 | $0 & 0xffff }.sorted()
        }

        /// Adds a token; weights are below 256.
        mutating func add(token: Int, first: Int, second: Int) {
            packed.append(UInt64(token) << 16 | UInt64(first) << 8 | UInt64(second))
        }
    }

    private var bytes: [UInt8] = []
    private var starts: [Int] = []
    private(set) var headingLengths: [UInt16] = []
    private(set) var bodyLengths: [UInt32] = []
    /// The page of each unit.
    private(set) var pages: [UInt32] = []
    /// The number of each unit in its page; the head is 0.
    private(set) var ordinals: [UInt16] = []

    /// How many units there are.
    var count: Int { starts.count }

    /// Adds a unit; tokens may come in any order and more than once, and each gets another number.
    mutating func add(
        _ entries: Entries, numbers: [Int], page: Int, ordinal: Int, headingLength: Int, bodyLength: Int
    ) {
        starts.append(bytes.count)
        pages.append(UInt32(page))
        ordinals.append(UInt16(clamping: ordinal))
        headingLengths.append(UInt16(clamping: headingLength))
        bodyLengths.append(UInt32(clamping: bodyLength))
        let entries = entries.sorted(by: numbers)
        var index = 0
        var previous = 0
        while index < entries.count {
            let token = Int(entries[index] >> 16)
            var first = 0
            var second = 0
            while index < entries.count, Int(entries[index] >> 16) == token {
                first += Int(entries[index] >> 8 & 255)
                second += Int(entries[index] & 255)
                index += 1
            }
            append(token - previous)
            append(first)
            append(second)
            previous = token
        }
    }

    private mutating func append(_ number: Int) {
        var rest = number
        while rest >= 128 {
            bytes.append(UInt8(rest & 127) | 128)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// Hands over the entries of a unit, in the order of their tokens.
    func forEachEntry(ofUnit unit: Int, _ body: (Entry) -> Void) {
        let end = unit + 1 < starts.count ? starts[unit + 1] : bytes.count
        bytes.withUnsafeBufferPointer { bytes in
            var cursor = starts[unit]
            var token = 0
            while cursor < end {
                token += Self.number(in: bytes, at: &cursor)
                let first = Self.number(in: bytes, at: &cursor)
                body(Entry(token: token, first: first, second: Self.number(in: bytes, at: &cursor)))
            }
        }
    }

    @inline(__always)
    private static func number(in bytes: UnsafeBufferPointer<UInt8>, at cursor: inout Int) -> Int {
        var result = 0
        var shift = 0
        while true {
            let byte = Int(bytes[cursor])
            cursor += 1
            result |= (byte & 127) << shift
            if byte < 128 { return result }
            shift += 7
        }
    }

    /// The mean of the lengths that are not zero, in steps of a quarter of a doubling, so that small edits keep it.
    static func steadyMean(_ lengths: some Sequence<Int>) -> Double {
        var total = 0
        var count = 0
        for length in lengths where length > 0 {
            total += length
            count += 1
        }
        return count == 0 ? 1 : steady(Double(total) / Double(count), steps: 4)
    }

    /// A number rounded to a power of two in so many steps a doubling.
    static func steady(_ value: Double, steps: Double) -> Double {
        value <= 0 ? 1 : exponential(((logarithm(value) * steps).rounded()) / steps)
    }
}
