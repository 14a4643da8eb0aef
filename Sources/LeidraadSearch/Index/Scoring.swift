/// Every number that the order of results depends on, with its range and its effect.
///
/// A constant that is needed when a query runs is written into the root of the index, so that the browser has the same number.
struct Scoring: Sendable, Equatable {
    // MARK: Used when indexing

    /// BM25 saturation, 0.8 to 2: higher lets a word that is repeated count for more.
    static let saturation = 1.2
    /// BM25 length norm of running text, 0 to 1: higher favours short sections.
    static let bodyNorm = 0.75
    /// BM25 length norm of headings, 0 to 1.
    static let headingNorm = 0.3
    /// The weight of a word of running text, in the units of the next.
    static let textUnits = 4
    /// The weight of a word in an example of code, 1 to 4: few readers look for it.
    static let codeUnits = 1
    /// How often a word in a heading counts against one in the text, 1 to 6.
    static let headingWeight = 3.0
    /// The same for a word in the title of the page, 2 to 20.
    static let titleWeight = 8
    /// The same for a word in a name, abbreviation or alias, 2 to 20.
    static let nameWeight = 6
    /// The same for a synonym of the subject, 1 to 10.
    static let synonymWeight = 3
    /// The weight of a part of a compound against the word itself, 0.1 to 0.6.
    static let compoundWeight = 0.35
    /// Impact of one unit of inverse document frequency at full saturation, 20 to 80: steps between scores.
    static let impactScale = 80.0
    /// Impacts never exceed this: two characters in the index.
    static let maximumImpact = 1023
    /// Pages kept for one class of words, 500 to 5,000: what a frequent word may cost to load.
    static let maximumPages = 2000

    // MARK: Used when a query runs, by name in the root

    /// Weight of an exact form, and the unit of the weights below (256 is the whole).
    var exact = 256
    /// Weight of a synonym, 100 to 256.
    var synonym = 180
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
    var minCoverage = 40
    /// How mildly a page is judged that lacks a part of the query, 0 to 1,024: higher, and a page on the subject stands before one that
    /// happens to have every word.
    var mildness = 256
    /// Words of a query that count; the rest of a long text is ignored, 8 to 32.
    var maximumWords = 16
    /// Share of the other sections' points that the best section gains, in 256ths, 0 to 64.
    var otherSections = 32
    /// Weight of a word that the index does not know, as impact units, 100 to 600: keeps coverage honest.
    var unknownWord = 300

    /// Weight of a related word of the vocabulary, 60 to 200: who types "teenager" also finds "young people".
    var related = 150
    /// Weight from which synonyms are taken of a word that the site does not have, 256 to 450.
    var lone = 380
    /// The weight of a word in another form than the one that was typed, in 256ths, 128 to 256.
    var otherForm = 218
    /// The weight of a word with which a question is made ("laten", "using"), in 256ths, 32 to 256.
    var weak = 80
    /// The gain of two words of the query that stand side by side, in 256ths of their points, 0 to 128.
    var near = 72
    /// The gain of a page whose title says all that was asked for, in 256ths, 0 to 128.
    var title = 128
    /// Points for a phrase of words that texts are not searched for by themselves, 50 to 500.
    var phrase = 240
    /// Completions taken of the last word while it is typed, 2 to 10: what a key may cost to load.
    var typedCompletions = 2
    /// Meanings of a word by its synonyms, 2 to 10; half as many while it is typed.
    var meanings = 8

    /// The numbers by the names under which they are in the root.
    static var fields: [(name: String, path: WritableKeyPath<Scoring, Int>)] {
        [
            ("exact", \.exact), ("synonym", \.synonym), ("stem", \.stem), ("prefix", \.prefix),
            ("oneEdit", \.oneEdit), ("twoEdits", \.twoEdits), ("compound", \.compound), ("part", \.part),
            ("wholeName", \.wholeName), ("partName", \.partName), ("completions", \.completions),
            ("completionOccurrences", \.completionOccurrences), ("oneEditFrom", \.oneEditFrom),
            ("twoEditsFrom", \.twoEditsFrom), ("minCoverage", \.minCoverage), ("mildness", \.mildness),
            ("maximumWords", \.maximumWords),
            ("otherSections", \.otherSections), ("unknownWord", \.unknownWord), ("related", \.related),
            ("lone", \.lone),
            ("otherForm", \.otherForm), ("weak", \.weak), ("near", \.near), ("phrase", \.phrase), ("title", \.title),
            ("typedCompletions", \.typedCompletions), ("meanings", \.meanings),
        ]
    }

    init() {}

    /// Reads the numbers back; nil if one of them lacks.
    init?(values: [String: Int]) {
        for field in Self.fields {
            guard let value = values[field.name] else { return nil }
            self[keyPath: field.path] = value
        }
    }
}
