/// A query as it was typed, cut into words.
struct SearchQuery {
    struct TypedWord {
        let word: Word
        let folded: Word
        let isStopWord: Bool
        /// Typed in capitals, as an abbreviation is.
        let isAbbreviation: Bool
        /// The phrase in quotes that the word belongs to.
        let phrase: Int?
    }

    /// UTF-16 code units of a query that are looked at.
    static let maximumLength = 1000

    private(set) var words: [TypedWord] = []
    private(set) var phrases: [[Word]] = []
    /// Whether a phrase has only words that running text is not searched for.
    private(set) var hasEmptyPhrase = false
    /// Whether the last word may still be growing.
    private(set) var isGrowing = false

    init(_ text: String, analyzer: Analyzer, maximumWords: Int) {
        let units = Array(text.utf16.prefix(Self.maximumLength))
        let parts = Self.parts(units)
        for (index, part) in parts.enumerated() {
            let text = String(decoding: part.units, as: UTF16.self)
            let tokens = Tokenizer.tokens(of: text).filter { $0.kind == .part }
            let phrase = part.isPhrase && !tokens.isEmpty ? phrases.count : nil
            let stopWords = tokens.map { Self.isStopWord($0.word, inPhrase: phrase != nil, analyzer) }
            let isEmptyPhrase = phrase != nil && !stopWords.contains(false)
            if phrase != nil { phrases.append(tokens.map { Letters.fold($0.word) }) }
            hasEmptyPhrase = hasEmptyPhrase || isEmptyPhrase
            let bytes = Array(text.utf8)
            for (token, isStopWord) in zip(tokens, stopWords) {
                let folded = Letters.fold(token.word)
                words.append(
                    TypedWord(
                        word: token.word, folded: folded,
                        isStopWord: isStopWord && !isEmptyPhrase,
                        isAbbreviation: Self.isCapitals(bytes[token.range]), phrase: phrase))
            }
            let isLast = index == parts.count - 1
            if isLast, !part.isPhrase { isGrowing = tokens.last.map { $0.range.upperBound == bytes.count } ?? false }
        }
        if words.count > maximumWords {
            words.removeSubrange(maximumWords...)
            isGrowing = false
        }
        if words.allSatisfy(\.isStopWord) {
            words = words.map {
                TypedWord(
                    word: $0.word, folded: $0.folded, isStopWord: false, isAbbreviation: $0.isAbbreviation,
                    phrase: $0.phrase)
            }
        }
    }

    /// A phrase is checked word for word, without accents, but found by the words that the index has of running text: single
    /// letters are not among them, nor is "een", for which "één" may stand.
    private static func isStopWord(_ word: Word, inPhrase: Bool, _ analyzer: Analyzer) -> Bool {
        if analyzer.stopWords.contains(word) { return true }
        return inPhrase && (analyzer.stopWords.contains(Letters.fold(word)) || (word.count == 1 && word[0] > 0x39))
    }

    /// Takes the last word as it is.
    mutating func stopGrowing() { isGrowing = false }

    /// The stretches of the text that stand in quotes and those that do not; a quote that is not closed is none.
    private static func parts(_ units: Word) -> [(units: Word, isPhrase: Bool)] {
        let quotes: Set<UInt16> = [0x22, 0x201c, 0x201d, 0x201e, 0xab, 0xbb]
        var pieces: [Word] = [[]]
        for unit in units {
            if quotes.contains(unit) { pieces.append([]) } else { pieces[pieces.count - 1].append(unit) }
        }
        return pieces.enumerated().map { index, piece in (piece, index % 2 == 1 && index < pieces.count - 1) }
    }

    private static func isCapitals(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.count >= 2 && bytes.count <= 6
            && bytes.allSatisfy { (0x41...0x5a).contains($0) || (0x30...0x39).contains($0) }
            && bytes.contains { $0 >= 0x41 }
    }
}
