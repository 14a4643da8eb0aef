// The meanings of a word that the index does not have; `unknown.js` does the same.

extension TermResolver {
    /// The class of a word that the index does not have, if it has other forms of it.
    mutating func addStem(to term: inout QueryTerm) throws {
        let key = analyzer.classKey(of: term.word.word)
        guard let form = try formOfClass(key) else { return }
        term.add(.init(classes: [key], weight: scoring.stem, kind: .stem, form: form))
    }

    /// For a word that the index does not have, nor its stem: its parts, and words that look like it; returns the names among those.
    mutating func addFallbacks(to term: inout QueryTerm) throws -> [NameMatch] {
        var names: [NameMatch] = []
        let split = try split(term.word.folded)
        if let split {
            term.add(.init(classes: split.classes, weight: scoring.compound, kind: .compound, form: split.form))
        }
        let similar = term.word.isAbbreviation ? [] : try similarForms(to: term.word.folded)
        for (form, distance) in similar where split == nil || distance == 1 {
            guard let entry = try entry(form) else { continue }
            let kind: QueryTerm.Kind = distance == 1 ? .oneEdit : .twoEdits
            let weight = distance == 1 ? scoring.oneEdit : scoring.twoEdits
            if entry.isWholeName { names.append(NameMatch(form, terms: 0..<1, weight: weight)) }
            // A word of the vocabulary may be one of the site in another form: "kliënt" for "cliënten".
            if form.first == LexiconEntry.synonymKey([]).first, let known = try formOfClass(Word(form.dropFirst())) {
                term.add(.init(classes: [Word(form.dropFirst())], weight: weight, kind: kind, form: known))
            }
            add(entry, form: form, kind: kind, weight: weight, to: &term)
        }
        if let split {
            for wordClass in split.classes {
                term.add(.init(classes: [wordClass], weight: scoring.part, kind: .part, form: split.form))
            }
        } else if similar.isEmpty {
            try addParts(of: term.word.folded, to: &term)
        }
        return names
    }

    /// For a word that only the vocabulary knows, and only as related to others: its two parts together as well.
    mutating func addSplit(to term: inout QueryTerm) throws {
        guard let split = try split(term.word.folded) else { return }
        term.add(.init(classes: split.classes, weight: scoring.compound, kind: .compound, form: split.form))
    }

    /// "loopt steeds weg" where texts have "weglopen": the verb with its particle, as far as the index or the vocabulary knows it.
    mutating func addSeparated(_ query: SearchQuery, to terms: inout [QueryTerm?]) throws {
        for place in query.words.indices where store.root.separable.contains(query.words[place].folded) {
            for verb in verbs(ofParticle: place, in: query) {
                let stem = analyzer.classKey(of: query.words[verb].word)
                guard var term = terms[verb], term.word.phrase == nil, stem.count >= 3 else { continue }
                let key = query.words[place].folded + stem
                let form = try formOfClass(key)
                let entry = try entry(LexiconEntry.synonymKey(key))
                if let form {
                    term.add(.init(classes: [key], weight: scoring.compound, kind: .compound, form: form))
                }
                if let entry { add(entry, form: key, kind: .compound, weight: scoring.exact, to: &term) }
                guard form != nil || entry != nil else { continue }
                term.hasParticle = true
                terms[verb] = term
                break
            }
        }
    }

    /// Where the verb may be from which a particle is apart: behind it and "te", or one of the words before it, the nearest first.
    private func verbs(ofParticle place: Int, in query: SearchQuery) -> [Int] {
        let words = query.words
        guard words[place].phrase == nil else { return [] }
        if place + 2 < words.count, words[place + 1].folded == Word("te".utf16) { return [place + 2] }
        return (max(0, place - 5)..<place).reversed()
    }

    /// The longest beginning and the longest end of an unknown word that the index knows, each by itself.
    private mutating func addParts(of form: Word, to term: inout QueryTerm) throws {
        guard form.count >= 8 else { return }
        if try addSeparable(form, to: &term) { return }
        // Where compounds are written as one word, a short one may be before another.
        let shortest = store.root.linkers.isEmpty ? 5 : 4
        for end in stride(from: form.count - 3, through: shortest, by: -1) {
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

    /// "afbouwen" where texts have "bouw de hulp af": the verb with what was split off, or else by itself.
    private mutating func addSeparable(_ form: Word, to term: inout QueryTerm) throws -> Bool {
        for beginning in store.root.separable where form.starts(with: beginning) {
            let verb = Word(form[beginning.count...])
            let key = analyzer.classKey(of: verb)
            guard verb.count >= 4, let known = try formOfClass(key) else { continue }
            if let part = try plainEntry(beginning) {
                term.add(
                    .init(classes: [key] + part.classes, weight: scoring.compound, kind: .compound, form: known))
            }
            term.add(.init(classes: [key], weight: scoring.part, kind: .part, form: known))
            return true
        }
        return false
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

    /// The beginning of the forms of a class that a query finds by its key.
    static func beginning(ofKey key: Word) -> Word { Word(key.prefix(max(3, key.count - 3))) }

    /// A form of the class, found among the forms that start as its key does.
    mutating func formOfClass(_ key: Word) throws -> Word? {
        let beginning = Self.beginning(ofKey: key)
        for start in [beginning, key] {
            for leaf in try store.leaves(.lexicon, around: start, count: 1) {
                for index in leaf.position(of: beginning)..<leaf.keys.count {
                    guard leaf.keys[index].starts(with: beginning) else { break }
                    let entry = store.entry(leaf.values[index], form: leaf.keys[index])
                    if entry?.alternatives.contains(where: { $0.strength == .own && $0.classes == [key] }) ?? false {
                        return leaf.keys[index]
                    }
                }
            }
        }
        return nil
    }

    /// The two words of the index that make up a compound; of several ways the one whose rarer part is most frequent.
    private mutating func split(_ form: Word) throws -> (classes: [Word], form: Word)? {
        guard (8...CompoundSplitter.maxLetters).contains(form.count) else { return nil }
        var best: (classes: [Word], form: Word, frequency: Int)?
        for middle in try suffixPositions(in: form, letters: 4) where middle >= 4 {
            guard let right = try part(Word(form[middle...])) else { continue }
            for linker in [Word()] + store.root.linkers {
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

    /// A word that is known, or only as the stem of others ("opvoed"), or to the vocabulary.
    private mutating func part(_ form: Word) throws -> (classes: [Word], frequency: Int)? {
        if let entry = try plainEntry(form) { return entry }
        guard form.count >= 5 else { return nil }
        for key in [form, analyzer.classKey(of: form)] where try formOfClass(key) != nil { return ([key], 1) }
        return try synonyms(of: form, nil).first.map { ($0.classes, 1) }
    }

    mutating func plainEntry(_ form: Word) throws -> (classes: [Word], frequency: Int)? {
        guard let entry = try entry(form), let plain = entry.alternatives.first(where: { $0.strength == .own }) else {
            return nil
        }
        return (plain.classes, entry.frequency)
    }
}
