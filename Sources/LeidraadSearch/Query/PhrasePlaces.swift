/// Where a phrase may be: units that have its words side by side, and pages of which it is the name.
struct PhrasePlaces {
    let words: [Word]
    var named: Set<Int> = []
    /// Ordinals of units, ascending, by page.
    var units: [Int: [Int]] = [:]

    init(words: [Word]) { self.words = words }

    func has(_ page: Int) -> Bool { named.contains(page) || units[page] != nil }

    /// All pages on which it may be.
    var pages: Set<Int> { named.union(units.keys) }
}

extension ShardStore {
    /// The units in which each two neighbours of a phrase stand side by side, in the order of the index.
    mutating func places(ofPhrase words: [Word]) throws -> [UnitPlace] {
        var found: [UnitPlace]?
        for (first, second) in zip(words, words.dropFirst()) {
            let (key, rest) = PairTable.Pair(first, second).key
            let units = try value(.pairs, key).flatMap { PairTable.units(in: $0, rest: rest) } ?? []
            if let before = found {
                let known = Set(units)
                found = before.filter(known.contains)
            } else {
                found = units
            }
            if found?.isEmpty ?? true { return [] }
        }
        return found ?? []
    }
}
