/// How an index is made.
public struct SearchOptions: Sendable {
    /// The language whose rules the analysis follows.
    public var language: SearchLanguage
    /// The folder of the index below the root of the site; one per language.
    public var folder: String
    /// Groups of words or names that mean the same, from an editors' file.
    public var synonyms: [[String]]
    /// Readers' words for things, and the words of texts: from the vocabulary of the language.
    public var vocabulary: [SynonymGroup]
    /// An editors' word and the word whose class it belongs to; these always win over the stemmer.
    public var corrections: [String: String]
    /// Percentage by which a type's scores are multiplied, 50 to 200; a type that is not named has 100.
    public var typePriors: [String: Int]
    /// How many pages are expected, which decides on the number of folders; 0 where unknown.
    public var expectedPages: Int
    /// Characters up to which the directory of a tree stays in the root.
    var directoryLimit = 56_000

    /// Makes options; everything has a default but the language.
    public init(
        language: SearchLanguage, folder: String = "zoekindex", synonyms: [[String]] = [],
        vocabulary: [SynonymGroup] = [], corrections: [String: String] = [:],
        typePriors: [String: Int] = SearchOptions.defaultPriors,
        expectedPages: Int = 0
    ) {
        self.language = language
        self.folder = folder
        self.synonyms = synonyms
        self.vocabulary = vocabulary
        self.corrections = corrections
        self.typePriors = typePriors
        self.expectedPages = expectedPages
    }

    /// Records come before pages, and pages before references, where the words fit equally well.
    public static let defaultPriors = [
        "intervention": 112, "element": 106, "recommendation": 104, "term": 100, "page": 100, "reference": 60,
        "overview": 100,
    ]

    /// The groups of a synonyms file: a group a line, "=" or "," between its members, "#" before a remark.
    public static func synonymGroups(in text: String) -> [[String]] {
        text.split(whereSeparator: \.isNewline).compactMap { line in
            let content = line.prefix { $0 != "#" }
            let members = content.split { $0 == "=" || $0 == "," }
                .map { $0.split(separator: " ").joined(separator: " ") }
                .filter { !$0.isEmpty }
            return members.count > 1 ? members : nil
        }
    }
}
