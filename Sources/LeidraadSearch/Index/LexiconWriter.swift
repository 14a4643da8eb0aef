/// Writes the forms that can be looked up, and the same forms backwards for typing errors at their beginning.
struct LexiconWriter {
    private var forms: [Word: LexiconEntry] = [:]
    /// Where lists of pages are; nil where the root says so.
    private let places: ShardTree?

    init(
        classes: WordClasses, names: NameTable, analyzer: Analyzer, vocabulary: [SynonymGroup], places: ShardTree?
    ) {
        self.places = places
        let groups = names.groups.map { SynonymGroup(words: $0) } + vocabulary
        for surface in classes.surfaces {
            var entry = LexiconEntry(
                frequency: Self.frequency(Int(surface.count)), isWholeName: false,
                alternatives: [.init(classes: [classes.keys[Int(surface.wordClass)]])])
            entry.place = Int(surface.place)
            forms[surface.word] = entry
        }
        for key in names.pages.keys {
            let frequency = names.inflected.contains(key) ? 0 : 1
            forms[key, default: LexiconEntry(frequency: frequency, isWholeName: true, alternatives: [])].isWholeName =
                true
        }
        addLostKeys(classes)
        let meanings = Meanings(groups, classes: classes, analyzer: analyzer)
        for (form, found) in meanings.found {
            forms[form, default: LexiconEntry(frequency: 1, isWholeName: false, alternatives: [])].alternatives += found
        }
        for form in meanings.beginnings where forms[form] == nil {
            forms[form] = LexiconEntry(frequency: 0, isWholeName: false, alternatives: [])
        }
        markSynonyms(classes: classes, analyzer: analyzer)
        addContinuations()
    }

    /// Gives the key of a class an entry where a query that has only the key finds none of its forms: "hecht" for "gehechtheid".
    private mutating func addLostKeys(_ classes: WordClasses) {
        var isFound = [Bool](repeating: false, count: classes.keys.count)
        for surface in classes.surfaces where !isFound[Int(surface.wordClass)] {
            let key = classes.keys[Int(surface.wordClass)]
            isFound[Int(surface.wordClass)] = surface.word.starts(with: TermResolver.beginning(ofKey: key))
        }
        for (number, key) in classes.keys.enumerated() where !isFound[number] && classes.classCounts[number] > 0 {
            if forms[key]?.alternatives.isEmpty ?? true {
                let frequency = forms[key]?.frequency ?? 0
                let isName = forms[key]?.isWholeName ?? false
                forms[key] = LexiconEntry(
                    frequency: frequency, isWholeName: isName, alternatives: [.init(classes: [key])])
            }
        }
    }

    private mutating func addContinuations() {
        var beginnings: [Word] = []
        for form in forms.keys.sorted(by: <) {
            while let beginning = beginnings.last, !form.starts(with: beginning) { beginnings.removeLast() }
            for beginning in beginnings {
                forms[beginning]?.continuations |= LexiconEntry.bit(of: form[beginning.count])
            }
            beginnings.append(form)
        }
    }

    private static func frequency(_ count: Int) -> Int { min(15, Int.bitWidth - count.leadingZeroBitCount) }

    /// Marks each form whose class has synonyms, so that no other form costs a look.
    private mutating func markSynonyms(classes: WordClasses, analyzer: Analyzer) {
        for (form, entry) in forms where form.first != LexiconEntry.synonymKey([]).first {
            let own = entry.alternatives.first { $0.strength == .own }?.classes.first
            let key = own ?? classes.key(of: form, analyzer)
            if forms[LexiconEntry.synonymKey(key)] != nil { forms[form]?.hasSynonyms = true }
        }
    }

    func writeForward(to writer: ShardWriter) throws -> IndexRoot.Top {
        var tree = ShardTree(sizes: .lexicon, writer: writer)
        for (form, entry) in forms.sorted(by: { $0.key < $1.key }) {
            try tree.add(key: form, value: entry.payload(form: form, places: places))
        }
        return try tree.finish()
    }

    /// Writes the backward lexicon, unless the forward one is so small that it can be searched whole.
    func writeReverse(to writer: ShardWriter) throws -> IndexRoot.Top {
        var tree = ShardTree(sizes: .lexicon, writer: writer)
        let total = forms.keys.reduce(0) { $0 + $1.count }
        guard total > Self.smallLexicon else { return try tree.finish() }
        let backward = forms.map {
            (key: Word($0.key.reversed()), value: $0.value.payload(form: $0.key, places: places))
        }
        for form in backward.sorted(by: { $0.key < $1.key }) { try tree.add(key: form.key, value: form.value) }
        return try tree.finish()
    }

    /// Letters of all forms together up to which there is no backward lexicon.
    static let smallLexicon = 110_000
}
