/// Decides which forms of a word belong together: maps a token to the key of its class.
///
/// Editors' corrections come first, then the irregular forms of the language, then its stemmer. The key is a stem
/// without accents. The browser holds the same steps in `analysis.js` and gets the same tables.
struct Analyzer: Sendable {
    let language: SearchLanguage
    let stopWords: Set<Word>
    /// Folded form to class key.
    private(set) var corrections: [Word: Word]
    /// Endings and what they become before stemming.
    let endings: [(ending: Word, replacement: Word)]
    /// Words in ge- that keep it.
    let rootsWithGe: [Word]
    private let dutch: DutchStemmer
    private let english = EnglishStemmer()

    /// - Parameter corrections: an editor's word and the word whose class it belongs to; these always win.
    init(language: SearchLanguage, corrections editors: [String: String] = [:]) {
        self.language = language
        let isDutch = language == .dutch
        stopWords = Set(Self.words(isDutch ? DutchWords.stopWords : EnglishWords.stopWords))
        rootsWithGe = isDutch ? Array(Set(Self.words(DutchWords.rootsWithGe))).sorted(by: <) : []
        endings = (isDutch ? DutchWords.endings : EnglishWords.endings).map { (Word($0.0.utf16), Word($0.1.utf16)) }
        dutch = DutchStemmer(protectedRoots: rootsWithGe)
        corrections = [:]
        for line in (isDutch ? DutchWords.irregular : EnglishWords.irregular).split(separator: "\n") { add(line) }
        for (form, lemma) in editors.sorted(by: { $0.key < $1.key }) {
            guard let form = Tokenizer.tokens(of: form).first?.word, let lemma = Tokenizer.tokens(of: lemma).first?.word
            else { continue }
            corrections[Letters.fold(form)] = classKey(of: lemma)
        }
    }

    private init(
        language: SearchLanguage, stopWords: Set<Word>, corrections: [Word: Word],
        endings: [(ending: Word, replacement: Word)], rootsWithGe: [Word]
    ) {
        self.language = language
        self.stopWords = stopWords
        self.corrections = corrections
        self.endings = endings
        self.rootsWithGe = rootsWithGe
        dutch = DutchStemmer(protectedRoots: rootsWithGe)
    }

    private static func words(_ text: String) -> [Word] { text.split(separator: " ").map { Word($0.utf16) } }

    private mutating func add(_ line: Substring) {
        let parts = line.split(separator: ":")
        guard parts.count == 2 else { return }
        let isOwnClass = parts[0].hasPrefix("=")
        let lemma = Word(parts[0].drop { $0 == "=" }.utf16)
        let key = isOwnClass ? lemma : classKey(of: lemma)
        if !isOwnClass { corrections[Letters.fold(lemma)] = key }
        for form in Self.words(String(parts[1])) { corrections[Letters.fold(form)] = key }
    }

    /// The key of the class that a lower-case word belongs to.
    func classKey(of word: Word) -> Word {
        let folded = Letters.fold(word)
        if let key = corrections[folded] { return key }
        guard word.count > 3, word.allSatisfy(Self.isStemmable) else { return folded }
        switch language {
        case .dutch: return Letters.fold(dutchStem(withKnownEnding(word)))
        case .english: return Letters.fold(english.stem(withKnownEnding(word)))
        }
    }

    /// Only Latin letters have stems; codes and names with digits stay whole.
    private static func isStemmable(_ unit: UInt16) -> Bool {
        (0x61...0x7a).contains(unit) || (0xe0...0x17f).contains(unit)
    }

    /// The word with the first of the endings that it has replaced.
    private func withKnownEnding(_ word: Word) -> Word {
        guard let (ending, replacement) = endings.first(where: { word.ends(with: $0.ending) }) else { return word }
        return word.dropLast(ending.count) + replacement
    }

    private func dutchStem(_ word: Word) -> Word {
        var word = word
        word.dropParticipleEnding()
        var buffer = StemBuffer(dutch.stem(word))
        buffer.measureDutch()
        buffer.dropAttributiveE()
        buffer.dropVerbalT()
        return buffer.word
    }
}

extension Word {
    /// Whether the word ends with these code units.
    func ends(with suffix: Word) -> Bool {
        count >= suffix.count && self[(count - suffix.count)...].elementsEqual(suffix)
    }

    static func < (left: Word, right: Word) -> Bool { left.lexicographicallyPrecedes(right) }
}

extension StemBuffer {
    /// Takes off the -t of "coördineert" and "begeleidt", which the stemmer leaves.
    mutating func dropVerbalT() {
        let at = word.count - 1
        guard word.count > 4, word[at] == 0x74, region1 <= at, let before = unit(before: at) else { return }
        let isLiquid = before == 0x6c || before == 0x6d || before == 0x6e || before == 0x72
        if isLiquid || (before == 0x64 && word.count > 6) { replace(from: at) }
    }

    /// Takes off the -e of "belangrijke", "sterke" and "methode", which the stemmer leaves.
    mutating func dropAttributiveE() {
        let at = word.count - 1
        guard word.count > 4, word[at] == 0x65, region1 <= at, hasConsonant(before: at) else { return }
        replace(from: at)
        lengthenDutchVowel()
        undoubleDutch()
    }
}

extension Analyzer {
    /// The word lists that a query needs, by their names in the root of the index.
    var lists: [String: String] {
        [
            "stopWords": stopWords.map(\.text).sorted().joined(separator: " "),
            "corrections": corrections.map { "\($0.key.text) \($0.value.text)" }.sorted().joined(separator: " "),
            "endings": endings.map { "\($0.ending.text) \($0.replacement.text)" }.joined(separator: " "),
            "rootsWithGe": rootsWithGe.map(\.text).joined(separator: " "),
            "linkers": QueryWords.linkers(language), "separable": QueryWords.separable(language),
            "sounds": QueryWords.sounds(language), "weak": QueryWords.weak(language),
        ]
    }

    /// The analyzer of a published index, with its own word lists.
    init(root: IndexRoot) {
        self.init(
            language: root.language, stopWords: Set(root.words("stopWords")),
            corrections: Dictionary(root.pairs("corrections")) { first, _ in first },
            endings: root.pairs("endings").map { (ending: $0.0, replacement: $0.1) },
            rootsWithGe: root.words("rootsWithGe")
        )
    }
}

extension IndexRoot {
    /// The words of a list.
    func words(_ list: String) -> [Word] { (lists[list] ?? "").split(separator: " ").map { Word($0.utf16) } }

    /// The pairs of a list.
    func pairs(_ list: String) -> [(Word, Word)] {
        let words = words(list)
        return stride(from: 0, to: words.count - 1, by: 2).map { (words[$0], words[$0 + 1]) }
    }
}
