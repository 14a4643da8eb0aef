/// Which units have which two words side by side: by these a phrase is found, whatever its words, and words that stand together count
/// for more.
struct PairTable {
    /// The hashes of the pairs of each unit.
    private var units: [[UInt32]] = []

    /// Letters of a hash that make the key of a shard's entry, and those that are in the entry.
    static let keyLength = 2
    static let restLength = 3

    /// A pair as far as it is known once its first word is read.
    struct Beginning {
        fileprivate var hash: UInt32 = 2_166_136_261

        init(_ word: some Collection<UInt16>) { extend(by: word) }

        /// Takes a word in without its accents.
        fileprivate mutating func extend(by word: some Collection<UInt16>) {
            var hash = hash
            if word.contains(where: { $0 >= 0x80 }) {
                for unit in Letters.fold(Word(word)) { hash = (hash ^ UInt32(unit)) &* 16_777_619 }
            } else {
                for unit in word { hash = (hash ^ UInt32(unit)) &* 16_777_619 }
            }
            self.hash = hash
        }
    }

    /// Two words side by side.
    struct Pair {
        /// A number of 30 bits.
        let hash: UInt32

        init(_ first: some Collection<UInt16>, _ second: some Collection<UInt16>) {
            self.init(Beginning(first), second)
        }

        init(_ first: Beginning, _ second: some Collection<UInt16>) {
            var pair = first
            pair.hash = (pair.hash ^ 0x20) &* 16_777_619
            pair.extend(by: second)
            var hash = pair.hash
            hash ^= hash >> 15
            hash = hash &* 0x2c1b_3c6d
            hash ^= hash >> 13
            self.hash = hash & (1 << (6 * (keyLength + restLength)) - 1)
        }

        /// The key of the entry that has the pair, and what is there for it.
        var key: (key: Word, rest: Word) {
            let digits = Digits.fixed(Int(hash), width: keyLength + restLength)
            return (Word(digits.prefix(keyLength)), Word(digits.suffix(restLength)))
        }
    }

    /// Adds the pairs of the next unit.
    mutating func add(_ pairs: [Pair]) { units.append(pairs.map(\.hash)) }

    /// Writes the pairs; `forward` says where each unit is.
    mutating func write(to writer: ShardWriter, units forward: ForwardIndex) throws -> IndexRoot.Top {
        var tree = ShardTree(sizes: .pairs, writer: writer)
        for first in stride(from: 0, to: Self.keyCount, by: Self.keysAtOnce) {
            let (places, starts) = places(ofKeys: first..<first + Self.keysAtOnce)
            let values = onAllCores(Self.keysAtOnce) { offset in
                Self.value(places[starts[offset]..<starts[offset + 1]], forward)
            }
            for (offset, value) in values.enumerated() where !value.isEmpty {
                try tree.add(key: Digits.fixed(first + offset, width: Self.keyLength), value: value)
            }
        }
        units = []
        return try tree.finish()
    }

    private static let keyCount = 1 << (6 * keyLength)
    /// Keys whose places are gathered at once: those of all would take twice the room of the pairs.
    private static let keysAtOnce = 512

    /// Where the pairs of some keys are: the rest of each hash, and below that its unit, in the order of the units; and where the
    /// places of each key start.
    private func places(ofKeys keys: Range<Int>) -> (places: [UInt64], starts: [Int]) {
        let shift = UInt32(6 * Self.restLength)
        let (first, last) = (UInt32(keys.lowerBound) << shift, UInt32(keys.upperBound - 1) << shift | (1 << shift - 1))
        var starts = [Int](repeating: 0, count: keys.count + 1)
        for hashes in units {
            for hash in hashes where first <= hash && hash <= last {
                starts[Int(hash >> shift) - keys.lowerBound + 1] += 1
            }
        }
        for key in keys.indices { starts[key - keys.lowerBound + 1] += starts[key - keys.lowerBound] }
        var places = [UInt64](repeating: 0, count: starts[keys.count])
        var cursors = starts
        for (unit, hashes) in units.enumerated() {
            for hash in hashes where first <= hash && hash <= last {
                let key = Int(hash >> shift) - keys.lowerBound
                places[cursors[key]] = UInt64(hash & (1 << shift - 1)) << Self.unitBits | UInt64(unit)
                cursors[key] += 1
            }
        }
        return (places, starts)
    }

    private static let unitBits: UInt64 = 40

    /// The entry of a key: each of its pairs, with the units that have it.
    private static func value(_ places: ArraySlice<UInt64>, _ forward: ForwardIndex) -> Word {
        let places = places.sorted()
        var value = Word()
        var start = 0
        while start < places.count {
            let rest = places[start] >> unitBits
            var end = start
            while end < places.count, places[end] >> unitBits == rest { end += 1 }
            value += Digits.fixed(Int(rest), width: restLength)
            append(places[start..<end], forward, to: &value)
            start = end
        }
        return value
    }

    private static func append(_ places: ArraySlice<UInt64>, _ forward: ForwardIndex, to value: inout Word) {
        var units: [Int] = []
        for place in places {
            let unit = Int(place & (1 << unitBits - 1))
            if units.last != unit { units.append(unit) }
        }
        value.append(number: units.count)
        var previous = 0
        for unit in units {
            let page = Int(forward.pages[unit])
            value.append(number: page - previous)
            value.append(number: Int(forward.ordinals[unit]))
            previous = page
        }
    }

    /// The units of a pair in the entry of its key; nil if the entry is garbled.
    static func units(in payload: Word, rest: Word) -> [UnitPlace]? {
        var reader = PayloadReader(payload)
        var found: [UnitPlace] = []
        while !reader.isAtEnd {
            guard let own = reader.units(restLength), let count = reader.number() else { return nil }
            let isWanted = own.elementsEqual(rest)
            var page = 0
            for _ in 0..<count {
                guard let step = reader.number(), let ordinal = reader.number() else { return nil }
                page += step
                if isWanted { found.append(UnitPlace(page: page, ordinal: ordinal)) }
            }
            if isWanted { break }
        }
        return found
    }
}

/// Where a unit is: the head of a page is 0, its sections follow.
struct UnitPlace: Hashable {
    let page: Int
    let ordinal: Int
}
