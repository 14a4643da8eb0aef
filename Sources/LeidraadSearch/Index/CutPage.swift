/// Cuts pages into words. No page needs to know of another, so that any core can do it.
public struct PageCutter: Sendable {
    private let language: SearchLanguage
    private let stopWords: WordTable

    init(language: SearchLanguage, stopWords: Set<Word>) {
        self.language = language
        self.stopWords = WordTable(stopWords.sorted(by: <))
    }

    /// A page, ready to be added to an index.
    public func cut(_ document: SearchDocument) -> CutPage {
        CutPage(document, isForeign: document.language ?? language != language, stopWords: stopWords)
    }
}

/// A page cut into words, each by its number in the page; its first unit is its head, its sections follow.
public struct CutPage: Sendable {
    /// The words of a unit.
    struct Unit {
        var entries = ForwardIndex.Entries()
        /// The words that are side by side in it.
        var pairs: [PairTable.Pair] = []
        var headingLength = 0
        var bodyLength = 0
    }

    /// The page without its sections.
    let document: SearchDocument
    let summary: PageSummary
    private(set) var vocabulary = Vocabulary(expecting: 256)
    private(set) var units: [Unit] = []
    /// The texts of the sections that have one.
    private(set) var texts: [(section: Int, text: Word)] = []

    fileprivate init(_ document: SearchDocument, isForeign: Bool, stopWords: WordTable) {
        let sections = document.sections.flatMap(TextPieces.cut)
        summary = PageSummary(document, sections: sections)
        var head = document
        head.sections = []
        self.document = head
        vocabulary.isForeign = isForeign
        addHead(stopWords)
        for (index, section) in sections.enumerated() {
            add(section, stopWords)
            if !section.text.isEmpty { texts.append((index + 1, TextCodec.encode(section.text))) }
        }
    }

    private mutating func addHead(_ stopWords: WordTable) {
        units.append(Unit())
        vocabulary.isName = !document.names.isEmpty
        addTokens(
            of: document.title, first: Scoring.titleWeight, second: 0, without: stopWords, keepingStopWords: true,
            hasPairs: true)
        let weighted =
            (document.names + document.codes).map { ($0, Scoring.nameWeight) }
            + document.synonyms.map { ($0, Scoring.synonymWeight) }
        for (text, weight) in weighted {
            addTokens(of: text, first: weight, second: 0, without: stopWords, keepingStopWords: true)
        }
        vocabulary.isName = false
        addTokens(of: document.strongText, first: Scoring.synonymWeight, second: 0, without: stopWords)
    }

    private mutating func add(_ section: SearchSection, _ stopWords: WordTable) {
        units.append(Unit())
        units[units.count - 1].headingLength = addTokens(
            of: section.heading, first: 1, second: 0, without: stopWords, hasPairs: true)
        units[units.count - 1].bodyLength = addTokens(
            of: section.text, first: 0, second: Scoring.textUnits, without: stopWords, hasPairs: true)
        addTokens(of: section.keywords, first: 0, second: Scoring.textUnits, without: stopWords)
        addTokens(of: section.code, first: 0, second: Scoring.codeUnits, without: stopWords)
    }

    /// Counts the tokens of a text in the last unit and returns how many words it has.
    @discardableResult
    private mutating func addTokens(
        of text: String, first: Int, second: Int, without stopWords: WordTable, keepingStopWords: Bool = false,
        hasPairs: Bool = false
    ) -> Int {
        var text = text
        var length = 0
        var hanging: Word?
        var previous: PairTable.Beginning?
        let unit = units.count - 1
        text.withUTF8 { bytes in
            var tokenizer = Tokenizer(bytes)
            tokenizer.scan { token in
                if token.kind == .part { length += 1 }
                if hasPairs, token.kind == .part {
                    if let previous { units[unit].pairs.append(PairTable.Pair(previous, token.word)) }
                    previous = PairTable.Beginning(token.word)
                }
                let hash = WordTable.hash(token.word)
                let isLetter = token.word.count == 1 && (0x3a..<0x2e80).contains(token.word[0])
                let isStopWord = stopWords.find(token.word, hash: hash) != nil
                if !keepingStopWords, isLetter || isStopWord { return }
                let id = vocabulary.id(of: token.word, hash: hash, isName: token.isName)
                units[unit].entries.add(token: id, first: first, second: second)
                guard token.kind == .part, !isStopWord else { return }
                if let prefix = hanging, !token.isHanging {
                    let pair = vocabulary.id(of: prefix + [WordClasses.hanging] + token.word, isName: false)
                    units[unit].entries.add(token: pair, first: first, second: second)
                    hanging = nil
                }
                if token.isHanging { hanging = Word(token.word) }
            }
        }
        return length
    }
}
