/// The file that is loaded first: what the index is, the numbers and word lists that a query needs, and the topmost
/// directory of each tree. Numbers, lists and trees have names, so that the browser needs no copy of any of them.
struct IndexRoot: Sendable {
    /// The trees, by their names in the root.
    enum Tree: String, Sendable, CaseIterable { case lexicon, reverse, postings, pairs, pages, facets }

    /// A tree as the root has it.
    struct Top: Sendable {
        var depth = 0
        var directory = Word()
    }

    static let version = 5

    var language: SearchLanguage
    var fan: Int
    var pageCount: Int
    var runs: TypeRuns
    var priors: [Int]
    var scoring: Scoring
    /// Space-separated words, and pairs of words where one stands for another.
    var lists: [String: String]
    var trees: [Tree: Top]

    /// Which build of the site this is: another one has other shards.
    var build: String { lists["build"] ?? "" }

    /// The root of an index of which all trees are written.
    init(
        language: SearchLanguage, fan: Int, pageCount: Int, runs: TypeRuns, priors: [Int], lists: [String: String],
        trees: [Tree: Top]
    ) {
        self.language = language
        self.fan = fan
        self.pageCount = pageCount
        self.runs = runs
        self.priors = priors
        self.trees = trees
        self.lists = lists
        scoring = Scoring()
        self.lists["build"] = Shard(payload: payload).name
    }

    /// The version as it is, and the rest shortened.
    var payload: Word {
        var payload = Word()
        payload.append(number: Self.version)
        return payload + Compression.encode(content)
    }

    private var content: Word {
        var payload = Word()
        payload.append(text: Word(language.rawValue.utf16))
        payload.append(number: fan)
        payload.append(number: pageCount)
        payload.append(number: runs.types.count)
        for (type, prior) in zip(runs.types, priors) {
            payload.append(text: Word(type.utf16))
            payload.append(number: prior)
        }
        payload.append(number: runs.runs.count)
        for run in runs.runs {
            payload.append(number: run.type)
            payload.append(number: run.firstPage)
        }
        payload.append(number: Scoring.fields.count)
        for field in Scoring.fields {
            payload.append(text: Word(field.name.utf16))
            payload.append(number: scoring[keyPath: field.path])
        }
        payload.append(number: lists.count)
        for (name, list) in lists.sorted(by: { $0.key < $1.key }) {
            payload.append(text: Word(name.utf16))
            payload.append(text: Word(list.utf16))
        }
        payload.append(number: Tree.allCases.count)
        for tree in Tree.allCases {
            let top = trees[tree] ?? Top()
            payload.append(text: Word(tree.rawValue.utf16))
            payload.append(number: top.depth)
            payload.append(text: top.directory)
        }
        return payload
    }
}
