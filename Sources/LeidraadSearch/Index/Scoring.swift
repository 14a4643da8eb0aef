/// Every number that the order of results depends on, with its range and its effect.
///
/// What is needed when a query runs is written into the root of the index, so that the browser has the same numbers.
struct Scoring: Sendable, Equatable {
    // MARK: Used when indexing

    /// BM25 saturation, 0.8 to 2: higher lets a word that is repeated count for more.
    static let saturation = 1.2
    /// BM25 length norm of running text, 0 to 1: higher favours short sections.
    static let bodyNorm = 0.75
    /// BM25 length norm of headings, 0 to 1.
    static let headingNorm = 0.3
    /// What a word of running text counts, in the units of the next.
    static let textUnits = 4
    /// What a word in an example of code counts, 1 to 4: few readers look for it.
    static let codeUnits = 1
    /// How often a word in a heading counts against one in the text, 1 to 6.
    static let headingWeight = 3.0
    /// The same for a word in the title of the page, 2 to 20.
    static let titleWeight = 8
    /// The same for a word in a name, abbreviation or alias, 2 to 20.
    static let nameWeight = 6
    /// The same for a synonym of the subject, 1 to 10.
    static let synonymWeight = 3
    /// What a part of a compound counts against the word itself, 0.1 to 0.6.
    static let compoundWeight = 0.35
    /// Impact of one unit of inverse document frequency at full saturation, 20 to 80: steps between scores.
    static let impactScale = 80.0
    /// Impacts never exceed this: two characters in the index.
    static let maximumImpact = 1023
    /// Pages kept for one class of words, 500 to 5,000: what a frequent word may cost to load.
    static let maximumPages = 2000

    // MARK: Used when a query runs, in the order of the root

    /// Weight of an exact form, and the unit of the weights below (256 is the whole).
    var exact = 256
    /// Weight of a synonym, 100 to 256.
    var synonym = 150
    /// Weight of a form reached through the stemmer, 150 to 256.
    var stem = 230
    /// Weight of a word completed from its beginning, 80 to 240; half of it where what was typed is a word itself.
    var prefix = 170
    /// Weight of a word one edit away, 80 to 200.
    var oneEdit = 140
    /// Weight of a word two edits away, 40 to 160.
    var twoEdits = 90
    /// Weight of two words written apart for one in the index, or one for two, 100 to 256.
    var compound = 200
    /// Weight of one part of a compound that the index does not know, 20 to 120.
    var part = 80
    /// Points for a page of which the query is the whole name, 2,000 to 20,000: puts it first.
    var wholeName = 6000
    /// Points for a page whose name is a part of the query, for each word of it and by its share of the query, 100 to 2,000.
    var partName = 500
    /// Completions taken of the last word, 4 to 20.
    var completions = 10
    /// Occurrences that completions bring in, 1,000 to 20,000: once the most frequent have them, rarer ones are left out from the
    /// fourth. What typing may cost to load on a large site.
    var completionOccurrences = 4000
    /// Letters from which one edit is allowed, 4 to 6.
    var oneEditFrom = 5
    /// Letters from which two edits are allowed, 8 to 10.
    var twoEditsFrom = 9
    /// Share of the words' weight, in 256ths, below which a page is left out, 0 to 160.
    var leastCoverage = 64
    /// Words of a query that count; the rest of a long text is ignored, 8 to 32.
    var maximumWords = 16
    /// Share of the other sections' points that the best section gains, in 256ths, 0 to 64.
    var otherSections = 16
    /// Weight of a word that the index does not know, as impact units, 100 to 600: keeps coverage honest.
    var unknownWord = 300

    /// The numbers in the order in which the root holds them.
    var values: [Int] {
        [
            exact, synonym, stem, prefix, oneEdit, twoEdits, compound, wholeName, partName, completions, oneEditFrom,
            twoEditsFrom, leastCoverage, maximumWords, otherSections, unknownWord, part,
            completionOccurrences,
        ]
    }

    init() {}

    /// Reads the numbers back; nil if they are too few.
    init?(values v: [Int]) {
        guard v.count >= 18 else { return nil }
        (exact, synonym, stem, prefix, oneEdit, twoEdits, compound, wholeName) = (
            v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7]
        )
        (partName, completions, oneEditFrom, twoEditsFrom) = (v[8], v[9], v[10], v[11])
        (leastCoverage, maximumWords, otherSections, unknownWord, part) = (v[12], v[13], v[14], v[15], v[16])
        completionOccurrences = v[17]
    }
}
