/// Writes the forms that can be looked up, and the same forms backwards for typing errors at their beginning.
struct LexiconWriter {
    private var forms: [Word: LexiconEntry] = [:]
    /// Where lists of pages stand; nil where the root says so.
    private let places: ShardTree?

    init(classes: WordClasses, names: NameTable, analyzer: Analyzer, places: ShardTree?) {
        self.places = places
        for surface in classes.surfaces {
            forms[surface.word] = LexiconEntry(
                frequency: Self.frequency(Int(surface.count)), isWholeName: false,
                alternatives: [.init(classes: [classes.keys[Int(surface.wordClass)]], isSynonym: false)])
        }
        for key in names.pages.keys {
            let frequency = names.inflected.contains(key) ? 0 : 1
            forms[key, default: LexiconEntry(frequency: frequency, isWholeName: true, alternatives: [])].isWholeName =
                true
        }
        addLostKeys(classes)
        for group in names.groups { addSynonyms(group, classes: classes, analyzer: analyzer) }
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
                    frequency: frequency, isWholeName: isName, alternatives: [.init(classes: [key], isSynonym: false)])
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

    private mutating func update(_ form: Word, _ change: (inout LexiconEntry) -> Void) {
        change(&forms[form, default: LexiconEntry(frequency: 1, isWholeName: false, alternatives: [])])
    }

    private mutating func addSynonyms(_ group: [String], classes: WordClasses, analyzer: Analyzer) {
        let members = group.map { name in
            (form: NameTable.joined(name), classes: Self.classKeys(of: name, classes: classes, analyzer: analyzer))
        }
        for member in members where !member.form.isEmpty {
            for other in members where other.form != member.form {
                guard let keys = other.classes else { continue }
                var isFull = false
                update(member.form) { entry in
                    let alternative = LexiconEntry.Alternative(classes: keys, isSynonym: true)
                    let isKnown = entry.alternatives.contains { $0.classes == keys }
                    if !isKnown, entry.alternatives.count < 6 { entry.alternatives.append(alternative) }
                    isFull = entry.alternatives.count >= 6
                }
                // Of a thousand synonyms each has six; looking at every pair would take minutes.
                if isFull { break }
            }
        }
    }

    /// The classes of a name's words, or nil if the site does not use all of them.
    private static func classKeys(of name: String, classes: WordClasses, analyzer: Analyzer) -> [Word]? {
        let words = Tokenizer.tokens(of: name).filter { $0.kind == .part && !analyzer.stopWords.contains($0.word) }
        guard !words.isEmpty, words.count <= 5 else { return nil }
        var keys: [Word] = []
        for word in words {
            let folded = Letters.fold(word.word)
            let key =
                classes.surface(folded).map { classes.keys[Int($0.wordClass)] } ?? analyzer.classKey(of: word.word)
            guard classes.number(ofClass: key) != nil else { return nil }
            if !keys.contains(key) { keys.append(key) }
        }
        return keys
    }

    func writeForward(to writer: ShardWriter) throws -> (depth: Int, directory: Word) {
        var tree = ShardTree(sizes: .lexicon, writer: writer)
        for (form, entry) in forms.sorted(by: { $0.key < $1.key }) {
            try tree.add(key: form, value: entry.payload(form: form, places: places))
        }
        return try tree.finish()
    }

    /// Writes the backward lexicon, unless the forward one is so small that it can be searched whole.
    func writeReverse(
        to writer: ShardWriter, unlessSmall forward: (depth: Int, directory: Word)
    ) throws -> (depth: Int, directory: Word) {
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
    static let smallLexicon = 90_000
}
