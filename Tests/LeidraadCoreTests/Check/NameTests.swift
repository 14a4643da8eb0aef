import LeidraadCore
import Testing
@testable import LeidraadModel

/// Names, abbreviations and aliases belong to one record.
struct NameTests {
    private static func intervention(_ lines: String) -> String {
        lines + "kind: intervention\naudience:\n  description: Gezinnen.\ngoal: Thuis wonen.\n"
    }

    @Test(
        "Two records may not share a name, abbreviation or alias, whatever its case",
        arguments: [
            "name: MST\n", "name: mst\n", "name: Anders\nabbreviation: MST\n", "name: Anders\naliases: [Mst]\n",
            "name: MULTISYSTEEM  therapie\n",
        ])
    func shared(other: String) {
        let files = [
            "interventions/a.yml": Self.intervention("name: Multisysteem Therapie\nabbreviation: MST\n"),
            "interventions/b.yml": Self.intervention(other),
        ]
        #expect(diagnostics(of: files).map(\.rule) == [.duplicateName])
    }

    @Test("Records of two types may share a name")
    func acrossKinds() {
        let files = [
            "interventions/a.yml": Self.intervention("name: Steungezin\n"),
            "elements/b.yml": "name: steungezin\nkind: practice\ndescription: Tekst.\n",
            "element-lists/c.yml": "title: Lijst\nclaim: presumed\nscope: each\nmembers: [b]\n",
        ]
        #expect(diagnostics(of: files).isEmpty)
    }

    @Test(
        "A record may repeat its own name, in any case and with or without quotes",
        arguments: [
            "name: KINGS\naliases: [Kings]\n", "name: KINGS\nabbreviation: KINGS\n",
            "name: \"KINGS\"\naliases: [KINGS]\n",
            "name: Een\naliases: [CCC, ccc, \"CCC\"]\n",
        ])
    func ownName(lines: String) {
        #expect(diagnostics(of: ["interventions/a.yml": Self.intervention(lines)]).isEmpty)
    }

    @Test("A glossary term may be its own plural")
    func ownPlural() {
        let term = "- { term: hulp, plural: hulp, synonyms: [\"hulp\"], definition: Steun. }\n"
        #expect(diagnostics(of: ["glossary.yml": term]).isEmpty)
    }

    @Test("A glossary term that stands there twice gives one message")
    func termTwice() {
        let term = "- { term: hulp, plural: hulpen, definition: Steun. }\n"
        #expect(diagnostics(of: ["glossary.yml": term + term]).map(\.rule) == [.duplicateID])
    }

    @Test("Two abbreviations that differ in case are two names")
    func abbreviations() {
        let files = [
            "interventions/a.yml": Self.intervention("name: Een\nabbreviation: MST\n"),
            "interventions/b.yml": Self.intervention("name: Twee\nabbreviation: Mst\n"),
        ]
        #expect(diagnostics(of: files).isEmpty)
    }

    @Test("A glossary term may be the name of a record, but not of another term")
    func glossary() {
        let files = [
            "interventions/a.yml": Self.intervention("name: Steungezin\n"),
            "glossary.yml":
                "- term: steungezin\n  definition: Een gezin.\n- term: hulpgezin\n  synonyms: [Steungezin]\n  definition: Ook een gezin.\n",
        ]
        #expect(places(in: "glossary.yml", of: files) == [FoundPlace(.duplicateName, 4, 14, "Steungezin")])
    }
}
