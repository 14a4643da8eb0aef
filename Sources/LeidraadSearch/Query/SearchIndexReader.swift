/// Answers queries from the published files of an index, as the browser does.
public struct SearchIndexReader {
    private var store: ShardStore
    private let analyzer: Analyzer

    /// Opens an index: `load` gives the bytes of a file by its path from the root of the site, or nil if it is not there.
    public init(folder: String = "zoekindex", load: @escaping (String) throws -> [UInt8]?) throws {
        store = try ShardStore(folder: folder, load: load)
        analyzer = Analyzer(root: store.root)
    }

    /// Opens an index that has just been built.
    public init(files: [SearchFile], folder: String = "zoekindex") throws {
        let bytes = Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
        try self.init(folder: folder) { bytes[$0] }
    }

    /// Files and bytes read since the index was opened.
    public var loaded: (files: Int, bytes: Int) { (store.filesRead, store.bytesRead) }

    /// The pages that answer a query, the best first.
    /// - Parameters:
    ///   - text: What the reader typed; of more than 1,000 UTF-16 code units only the beginning counts.
    ///   - limit: How many results to give at most.
    ///   - isTyping: Whether the last word may still be growing and is completed.
    public mutating func search(
        _ text: String, filter: SearchFilter = SearchFilter(), limit: Int = 10, isTyping: Bool = true
    ) throws -> [SearchResult] {
        var query = SearchQuery(text, analyzer: analyzer, maximumWords: store.root.scoring.maximumWords)
        if !isTyping { query.stopGrowing() }
        guard !query.words.isEmpty else { return [] }
        var resolver = TermResolver(store: store, analyzer: analyzer, isTyping: isTyping)
        let resolved = try resolver.resolve(query)
        var ranker = Ranker(store: resolver.store, query: resolved, isTyping: isTyping)
        var ranked = try ranker.rank()
        store = ranker.store
        if filter != SearchFilter() { ranked = try narrowed(ranked, filter) }
        if !resolved.phrases.isEmpty {
            var checker = PhraseChecker(store: store, phrases: ranker.phrases)
            ranked = try checker.verified(ranked, limit: limit)
            store = checker.store
        }
        return try ranked.prefix(limit).map { try result($0, resolved) }
    }

    /// Whether a query has a phrase in quotes of which every word is so common that texts are not searched for it.
    public func hasEmptyPhrase(_ text: String) -> Bool {
        SearchQuery(text, analyzer: analyzer, maximumWords: store.root.scoring.maximumWords).hasEmptyPhrase
    }

    /// Whether a query has only words that are so common that texts are not searched for them.
    public func hasOnlyStopWords(_ text: String) -> Bool {
        SearchQuery(text, analyzer: analyzer, maximumWords: store.root.scoring.maximumWords).hasOnlyStopWords
    }

    /// The file in the folder of an index that is read first.
    public static let rootFile = Shard.rootName + ".js"

    /// The types of the pages of this index.
    public var types: [String] { store.root.runs.types }

    /// The facets of this index, and the values of each.
    public mutating func facets() throws -> [String: Set<String>] {
        var reader = PayloadReader(try store.value(.facets, []) ?? [])
        var facets: [String: Set<String>] = [:]
        for _ in 0..<(reader.number() ?? 0) {
            guard let name = reader.string(), let count = reader.number() else { break }
            for _ in 0..<count {
                guard let value = reader.string(), reader.number() != nil else { break }
                facets[name, default: []].insert(value)
            }
        }
        return facets
    }

    /// Whether results can be narrowed by a value of a facet: one that a page has, or a number where the values are ranges.
    public mutating func canNarrow(_ facet: String, by value: String) throws -> Bool {
        FacetChoice(value).isKnown(among: try facets()[facet] ?? [])
    }

    private mutating func narrowed(_ ranked: [Ranker.Ranked], _ filter: SearchFilter) throws -> [Ranker.Ranked] {
        var allowed: [Set<Int>] = []
        for (name, values) in filter.facets.sorted(by: { $0.key < $1.key }) where !values.isEmpty {
            var pages: Set<Int> = []
            let known = try facets()[name] ?? []
            for value in Set(values.flatMap { FacetChoice($0).values(among: known) }) {
                var reader = PayloadReader(try store.value(.facets, FacetTable.key(name, value)) ?? [])
                var page = 0
                while let step = reader.number() {
                    page += step
                    pages.insert(page)
                }
            }
            allowed.append(pages)
        }
        let runs = store.root.runs
        return ranked.filter { entry in
            let isType = filter.types.isEmpty || filter.types.contains(runs.types[runs.type(ofPage: entry.page)])
            return isType && allowed.allSatisfy { $0.contains(entry.page) }
        }
    }

    private mutating func result(_ ranked: Ranker.Ranked, _ query: ResolvedQuery) throws -> SearchResult {
        let runs = store.root.runs
        guard let summary = try store.summary(ofPage: ranked.page) else {
            throw SearchIndexError.damaged(path: "\(ranked.page)")
        }
        let section =
            ranked.section > 0 && ranked.section <= summary.sections.count ? summary.sections[ranked.section - 1] : nil
        let heading = section?.heading ?? ""
        return SearchResult(
            title: summary.title, url: summary.address(of: section),
            type: runs.types[runs.type(ofPage: ranked.page)],
            section: heading.isEmpty ? nil : heading, score: ranked.score, facts: summary.facts, path: summary.path,
            audience: summary.audience, explanation: explanation(ranked, query))
    }

    private func explanation(_ ranked: Ranker.Ranked, _ query: ResolvedQuery) -> [String] {
        var lines: [String] = []
        for (term, points) in zip(query.terms, ranked.termPoints) {
            let forms = term.alternatives.map { "\($0.form.text) (\($0.kind.rawValue) \($0.weight)/256)" }
            lines.append(
                "\(term.word.word.text): \(points) = \(forms.isEmpty ? "unknown" : forms.joined(separator: ", "))")
        }
        if ranked.nameBonus > 0 { lines.append("name: \(ranked.nameBonus)") }
        let runs = store.root.runs
        let prior = store.root.priors.isEmpty ? 100 : store.root.priors[runs.type(ofPage: ranked.page)]
        return lines + ["coverage: \(ranked.coverage)/256", "type: \(prior)%"]
    }
}

extension ShardStore {
    /// The summary of a page, or nil if the index does not have it.
    mutating func summary(ofPage page: Int) throws -> PageSummary? {
        try value(.pages, PageKeys.page(page)).flatMap(PageSummary.init(payload:))
    }
}
