/// The file that is loaded first: what the index is, the numbers and word lists that a query needs, and the topmost
/// directory of each tree.
struct IndexRoot: Sendable {
    /// The trees, in the order of the root.
    enum Tree: Int, Sendable, CaseIterable { case lexicon, reverse, postings, pages, texts, facets }

    static let version = 3

    var language: SearchLanguage
    var fan: Int
    var pageCount: Int
    var runs: TypeRuns
    var priors: [Int]
    var scoring: Scoring
    /// Space-separated words, and pairs of words for corrections and endings.
    var stopWords: String
    var corrections: String
    var endings: String
    var rootsWithGe: String
    var trees: [(depth: Int, directory: Word)]

    init(
        language: SearchLanguage, fan: Int, pageCount: Int, runs: TypeRuns, priors: [Int], scoring: Scoring,
        analyzer: Analyzer, trees: [(depth: Int, directory: Word)]
    ) {
        self.language = language
        self.fan = fan
        self.pageCount = pageCount
        self.runs = runs
        self.priors = priors
        self.scoring = scoring
        self.trees = trees
        stopWords = analyzer.stopWords.map(\.text).sorted().joined(separator: " ")
        corrections = analyzer.corrections.map { "\($0.key.text) \($0.value.text)" }.sorted().joined(separator: " ")
        endings = analyzer.endings.map { "\($0.ending.text) \($0.replacement.text)" }.joined(separator: " ")
        rootsWithGe = analyzer.rootsWithGe.map(\.text).joined(separator: " ")
    }

    var payload: Word {
        var payload = Word()
        payload.append(number: Self.version)
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
        payload.append(number: scoring.values.count)
        for value in scoring.values { payload.append(number: value) }
        for list in [stopWords, corrections, endings, rootsWithGe] { payload.append(text: Word(list.utf16)) }
        for tree in trees {
            payload.append(number: tree.depth)
            payload.append(text: tree.directory)
        }
        return payload
    }
}
