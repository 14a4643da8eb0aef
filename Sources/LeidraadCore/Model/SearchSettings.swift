/// What editors tell the search in `search.yml`: words that mean the same, and words that the stemmer gets wrong.
struct SearchSettings: Sendable {
    var synonyms: [[String]] = []
    /// An inflected form and the word to which it belongs; these always win over the stemmer.
    var corrections: [String: String] = [:]
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
    }
}

extension Schema {
    /// `search.yml`.
    static let search = Schema(
        .search,
        [
            .optional(
                "synonyms", .list(.list(.text)), "Groepen woorden die hetzelfde betekenen.",
                example: "[[jeugdbescherming, ondertoezichtstelling]]"),
            .optional("corrections", .list(.record(correction)), "Woordvormen die de zoekmachine verkeerd splitst."),
        ])

    private static let correction = Schema(
        .correction,
        [
            .required("form", .text, "Het woord zoals het in tekst staat.", example: "ideeën"),
            .required("word", .text, "Het woord waar het bij hoort.", example: "idee"),
        ])
}
