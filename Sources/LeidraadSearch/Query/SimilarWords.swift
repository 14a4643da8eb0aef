// Words that look or sound like an unknown one; `unknown.js` finds the same.

extension TermResolver {
    /// Letters from which a stem may be taken for one of the vocabulary.
    private static let longStem = 6

    /// The forms that differ least from a word, the most frequent first: by their letters, by how they sound, or by their stems.
    mutating func similarForms(to form: Word) throws -> [(form: Word, distance: Int)] {
        guard form.count >= scoring.oneEditFrom, form.hasVowel else { return [] }
        let limit = form.count >= scoring.twoEditsFrom ? 2 : 1
        let sounds = store.root.sounds
        let sound = form.sound(sounds)
        let stem = analyzer.classKey(of: form)
        let stemSound = stem.sound(sounds)
        var found: [(form: Word, distance: Int, frequency: Int)] = []
        for (key, frequency) in try candidates(form) where frequency > 0 {
            let isStem = key.first == 0x7e
            let other = isStem ? Word(key.dropFirst()) : key
            // A short word is more often one that nobody knows than a word of the vocabulary with an error in it.
            let isTooShort = isStem && stem.count < Self.longStem
            var distance = isTooShort ? nil : editDistance(isStem ? stem : form, other, limit: isStem ? 1 : limit)
            if distance != 1, sound.count > 2, other.sound(sounds) == (isStem ? stemSound : sound) { distance = 1 }
            // The vocabulary knows words that no text has: it comes after those of the site.
            guard let distance, !found.contains(where: { $0.form == key }) else { continue }
            found.append((key, distance, isStem ? 0 : frequency))
        }
        if found.isEmpty { found = try formsOfSimilarStem(stem, form) }
        if found.isEmpty { found = try formsWithConsonants(of: sound, sounds) }
        found.sort { left, right in
            if left.distance != right.distance { return left.distance < right.distance }
            return left.frequency == right.frequency ? left.form < right.form : left.frequency > right.frequency
        }
        return found.prefix(3).filter { $0.distance == found[0].distance }.map { ($0.form, $0.distance) }
    }

    /// "gezinsbehandelignen": a form that the site does not have, with an error in it.
    private mutating func formsOfSimilarStem(
        _ stem: Word, _ form: Word
    ) throws -> [(form: Word, distance: Int, frequency: Int)] {
        guard stem.count >= scoring.oneEditFrom, stem != form else { return [] }
        return try candidates(form).filter { key, frequency in
            frequency > 0 && key.first != 0x7e && key.first == form.first
                && editDistance(stem, analyzer.classKey(of: key), limit: 1) != nil
        }.map { ($0.form, 2, $0.frequency) }
    }

    /// "resedivie" for "recidive": where nothing else is alike, forms that sound alike but for their vowels.
    private mutating func formsWithConsonants(
        of sound: Word, _ sounds: [(from: Word, to: Word)]
    ) throws -> [(form: Word, distance: Int, frequency: Int)] {
        let consonants = sound.consonants
        guard consonants.count >= 4 else { return [] }
        return try candidates(sound).filter { key, frequency in
            guard frequency > 0, key.first != 0x7e else { return false }
            let other = key.sound(sounds)
            return other.first == sound.first && other.consonants == consonants
        }.map { ($0.form, 2, $0.frequency) }
    }

    /// Forms that start or end as a word does; in a small lexicon, all.
    mutating func candidates(_ form: Word) throws -> [(form: Word, frequency: Int)] {
        let isSmall = store.isEmpty(.reverse)
        var found: [(form: Word, frequency: Int)] = []
        func add(_ leaf: ShardStore.Leaf, isReverse: Bool) {
            for (key, value) in zip(leaf.keys, leaf.values) where abs(key.count - form.count) <= 3 {
                found.append((isReverse ? key.reversed() : key, LexiconEntry.frequency(of: value)))
            }
        }
        for leaf in try store.leaves(.lexicon, around: isSmall ? [] : form, count: isSmall ? 1000 : 1) {
            add(leaf, isReverse: false)
        }
        guard !isSmall else { return found }
        for leaf in try store.leaves(.lexicon, around: LexiconEntry.synonymKey(form), count: 1) {
            add(leaf, isReverse: false)
        }
        for leaf in try store.leaves(.reverse, around: form.reversed(), count: 1) { add(leaf, isReverse: true) }
        return found
    }
}

extension IndexRoot {
    /// Spellings that sound alike.
    var sounds: [(from: Word, to: Word)] { pairs("sounds").map { ($0.0, $0.1 == Word("_".utf16) ? [] : $0.1) } }
    /// Letters that may join the parts of a compound.
    var linkers: [Word] { words("linkers") }
    /// Words with which a question is made, that count for little.
    var weak: Set<Word> { Set(words("weak")) }
    /// Separable particles, which are before a verb and apart from it in a sentence.
    var separable: [Word] { words("separable") }
}

extension Word {
    private static let vowels = Set(Word("aeiouy"))
    fileprivate var hasVowel: Bool { contains(where: Self.vowels.contains) }
    fileprivate var consonants: Word { filter { !Self.vowels.contains($0) } }
}
