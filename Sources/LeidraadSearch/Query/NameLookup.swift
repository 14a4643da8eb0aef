// Whole names in a query; `whole-names.js` does the same.

extension TermResolver {
    /// Neighbours written together: whole names, and compounds that were typed as two words.
    mutating func addJoins(
        _ query: SearchQuery, to terms: inout [QueryTerm?], names: inout [NameMatch]
    ) throws {
        let words = query.words
        for first in words.indices {
            let beginning = words[first].isStopWord ? nil : try entry(words[first].folded)
            var joined = Word()
            for last in first..<min(words.count, first + 8) {
                joined += words[last].folded
                let isWhole = first == 0 && last == words.count - 1
                guard isWhole || !(words[first].isStopWord || words[last].isStopWord), joined.count <= NameTable.longest
                else { continue }
                let isPossible = last == first || beginning?.isContinued(by: words[first + 1].folded) ?? true
                guard isPossible, let entry = try entry(joined) else {
                    if isWhole { try addSimilarJoin(joined, to: &terms, names: &names) }
                    continue
                }
                if entry.isWholeName { names.append(NameMatch(joined, terms: query.terms(first...last))) }
                if last > first { addJoin(entry, form: joined, scoring.compound, first...last, to: &terms) }
            }
        }
    }

    /// Stretches of words that the site or the vocabulary knows another word for: "niet naar school", "old systems"; with their stop
    /// words, and without.
    mutating func addStretches(_ query: SearchQuery, to terms: inout [QueryTerm?]) throws {
        let all = Array(query.words.indices)
        let telling = all.filter { terms[$0] != nil }
        try addStretches(query, places: all, to: &terms)
        if telling.count < all.count { try addStretches(query, places: telling, to: &terms) }
    }

    private mutating func addStretches(
        _ query: SearchQuery, places: [Int], to terms: inout [QueryTerm?]
    ) throws {
        let keys = places.map { key(of: query.words[$0], terms[$0]) }
        for first in keys.indices.dropLast() where query.words[places[first]].phrase == nil {
            guard let beginning = try entry(LexiconEntry.synonymKey(keys[first])),
                beginning.isContinued(by: keys[first + 1])
            else { continue }
            var joined = keys[first]
            for last in (first + 1)..<min(keys.count, first + 6) {
                joined += keys[last]
                guard let entry = try entry(LexiconEntry.synonymKey(joined)) else { continue }
                let stretch = places[first...last]
                let count = max(1, stretch.count { terms[$0] != nil })
                // Where the site has each of the words, what they mean together comes second.
                let isKnown = stretch.allSatisfy { terms[$0]?.alternatives.first?.kind.isOwn ?? true }
                for index in stretch {
                    guard var term = terms[index] else { continue }
                    add(
                        entry, form: joined, kind: .compound, weight: (isKnown ? scoring.exact : scoring.lone) / count,
                        to: &term)
                    terms[index] = term
                }
            }
        }
    }

    /// The class of a word as far as the lexicon knows it; a stop word is its own.
    private func key(of word: SearchQuery.TypedWord, _ term: QueryTerm?) -> Word {
        guard let term else { return word.folded }
        return term.alternatives.first { $0.kind.isOwn }?.classes.first ?? analyzer.classKey(of: word.word)
    }

    /// Names that start with everything typed so far, the shortest first.
    mutating func growingNames(_ query: SearchQuery) throws -> [NameMatch] {
        let typed = query.words.reduce(into: Word()) { $0 += $1.folded }
        guard typed.count >= 2 else { return [] }
        var found: [Word] = []
        for leaf in try store.leaves(.lexicon, around: typed, count: 1) {
            for index in leaf.position(of: typed)..<leaf.keys.count {
                guard leaf.keys[index].starts(with: typed) else { break }
                guard leaf.keys[index].count > typed.count,
                    let entry = store.entry(leaf.values[index], form: leaf.keys[index])
                else { continue }
                if entry.isWholeName, entry.frequency > 0 { found.append(leaf.keys[index]) }
            }
        }
        found.sort { $0.count == $1.count ? $0 < $1 : $0.count < $1.count }
        return found.prefix(5).map { NameMatch($0, terms: 0..<0, share: typed.count * 256 / $0.count) }
    }

    /// The name that the whole query is an inflection of: "netwerken activeren" for "Netwerk activeren".
    mutating func inflectedName(_ query: SearchQuery, _ terms: [QueryTerm?]) throws -> NameMatch? {
        let keys = zip(query.words, terms).map { key(of: $0, $1) }
        let joined = keys.reduce(Word(), +)
        guard joined.count <= NameTable.longest, joined != query.words.reduce(Word(), { $0 + $1.folded }) else {
            return nil
        }
        if keys.count > 1, let beginning = try entry(keys[0]), !beginning.isContinued(by: keys[1]) { return nil }
        guard let entry = try entry(joined), entry.isWholeName else { return nil }
        return NameMatch(joined, terms: query.terms(0...(keys.count - 1)))
    }

    /// "kracht gezinen": two or three words, one of them unknown, that together look like a word or name of the index.
    private mutating func addSimilarJoin(
        _ joined: Word, to terms: inout [QueryTerm?], names: inout [NameMatch]
    ) throws {
        let isUnknown = terms.contains { $0?.alternatives.isEmpty ?? false }
        guard (2...3).contains(terms.count), isUnknown else { return }
        for (form, distance) in try similarForms(to: joined) {
            guard let entry = try entry(form) else { continue }
            let weight = distance == 1 ? scoring.oneEdit : scoring.twoEdits
            let count = terms.count { $0 != nil }
            if entry.isWholeName { names.append(NameMatch(form, terms: 0..<count, weight: weight)) }
            addJoin(entry, form: form, weight, terms.startIndex...(terms.endIndex - 1), to: &terms)
        }
    }

    private func addJoin(
        _ entry: LexiconEntry, form: Word, _ weight: Int, _ range: ClosedRange<Int>, to terms: inout [QueryTerm?]
    ) {
        let count = max(1, range.count { terms[$0] != nil })
        for index in range {
            guard var term = terms[index] else { continue }
            add(entry, form: form, kind: .compound, weight: weight / count, to: &term)
            terms[index] = term
        }
    }
}

extension SearchQuery {
    /// The places of the words of a stretch among the terms, which leave out stop words.
    func terms(_ range: ClosedRange<Int>) -> Range<Int> {
        let start = words[..<range.lowerBound].count { !$0.isStopWord }
        return start..<(start + words[range].count { !$0.isStopWord })
    }
}
