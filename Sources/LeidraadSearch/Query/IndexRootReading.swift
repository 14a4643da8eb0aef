extension IndexRoot {
    /// Reads the root back.
    init(payload: Word, path: String) throws {
        var reader = PayloadReader(payload)
        guard let version = reader.number() else { throw SearchIndexError.damaged(path: path) }
        guard version == Self.version else { throw SearchIndexError.version(version) }
        guard let root = Self.read(&reader) else { throw SearchIndexError.damaged(path: path) }
        self = root
    }

    private static func read(_ reader: inout PayloadReader) -> IndexRoot? {
        guard let language = reader.string().flatMap(SearchLanguage.init), let fan = reader.number(),
            let pageCount = reader.number(), let typeCount = reader.number()
        else { return nil }
        var types: [String] = []
        var priors: [Int] = []
        for _ in 0..<typeCount {
            guard let type = reader.string(), let prior = reader.number() else { return nil }
            types.append(type)
            priors.append(prior)
        }
        guard let runs = TypeRuns(types: types, reader: &reader), let scoring = Scoring(reader: &reader) else {
            return nil
        }
        var lists: [String] = []
        for _ in 0..<4 { if let list = reader.string() { lists.append(list) } }
        guard lists.count == 4 else { return nil }
        var trees: [(depth: Int, directory: Word)] = []
        for _ in Tree.allCases {
            guard let depth = reader.number(), let directory = reader.text() else { return nil }
            trees.append((depth, Word(directory)))
        }
        return IndexRoot(
            language: language, fan: fan, pageCount: pageCount, runs: runs, priors: priors, scoring: scoring,
            lists: lists, trees: trees)
    }

    private init(
        language: SearchLanguage, fan: Int, pageCount: Int, runs: TypeRuns, priors: [Int], scoring: Scoring,
        lists: [String], trees: [(depth: Int, directory: Word)]
    ) {
        self.language = language
        self.fan = fan
        self.pageCount = pageCount
        self.runs = runs
        self.priors = priors
        self.scoring = scoring
        self.trees = trees
        stopWords = lists[0]
        corrections = lists[1]
        endings = lists[2]
        rootsWithGe = lists[3]
    }
}

extension TypeRuns {
    init?(types: [String], reader: inout PayloadReader) {
        self.init()
        guard let count = reader.number() else { return nil }
        for _ in 0..<count {
            guard let type = reader.number(), type < types.count, let firstPage = reader.number() else { return nil }
            add(page: firstPage, type: types[type])
        }
        guard self.types == Array(types.prefix(self.types.count)) else { return nil }
    }
}

extension Scoring {
    init?(reader: inout PayloadReader) {
        guard let count = reader.number(), count < 100 else { return nil }
        var values: [Int] = []
        for _ in 0..<count { if let value = reader.number() { values.append(value) } }
        self.init(values: values)
    }
}
