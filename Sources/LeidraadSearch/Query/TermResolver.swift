/// Finds what the words of a query mean in the lexicon; `query.js` does the same, step by step.
struct TermResolver {
    var store: ShardStore
    let analyzer: Analyzer
    var scoring: Scoring { store.root.scoring }

    mutating func resolve(_ query: SearchQuery) throws -> ResolvedQuery {
        var resolved = ResolvedQuery(phrases: query.phrases)
        var terms: [QueryTerm?] = query.words.map { $0.isStopWord ? nil : QueryTerm(word: $0) }
        for index in terms.indices {
            guard var term = terms[index] else { continue }
            let isGrowing = query.isGrowing && index == terms.count - 1
            try addForms(to: &term, isGrowing: isGrowing)
            terms[index] = term
        }
        try addJoins(query, to: &terms, names: &resolved.names)
        if query.isGrowing { resolved.names += try growingNames(query) }
        for index in terms.indices {
            guard var term = terms[index], term.alternatives.isEmpty else { continue }
            try addFallbacks(to: &term)
            terms[index] = term
        }
        resolved.terms = terms.compactMap { $0 }
        return resolved
    }

    private mutating func entry(_ form: Word) throws -> LexiconEntry? {
        guard let value = try store.value(.lexicon, form) else { return nil }
        return store.entry(value, form: form)
    }

    /// The word itself, and its completions while it is being typed or where there is no such word.
    private mutating func addForms(to term: inout QueryTerm, isGrowing: Bool) throws {
        let form = term.word.folded
        if let entry = try entry(form) { add(entry, form: form, kind: .exact, weight: scoring.exact, to: &term) }
        let isBeginning = isGrowing ? form.count >= 2 : term.alternatives.isEmpty && form.count >= 3
        guard isBeginning, term.word.phrase == nil else { return }
        let weight = term.alternatives.isEmpty ? scoring.prefix : scoring.prefix / 2
        for (completion, entry) in try completions(of: form) {
            add(entry, form: completion, kind: .prefix, weight: weight, to: &term)
        }
    }

    private func add(_ entry: LexiconEntry, form: Word, kind: QueryTerm.Kind, weight: Int, to term: inout QueryTerm) {
        for alternative in entry.alternatives {
            let weight = alternative.isSynonym ? weight * scoring.synonym / 256 : weight
            term.add(
                .init(
                    classes: alternative.classes, weight: weight, kind: alternative.isSynonym ? .synonym : kind,
                    form: form))
        }
    }

    /// The most frequent forms that start with a word.
    private mutating func completions(of form: Word) throws -> [(Word, LexiconEntry)] {
        var found: [(form: Word, entry: LexiconEntry)] = []
        for leaf in try store.leaves(.lexicon, around: form, count: 2) {
            for index in leaf.position(of: form)..<leaf.keys.count {
                let key = leaf.keys[index]
                guard key.starts(with: form) else { break }
                guard key.count > form.count, let entry = store.entry(leaf.values[index], form: key) else {
                    continue
                }
                if !entry.alternatives.isEmpty { found.append((key, entry)) }
            }
        }
        found.sort { left, right in
            if left.entry.frequency != right.entry.frequency { return left.entry.frequency > right.entry.frequency }
            return left.form.count == right.form.count ? left.form < right.form : left.form.count < right.form.count
        }
        var occurrences = 0
        let kept = found.prefix(scoring.completions).enumerated().prefix { place, completion in
            defer { occurrences += 1 << completion.entry.frequency }
            return place < 3 || occurrences < scoring.completionOccurrences
        }
        return kept.map { ($0.element.form, $0.element.entry) }
    }

    /// Neighbours written together: whole names, and compounds that were typed as two words.
    private mutating func addJoins(
        _ query: SearchQuery, to terms: inout [QueryTerm?], names: inout [NameMatch]
    ) throws {
        let words = query.words
        for first in words.indices {
            let beginning = words[first].isStopWord ? nil : try entry(words[first].folded)
            var joined = Word()
            for last in first..<min(words.count, first + 8) {
                joined += words[last].folded
                let isWhole = first == 0 && last == words.count - 1
                guard isWhole || !(words[first].isStopWord || words[last].isStopWord), joined.count <= 120 else {
                    continue
                }
                let isPossible = last == first || beginning?.isContinued(by: words[first + 1].folded) ?? true
                guard isPossible, let entry = try entry(joined) else {
                    if isWhole { try addSimilarJoin(joined, to: &terms) }
                    continue
                }
                if entry.isWholeName {
                    let count = words[first...last].count { !$0.isStopWord }
                    names.append(NameMatch(key: PostingWriter.key(ofName: joined), words: count))
                }
                if last > first { addJoin(entry, form: joined, scoring.compound, first...last, to: &terms) }
            }
        }
    }

    /// Names that start with everything typed so far, the shortest first.
    private mutating func growingNames(_ query: SearchQuery) throws -> [NameMatch] {
        let typed = query.words.reduce(into: Word()) { $0 += $1.folded }
        guard typed.count >= 3 else { return [] }
        var found: [Word] = []
        for leaf in try store.leaves(.lexicon, around: typed, count: 1) {
            for index in leaf.position(of: typed)..<leaf.keys.count {
                guard leaf.keys[index].starts(with: typed) else { break }
                guard leaf.keys[index].count > typed.count else { continue }
                if store.entry(leaf.values[index], form: leaf.keys[index])?.isWholeName ?? false {
                    found.append(leaf.keys[index])
                }
            }
        }
        found.sort { $0.count == $1.count ? $0 < $1 : $0.count < $1.count }
        return found.prefix(5).map {
            NameMatch(key: PostingWriter.key(ofName: $0), words: 0, share: typed.count * 256 / $0.count)
        }
    }

    /// "kracht gezinen": two or three words, one of them unknown, that together look like a word of the index.
    private mutating func addSimilarJoin(_ joined: Word, to terms: inout [QueryTerm?]) throws {
        let isUnknown = terms.contains { $0?.alternatives.isEmpty ?? false }
        guard (2...3).contains(terms.count), isUnknown else { return }
        for (form, distance) in try similarForms(to: joined) {
            guard let entry = try entry(form) else { continue }
            let weight = distance == 1 ? scoring.oneEdit : scoring.twoEdits
            addJoin(entry, form: form, weight, terms.startIndex...(terms.endIndex - 1), to: &terms)
        }
    }

    private func addJoin(
        _ entry: LexiconEntry, form: Word, _ weight: Int, _ range: ClosedRange<Int>, to terms: inout [QueryTerm?]
    ) {
        let count = range.count { terms[$0] != nil }
        for index in range {
            guard var term = terms[index] else { continue }
            add(entry, form: form, kind: .compound, weight: weight / count, to: &term)
            terms[index] = term
        }
    }

    /// For a word that the index does not have: its stem, its parts, and words that look like it.
    private mutating func addFallbacks(to term: inout QueryTerm) throws {
        if let form = try formOfClass(analyzer.classKey(of: term.word.word)) {
            let key = analyzer.classKey(of: term.word.word)
            return term.add(.init(classes: [key], weight: scoring.stem, kind: .stem, form: form))
        }
        guard term.word.phrase == nil else { return }
        let split = try split(term.word.folded)
        if let split {
            term.add(.init(classes: split.classes, weight: scoring.compound, kind: .compound, form: split.form))
        }
        let similar = term.word.isAbbreviation ? [] : try similarForms(to: term.word.folded)
        for (form, distance) in similar where split == nil || distance == 1 {
            guard let entry = try entry(form) else { continue }
            let kind: QueryTerm.Kind = distance == 1 ? .oneEdit : .twoEdits
            add(entry, form: form, kind: kind, weight: distance == 1 ? scoring.oneEdit : scoring.twoEdits, to: &term)
        }
        if let split {
            for wordClass in split.classes {
                term.add(.init(classes: [wordClass], weight: scoring.part, kind: .part, form: split.form))
            }
        } else if similar.isEmpty {
            try addParts(of: term.word.folded, to: &term)
        }
    }

    /// The longest beginning and the longest end of an unknown word that the index knows, each by itself.
    private mutating func addParts(of form: Word, to term: inout QueryTerm) throws {
        guard form.count >= 8 else { return }
        for end in stride(from: form.count - 3, through: 5, by: -1) {
            guard let part = try part(Word(form[..<end])) else { continue }
            term.add(.init(classes: part.classes, weight: scoring.part, kind: .part, form: Word(form[..<end])))
            break
        }
        for middle in try suffixPositions(in: form, letters: 5) {
            guard let part = try plainEntry(Word(form[middle...])) else { continue }
            term.add(.init(classes: part.classes, weight: scoring.part, kind: .part, form: Word(form[middle...])))
            break
        }
    }

    /// Where the forms start that a word ends in, the longest first; in a small lexicon, everywhere.
    private mutating func suffixPositions(in form: Word, letters: Int) throws -> [Int] {
        let positions = Array(stride(from: 3, through: form.count - letters, by: 1))
        guard !store.isEmpty(.reverse) else { return positions }
        let backward = Word(form.reversed())
        guard let leaf = try store.leaves(.reverse, around: backward, count: 1).first else { return [] }
        return positions.filter { position in
            let key = Word(backward[..<(form.count - position)])
            let place = leaf.position(of: key)
            return place < leaf.keys.count && leaf.keys[place] == key
        }
    }

    /// A form of the class, found among the forms that start as its key does.
    private mutating func formOfClass(_ key: Word) throws -> Word? {
        let beginning = Word(key.prefix(max(3, key.count - 3)))
        for start in [beginning, key] {
            for leaf in try store.leaves(.lexicon, around: start, count: 1) {
                for index in leaf.position(of: beginning)..<leaf.keys.count {
                    guard leaf.keys[index].starts(with: beginning) else { break }
                    let entry = store.entry(leaf.values[index], form: leaf.keys[index])
                    if entry?.alternatives.contains(where: { !$0.isSynonym && $0.classes == [key] }) ?? false {
                        return leaf.keys[index]
                    }
                }
            }
        }
        return nil
    }

    /// The two words of the index that make up a compound; of several ways the one whose rarer part is most frequent.
    private mutating func split(_ form: Word) throws -> (classes: [Word], form: Word)? {
        guard form.count >= 8 else { return nil }
        var best: (classes: [Word], form: Word, frequency: Int)?
        for middle in try suffixPositions(in: form, letters: 4) where middle >= 4 {
            guard let right = try plainEntry(Word(form[middle...])) else { continue }
            for linker in [Word(), Word("s"), Word("e"), Word("en"), Word("n")] {
                guard middle - linker.count >= 4, form[..<middle].reversed().starts(with: linker.reversed()),
                    let left = try part(Word(form[..<(middle - linker.count)]))
                else { continue }
                let frequency = min(left.frequency, right.frequency)
                if frequency <= best?.frequency ?? 0 { continue }
                let parts = Word(form[..<(middle - linker.count)]) + [0x20] + form[middle...]
                best = (left.classes + right.classes, parts, frequency)
            }
        }
        return best.map { ($0.classes, $0.form) }
    }

    /// A word that is known, or only as the stem of others ("opvoed").
    private mutating func part(_ form: Word) throws -> (classes: [Word], frequency: Int)? {
        if let entry = try plainEntry(form) { return entry }
        guard form.count >= 5, try formOfClass(form) != nil else { return nil }
        return ([form], 1)
    }

    private mutating func plainEntry(_ form: Word) throws -> (classes: [Word], frequency: Int)? {
        guard let entry = try entry(form), let plain = entry.alternatives.first(where: { !$0.isSynonym }) else {
            return nil
        }
        return (plain.classes, entry.frequency)
    }

    /// The forms that differ least from a word, the most frequent first.
    private mutating func similarForms(to form: Word) throws -> [(form: Word, distance: Int)] {
        let hasVowel = form.contains { Word("aeiouy").contains($0) }
        guard form.count >= scoring.oneEditFrom, hasVowel else { return [] }
        let limit = form.count >= scoring.twoEditsFrom ? 2 : 1
        var found: [(form: Word, distance: Int, frequency: Int)] = []
        for (key, frequency) in try candidates(form) {
            if let distance = editDistance(form, key, limit: limit), !found.contains(where: { $0.form == key }) {
                found.append((key, distance, frequency))
            }
        }
        found.sort { left, right in
            if left.distance != right.distance { return left.distance < right.distance }
            return left.frequency == right.frequency ? left.form < right.form : left.frequency > right.frequency
        }
        return found.prefix(3).filter { $0.distance == found[0].distance }.map { ($0.form, $0.distance) }
    }

    /// Forms that start or end as a word does; in a small lexicon, all.
    private mutating func candidates(_ form: Word) throws -> [(form: Word, frequency: Int)] {
        let isSmall = store.isEmpty(.reverse)
        var found: [(form: Word, frequency: Int)] = []
        for leaf in try store.leaves(.lexicon, around: isSmall ? [] : form, count: isSmall ? 1000 : 1) {
            for (key, value) in zip(leaf.keys, leaf.values) where abs(key.count - form.count) <= 2 {
                var reader = PayloadReader(value)
                found.append((key, (reader.number() ?? 0) >> 3))
            }
        }
        for leaf in try store.leaves(.reverse, around: form.reversed(), count: 1) {
            for (key, value) in zip(leaf.keys, leaf.values) where abs(key.count - form.count) <= 2 {
                var reader = PayloadReader(value)
                found.append((key.reversed(), (reader.number() ?? 0) >> 3))
            }
        }
        return found
    }
}
