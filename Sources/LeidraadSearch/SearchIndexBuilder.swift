/// Builds the index of a site, page by page.
///
/// Pages are cut on any core, and added in the order in which they should be when they score alike; pages of one type one after the
/// other make the smallest index. Shards of text are emitted while pages come in, the rest by `finish`.
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
    /// Cuts pages for this index.
    public let cutter: PageCutter

    /// Prepares an index whose files are handed to `emit`, on any core, several at the same time.
    public init(options: SearchOptions, emit: @escaping @Sendable (SearchFile) throws -> Void) {
        self.options = options
        analyzer = Analyzer(language: options.language, corrections: options.corrections)
        foreign = Analyzer(language: options.language == .dutch ? .english : .dutch)
        cutter = PageCutter(language: options.language, stopWords: analyzer.stopWords)
        writer = ShardWriter(options: options, emit: emit)
        texts = ShardTree(sizes: .texts, writer: writer)
    }

    /// Builds the index of all documents at once, sorted by type and address.
    public static func build(
        _ documents: [SearchDocument], options: SearchOptions
    ) throws -> (files: [SearchFile], collisions: [NameCollision]) {
        var options = options
        if options.expectedPages == 0 { options.expectedPages = documents.count }
        let files = SearchFileList()
        var builder = SearchIndexBuilder(options: options, emit: files.add)
        for document in documents.sorted(by: { ($0.type, $0.url) < ($1.type, $1.url) }) {
            try builder.add(builder.cutter.cut(document))
        }
        let collisions = try builder.finish()
        return (files.sorted, collisions)
    }

    /// Adds a page.
    public mutating func add(_ cut: CutPage) throws {
        let document = cut.document
        let page = summaries.count
        weights.append(UInt8(min(200, max(10, document.weight))))
        runs.add(page: page, type: document.type)
        facets.add(page: page, document.facets)
        addNames(of: document, page: page)
        let numbers = vocabulary.add(cut.vocabulary)
        for (ordinal, unit) in cut.units.enumerated() {
            pairs.add(unit.pairs)
            forward.add(
                unit.entries, numbers: numbers, page: page, ordinal: ordinal, headingLength: unit.headingLength,
                bodyLength: unit.bodyLength)
        }
        for (section, text) in cut.texts { try texts.add(key: PageKeys.text(page, section: section), value: text) }
        summaries.append(cut.summary)
    }

    /// Makes the page known by its names.
    private mutating func addNames(of document: SearchDocument, page: Int) {
        // A page that counts for less is behind another of the same name.
        let strength: NameTable.Weight = document.weight < 100 ? .inflected : .name
        for name in [document.title] + document.names + document.codes { names.add(name, page: page, weight: strength) }
        for code in document.codes { names.add(NameTable.withoutLeadingZeros(code), page: page, weight: strength) }
        for synonym in document.synonyms { names.add(synonym, page: page, weight: .synonym) }
        // The name of a page of less weight says nothing about the words of others.
        if document.weight >= 100 { names.addGroup(document.names + document.synonyms) }
        for name in document.names {
            if let spoken = NameTable.spoken(name) { names.add(spoken, page: page, weight: .synonym) }
            if document.weight >= 100 { abbreviated.append((name, page)) }
        }
    }

    /// Writes the rest of the index; returns the names that more than one page has.
    public mutating func finish() throws -> [NameCollision] {
        var trees: [IndexRoot.Tree: IndexRoot.Top] = [:]
        // First, as the pairs take as much room as all else together.
        trees[.pairs] = try pairs.write(to: writer, units: forward)
        let known = options.vocabulary.flatMap { $0.words + $0.meanings }
        let classes = WordClasses(vocabulary, analyzer: analyzer, foreign: foreign, known: known)
        for group in options.synonyms { names.addGroup(group) }
        let collisions = names.collisions(urls: summaries.map(\.url))
        addInitials(classes)
        names.addInflected(classes, analyzer)
        let inversion = Inversion(forward, classes: classes)
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
