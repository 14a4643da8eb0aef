/// Finds what the words of a query mean in the lexicon; `query.js` does the same, step by step.
struct TermResolver {
    var store: ShardStore
    let analyzer: Analyzer
    var scoring: Scoring { store.root.scoring }

    /// Whether the reader may still be typing: then little is loaded.
    let isTyping: Bool

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
        try addStretches(query, to: &terms)
        if !isTyping { try addSeparated(query, to: &terms) }
        if isGrowing { resolved.names += try growingNames(query) }
        if let name = try inflectedName(query, terms) { resolved.names.append(name) }
        let isOnly = terms.count { $0 != nil } == 1
        for index in terms.indices {
            guard var term = terms[index], term.word.phrase == nil else { continue }
            if term.alternatives.isEmpty {
                let names = try addFallbacks(to: &term)
                if isOnly { resolved.names += names }
            } else if !isTyping, term.alternatives.allSatisfy({ $0.kind == .related }) {
                try addSplit(to: &term)
            }
            terms[index] = term
        }
        for word in query.excluded {
            if let classes = try plainEntry(word.folded)?.classes { resolved.excluded.append(classes) }
        }
        if !isTyping { resolved.neighbours = neighbours(query, terms) }
        resolved.terms = terms.compactMap { $0 }
        let weak = store.root.weak
        for index in resolved.terms.indices where !resolved.terms[index].hasParticle {
            if weak.contains(resolved.terms[index].word.folded) { resolved.terms[index].share = scoring.weak }
        }
        return resolved
    }

    /// Terms that stand side by side, with at most two stop words between them.
    private func neighbours(_ query: SearchQuery, _ terms: [QueryTerm?]) -> [Neighbours] {
        var found: [Neighbours] = []
        var number = -1
        var last: Int?
        for index in terms.indices where terms[index] != nil {
            number += 1
            if let last, index - last <= 3, query.words[index].phrase == nil, query.words[last].phrase == nil {
                found.append(
                    Neighbours(first: number - 1, second: number, words: query.words[last...index].map(\.folded)))
            }
            last = index
        }
        return found
    }

    /// Whether the last word may go on: while it is typed, and where the index does not have it.
    private mutating func isGrowing(_ query: SearchQuery) throws -> Bool {
        guard !query.isGrowing, let last = query.words.last, last.phrase == nil else { return query.isGrowing }
        guard let entry = try entry(last.folded) else { return try synonyms(of: last.word, nil).isEmpty }
        return entry.alternatives.isEmpty && !entry.isWholeName && !entry.hasSynonyms
    }

    mutating func entry(_ form: Word) throws -> LexiconEntry? {
        guard let value = try store.value(.lexicon, form) else { return nil }
        return store.entry(value, form: form)
    }

    /// The word itself and its synonyms; its stem where there is no such word, and its completions there and while it is typed.
    private mutating func addForms(to term: inout QueryTerm, isGrowing: Bool) throws {
        let form = term.word.folded
        let entry = try entry(form)
        if let entry { add(entry, form: form, kind: .exact, weight: scoring.exact, to: &term) }
        let isUnknown = term.alternatives.isEmpty
        let isBeginning = isGrowing ? form.count >= 2 : isUnknown && form.count >= 3
        guard term.word.phrase == nil else { return }
        if isUnknown { try addStem(to: &term) }
        // Between one key and the next the word itself will do.
        if entry?.hasSynonyms ?? true, isUnknown || !isTyping {
            let weight = term.alternatives.isEmpty ? scoring.lone : scoring.exact
            for alternative in try synonyms(of: term.word.word, entry) {
                add(alternative, form: form, weight, to: &term)
            }
        }
        guard isBeginning else { return }
        let weight = isUnknown ? scoring.prefix : scoring.prefix / 2
        for (completion, entry) in try completions(of: form, orSynonyms: term.alternatives.isEmpty) {
            add(entry, form: completion, kind: .prefix, weight: weight, to: &term)
        }
    }

    /// Other meanings of a word, from the vocabulary and the site.
    mutating func synonyms(of word: Word, _ entry: LexiconEntry?) throws -> [LexiconEntry.Alternative] {
        let own = entry?.alternatives.first { $0.strength == .own }
        let key = LexiconEntry.synonymKey(own?.classes[0] ?? analyzer.classKey(of: word))
        let maximum = isTyping ? scoring.meanings / 2 : scoring.meanings
        return Array((try self.entry(key)?.alternatives ?? []).prefix(maximum))
    }

    private func add(_ alternative: LexiconEntry.Alternative, form: Word, _ weight: Int, to term: inout QueryTerm) {
        let isRelated = alternative.strength == .related
        let share = isRelated ? scoring.related : scoring.synonym
        term.add(
            .init(
                classes: alternative.classes, weight: weight * share / 256, kind: isRelated ? .related : .synonym,
                form: form))
    }

    func add(_ entry: LexiconEntry, form: Word, kind: QueryTerm.Kind, weight: Int, to term: inout QueryTerm) {
        for alternative in entry.alternatives {
            guard alternative.strength == .own else {
                add(alternative, form: form, weight, to: &term)
                continue
            }
            term.add(
                .init(classes: alternative.classes, weight: weight, kind: kind, form: form, forms: 1 << entry.place))
        }
    }

    /// The most frequent forms that start with a word; names and synonyms that no text has only where there is nothing else.
    private mutating func completions(of form: Word, orSynonyms: Bool) throws -> [(Word, LexiconEntry)] {
        var found = try forms(startingWith: form, leaves: 2)
        if found.isEmpty, orSynonyms { found = try forms(startingWith: LexiconEntry.synonymKey(form), leaves: 1) }
        let plain = found.filter { $0.entry.alternatives.contains { $0.strength == .own } }
        found = plain.isEmpty && orSynonyms ? found : plain
        found.sort { left, right in
            if left.entry.frequency != right.entry.frequency { return left.entry.frequency > right.entry.frequency }
            return left.form.count == right.form.count ? left.form < right.form : left.form.count < right.form.count
        }
        var occurrences = 0
        let maximum = isTyping ? scoring.typedCompletions : scoring.completions
        let kept = found.prefix(maximum).enumerated().prefix { place, completion in
            defer { occurrences += 1 << completion.entry.frequency }
            return place < 3 || occurrences < scoring.completionOccurrences
        }
        return kept.map { ($0.element.form, $0.element.entry) }
    }

    private mutating func forms(startingWith form: Word, leaves: Int) throws -> [(form: Word, entry: LexiconEntry)] {
        var found: [(form: Word, entry: LexiconEntry)] = []
        for leaf in try store.leaves(.lexicon, around: form, count: leaves) {
            for index in leaf.position(of: form)..<leaf.keys.count {
                let key = leaf.keys[index]
                guard key.starts(with: form) else { break }
                guard key.count > form.count, let entry = store.entry(leaf.values[index], form: key) else { continue }
                if !entry.alternatives.isEmpty { found.append((key, entry)) }
            }
        }
        return found
    }
}
