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

    /// Pages whose words are mostly found by another form.
    static let forms = [
        SearchDocument(
            url: "gehecht.html", type: "page", title: "Gehechtheid",
            sections: [SearchSection(text: "Over gehechtheid.")]),
        SearchDocument(
            url: "netwerk.html", type: "element", title: "Netwerk activeren",
            sections: [SearchSection(text: "Praat met familie en vrienden.")]),
        SearchDocument(
            url: "flexibel.html", type: "page", title: "Op maat", sections: [SearchSection(text: "Hulp is flexibel.")]),
        SearchDocument(
            url: "hybride.html", type: "element", title: "Hybride hulp", names: ["Flexibele hulpvorm", "Hybride hulp"],
            sections: [SearchSection(text: "Op afstand en dichtbij.")]),
        SearchDocument(
            url: "begrippen.html#supervisie", type: "term", title: "supervisie",
            sections: [SearchSection(text: "Leren van je werk.")]),
        SearchDocument(
            url: "leren.html", type: "element", title: "Leren",
            sections: [
                SearchSection(
                    anchor: "a", heading: "Supervisie", text: "Met supervisie, supervisie en supervisie leren.")
            ]),
        SearchDocument(
            url: "begrippen.html#interventie", type: "term", title: "interventie",
            sections: [SearchSection(text: "Een manier om te helpen.")]),
        SearchDocument(
            url: "problemen.html", type: "page", title: "Problemen met hechting",
            sections: [SearchSection(text: "De interventie en andere interventies bij trauma.")]),
        SearchDocument(
            url: "afbouw.html", type: "page", title: "Einde", sections: [SearchSection(text: "Bouw de zorg rustig af.")]
        ),
    ]

    /// With a vocabulary whose words lead on to others, stand apart in a sentence, or only share a meaning.
    static var known: SearchOptions {
        var options = SearchOptions(language: .dutch)
        options.vocabulary = SynonymGroup.groups(
            in: """
                puber > tiener
                tiener > jongere
                niet naar school > problemen
                weglopen > problemen
                zaagmolen, zorg > bestek
                """)
        return options
    }

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

    /// A site whose texts are full of stop words and repeat each other, and phrases from it: some of its texts, some made up.
    static func phraseSite(pages: Int) -> (documents: [SearchDocument], phrases: [String]) {
        var random = Generator(state: 23)
        let words = [
            "gezin", "kind", "ouders", "hulp", "school", "buurt", "het", "de", "van", "in", "niet", "een", "plan", "b",
            "JIM-aanpak", "foto's", "één", "24-uurs", "veilig",
        ]
        func text(_ count: Int, _ random: inout Generator) -> String {
            (0..<count).map { _ in words.randomElement(using: &random) ?? "" }.joined(separator: " ")
        }
        let documents = (0..<pages).map { page in
            SearchDocument(
                url: "p\(page).html", type: page % 3 == 0 ? "page" : "term", title: text(3, &random),
                names: page % 7 == 0 ? [text(2, &random)] : [], codes: ["WE-0\(page)"],
                sections: (0..<3).map { section in
                    SearchSection(anchor: "s\(section)", heading: text(2, &random), text: text(25, &random))
                }, language: page % 5 == 0 ? .english : nil)
        }
        let phrases = (0..<250).map { _ in text(Int.random(in: 1...4, using: &random), &random) } + ["WE-07", "we 03"]
        return (documents, phrases)
    }

    /// The pages of such a site that have a phrase word for word, in a title, a heading, a text or as a whole name.
    static func plainScan(_ phrase: String, in documents: [SearchDocument]) -> Set<String> {
        let words = { (text: String) in
            Tokenizer.tokens(of: text).filter { $0.kind == .part }.map { Letters.fold($0.word) }
        }
        let wanted = words(phrase)
        return Set(
            documents.filter { document in
                let texts = [document.title] + document.sections.flatMap { [$0.heading, $0.text] }
                let names = [document.title] + document.names + document.codes + document.synonyms
                return names.contains { words($0).reduce([], +) == wanted.reduce([], +) }
                    || texts.map(words).contains { text in
                        text.indices.contains { text[$0...].starts(with: wanted) }
                    }
            }.map(\.url))
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
