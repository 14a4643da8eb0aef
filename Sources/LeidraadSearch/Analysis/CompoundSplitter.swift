/// Splits a Dutch compound into words that the same site uses by themselves.
struct CompoundSplitter {
    /// A word that may be a part, as the vocabulary knows it.
    struct Part {
        let wordClass: Int32
        let count: Int
        /// Where the part starts in the compound.
        var start = 0
    }

    /// Letters that a part has at the least, 4 or 5: shorter ones split by accident.
    static let leastPart = 4
    /// Letters that a compound has at the least.
    static let leastLetters = 9
    /// Letters that may join two parts.
    private static let linkers = [Word(), Word("s"), Word("e"), Word("en"), Word("n")]
    /// Beginnings and endings that look like words and are none of a compound's parts.
    private static let affixes = Set(
        """
        achter ander baar binnen boven buiten door eerst erij haft heid heids iteit lijk lijke lijkheid ling loos minder onder \
        over schap schappen schaps tegen tussen voor waarts zaam zaamheid weder neder midden terug heden lingen ering eren erend \
        teit teiten ings ingen enen ende rijke rijk achtig achtige
        """.split(separator: " ").map { Word($0.utf16) })

    let lookUp: (Word) -> Part?

    /// The parts from left to right, or nil if the word is none of a compound; of several ways the one with the fewest parts,
    /// then the one whose rarest part is most frequent. A word that is more frequent than its parts together could explain
    /// stays whole.
    func split(_ word: Word, count: Int) -> [Part]? {
        guard word.count >= Self.leastLetters, word.allSatisfy({ (0x61...0x7a).contains($0) }) else { return nil }
        var best: [[Part]?] = Array(repeating: nil, count: word.count + 1)
        best[word.count] = []
        for start in stride(from: word.count - Self.leastPart, through: 0, by: -1) {
            best[start] = bestSplit(of: word, from: start, after: best)
        }
        guard let parts = best[0], parts.count >= 2 else { return nil }
        let product = parts.reduce(1.0) { $0 * Double($1.count) }
        return product >= Double(count) ? parts : nil
    }

    private func bestSplit(of word: Word, from start: Int, after best: [[Part]?]) -> [Part]? {
        var chosen: [Part]?
        for end in stride(from: word.count, through: start + Self.leastPart, by: -1) where start > 0 || end < word.count {
            guard let rest = bestRest(of: word, from: end, in: best) else { continue }
            let part = Word(word[start..<end])
            guard !Self.affixes.contains(part), var found = lookUp(part) else { continue }
            found.start = start
            let candidate = [found] + rest
            if chosen.map({ Self.isBetter(candidate, than: $0) }) ?? true { chosen = candidate }
        }
        return chosen
    }

    /// The best way to go on after a part that ends at `end`, with or without a linker.
    private func bestRest(of word: Word, from end: Int, in best: [[Part]?]) -> [Part]? {
        if end == word.count { return [] }
        var chosen: [Part]?
        for linker in Self.linkers where word[end...].starts(with: linker) {
            guard let rest = best[end + linker.count], !rest.isEmpty else { continue }
            if chosen.map({ Self.isBetter(rest, than: $0) }) ?? true { chosen = rest }
        }
        return chosen
    }

    private static func isBetter(_ left: [Part], than right: [Part]) -> Bool {
        if left.count != right.count { return left.count < right.count }
        return (left.map(\.count).min() ?? 0) > (right.map(\.count).min() ?? 0)
    }
}
