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
    /// Words with a hyphen before them: pages that have them are left out.
    private(set) var excluded: [TypedWord] = []
    private(set) var phrases: [[Word]] = []
    /// Whether a phrase has only words that running text is not searched for.
    private(set) var hasEmptyPhrase = false
    /// Whether it has only words that are everywhere, and no phrase in quotes.
    private(set) var hasOnlyStopWords = false
    /// Whether the last word may still be growing.
    private(set) var isGrowing = false

    init(_ text: String, analyzer: Analyzer, maximumWords: Int) {
        let units = Array(text.utf16.prefix(Self.maximumLength))
        let parts = Self.parts(units)
        for (index, part) in parts.enumerated() {
            let text = String(decoding: part.units, as: UTF16.self)
            let tokens = Tokenizer.tokens(of: text).filter { $0.kind == .part }
            let phrase = part.isPhrase && !tokens.isEmpty ? phrases.count : nil
            let bytes = Array(text.utf8)
            let left = phrase == nil ? Self.excluded(tokens, bytes) : []
            let dotted = Self.dotted(text)
            let stopWords = tokens.map { Self.isStopWord($0.word, inPhrase: phrase != nil, analyzer) }
            let isEmptyPhrase = phrase != nil && !stopWords.contains(false)
            if phrase != nil { phrases.append(tokens.map { Letters.fold($0.word) }) }
            hasEmptyPhrase = hasEmptyPhrase || isEmptyPhrase
            for (place, (token, isStopWord)) in zip(tokens, stopWords).enumerated() {
                let isExcluded = left.contains(place)
                let form = dotted[token.range.upperBound] ?? token.word
                let word = TypedWord(
                    word: form, folded: Letters.fold(form), isStopWord: isStopWord && !isEmptyPhrase && !isExcluded,
                    isAbbreviation: Self.isCapitals(bytes[token.range]), phrase: phrase)
                if isExcluded { excluded.append(word) } else { words.append(word) }
            }
            let isLast = index == parts.count - 1
            if isLast, !part.isPhrase {
                isGrowing =
                    tokens.last.map { $0.range.upperBound == bytes.count && !left.contains(tokens.count - 1) } ?? false
            }
        }
        if words.count > maximumWords {
            words.removeSubrange(maximumWords...)
            isGrowing = false
        }
        if words.allSatisfy(\.isStopWord) { takeStopWords() }
    }

    /// A question of stop words alone: several of them are the phrase that they make.
    private mutating func takeStopWords() {
        hasOnlyStopWords = !words.isEmpty && phrases.isEmpty
        let isPhrase = words.count > 1 && phrases.isEmpty
        if isPhrase { phrases.append(words.map(\.folded)) }
        words = words.map {
            TypedWord(
                word: $0.word, folded: $0.folded, isStopWord: false, isAbbreviation: $0.isAbbreviation,
                phrase: isPhrase ? phrases.count - 1 : $0.phrase)
        }
        if isPhrase { isGrowing = false }
    }

    /// Which tokens have a hyphen before them and nothing before that; the parts of one word go together.
    private static func excluded(_ tokens: [Token], _ bytes: [UInt8]) -> Set<Int> {
        var found: Set<Int> = []
        for (place, token) in tokens.enumerated() {
            let start = token.range.lowerBound
            guard start > 0 else { continue }
            let isJoined =
                place > 0 && found.contains(place - 1) && tokens[place - 1].range.upperBound == start - 1
                && bytes[start - 1] != 0x20
            let isMarked = bytes[start - 1] == 0x2d && (start == 1 || bytes[start - 2] == 0x20)
            if isJoined || isMarked { found.insert(place) }
        }
        return found
    }

    /// Names that start with a dot, by where they end.
    private static func dotted(_ text: String) -> [Int: Word] {
        var found: [Int: Word] = [:]
        for token in Tokenizer.tokens(of: text) where token.word.first == 0x2e {
            found[token.range.upperBound] = token.word
        }
        return found
    }

    /// A phrase is checked word for word, without accents, but found by the words that the index has of running text: single
    /// letters are not among them, nor is "een", for which "één" may be.
    private static func isStopWord(_ word: Word, inPhrase: Bool, _ analyzer: Analyzer) -> Bool {
        if analyzer.stopWords.contains(word) { return true }
        return inPhrase && (analyzer.stopWords.contains(Letters.fold(word)) || (word.count == 1 && word[0] > 0x39))
    }

    /// Takes the last word as it is.
    mutating func stopGrowing() { isGrowing = false }

    /// The stretches of the text that are in quotes and those that do not; a quote that is not closed is none.
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
