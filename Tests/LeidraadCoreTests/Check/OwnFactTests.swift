import Testing
@testable import LeidraadCore
@testable import LeidraadModel

/// What a record, a menu or a text says that cannot all be so.
struct OwnFactTests {
    private static let start = ["index.md": "---\ntitle: T\n---\nTekst.\n"]

    private func rules(_ files: [String: String], in file: String) -> [FoundPlace] {
        places(in: file, of: files.merging(Self.start) { own, _ in own }).filter { $0.rule == .implausibleValue }
    }

    private static let sources =
        "- { id: a2020, author: [{ family: Jansen, given: A. }], issued: { date-parts: [[2020]] }, title: Titel, publisher: U }\n"

    private func record(_ rest: String) -> [String: String] {
        [
            "references.yml": Self.sources,
            "interventions/a.yml":
                "name: Alfa Hulp\nkind: method\naudience: { description: Gezinnen. }\ngoal: Rust.\nbased_on: [a2020]\n\(rest)\n",
        ]
    }

    @Test(
        "The country of a finding is held against the countries that its sentence names",
        arguments: [
            ("NL", "Amerikaans onderzoek vond minder klachten.", true),
            ("US", "Amerikaans onderzoek vond minder klachten.", false),
            ("NL", "Anders dan in Amerikaans onderzoek vond een Nederlandse studie geen verschil.", false),
            ("NL", "Er waren minder klachten.", false),
        ])
    func country(country: String, sentence: String, isTold: Bool) {
        let found = rules(
            record("evidence: [{ finding: \"\(sentence)\", sources: [a2020], country: \(country) }]"),
            in: "interventions/a.yml")
        #expect(found.map(\.words) == (isTold ? [country] : []))
    }

    @Test(
        "A percentage that a spreadsheet made a part of one is held against its sentence",
        arguments: [
            ("0.8", "percent", true), ("80", "percent", false), ("0.8", "punten", false), ("0.7", "percent", false),
        ])
    func scale(value: String, unit: String, isTold: Bool) {
        let figure = "figures: [{ value: \(value), unit: \(unit), of: gezinnen }]"
        let found = rules(
            record("evidence: [{ finding: \"Van de gezinnen bleef 80% thuis.\", sources: [a2020], \(figure) }]"),
            in: "interventions/a.yml")
        #expect(found.map(\.words) == (isTold ? [value] : []))
    }

    @Test(
        "A record is not checked before the year of a source that it cites",
        arguments: [("2016-05-01", true), ("2020-01-01", false), ("2024-05-01", false)])
    func checked(day: String, isTold: Bool) {
        let found = rules(record("checked: \(day)"), in: "interventions/a.yml")
        #expect(found.map(\.words) == (isTold ? [day] : []))
    }

    @Test("Two levels of a scale do not share a rank, and two scales may")
    func ranks() {
        let scale = { (id: String, ranks: [Int]) in
            "- { id: \(id), title: \(id), levels: ["
                + ranks.enumerated().map { "{ id: \(id)\($0), label: n\($0), rank: \($1) }" }.joined(separator: ", ")
                + "] }\n"
        }
        let files = ["vocabularies.yml": "scales:\n" + scale("a", [1, 2, 2]) + scale("b", [1, 2])]
        #expect(rules(files, in: "vocabularies.yml").map(\.words) == ["2"])
    }

    @Test(
        "A term that only sends the reader to a term that is not there is told",
        arguments: [
            ("Zie toezicht.", ["Zie toezicht."]), ("Zie voogdij.", []),
            ("Zie de wet voor wie dit mag doen.", ["Zie de wet voor wie dit mag doen."]),
        ])
    func see(definition: String, told: [String]) {
        let files = [
            "glossary.yml":
                "- { term: OTS, definition: \(definition), by: editors }\n- { term: voogdij, definition: Gezag over een kind., by: editors }\n"
        ]
        #expect(rules(files, in: "glossary.yml").map(\.words) == told)
    }

    @Test(
        "A page whose title is the name of another layer is told",
        arguments: [("background", ["background"]), ("summary", [])])
    func layer(layer: String, told: [String]) {
        let found = rules(
            ["guidelines/a.md": "---\ntitle: \"Angst: de samenvatting\"\nlayer: \(layer)\n---\nTekst.\n"],
            in: "guidelines/a.md")
        #expect(found.map(\.words) == told)
    }

    @Test("Two lines of one menu do not lead to one place, and a line of the other menu may")
    func menu() {
        let site =
            "title: Proef\nlanguage: nl\nmenus:\n  main: [{ label: Een, to: glossary }, { label: Twee, to: glossary }]\n  footer: [{ label: Drie, to: glossary }]\n"
        let files = [
            "site.yml": site, "glossary.yml": "- { term: voogdij, definition: Gezag over een kind., by: editors }\n",
        ]
        #expect(rules(files, in: "site.yml").map(\.words) == ["glossary"])
    }

    @Test(
        "A link with the name of another record, and a name with a slip in it, are told",
        arguments: [
            ("Zie [[a|Beta Zorg]].", ["[[a|Beta Zorg]]"]), ("Zie [[a|de hulp]] en [[b|Beta Zorg]].", []),
            ("Wij geven Alfa Hlup.", ["Alfa Hlup"]), ("Wij geven Alfa Hulp en Alfa Hulpen.", []),
        ])
    func names(text: String, told: [String]) {
        var files = record("")
        files["interventions/b.yml"] = files["interventions/a.yml"]?.replacing("Alfa Hulp", with: "Beta Zorg")
        files["guidelines/g.md"] = "---\ntitle: G\n---\n\(text)\n"
        #expect(rules(files, in: "guidelines/g.md").map(\.words) == told)
    }

    @Test(
        "A source that was typed by hand and is not there is told, and so is the head of a mail",
        arguments: [
            ("Dat is zo (Jansen, 2015).", ["(Jansen, 2015)"]),
            ("Dat is zo (De Vries et al., 2016).", ["(De Vries et al., 2016)"]),
            ("Dat is zo (Rotterdam, 2015).", []), ("Van: Anja\nAan: Bram\nOnderwerp: tekst", ["Van: Anja"]),
            ("Van: de gemeente.", []),
        ])
    func remains(text: String, told: [String]) {
        let files = [
            "references.yml": Self.sources,
            "guidelines/g.md": "---\ntitle: G\n---\nZie [@a2020]. Meer volgt hier.\n\n\(text)\n",
        ]
        let found = places(in: "guidelines/g.md", of: files.merging(Self.start) { own, _ in own })
        #expect(found.map(\.words) == told && found.allSatisfy { $0.rule == .markWithoutEffect })
    }

    @Test(
        "A sentence with a number before a numbered list is held against the list",
        arguments: [
            ("Drie dingen vallen op.", true), ("Twee dingen vallen op.", false),
            ("Onderzoekers noemen drie dingen.", false),
        ])
    func count(sentence: String, isTold: Bool) {
        let text = "---\ntitle: G\n---\nTekst vooraf. \(sentence)\n\n1. Het eerste.\n2. Het tweede.\n"
        let found = places(in: "guidelines/g.md", of: ["guidelines/g.md": text].merging(Self.start) { own, _ in own })
        #expect(found.isEmpty == !isTold)
    }

    @Test(
        "A finding that is called positive does not say that nothing was gained",
        arguments: [
            ("positive", "Er was geen verschil met gewone hulp.", true),
            ("no-difference", "Er was geen verschil met gewone hulp.", false),
            ("positive", "Er waren minder klachten.", false),
        ])
    func direction(direction: String, sentence: String, isTold: Bool) {
        let found = rules(
            record("evidence: [{ finding: \"\(sentence)\", sources: [a2020], direction: \(direction) }]"),
            in: "interventions/a.yml")
        #expect(found.map(\.words) == (isTold ? [direction] : []))
    }

    @Test("A name with a sign that nobody sees, and several names in one, are told")
    func hiddenNames() {
        var files = record("aliases: [\"een, twee, drie\", vier]")
        files["interventions/a.yml"] = files["interventions/a.yml"]?.replacing("Alfa Hulp", with: "Alfa\u{AD}hulp")
        #expect(rules(files, in: "interventions/a.yml").map(\.line) == [1, 6])
    }

    @Test("A recommendation is a part of the one that its code names", arguments: [("r1", []), ("r2", ["r2"])])
    func part(whole: String, told: [String]) {
        let recommendation = { (code: String, rest: String) in
            "code: \(code)\ntext: Doe dit bij \(code).\nsources: [a2020]\nbased_on: [a2020]\n\(rest)"
        }
        let files = [
            "references.yml": Self.sources, "recommendations/r1.yml": recommendation("R1", ""),
            "recommendations/r2.yml": recommendation("R2", ""),
            "recommendations/r1-1.yml": recommendation("R1.1", "part_of: \(whole)\n"),
        ]
        #expect(rules(files, in: "recommendations/r1-1.yml").map(\.words) == told)
    }

    @Test("The year of a source is the one in its id", arguments: [("2020", 0), ("2002", 1)])
    func year(year: String, count: Int) {
        let files = [
            "references.yml": Self.sources.replacing("[[2020]]", with: "[[\(year)]]"),
            "guidelines/g.md": "---\ntitle: G\n---\nZie [@a2020].\n",
        ]
        #expect(rules(files, in: "references.yml").count == count)
    }

    @Test("An audience that the search weighs is not nearly that of a page")
    func audience() {
        let files = [
            "search.yml":
                "weights: [{ audience: redacteurs, percent: 50 }, { audience: bestuur, percent: 50 }, { audience: redacteuren, percent: 50 }]\n",
            "guidelines/g.md": "---\ntitle: G\naudience: redacteuren\n---\nTekst.\n",
        ]
        #expect(rules(files, in: "search.yml").map(\.words) == ["redacteurs"])
    }

    @Test("A recommendation that holds names no intervention that is withdrawn", arguments: ["published", "withdrawn"])
    func withdrawn(status: String) {
        var files = record("status: \(status)")
        files["recommendations/r1.yml"] =
            "code: R1\ntext: Doe dit.\ninterventions: [a]\nsources: [a2020]\nbased_on: [a2020]\n"
        #expect(rules(files, in: "recommendations/r1.yml").count == (status == "withdrawn" ? 1 : 0))
    }

    @Test(
        "A comment of Word, the talk of a chat assistant and two sentences in a heading are told",
        arguments: [
            ("Tekst. [Opmerking MJ3: klopt dit?] Meer tekst.", "[Opmerking MJ3:"),
            ("Natuurlijk! Hier is een eenvoudigere versie van je tekst.", "Natuurlijk!"),
            (
                "## Wat de bron zegt over hulp thuis. De bron noemt daarbij drie dingen die bijna altijd helpen.\n\nTekst.",
                nil
            ), ("## Wat helpt? En wat niet?\n\nTekst.", ""),
        ])
    func pasted(text: String, words: String?) {
        let found = places(
            in: "guidelines/g.md",
            of: ["guidelines/g.md": "---\ntitle: G\n---\n\(text)\n"].merging(Self.start) { own, _ in own }
        )
        .filter { $0.rule == .markWithoutEffect }
        #expect(
            words == "" ? found.isEmpty : found.count == 1 && words.map { found[0].words == $0 } ?? true, "\(found)")
    }

    @Test(
        "A page that was saved under the name of an image is told",
        arguments: [("<!DOCTYPE html><title>Aanmelden</title>", 1), ("\u{89}PNG", 0)])
    func noImage(bytes: String, count: Int) throws {
        let site = try SmallSite([
            "assets/foto.png": bytes, "guidelines/g.md": "---\ntitle: G\n---\n![Een huis](../assets/foto.png)\n",
        ])
        #expect(try site.warnings().filter { $0.hasPrefix("implausible-value assets/foto.png") }.count == count)
    }
}
