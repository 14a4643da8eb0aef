import LeidraadCore
import Testing
@testable import LeidraadModel

/// Slips of an editor in records and settings: told, or left alone.
struct SlipTests {
    private static let glossary =
        "- { term: Plaatsing, synonyms: [opname], definition: D, not_to_confuse_with: [terugkeer], by: editors }\n"
        + "- { term: Terugkeer, definition: D, by: editors }\n"

    @Test(
        "Synonyms that the glossary says are not to be confused are told",
        arguments: [
            ("[plaatsing, terugkeer]", "terugkeer"), ("[terug, Terugkeer, opname]", "opname"), ("[opname, hulp]", nil),
        ])
    func opposites(group: String, word: String?) {
        let found = places(
            in: "search.yml", of: ["search.yml": "synonyms: [\(group)]\n", "glossary.yml": Self.glossary])
        #expect(found.map(\.rule) == (word == nil ? [] : [.implausibleValue]))
        #expect(found.map(\.words) == [word].compactMap { $0 })
    }

    @Test("A term with its opposite as synonym, and one that is not to be confused with itself, are told")
    func termOpposites() {
        let terms =
            "- { term: A, synonyms: [B], definition: D, not_to_confuse_with: [b], by: editors }\n"
            + "- { term: C, definition: D, not_to_confuse_with: [C], by: editors }\n"
        #expect(
            places(in: "glossary.yml", of: ["glossary.yml": terms])
                == [FoundPlace(.implausibleValue, 1, 25, "B"), FoundPlace(.implausibleValue, 2, 51, "C")])
    }

    @Test("A record that is related to itself is told at its own id")
    func relatedToItself() {
        let record = "kind: intervention\naudience: { description: D }\ngoal: G\nby: editors\n"
        let files = [
            "interventions/a.yml": "name: A\n" + record
                + "related:\n  - { to: a, why: Zo. }\n  - { to: b, why: Zo. }\n",
            "interventions/b.yml": "name: B\n" + record,
        ]
        #expect(diagnostics(of: files).map(FoundPlace.init) == [FoundPlace(.implausibleValue, 7, 11, "a")])
    }

    @Test("A record that names a draft is told, unless it is a draft itself", arguments: ["published", "draft"])
    func namedDraft(status: String) {
        let record = "kind: intervention\naudience: { description: D }\ngoal: G\nby: editors\n"
        let files = [
            "interventions/a.yml": "name: A\n\(record)status: \(status)\nrelated: [{ to: b, why: Zo. }]\n",
            "interventions/b.yml": "name: B\n\(record)status: draft\n",
        ]
        let told = status == "draft" ? [] : [FoundPlace(.linksToDraft, 7, 17, "b")]
        #expect(diagnostics(of: files).map(FoundPlace.init) == told)
    }

    @Test(
        "Marks of Markdown in a text that is shown as it is are told",
        arguments: [
            ("title: Hulp **thuis**", true), ("title: \"Hulp [thuis](a.md)\"", true),
            ("title: \"[[a]] en meer\"", true),
            ("title: Hulp * en ** meer", false), ("title: \"Hulp [1] (thuis)\"", false),
            ("summary: \"**Kort**\"", false),
        ])
    func plainText(line: String, isTold: Bool) {
        let title = line.hasPrefix("title") ? "" : "title: T\n"
        let found = diagnostics(of: ["index.md": "---\n\(title)\(line)\n---\nTekst.\n"])
        #expect(found.map(\.rule) == (isTold ? [.markWithoutEffect] : []))
    }

    @Test(
        "A word of the site without a place that is filled in, or with another, is told",
        arguments: [
            ("age-from: vanaf deze leeftijd", ["{from}"]), ("age-from: \"vanaf {van} of {from} jaar\"", ["{van}"]),
            ("age-from: \"vanaf {from} jaar\"", []), ("quickSubmit: Zoek", []),
        ])
    func slots(word: String, told: [String]) {
        let found = diagnostics(of: ["model.yml": "words:\n  \(word)\n", "index.md": "---\ntitle: T\n---\nTekst.\n"])
        #expect(found.map(\.rule) == told.map { _ in .implausibleValue })
        #expect(zip(found, told).allSatisfy { $0.message.contains($1) })
    }

    @Test("A vocabulary that the model declares and that has no term is told")
    func noTerms() {
        let files = [
            "model.yml": "vocabularies:\n  settings: { label: Plaats }\n  goals: { label: Doelen }\n",
            "vocabularies.yml": "goals: [{ id: thuis, label: thuis }]\n",
        ]
        #expect(places(in: "model.yml", of: files) == [FoundPlace(.implausibleValue, 2, 3, "settings")])
    }

    @Test(
        "A block of colons that nothing ends is told where it starts",
        arguments: [
            (":::tip\nTekst.\n\nMeer.", 4, ":::tip"),
            (":::tip\nTekst.\n:::\n\n::: note Let op\nMeer.", 8, "::: note Let op"),
            (":::tip\nTekst.\n:::", nil, ""), ("```\n:::tip\n```", nil, ""),
        ])
    func containers(body: String, line: Int?, words: String) {
        let found = places(in: "index.md", of: ["index.md": "---\ntitle: T\n---\n\(body)\n"])
        #expect(found == (line.map { [FoundPlace(.markWithoutEffect, $0, 1, words)] } ?? []))
    }

    @Test(
        "A figure that the text does not have is told",
        arguments: [
            ("Dat is zo (zie figuur 3).", "figuur 3"), ("Zie tabel 2 voor meer.\n\n| a |\n| --- |\n| b |", "tabel 2"),
            ("Dat is zo (zie figuur 1).\n\n![Een kaart](assets/a.png)", nil),
            ("Zie figuur 2.\n\nFiguur 2. Een kaart.", nil),
            ("Zie figuur 3 van het rapport.", nil), ("Zie figuur 3 in [het rapport](https://a.nl).", nil),
            ("Tabel 2 is er niet.", nil), ("Zie de figuur, 3 keer.", nil),
        ])
    func figures(body: String, words: String?) {
        let found = places(
            in: "index.md",
            of: ["index.md": "---\ntitle: T\n---\n\(body)\n", "assets/a.png": "\u{89}PNG"])
        #expect(found.map(\.words) == [words].compactMap { $0 })
    }
}
