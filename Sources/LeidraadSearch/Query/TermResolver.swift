/// Finds what the words of a query mean in the lexicon; `query.js` does the same, step by step.
struct TermResolver {
    var store: ShardStore
    let analyzer: Analyzer
    var scoring: Scoring { store.root.scoring }

    mutating func resolve(_ query: SearchQuery) throws -> ResolvedQuery {
        var resolved = ResolvedQuery()
        var terms: [QueryTerm?] = query.words.map { $0.isStopWord ? nil : QueryTerm(word: $0) }
        let isGrowing = try isGrowing(query)
        for index in terms.indices {
            guard var term = terms[index] else { continue }
            try addForms(to: &term, isGrowing: isGrowing && index == terms.count - 1)
            terms[index] = term
        }
        for number in query.phrases.indices {
            let phrase = try phrase(number, of: query)
            resolved.phrases.append(phrase)
            if let name = phrase.name { resolved.names.append(name) }
        }
        try addJoins(query, to: &terms, names: &resolved.names)
        if isGrowing { resolved.names += try growingNames(query) }
        if let name = try inflectedName(query, terms) { resolved.names.append(name) }
        let isOnly = terms.count { $0 != nil } == 1
        for index in terms.indices {
            guard var term = terms[index], term.alternatives.isEmpty, term.word.phrase == nil else { continue }
            let names = try addFallbacks(to: &term)
            if isOnly { resolved.names += names }
            terms[index] = term
        }
        resolved.terms = terms.compactMap { $0 }
        return resolved
    }

    /// Whether the last word may go on: while it is typed, and where the index does not have it.
    private mutating func isGrowing(_ query: SearchQuery) throws -> Bool {
        guard !query.isGrowing, let last = query.words.last, last.phrase == nil else { return query.isGrowing }
        let entry = try entry(last.folded)
        return entry.map { $0.alternatives.isEmpty && !$0.isWholeName } ?? true
    }

    mutating func entry(_ form: Word) throws -> LexiconEntry? {
        guard let value = try store.value(.lexicon, form) else { return nil }
        return store.entry(value, form: form)
    }

    /// The word itself; its stem where there is no such word, and its completions there and while it is being typed.
    private mutating func addForms(to term: inout QueryTerm, isGrowing: Bool) throws {
        let form = term.word.folded
        if let entry = try entry(form) { add(entry, form: form, kind: .exact, weight: scoring.exact, to: &term) }
        let isUnknown = term.alternatives.isEmpty
        let isBeginning = isGrowing ? form.count >= 2 : isUnknown && form.count >= 3
        guard term.word.phrase == nil else { return }
        if isUnknown { try addStem(to: &term) }
        guard isBeginning else { return }
        let weight = isUnknown ? scoring.prefix : scoring.prefix / 2
        for (completion, entry) in try completions(of: form, orSynonyms: term.alternatives.isEmpty) {
            add(entry, form: completion, kind: .prefix, weight: weight, to: &term)
        }
    }

    func add(_ entry: LexiconEntry, form: Word, kind: QueryTerm.Kind, weight: Int, to term: inout QueryTerm) {
        for alternative in entry.alternatives {
            let weight = alternative.isSynonym ? weight * scoring.synonym / 256 : weight
            term.add(
                .init(
                    classes: alternative.classes, weight: weight, kind: alternative.isSynonym ? .synonym : kind,
                    form: form))
        }
    }

    /// The most frequent forms that start with a word; names and synonyms that no text has only where there is nothing else.
    private mutating func completions(of form: Word, orSynonyms: Bool) throws -> [(Word, LexiconEntry)] {
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
        let plain = found.filter { $0.entry.alternatives.contains { !$0.isSynonym } }
        found = plain.isEmpty && orSynonyms ? found : plain
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
}
