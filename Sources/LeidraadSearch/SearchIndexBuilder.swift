/// Builds the index of a site, page by page.
///
/// Pages are added in the order in which they should be when they score alike; pages of one type one after the other
/// make the smallest index. Shards of text are emitted while pages come in, the rest by `finish`.
public struct SearchIndexBuilder {
    private let options: SearchOptions
    private let analyzer: Analyzer
    /// For texts in the other language.
    private let foreign: Analyzer
    private let writer: ShardWriter
    private var vocabulary = Vocabulary()
    private var forward = ForwardIndex()
    private var pairs = PairTable()
    private var names = NameTable()
    /// Names that are known by their initials too, and their pages.
    private var abbreviated: [(name: String, page: Int)] = []
    private var facets = FacetTable()
    private var runs = TypeRuns()
    private var texts: ShardTree
    private var summaries: [PageSummary] = []
    /// The weight of each page, as a percentage.
    private var weights: [UInt8] = []
    private var entries = ForwardIndex.Entries()
    private let stopWords: WordTable

    /// Prepares an index whose files are handed to `emit`, one at a time.
    public init(options: SearchOptions, emit: @escaping (SearchFile) throws -> Void) {
        self.options = options
        analyzer = Analyzer(language: options.language, corrections: options.corrections)
        foreign = Analyzer(language: options.language == .dutch ? .english : .dutch)
        stopWords = WordTable(analyzer.stopWords.sorted(by: <))
        writer = ShardWriter(options: options, emit: emit)
        texts = ShardTree(sizes: .texts, writer: writer)
    }

    /// Builds the index of all documents at once, sorted by type and address.
    public static func build(
        _ documents: [SearchDocument], options: SearchOptions
    ) throws -> (files: [SearchFile], collisions: [NameCollision]) {
        var options = options
        if options.expectedPages == 0 { options.expectedPages = documents.count }
        var files: [SearchFile] = []
        var builder = SearchIndexBuilder(options: options) { files.append($0) }
        for document in documents.sorted(by: { ($0.type, $0.url) < ($1.type, $1.url) }) { try builder.add(document) }
        let collisions = try builder.finish()
        return (files.sorted { $0.path < $1.path }, collisions)
    }

    /// Adds a page.
    public mutating func add(_ document: SearchDocument) throws {
        let page = summaries.count
        weights.append(UInt8(min(200, max(10, document.weight))))
        runs.add(page: page, type: document.type)
        facets.add(page: page, document.facets)
        vocabulary.isForeign = document.language ?? options.language != options.language
        addHead(document, page: page)
        let sections = document.sections.flatMap(TextPieces.cut)
        for (index, section) in sections.enumerated() {
            addSection(section, page: page, ordinal: index + 1)
            if !section.text.isEmpty {
                try texts.add(key: PageKeys.text(page, section: index + 1), value: TextCodec.encode(section.text))
            }
        }
        summaries.append(PageSummary(document, sections: sections))
    }

    private mutating func addHead(_ document: SearchDocument, page: Int) {
        vocabulary.isName = !document.names.isEmpty
        addTokens(of: document.title, first: Scoring.titleWeight, second: 0, keepingStopWords: true, hasPairs: true)
        let weighted =
            (document.names + document.codes).map { ($0, Scoring.nameWeight) }
            + document.synonyms.map { ($0, Scoring.synonymWeight) }
        for (text, weight) in weighted { addTokens(of: text, first: weight, second: 0, keepingStopWords: true) }
        vocabulary.isName = false
        addTokens(of: document.strongText, first: Scoring.synonymWeight, second: 0, keepingStopWords: false)
        forward.add(&entries, page: page, ordinal: 0)
        // A page that counts for less is behind another of the same name.
        let strength: NameTable.Weight = document.weight < 100 ? .inflected : .name
        for name in [document.title] + document.names + document.codes { names.add(name, page: page, weight: strength) }
        for code in document.codes { names.add(NameTable.withoutLeadingZeros(code), page: page, weight: strength) }
        for synonym in document.synonyms { names.add(synonym, page: page, weight: .synonym) }
        // What a page of less weight is called says nothing about the words of others.
        if document.weight >= 100 { names.addGroup(document.names + document.synonyms) }
        for name in document.names {
            if let spoken = NameTable.spoken(name) { names.add(spoken, page: page, weight: .synonym) }
            if document.weight >= 100 { abbreviated.append((name, page)) }
        }
    }

    private mutating func addSection(_ section: SearchSection, page: Int, ordinal: Int) {
        let heading = addTokens(of: section.heading, first: 1, second: 0, keepingStopWords: false, hasPairs: true)
        let body = addTokens(
            of: section.text, first: 0, second: Scoring.textUnits, keepingStopWords: false, hasPairs: true)
        addTokens(of: section.keywords, first: 0, second: Scoring.textUnits, keepingStopWords: false)
        addTokens(of: section.code, first: 0, second: Scoring.codeUnits, keepingStopWords: false)
        forward.add(&entries, page: page, ordinal: ordinal, headingLength: heading, bodyLength: body)
    }

    /// Counts the tokens of a text and returns how many words it has.
    @discardableResult
    private mutating func addTokens(
        of text: String, first: Int, second: Int, keepingStopWords: Bool, hasPairs: Bool = false
    ) -> Int {
        var text = text
        var length = 0
        var hanging: Word?
        var previous: Word?
        let unit = forward.count
        text.withUTF8 { bytes in
            var tokenizer = Tokenizer(bytes)
            tokenizer.scan { token in
                if token.kind == .part { length += 1 }
                if hasPairs, token.kind == .part {
                    let folded = Letters.fold(Word(token.word))
                    if let previous { pairs.add(previous, folded, unit: unit) }
                    previous = folded
                }
                let hash = WordTable.hash(token.word)
                let isLetter = token.word.count == 1 && (0x3a..<0x2e80).contains(token.word[0])
                let isStopWord = stopWords.find(token.word, hash: hash) != nil
                if !keepingStopWords, isLetter || isStopWord { return }
                let id = vocabulary.id(of: token.word, hash: hash, isName: token.isName)
                entries.add(token: id, first: first, second: second)
                guard token.kind == .part, !isStopWord else { return }
                if let prefix = hanging, !token.isHanging {
                    let pair = vocabulary.id(of: prefix + [WordClasses.hanging] + token.word, isName: false)
                    entries.add(token: pair, first: first, second: second)
                    hanging = nil
                }
                if token.isHanging { hanging = Word(token.word) }
            }
        }
        return length
    }

    /// Writes the rest of the index; returns the names that more than one page has.
    public mutating func finish() throws -> [NameCollision] {
        let classes = WordClasses(vocabulary, analyzer: analyzer, foreign: foreign)
        for group in options.synonyms { names.addGroup(group) }
        let collisions = names.collisions(urls: summaries.map(\.url))
        addInitials(classes)
        names.addInflected(classes, analyzer)
        let inversion = Inversion(forward, classes: classes)
        var trees: [IndexRoot.Tree: IndexRoot.Top] = [:]
        let postings = try PostingWriter(
            forward: forward, inversion: inversion, classes: classes, names: names, weights: weights
        )
        .write(to: writer, pageCount: summaries.count)
        trees[.postings] = postings.top
        let lexicon = LexiconWriter(
            classes: classes, names: names, analyzer: analyzer, vocabulary: options.vocabulary,
            places: postings.top.depth > 0 ? postings.tree : nil)
        trees[.lexicon] = try lexicon.writeForward(to: writer)
        trees[.reverse] = try lexicon.writeReverse(to: writer)
        trees[.pairs] = try pairs.write(to: writer, units: forward)
        trees[.pages] = try writePages()
        trees[.facets] = try facets.write(to: writer)
        let root = IndexRoot(
            language: options.language, fan: writer.fan, pageCount: summaries.count, runs: runs,
            priors: runs.types.map { options.typePriors[$0] ?? 100 },
            lists: analyzer.lists, trees: trees)
        try writer.write(Shard(rootPayload: root.payload))
        try writer.write(Shard(buildPayload: Word(root.build.utf16)))
        return collisions
    }

    /// Makes every name known by its initials too, unless those are a word of the site.
    private mutating func addInitials(_ classes: WordClasses) {
        for (name, page) in abbreviated {
            for letters in Initials.of(name, analyzer, classes) {
                let word = Word(letters.utf16)
                guard classes.surface(word) == nil, !analyzer.stopWords.contains(word) else { continue }
                names.add(letters, page: page, weight: .synonym)
                names.addGroup([name, letters])
            }
        }
    }

    /// Writes what results show; where the texts are is known only now.
    private mutating func writePages() throws -> IndexRoot.Top {
        try texts.close()
        var pages = ShardTree(sizes: summaries.count <= 8_000 ? .pages : .manyPages, writer: writer)
        for page in summaries.indices {
            for section in summaries[page].sections.indices where !summaries[page].sections[section].text.isEmpty {
                let name = texts.leafName(of: PageKeys.text(page, section: section + 1))
                summaries[page].sections[section].text = name.text
            }
            try pages.add(key: PageKeys.page(page), value: summaries[page].payload)
        }
        return try pages.finish()
    }
}
