/// Splits a Dutch compound into words that the same site uses by themselves.
struct CompoundSplitter {
    /// A word that may be a part, as the vocabulary knows it.
    struct Part: Equatable {
        let wordClass: Int32
        let count: Int
        /// Where the part starts in the compound.
        var start = 0
    }

    /// Letters that a part has at the least, 4 or 5: shorter ones split by accident.
    static let minPart = 4
    /// Letters that a compound has at the least.
    static let minLetters = 9
    /// Letters that a compound has at the most: what is longer is no word, and would take time with the square of its length.
    static let maxLetters = 64
    /// Letters that may join two parts.
    private static let linkers = [Word(), Word("s"), Word("e"), Word("en"), Word("n")]
    /// Beginnings that are no words but may be before a compound.
    private static let prefixes = ["multi", "anti", "semi", "niet", "meer", "oud"].map { Word($0.utf16) }
    /// Beginnings and endings that look like words and are none of a compound's parts.
    static let affixes = Set(
        """
        achter ander baar binnen boven buiten door eerst erij haft heid heids iteit lijk lijke lijkheid ling loos minder onder \
        over schap schappen schaps tegen tussen voor waarts zaam zaamheid weder neder midden terug heden lingen ering eren erend \
        teit teiten ings ingen enen ende rijke rijk achtig achtige
        """.split(separator: " ").map { Word($0.utf16) })

    let table: PartTable

    /// The best way to split what starts at a position.
    private struct Way {
        var parts = 0
        var rarest = Int.max
        var slot = -1
        var next = 0
    }

    /// The parts from left to right, or nil if the word is none of a compound; of several ways the one with the fewest parts,
    /// then the one whose rarest part is most frequent. A word that is more frequent than its parts together could explain
    /// stays whole.
    func split(_ word: Word, count: Int) -> [Part]? {
        guard (Self.minLetters...Self.maxLetters).contains(word.count),
            word.allSatisfy({ (0x61...0x7a).contains($0) })
        else { return nil }
        var ways = [Way?](repeating: nil, count: word.count + 1)
        ways[word.count] = Way(next: word.count)
        var rests = [Rest?](repeating: nil, count: word.count + 1)
        for start in stride(from: word.count - Self.minPart, through: 0, by: -1) {
            rests[start + Self.minPart] = bestRest(of: word, from: start + Self.minPart, ways)
            ways[start] = bestWay(of: word, from: start, rests)
        }
        let parts = parts(in: ways, from: 0)
        if parts.count >= 2 {
            return parts.reduce(1.0) { $0 * Double($1.count) } >= Double(count) ? parts : nil
        }
        for prefix in Self.prefixes where word.starts(with: prefix) {
            let rest = self.parts(in: ways, from: prefix.count)
            if !rest.isEmpty { return rest }
        }
        return nil
    }

    private func parts(in ways: [Way?], from start: Int) -> [Part] {
        var parts: [Part] = []
        var cursor = start
        while let way = ways[cursor], way.slot >= 0 {
            var part = table[way.slot]
            part.start = cursor
            parts.append(part)
            cursor = way.next
        }
        return parts
    }

    private func bestWay(of word: Word, from start: Int, _ rests: [Rest?]) -> Way? {
        guard let last = rests.lastIndex(where: { $0 != nil }), last >= start + Self.minPart else { return nil }
        var best: Way?
        var hash = FNVHash.seed
        for end in (start + 1)..<(last + 1) {
            hash = FNVHash.extended(hash, by: word[end - 1])
            guard end - start >= Self.minPart, start > 0 || end < word.count, let rest = rests[end],
                let slot = table.slot(of: word[start..<end], hash: hash)
            else { continue }
            let way = Way(
                parts: rest.way.parts + 1, rarest: min(rest.way.rarest, table[slot].count), slot: slot, next: rest.start
            )
            if best.map({ Self.isBetter(way, than: $0) }) ?? true { best = way }
        }
        return best
    }

    /// A way to go on, and where it starts: behind a linker or at once.
    private struct Rest {
        let way: Way
        let start: Int
    }

    /// The best way to go on after a part that ends at `end`, with or without a linker.
    private func bestRest(of word: Word, from end: Int, _ ways: [Way?]) -> Rest? {
        if end == word.count { return Rest(way: Way(next: end), start: end) }
        var best: Rest?
        for linker in Self.linkers where end + linker.count < word.count {
            guard let way = ways[end + linker.count], word[end...].starts(with: linker) else { continue }
            if best.map({ Self.isBetter(way, than: $0.way) }) ?? true {
                best = Rest(way: way, start: end + linker.count)
            }
        }
        return best
    }

    private static func isBetter(_ left: Way, than right: Way) -> Bool {
        left.parts == right.parts ? left.rarest > right.rarest : left.parts < right.parts
    }
}
