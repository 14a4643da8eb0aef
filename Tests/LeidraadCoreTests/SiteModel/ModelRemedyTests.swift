import LeidraadCore
import Testing
@testable import LeidraadFiles
@testable import LeidraadModel

/// Mistakes in `model.yml` that would otherwise be passed over: each gives one message, at its place, with a way to fix it.
struct ModelRemedyTests {
    /// A declaration, the words at the place of its one message, and its hint in both languages.
    struct Mistake: Sendable, CustomTestStringConvertible {
        let model: String
        let words: String
        let dutch: String
        let english: String

        var testDescription: String { model }

        init(_ model: String, at words: String, _ dutch: String, _ english: String) {
            (self.model, self.words, self.dutch, self.english) = (model, words, dutch, english)
        }

        /// A mistake in a field `x` of a type `a`.
        static func field(_ field: String, at words: String, _ dutch: String, _ english: String) -> Mistake {
            Mistake("types: { a: { fields: { x: \(field) } } }", at: words, dutch, english)
        }
    }

    private static let ofFields: [Mistake] = [
        .field(
            "{ type: choice, values: [p, { id: p, label: P }] }", at: "{ id: p, label: P }",
            "geef een van beide een andere id, of haal er een weg", "give one of the two another id, or remove one"),
        .field(
            "{ type: choice, values: [{ id: a b, label: P }] }", at: "{ id: a b, label: P }",
            "schrijf { id: a-b, label: … }", "write { id: a-b, label: … }"),
        .field(
            "{ type: text, values: [p] }", at: "[p]", "haal values weg, of kies type: choice",
            "remove values, or choose type: choice"),
        .field(
            "{ type: text, of: problems }", at: "problems", "haal of weg, of kies type: term of level",
            "remove of, or choose type: term or level"),
        .field(
            "{ type: text, to: [element] }", at: "[element]", "haal to weg, of kies type: record",
            "remove to, or choose type: record"),
        .field(
            "{ type: text, fields: { y: { type: text } } }", at: "{ y: { type: text } }",
            "haal fields weg, of kies type: group", "remove fields, or choose type: group"),
        .field(
            "{ type: date, unit: kg }", at: "kg", "haal unit weg, of kies type: integer of number of range",
            "remove unit, or choose type: integer or number or range"),
        .field("{ type: markdown, show: [facet] }", at: "[facet]", "haal facet weg bij show", "remove facet from show"),
        .field("{ type: date, show: [facet] }", at: "[facet]", "haal facet weg bij show", "remove facet from show"),
        .field(
            "{ type: group, show: [facet], fields: { y: { type: text } } }", at: "[facet]", "haal facet weg bij show",
            "remove facet from show"),
        .field(
            "{ type: text, show: [hidden, column] }", at: "[hidden, column]",
            "laat bij show alleen hidden staan, of haal hidden weg", "leave only hidden under show, or remove hidden"),
        .field(
            "{ type: text, use: false }", at: "false", "haal use weg, of haal het hele veld weg",
            "remove use, or remove the whole field"),
        .field(
            "{ type: choice, values: [p], add: [{ id: d, label: D }] }", at: "[{ id: d, label: D }]",
            "haal add weg, of haal het hele veld weg", "remove add, or remove the whole field"),
        .field(
            "{ type: text, label: '' }", at: "''", "schrijf er tekst bij, of haal label weg",
            "write a text, or remove label"),
        .field(
            "{ type: text, label: {} }", at: "{}", "schrijf er tekst bij, of haal label weg",
            "write a text, or remove label"),
        .field(
            "{ type: group, fields: { y: { type: group, fields: { z: { type: text } } } } }", at: "y",
            "zet de velden van de binnenste groep in de buitenste, of maak er een eigen soort van",
            "put the fields of the inner group in the outer one, or make a type of its own of them"),
        .field(
            "{ type: record, to: element }", at: "element", "schrijf: [element]",
            "write: [element]"),
        .field(
            "{ type: level, of: grade }", at: "grade", "zet de schaal in vocabularies.yml, onder scales, met id: grade",
            "add the scale to vocabularies.yml, under scales, with id: grade"),
        .field(
            "{ type: term, of: settings }", at: "settings",
            "zet de woordenlijst in model.yml: vocabularies: { settings: { label: … } }, met haar termen in vocabularies.yml",
            "declare the vocabulary in model.yml: vocabularies: { settings: { label: … } }, with its terms in vocabularies.yml"
        ),
    ]

    private static let ofTypes: [Mistake] = [
        Mistake(
            "types: { a: { relations: { r: { to: [] } } } }", at: "[]",
            "noem bij to een of meer soorten: intervention, element, element-list, recommendation, page, reference, term, a",
            "name one or more types under to: intervention, element, element-list, recommendation, page, reference, term, a"
        ),
        Mistake(
            "types: { a: { relations: { r: { to: [a], show: [facet] } } } }", at: "[facet]", "haal facet weg bij show",
            "remove facet from show"),
        Mistake(
            "types: { a: { code: '' } }", at: "''",
            "schrijf de letters waarmee codes beginnen, zoals code: MI, of haal dit weg",
            "write the letters with which codes begin, such as code: MI, or remove this"),
        Mistake(
            "types: { a: { code: MI }, b: { code: mi } }", at: "mi", "geef een van beide andere letters",
            "give one of the two other letters"),
        Mistake(
            "types: { a: { label: { one: ding, many: dingen } }, b: { label: { one: ding, many: Dingen } } }",
            at: "{ one: ding, many: Dingen }", "geef een van beide een ander label bij many",
            "give one of the two another label under many"),
        Mistake(
            "types: { interventon: { fields: { cost: { type: text } } } }", at: "interventon",
            "bedoelde je \"intervention\"?", "did you mean \"intervention\"?"),
        Mistake(
            "types: { intervention: { fields: { reachable_24: { use: false } } } }", at: "reachable_24",
            "bedoelde je \"reachable_24h\"?", "did you mean \"reachable_24h\"?"),
        Mistake(
            "types: { intervention: { folder: maatregelen } }", at: "maatregelen",
            "haal folder weg; van een ingebouwde soort kun je label, fields en relations opgeven",
            "remove folder; of a built-in type you can give label, fields and relations"),
        Mistake(
            "types: { intervention: { relations: { elements: { to: [element] } } } }", at: "elements",
            "geef een van beide een andere naam", "give one of the two another name"),
        Mistake(
            "types: [a]", at: "[a]",
            "schrijf elke naam op een eigen regel, met een dubbele punt erachter en zonder streepje",
            "write each name on a line of its own, with a colon behind it and without a hyphen"),
        Mistake(
            "types: { a: { fields: [x] } }", at: "[x]",
            "schrijf elke naam op een eigen regel, met een dubbele punt erachter en zonder streepje",
            "write each name on a line of its own, with a colon behind it and without a hyphen"),
        Mistake(
            "types: { a: { label: { nl: { one: taak, many: taken }, en: { one: task } } } }",
            at: "{ nl: { one: taak, many: taken }, en: { one: task } }",
            "schrijf: one: { nl: taak, en: task }, many: { nl: taken, en: … }",
            "write: one: { nl: taak, en: task }, many: { nl: taken, en: … }"),
        Mistake(
            "types: { a: { label: { one: { de: Ding }, many: { nl: dingen, en: things } } } }", at: "{ de: Ding }",
            "schrijf er tekst bij, of haal one weg", "write a text, or remove one"),
        Mistake(
            "types: { a: { relations: { r: { to: [a], inverse: 3 } } } }", at: "3",
            "schrijf er tekst bij, of haal inverse weg", "write a text, or remove inverse"),
        Mistake(
            "types: { a: { relations: { r: { to: [a], basis: [] } } } }", at: "[]",
            "schrijf er tekst bij, of haal basis weg", "write a text, or remove basis"),
        Mistake(
            "vocabularies: { scales: { label: Schalen } }", at: "scales",
            "kies een andere naam, of haal dit weg: deze lijst hoeft niet in model.yml te staan",
            "choose another name, or remove this: the list need not be in model.yml"),
        Mistake(
            "words: { idReferences: A b }", at: "A b", "gebruik letters, cijfers en streepjes, zoals a-b",
            "use letters, digits and hyphens, such as a-b"),
    ]

    private static let ofPages: [Mistake] = [
        Mistake(
            "types: { a: { relations: { r: { to: [a] } } } }\nmatrix: { rows: element, columns: a, relation: r }",
            at: "r", "geef element een relatie met a bij to, of andersom, en noem die hier",
            "give element a relation with a under to, or the other way round, and name that here"),
        Mistake(
            "types: { a: { fields: { x: { type: record, to: [element] } }, relations: { r: { to: [element] } } } }\n"
                + "matrix: { rows: element, columns: a, relation: x }",
            at: "x", "mogelijke namen: r", "possible names: r"),
        Mistake(
            "finder: { type: intervention, fields: [audience.age, cost] }\n"
                + "types: { intervention: { fields: { cost: { type: text, show: [column] } } } }",
            at: "cost", "zet facet bij show van het veld, of haal het hier weg",
            "add facet to show of the field, or remove it here"),
        Mistake(
            "finder: { type: a }\ntypes: { a: { fields: { x: { type: text } } } }", at: "a",
            "zet facet bij show van een veld van de soort, of haal finder weg",
            "add facet to show of a field of the type, or remove finder"),
    ]

    @Test("A mistake in a declaration gives one message", arguments: ofFields + ofTypes + ofPages)
    func mistake(_ mistake: Mistake) {
        let files = ["model.yml": mistake.model + "\n"]
        let found = diagnostics(of: files)
        #expect(found.map(\.hint) == [mistake.dutch])
        #expect(found.map(FoundPlace.init).map(\.words) == [mistake.words] && found.first?.severity == .error)
        #expect(found.first?.location.file == "model.yml")
        #expect(diagnostics(of: files, language: "en").map(\.hint) == [mistake.english])
    }

    @Test(
        "A declaration that is as it should be gives none",
        arguments: [
            "types: { a: { fields: { x: { type: range, unit: jaar, show: [facet] } }, code: MI }, b: { code: MB } }",
            "types: { a: { relations: { r: { to: [element] } } } }\nmatrix: { rows: a, columns: element, relation: r }",
            "types: { a: { relations: { r: { to: [element] } } } }\nmatrix: { rows: element, columns: a, relation: r }",
            "matrix: { rows: intervention, columns: element, relation: elements }",
            "types: { team: {}, paper: {}, elementair-deel: {} }",
            "finder: { type: intervention }",
            "types: { a: { fields: { x: { type: choice, values: [1.0, no-difference, A_b] } } } }",
        ])
    func fine(model: String) { #expect(diagnostics(of: ["model.yml": model + "\n"]) == []) }

    @Test("A form without fields asks what can be chosen by")
    func finderFields() throws {
        let model = "types: { a: { fields: { x: { type: text, show: [facet] }, y: { type: text } } } }\n"
        let sources = Sources([SourceFile(path: "model.yml", bytes: Array((model + "finder: { type: a }\n").utf8))])
        #expect(sources.problems.isEmpty && sources.model.finder?.fields == ["x"])
    }

    @Test("A mistake in a field is told once, whatever uses the field")
    func cascade() {
        let model = """
            types:
              a:
                fields: { x: { type: tekst }, g: { type: group, fields: {} } }
                relations: { r: { to: [geen] } }
            finder: { type: a, fields: [x] }
            matrix: { rows: a, columns: element, relation: r }

            """
        let files = [
            "model.yml": model, "a/een.yml": "name: Een\nx: tekst\nr: [kracht]\n",
            "a/twee.yml": "name: Twee\nx: 2\ng: { y: 1 }\n",
        ]
        let found = diagnostics(of: files)
        #expect(
            found.map { "\($0.location.file) \($0.rule.rawValue)" }.sorted() == [
                "model.yml invalid-model", "model.yml invalid-model", "model.yml unknown-value",
            ])
    }

    @Test(
        "A mistake in a type is told once, whatever its records say",
        arguments: [
            ("types: { a: { codes: MI, relations: { how: { to: [element], basis: [named] } } } }", "codes"),
            ("types: { a: { code: M I, relations: { how: { to: [element], basis: [named] } } } }", "M I"),
            ("types: { a: { code: MI, parent: ja, relations: { how: { to: [element], basis: [named] } } } }", "ja"),
            ("types: { a: { code: MI, fields: { how: { type: text } }, relations: { how: { to: [a] } } } }", "how"),
            ("types: { a: { code: MI, relations: { how: { to: [element], basis: [] } } } }", "[]"),
            ("types: { a: { code: MI, relations: { hoe: { to: [elemnt] } } } }", "elemnt"),
            ("type: { a: { code: MI } }", "type"),
            ("types: [a, b]", "[a, b]"),
        ])
    func oneMistake(model: String, words: String) {
        let record = "name: N%\ncode: MI-0%\nparent: b%\nhow:\n  - { element: kracht, basis: named, sources: [bron] }\n"
        let files = [
            "model.yml": model + "\n",
            "elements/kracht.yml": "name: Kracht\nkind: practice\ndescription: Tekst.\nby: editors\n",
            "a/b1.yml": record.replacingAll("%", with: "1").replacingAll("parent: b1", with: "parent: b2"),
            "a/b2.yml": record.replacingAll("%", with: "2").replacingAll("parent: b2\n", with: ""),
            "references.yml":
                "- id: bron\n  title: Bron\n  type: report\n  author: [{ literal: Groep }]\n"
                + "  issued: { date-parts: [[2020]] }\n",
        ]
        #expect(diagnostics(of: files).map { FoundPlace($0).words } == [words])
    }

    @Test("A remedy names a source and a record that the site has")
    func ownExamples() {
        let files = [
            "model.yml":
                "types: { a: { relations: { r: { to: [a], basis: [named], sources: required } } } }\n",
            "a/een.yml": "name: Een\nr: [twee]\n", "a/twee.yml": "name: Twee\nr: [{ a: een, basis: named }]\n",
            "recommendations/a1.yml":
                "code: A1\nversion: '1'\ndate: 2026-01-01\nstatus: current\ntext: Doe het.\nsources: [bron]\n",
            "references.yml":
                "- id: bron\n  title: Bron\n  type: report\n  author: [{ literal: Groep }]\n"
                + "  issued: { date-parts: [[2020]] }\n",
        ]
        let hints = diagnostics(of: files).filter { $0.location.file.hasPrefix("a/") }.map(\.hint)
        #expect(hints == ["schrijf { a: twee, basis: named, sources: [bron] }", "voeg toe: sources: [bron]"])
    }

    @Test(
        "A model that cannot be read is the only thing that is told",
        arguments: ["\u{FEFF}types: {", "<<<<<<< a\ntypes: {\n=======\n"])
    func unreadable(model: String) {
        let files = [
            "model.yml": model, "techniques/a.yml": "name: A\nplatform: x\n",
            "index.md": "---\ntitle: Start\n---\nZie [[techniques/a]] en [[T-1]].\n",
        ]
        #expect(Set(diagnostics(of: files).map(\.location.file)) == ["model.yml"])
    }

    @Test(
        "A folder of records by another name is an error that gives the right one",
        arguments: ["technique", "Techniques", "techniqes", "technieken"])
    func folder(name: String) {
        let files = [
            "model.yml": "types: { technique: { folder: techniques, label: { one: techniek, many: technieken } } }\n",
            "\(name)/a.yml": "name: A\n",
        ]
        let found = diagnostics(of: files)
        #expect(found.map(\.rule) == [.misnamedFile] && found.first?.severity == .error)
        #expect(found.first?.hint == "geef de map de naam techniques/")
    }

    @Test("A label that gives an overview the address of another page is told at the label")
    func address() {
        let files = [
            "model.yml": "types: { a: { label: { one: interventie, many: interventies } } }\n",
            "a/een.yml": "name: Een\n", "interventions/x.yml": SmallSite.intervention("X"),
        ]
        let found = diagnostics(of: files)
        #expect(found.map(FoundPlace.init).map(\.words) == ["{ one: interventie, many: interventies }"])
        #expect(found.map(\.hint) == ["geef de soort een ander label bij many"])
    }

    @Test("A line of a menu that is nearly the folder of a type suggests it")
    func menu() {
        let files = [
            "site.yml": "title: Proef\nlanguage: nl\nmenus: { main: [techniqes] }\n",
            "model.yml": "types: { technique: { folder: techniques } }\n", "techniques/a.yml": "name: A\n",
        ]
        #expect(diagnostics(of: files).map(\.hint) == ["bedoelde je \"techniques\"?"])
    }

    @Test("A web address that is none says how to write it")
    func webAddress() {
        let files = [
            "model.yml": "types: { a: { fields: { u: { type: url } } } }\n",
            "a/een.yml": "name: Een\nu: example.org\n",
        ]
        #expect(diagnostics(of: files).map(\.hint) == ["schrijf het hele adres, zoals https://example.org/"])
    }
}
