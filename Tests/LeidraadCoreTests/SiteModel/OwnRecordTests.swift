import LeidraadCore
import Testing
@testable import LeidraadModel

/// Records of types that a site declares are held against the same rules as built-in ones.
struct OwnRecordTests {
    private static let references = """
        - { id: jansen2020, type: book, author: [{ family: Jansen, given: A. }], issued: { date-parts: [[2020]] }, title: Boek }

        """

    /// The findings in one record of a site with types of its own.
    private func found(_ record: String, model: String, language: String = "nl", _ files: [String: String] = [:])
        -> [Diagnostic]
    {
        let site = [
            "model.yml": model, "a/een.yml": "name: Een\n" + record, "b/een.yml": "name: Een van b\n",
            "b/twee.yml": "name: Twee\n", "c/een.yml": "name: Een van c\n", "references.yml": Self.references,
            "index.md": "---\ntitle: Start\n---\nLees het boek. [@jansen2020]\n",
        ]
        return diagnostics(of: site.merging(files) { $1 }, language: language)
    }

    private static func relation(_ rest: String) -> String {
        "types: { a: { relations: { r: { to: [b, c]\(rest) } } }, b: {}, c: {} }\n"
    }

    @Test(
        "An item of a relation says on what it rests, and names one record",
        arguments: [
            (
                ", basis: [named, study], sources: required", "r: [twee]", Rule.missingKey, "twee",
                "schrijf { b: twee, basis: named, sources: [jansen2020] }",
                "write { b: twee, basis: named, sources: [jansen2020] }"
            ),
            (
                ", basis: [named]", "r: [twee]", .missingKey, "twee", "schrijf { b: twee, basis: named }",
                "write { b: twee, basis: named }"
            ),
            (
                ", sources: required", "r: [{ b: twee, sources: [] }]", .unsourcedRelation, "[]",
                "zet sources: [id van een bron] bij de relatie", "add sources: [id of a source] to the relation"
            ),
            (
                ", basis: [named, study]", "r: [{ b: twee, basis: study }]", .unsourcedRelation, "study",
                "zet sources: [id van een bron] bij de relatie", "add sources: [id of a source] to the relation"
            ),
            (
                ", basis: [study]", "r: [{ basis: study, sources: [jansen2020] }]", .missingKey,
                "{ basis: study, sources: [jansen2020] }", "voeg toe: b: het id van een record",
                "add: b: the id of a record"
            ),
            (
                "", "r: [{ b: twee, to: twee }]", .ambiguousLink, "to",
                "houd er een over, en geef het andere een regel van zichzelf",
                "keep one, and give the other a line of its own"
            ),
        ])
    func relation(declared: String, record: String, rule: Rule, words: String, dutch: String, english: String) {
        let model = Self.relation(declared)
        let places = found(record + "\n", model: model)
        #expect(places.map(FoundPlace.init).map(\.rule) == [rule])
        #expect(places.map(FoundPlace.init).map(\.words) == [words] && places.first?.location.file == "a/een.yml")
        #expect(places.map(\.hint) == [dutch])
        #expect(found(record + "\n", model: model, language: "en").map(\.hint) == [english])
    }

    @Test(
        "What a relation asks for is enough",
        arguments: [
            ("", "r: [twee, { c: een }]"), ("", "r: [{ to: b/een }, c/een]"),
            (", basis: [named, study]", "r: [{ b: twee, basis: named }]"),
            (
                ", basis: [named, study], sources: required",
                "r: [{ b: twee, basis: study, sources: [jansen2020] }]"
            ),
        ])
    func enough(declared: String, record: String) {
        #expect(found(record + "\n", model: Self.relation(declared)) == [])
    }

    @Test("What an intervention was written from is enough for a relation of its own of basis study")
    func origin() {
        let files = [
            "model.yml":
                "types: { intervention: { relations: { r: { to: [element], basis: [study] } } } }\n",
            "interventions/x.yml":
                "name: X\nkind: method\naudience: { description: Gezinnen. }\ngoal: Rust.\nbased_on: [jansen2020]\n"
                + "r: [{ element: kracht, basis: study }]\n",
            "elements/kracht.yml": "name: Kracht\nkind: practice\ndescription: Kracht.\nsources: [jansen2020]\n",
            "references.yml": Self.references,
        ]
        #expect(diagnostics(of: files) == [])
    }

    @Test(
        "An id that two types share is an error that shows how to write it",
        arguments: [
            "types: { a: { relations: { r: { to: [b, c] } } }, b: {}, c: {} }\n",
            "types: { a: { fields: { r: { type: record, to: [b, c], many: true } } }, b: {}, c: {} }\n",
        ])
    func ambiguous(model: String) {
        let places = found("r: [een]\n", model: model)
        #expect(places.map(FoundPlace.init).map(\.rule) == [.ambiguousLink])
        #expect(places.first?.hint == "schrijf b/een of c/een")
        #expect(
            found("r: [een]\n", model: model, language: "en").first?.message == "\"een\" can be more than one record")
        #expect(found("r: [b/een, c/een]\n", model: model) == [])
        #expect(found("r: [b/nee]\n", model: model).map(\.rule) == [.danglingLink])
    }

    @Test("A record with its folder before it leads to its own page")
    func page() throws {
        let model = "types: { a: { fields: { r: { type: record, to: [b, c] } } }, b: {}, c: {} }\n"
        let files = try SmallSite([
            "model.yml": model, "a/een.yml": "name: Eerste\nr: c/een\n", "b/een.yml": "name: Een van b\n",
            "c/een.yml": "name: Een van c\n",
        ]).build()
        #expect(files["a/een.html"]?.contains("<a href=\"../c/een.html\">Een van c</a>") == true)
    }

    @Test("A record past its end, and a range of which the ends are turned, are told of")
    func endAndRange() {
        let model = "types: { a: { fields: { r: { type: range, unit: jaar } } }, b: {}, c: {} }\n"
        #expect(found("expires: 2020-01-01\n", model: model).map(\.rule) == [.recordExpired])
        let turned = found("r: { from: 80, to: 65.5 }\n", model: model)
        #expect(turned.map(FoundPlace.init).map(\.words) == ["{ from: 80, to: 65.5 }"])
        #expect(turned.map(\.rule) == [.rangeUpsideDown])
        #expect(found("r: { from: 65, to: 80 }\n", model: model) == [])
    }

    @Test(
        "A broader term of the site's own vocabulary exists, and lies below nothing of its own",
        arguments: [
            ("broader: unix", Rule.danglingLink), ("broader: linux", .cyclicBroader), ("explanation: Besturing.", nil),
        ])
    func broader(rest: String, rule: Rule?) {
        let files = [
            "model.yml": "vocabularies: { systems: { label: Systeem } }\n",
            "vocabularies.yml":
                "systems: [{ id: linux, label: Linux, broader: all }, { id: all, label: Alle, \(rest) }]\n",
        ]
        let rules = Set(diagnostics(of: files).map(\.rule))
        #expect(rules == (rule.map { [$0] } ?? []))
    }

    private static let sourced =
        "types: { a: { origin: true, fields: { duur: { type: number, show: [summary] } } }, b: {}, c: {} }\n"

    @Test("A record of a type that says on what it rests is held to that", arguments: ["nl", "en"])
    func origin(language: String) {
        let usual = ["site.yml": "title: Proef\nlanguage: \(language)\n"]
        let silent = found("", model: Self.sourced, language: language, usual)
        #expect(silent.map(\.rule) == [.missingProvenance])
        #expect(silent.map(\.severity) == [.warning])
        #expect(found("based_on: [jansen2020]\n", model: Self.sourced, language: language).isEmpty)
        #expect(found("by: editors\n", model: Self.sourced, language: language).isEmpty)
        #expect(
            found("based_on: [jansen]\n", model: Self.sourced, language: language).map(\.rule) == [.danglingLink])
        let required = ["site.yml": "title: Proef\nlanguage: \(language)\nprovenance: required\n"]
        #expect(
            found("", model: Self.sourced, language: language, required).map(\.rule) == [.provenanceRequired])
        // Where the type does not say so, nothing changes.
        #expect(found("", model: Self.relation(""), language: language, required).isEmpty)
        #expect(found("by: editors\n", model: Self.relation("")).map(\.rule) == [.unknownKey])
    }

    @Test("A site can say for a folder of its own on what its records rest", arguments: ["nl", "en"])
    func originOfFolder(language: String) {
        let start = "title: Proef\nlanguage: \(language)\nprovenance: required\n"
        let said = ["site.yml": start + "defaults: { a: { based_on: [jansen2020] } }\n"]
        #expect(found("", model: Self.sourced, language: language, said).isEmpty)
        // A folder of which the records do not say it has none either.
        let unknown = found(
            "", model: Self.sourced, language: language, ["site.yml": start + "defaults: { b: { by: editors } }\n"])
        #expect(Set(unknown.map(\.rule)) == [.unknownKey, .provenanceRequired])
    }

    @Test("The page of such a record shows on what it rests, and beside a field what that rests on")
    func originOnPage() throws {
        let files = [
            "model.yml": Self.sourced, "references.yml": Self.references, "b/twee.yml": "name: Twee\n",
            "a/een.yml":
                "name: Een\nduur: 3\nbased_on: [jansen2020]\nprovenance: { duur: { by: editors } }\n",
        ]
        let page = try #require(try SmallSite(files).build()["a/een.html"])
        #expect(page.contains("<p class=\"meta written-from\">Geschreven naar: ") && page.contains("Jansen"))
        #expect(page.contains("3<details class=\"origin\"><summary>"))
        let bare = try #require(
            try SmallSite(files.merging(["a/een.yml": "name: Een\nduur: 3\nby: editors\n"]) { $1 }).build()[
                "a/een.html"])
        #expect(!bare.contains("<details class=\"origin\">"))
    }
}
