import LeidraadWords
import Testing
@testable import LeidraadCore
@testable import LeidraadFiles
@testable import LeidraadModel
@testable import LeidraadRender

/// The words of a site with a model.
private func phrases(_ language: String, _ labels: String) throws -> Phrases {
    let file = SourceFile(path: "model.yml", bytes: Array(labels.utf8))
    let (model, problems) = readModel(file, language: try #require(SiteLanguage(rawValue: language)))
    #expect(problems.isEmpty)
    return try Repository.phrases(language).adapted(to: model)
}

/// Names that a site gives to built-in types, in the words of its pages.
struct RenamedTypeTests {
    @Test("A strength says nothing that does not fit the new name of a recommendation")
    func strength() throws {
        let words = try phrases("nl", "types:\n  recommendation:\n    label: { one: advies, many: adviezen }\n")
        #expect(words["strength-strong"] == "sterk" && words["recommendations"] == "Adviezen")
        #expect(try Repository.phrases("nl")["strength-strong"] == "sterke aanbeveling")
    }

    @Test("The short name of an element changes with it, and a label that holds the old name stays whole")
    func short() throws {
        let words = try phrases("nl", "types:\n  element:\n    label: { one: onderdeel, many: onderdelen }\n")
        #expect(words["matrix"] == "Matrix van onderdelen en interventies")
        #expect(words["elements"] == "Onderdelen" && words["idElements"] == "werkzame-elementen")
        let other = try phrases("nl", "types:\n  element:\n    label: { one: goed element, many: goede elementen }\n")
        #expect(other["matrix"] == "Matrix van goede elementen en interventies")
    }

    @Test("An English name has the article that it asks for")
    func article() throws {
        let words = try phrases("en", "types:\n  intervention:\n    label: { one: measure, many: measures }\n")
        #expect(words["way-intervention"] == "I am looking for a measure")
        let other = try phrases("en", "types:\n  recommendation:\n    label: { one: advice, many: advices }\n")
        #expect(other["groundIn"] == "rationale of an advice about it")
    }

    @Test("A message and a new record call a built-in type by the name that the site gives it")
    func owner() throws {
        let files = [
            "model.yml": "types: { element: { label: { one: bouwsteen, many: bouwstenen } } }\n",
            "elements/een.yml": "name: Een\nkind: practice\ndescription: Tekst.\nby: editors\nkindd: x\n",
        ]
        let found = diagnostics(of: files).first { $0.rule == .unknownKey }
        #expect(found?.message == "onbekende sleutel \"kindd\" in “bouwsteen”")
        let model = Sources(files.map { SourceFile(path: $0.key, bytes: Array($0.value.utf8)) }).model
        #expect(SchemaKind(model.type(.element)).title(SiteLanguage.nl.words) == "Bouwsteen (elements/ID.yml)")
    }

    @Test(
        "A message in English has the article that its word asks for",
        arguments: [("intervention", "an"), ("record", "a"), ("unit", "a"), ("element", "an"), ("umbrella", "an")])
    func messages(word: String, article: String) {
        #expect(englishArticle(before: word) == article)
        #expect(WordTables.english.text("type-reference", ["target": word]) == "the id of \(article) \(word)")
    }
}

/// Labels in several languages, and the printed model.
struct ModelTextTests {
    @Test("A label is in the language of the site, also one that the program does not carry")
    func thirdLanguage() throws {
        let site = try SmallSite(
            language: "qq",
            [
                "model.yml":
                    "types:\n  tactic:\n    folder: tactics\n    label: { one: { nl: tactiek, qq: taktik }, many: { nl: tactieken, qq: taktiken } }\n    fields: { rank: { type: text, label: { en: Rank, qq: Schwere }, show: [column] } }\n",
                "tactics/a.yml": "name: A\nrank: hoch\n",
            ])
        try site.folder.write("notStated: \"nichts\"\n", to: "Templates/languages/qq.yml")
        let page = try #require(try site.build()["taktiken/index.html"])
        #expect(page.contains("Schwere"))
    }

    @Test("A label in something that is no language is a mistake at its place, and the only one")
    func noLanguage() throws {
        let files = [
            "model.yml":
                "types:\n  tactic:\n    label: { one: a, many: b }\n    fields:\n      x: { type: text, label: { english: X } }\n"
        ]
        #expect(try SmallSite(files).problems() == ["unknown-key model.yml:5"])
    }

    @Test(
        "The printed model is a model.yml that says the same",
        arguments: [ModelSites.falls, ModelSites.techniques, ModelSites.requirements, ModelSites.guidelines])
    func printed(site: [String: String]) throws {
        var files = site
        let text = try text(of: files)
        files["model.yml"] = text
        #expect(try SmallSite(files).problems() == [])
        #expect(try self.text(of: files) == text)
        #expect(try SmallSite(files).build() == SmallSite(site).build())
    }

    @Test("The printed model has the labels of built-in fields, choices and vocabularies as readers see them")
    func labels() throws {
        let text = try text(of: ["guidelines/index.md": "---\ntitle: T\n---\nTekst.\n"])
        for line in [
            "goal: { type: markdown, label: Doel, required: true }",
            "direction: { type: choice, values: [{ id: for, label: aangeraden }, { id: against, label: afgeraden }], label: Richting }",
            "problems: { label: Problemen }  # built in",
        ] {
            #expect(text.contains(line + "\n"), "\(line)")
        }
    }

    @Test("A site can give other words to the values of a built-in choice and to a built-in vocabulary")
    func otherWords() throws {
        let words = try phrases(
            "nl",
            "types:\n  recommendation:\n    fields:\n      direction: { values: [{ id: for, label: doen }, against] }\nvocabularies: { problems: { label: Klachten } }\n"
        )
        #expect(
            words["recommendationDirection-for"] == "doen" && words["recommendationDirection-against"] == "afgeraden")
        #expect(words["vocabulary-problems"] == "Klachten")
    }

    @Test("A label for a built-in value that readers do not see, or for a field in a built-in group, is a mistake")
    func unseenLabels() throws {
        let unit = "fields: { unit: { values: [day, week, month, year, hour, session], label: X } }"
        for field in ["duration: { \(unit) }", "audience: { fields: { people: { label: X } } }"] {
            let files = ["model.yml": "types:\n  intervention:\n    fields:\n      \(field)\n"]
            #expect(try SmallSite(files).problems() == ["invalid-model model.yml:4"], "\(field)")
        }
    }

    @Test("A new record and a schema explain the fields of a built-in type by the name that the site gives it")
    func explanations() throws {
        let site = try SmallSite([
            "model.yml": "types: { intervention: { label: { one: maatregel, many: maatregelen } } }\n"
        ])
        let request = BuildRequest(site: site.folder.path, today: CalendarDate(secondsSince1970: 0))
        let record = String(decoding: try newRecord("intervention", "valplan", name: nil, request).bytes, as: UTF8.self)
        #expect(record.contains("## De volledige naam van de maatregel."))
        let identifiers = try SiteIdentifiers.read(site.folder.path)
        let kind = try #require(schemaKind(named: "element-list", identifiers))
        #expect(jsonSchema(kind, identifiers: identifiers).contains("maatregelen"))
    }

    private func text(of files: [String: String]) throws -> String {
        let site = try SmallSite(files)
        return try printedModel(BuildRequest(site: site.folder.path, today: CalendarDate(secondsSince1970: 0)))
    }

    @Test("What a site says again of a built-in field is no mistake, and what differs is")
    func restated() throws {
        let problems = { (field: String) in
            try SmallSite(["model.yml": "types:\n  intervention:\n    fields: { \(field) }\n"]).problems()
        }
        #expect(try problems("intensity: { type: markdown, label: Hoe vaak }") == [])
        #expect(try problems("audience: { type: group, required: true }") == [])
        #expect(try problems("intensity: { type: text }") == ["invalid-model model.yml:3"])
        #expect(try problems("aliases: { type: text, many: false }") == ["invalid-model model.yml:3"])
    }

    @Test("Pages and the search index are written where the words of the site say, and links lead there")
    func addresses() throws {
        let own =
            "words: { address-interventions: maatregelen, address-guidelines: gidsen, address-search-index: wijzer }\n"
        let built = try SmallSite([
            "model.yml": own, "guidelines/val.md": "---\ntitle: Vallen\n---\nZie [[plan]].\n",
            "interventions/plan.yml":
                "name: Valplan\nkind: method\naudience: { description: Ouderen. }\ngoal: Minder vallen.\nby: editors\n",
        ]).build()
        #expect(built["maatregelen/plan.html"] != nil && built["wijzer/root.js"] != nil)
        #expect(!built.keys.contains { $0.hasPrefix("interventies/") || $0.hasPrefix("zoekindex/") })
        let page = try #require(built["gidsen/val.html"])
        #expect(page.contains("href=\"../maatregelen/plan.html\"") && page.contains("data-index=\"wijzer\""))
    }

    @Test(
        "Two words for addresses that are equal are one mistake",
        arguments: ["address-glossary: begrippen", "menu: Menu"])
    func sharedAddress(other: String) throws {
        let own = "words:\n  address-active-elements: begrippen\n  \(other)\n"
        #expect(try SmallSite(["model.yml": own]).problems() == ["invalid-model model.yml:2"])
    }

    @Test("A new record has examples of the site itself")
    func examples() throws {
        let site = try SmallSite(ModelSites.techniques)
        let request = BuildRequest(site: site.folder.path, today: CalendarDate(secondsSince1970: 0))
        let text = { (kind: String) in
            String(decoding: try newRecord(kind, "fresh", name: nil, request).bytes, as: UTF8.self)
        }
        let technique = try text("technique")
        #expect(technique.contains("# code: T-1567\n") && technique.contains("# belongs-to: [execution]\n"))
        #expect(
            try text("mitigation").contains("# mitigates: [{ to: phishing, basis: named, sources: [mitre2024] }]\n"))
        let element = try text("element")
        #expect(!element.contains("jansen2018") && element.contains("# based_on: [mitre2024]\n"))
    }

    @Test("The hint for a block without its type names one that the site has")
    func blockHint() {
        var files = ModelSites.techniques
        files["index.md"] = "---\ntitle: Start\n---\n```records\n```\n"
        #expect(diagnostics(of: files).first { $0.rule == .missingKey }?.hint?.contains("type: technique") == true)
    }
}
