extension IndexRoot {
    /// Reads the root back.
    init(payload: Word, path: String) throws {
        var reader = PayloadReader(payload)
        guard let version = reader.number() else { throw SearchIndexError.damaged(path: path) }
        guard version == Self.version else { throw SearchIndexError.version(version) }
        guard var content = Compression.decode(Word(payload[reader.cursor...])).map({ PayloadReader($0) }),
            let root = Self(&content)
        else { throw SearchIndexError.damaged(path: path) }
        self = root
    }

    private init?(_ reader: inout PayloadReader) {
        guard let language = reader.string().flatMap(SearchLanguage.init), let fan = reader.number(),
            let pageCount = reader.number(), let typeCount = reader.number()
        else { return nil }
        var types: [String] = []
        priors = []
        for _ in 0..<typeCount {
            guard let type = reader.string(), let prior = reader.number() else { return nil }
            types.append(type)
            priors.append(prior)
        }
        guard let runs = TypeRuns(types: types, reader: &reader), let scoring = Scoring(reader: &reader),
            let listCount = reader.number()
        else { return nil }
        lists = [:]
        for _ in 0..<listCount {
            guard let name = reader.string(), let list = reader.string() else { return nil }
            lists[name] = list
        }
        guard let treeCount = reader.number() else { return nil }
        trees = [:]
        for _ in 0..<treeCount {
            guard let name = reader.string(), let depth = reader.number(), let directory = reader.text() else {
                return nil
            }
            if let tree = Tree(rawValue: name) { trees[tree] = Top(depth: depth, directory: Word(directory)) }
        }
        self.language = language
        self.fan = fan
        self.pageCount = pageCount
        self.runs = runs
        self.scoring = scoring
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
        guard let count = reader.number(), count < 1000 else { return nil }
        var values: [String: Int] = [:]
        for _ in 0..<count {
            guard let name = reader.string(), let value = reader.number() else { return nil }
            values[name] = value
        }
        self.init(values: values)
    }
}
