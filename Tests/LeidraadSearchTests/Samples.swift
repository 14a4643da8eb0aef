@testable import LeidraadSearch

/// Small sites for the tests.
enum Samples {
    static let documents = [
        SearchDocument(
            url: "interventies/mst.html", type: "intervention", title: "Multisysteem Therapie",
            names: ["Multisysteem Therapie", "MST"], facets: ["group": ["thuishulp"]],
            sections: [
                SearchSection(text: "Voor gezinnen met een jongere met ernstige gedragsproblemen."),
                SearchSection(
                    anchor: "doel", heading: "Doel",
                    text: "Minder problemen; het kind blijft thuis in een veilig gezin."),
            ]),
        SearchDocument(
            url: "interventies/mst-can.html", type: "intervention", title: "Multisysteem Therapie bij mishandeling",
            names: ["MST-CAN"], facets: ["group": ["thuishulp", "veiligheid"]],
            sections: [SearchSection(text: "Een variant van MST. Opvoed- en opgroeiproblemen nemen af.")]),
        SearchDocument(
            url: "interventies/krachtgezin.html", type: "intervention", title: "Krachtgezin", names: ["Krachtgezin"],
            sections: [
                SearchSection(
                    text: "Een gezin met kracht steunt een ander gezin. De financiële zorgen en opgroeiproblemen delen."
                ),
                SearchSection(
                    anchor: "meer", heading: "Problemen",
                    text: "Opvoeden en opgroei van een kind. Problemen in het gezin."),
            ]),
        SearchDocument(
            url: "elementen/veiligheid.html", type: "element", title: "Veiligheid van het kind", codes: ["WE-02"],
            sections: [SearchSection(text: "De veiligheid nu en later in kaart brengen; zet <b>veiligheid</b> voorop.")]
        ),
        SearchDocument(
            url: "begrippen.html#uithuisplaatsing", type: "term", title: "uithuisplaatsing", synonyms: ["UHP"],
            sections: [SearchSection(text: "Een kind gaat ergens anders wonen.")]),
        SearchDocument(
            url: "aanbevelingen.html#r3-2", type: "recommendation", title: "Aanbeveling R3.2", codes: ["R3.2"],
            sections: [SearchSection(text: "Geef gezinnen één vast aanspreekpunt: uithuisplaatsing voorkomen.")]),
    ]

    /// An index of which even a small tree has its directory in shards of its own.
    static var deep: SearchOptions {
        var options = SearchOptions(language: .dutch)
        options.directoryLimit = 60
        return options
    }

    /// A site of words that no stemmer and no compound joins, so that a plain scan is the truth.
    static func generatedSite(pages: Int) -> (documents: [SearchDocument], words: [String]) {
        var random = Generator(state: 7)
        let syllables = ["ba", "ki", "lo", "mu", "fa", "po", "wi", "ju"]
        let words = (0..<300).map { _ in (0..<4).map { _ in syllables.randomElement(using: &random) ?? "ba" }.joined() }
        let documents = (0..<pages).map { page in
            SearchDocument(
                url: "p\(page).html", type: "page", title: "Titel \(page)",
                sections: (0..<3).map { section in
                    SearchSection(
                        anchor: "s\(section)", heading: "",
                        text: (0..<20).map { _ in
                            words[
                                min(
                                    299,
                                    Int.random(in: 0..<300, using: &random) * Int.random(in: 0..<300, using: &random)
                                        / 200)]
                        }
                        .joined(separator: " "))
                })
        }
        return (documents, Array(Set(words)).sorted())
    }

    static func index(
        _ documents: [SearchDocument] = documents, options: SearchOptions = SearchOptions(language: .dutch)
    ) throws -> [SearchFile] {
        try SearchIndexBuilder.build(documents, options: options).files
    }

    static func reader(_ documents: [SearchDocument] = documents) throws -> SearchIndexReader {
        try SearchIndexReader(files: index(documents))
    }

    /// The addresses of the results, without fragments of sections.
    static func urls(_ query: String, in documents: [SearchDocument] = documents) throws -> [String] {
        var reader = try reader(documents)
        return try reader.search(query).map(\.url)
    }
}

/// Numbers that look random and are the same each time.
struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }
}
