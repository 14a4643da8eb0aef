/// Finds what the words of a query mean in the lexicon; `query.js` does the same, step by step.
struct TermResolver {
    var store: ShardStore
    let analyzer: Analyzer
    var scoring: Scoring { store.root.scoring }

    mutating func resolve(_ query: SearchQuery) throws -> ResolvedQuery {
        var resolved = ResolvedQuery()
        var terms: [QueryTerm?] = query.words.map { $0.isStopWord ? nil : QueryTerm(word: $0) }
        for index in terms.indices {
            guard var term = terms[index] else { continue }
            let isGrowing = query.isGrowing && index == terms.count - 1
            try addForms(to: &term, isGrowing: isGrowing)
            terms[index] = term
        }
        for number in query.phrases.indices {
            let phrase = try phrase(number, of: query)
            resolved.phrases.append(phrase)
            let words = query.words.count { $0.phrase == number && !$0.isStopWord }
            if let name = phrase.name { resolved.names.append(NameMatch(key: name, words: words)) }
        }
        try addJoins(query, to: &terms, names: &resolved.names)
        if query.isGrowing { resolved.names += try growingNames(query) }
        for index in terms.indices {
            guard var term = terms[index], term.alternatives.isEmpty, term.word.phrase == nil else { continue }
            try addFallbacks(to: &term)
            terms[index] = term
        }
        resolved.terms = terms.compactMap { $0 }
        return resolved
    }

    mutating func entry(_ form: Word) throws -> LexiconEntry? {
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

    func add(_ entry: LexiconEntry, form: Word, kind: QueryTerm.Kind, weight: Int, to term: inout QueryTerm) {
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
}
