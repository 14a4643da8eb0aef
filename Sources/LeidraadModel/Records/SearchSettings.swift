/// The settings of the search, from `search.yml`: words that mean the same, words that the stemmer gets wrong, and
/// pages that count for less.
package struct SearchSettings: Sendable {
    package var synonyms: [[String]] = []
    /// An inflected form and the word to which it belongs; these always win over the stemmer.
    package var corrections: [String: String] = [:]
    /// The weight of the pages for an audience, as a percentage, 10 to 200.
    package var weights: [String: Int] = [:]
    /// The audiences whose pages count for less than those for the readers of the site.
    var audiencesApart: Set<String> { Set(weights.filter { $0.value < 100 }.keys) }

    package init(synonyms: [[String]] = [], corrections: [String: String] = [:], weights: [String: Int] = [:]) {
        self.synonyms = synonyms
        self.corrections = corrections
        self.weights = weights
    }
}

extension SearchSettings {
    init(_ record: Record) {
        synonyms = record.list("synonyms").map { group in
            guard case .list(let words) = group.content else { return [] }
            return words.compactMap { if case .text(let word) = $0.content { word } else { nil } }
        }.filter { $0.count > 1 }
        for item in record.records("corrections") {
            if let form = item.text("form"), let word = item.text("word") { corrections[form] = word }
        }
        for item in record.records("weights") {
            if let audience = item.text("audience"), let percent = item.integer("percent") {
                weights[audience] = percent
            }
        }
    }
}

extension Schema {
    /// `search.yml`.
    package static let search = Schema(
        .search,
        [
            .optional("synonyms", .list(.list(.text))),
            .optional("corrections", .list(.record(correction))),
            .optional("weights", .list(.record(weight))),
        ])

    private static let weight = Schema(
        .searchWeight,
        [
            .required("audience", .text),
            .required("percent", .integer, example: "60"),
        ])

    private static let correction = Schema(
        .correction,
        [
            .required("form", .text),
            .required("word", .text),
        ])
}
