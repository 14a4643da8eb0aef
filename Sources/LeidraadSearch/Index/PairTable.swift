/// Which units have which two words side by side: by these a phrase is found, whatever its words, and words that stand together count
/// for more.
struct PairTable {
    /// Each place of a pair: its hash, and below that the number of its unit.
    private var places: [UInt64] = []
    private static let unitBits: UInt64 = 34

    /// Letters of a hash that make the key of a shard's entry, and those that are in the entry.
    static let keyLength = 2
    static let restLength = 3

    /// A number for two words, of 30 bits.
    static func hash(_ first: some Sequence<UInt16>, _ second: some Sequence<UInt16>) -> Int {
        var hash: UInt32 = 2_166_136_261
        for unit in first { hash = (hash ^ UInt32(unit)) &* 16_777_619 }
        hash = (hash ^ 0x20) &* 16_777_619
        for unit in second { hash = (hash ^ UInt32(unit)) &* 16_777_619 }
        hash ^= hash >> 15
        hash = hash &* 0x2c1b_3c6d
        hash ^= hash >> 13
        return Int(hash & 0x3fff_ffff)
    }

    /// The key of the entry that has a pair, and what is there for the pair.
    static func key(_ hash: Int) -> (key: Word, rest: Word) {
        let digits = Digits.fixed(hash, width: keyLength + restLength)
        return (Word(digits.prefix(keyLength)), Word(digits.suffix(restLength)))
    }

    mutating func add(_ first: Word, _ second: Word, unit: Int) {
        places.append(UInt64(Self.hash(first, second)) << Self.unitBits | UInt64(unit))
    }

    /// Writes the pairs; `page` and `ordinal` say where each unit is.
    mutating func write(to writer: ShardWriter, units forward: ForwardIndex) throws -> IndexRoot.Top {
        places.sort()
        var tree = ShardTree(sizes: .pairs, writer: writer)
        var entry = (key: Word(), value: Word())
        var start = 0
        while start < places.count {
            let hash = places[start] >> Self.unitBits
            var end = start
            while end < places.count, places[end] >> Self.unitBits == hash { end += 1 }
            let (key, rest) = Self.key(Int(hash))
            if key != entry.key {
                if !entry.value.isEmpty { try tree.add(key: entry.key, value: entry.value) }
                entry = (key, [])
            }
            entry.value += rest
            append(places[start..<end], forward, to: &entry.value)
            start = end
        }
        if !entry.value.isEmpty { try tree.add(key: entry.key, value: entry.value) }
        places = []
        return try tree.finish()
    }

    private func append(_ places: ArraySlice<UInt64>, _ forward: ForwardIndex, to value: inout Word) {
        var units: [Int] = []
        for place in places {
            let unit = Int(place & (1 << Self.unitBits - 1))
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
