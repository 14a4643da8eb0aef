import LeidraadCore
import Testing
@testable import LeidraadFiles
@testable import LeidraadModel

/// Files and lines that are nearly right: the message names the cause, at the cause.
struct NearMissTests {
    private static func found(_ name: String, _ text: String) -> [String] {
        diagnostics(of: [name: text, "index.md": "---\ntitle: T\n---\nTekst.\n"]).filter { $0.location.file == name }
            .map {
                "\($0.rule.rawValue) \($0.location.line):\($0.location.column)"
            }
    }

    @Test(
        "Front matter with a mistake in its first line is told there, and its keys are not missed",
        arguments: [
            ("----\ntitle: P\n----\n\nT.\n", 1), ("\n---\ntitle: P\n---\n\nT.\n", 2),
            (" ---\ntitle: P\n---\n\nT.\n", 1), ("—\ntitle: P\n—\n\nT.\n", 1),
            ("+++\ntitle = \"P\"\n+++\n\nT.\n", 1), ("title: P\norder: 1\n---\n\nT.\n", 1),
        ])
    func frontMatter(text: String, line: Int) {
        let found = Self.found("p.md", text)
        #expect(found.map { $0.prefix(25) }.contains("front-matter-not-closed \(line)"))
        #expect(!found.contains { $0.hasPrefix("missing-key") })
    }

    @Test("A text that starts with a rule or a word and a colon is no front matter")
    func noFrontMatter() {
        #expect(!Self.found("p.md", "****\n\nTekst.\n").contains { $0.hasPrefix("front-matter") })
        #expect(!Self.found("p.md", "Doel: rust.\n\nTekst.\n").contains { $0.hasPrefix("front-matter") })
    }

    @Test(
        "A mistake in YAML is told on the line where it was made",
        arguments: [
            ("name Hulp\nkind: practice\ndescription: D\n", "1:1"),
            ("name: \"Hulp\nkind: \"practice\"\ndescription: D\n", "1:7"),
            ("name: Hulp\nkind: practice\nsources: [a, b\ndescription: D\n", "3:10"),
            ("name: Hulp: thuis\nkind: practice\ndescription: D\n", "1:11"),
        ])
    func cause(text: String, place: String) {
        #expect(Self.found("elements/e.yml", text) == ["yaml-syntax " + place])
    }

    @Test("What YAML takes for a remark is told where a word stands right behind its sign")
    func remark() {
        let element = { (name: String) in "name: \(name)\nkind: practice\ndescription: D\n" }
        #expect(Self.found("elements/e.yml", element("Stap #1")).contains("dropped-text 1:12"))
        for quiet in ["Stap # een", "\"Stap #1\"", "Stap#1", "Stap"] {
            #expect(!Self.found("elements/e.yml", element(quiet)).contains { $0.hasPrefix("dropped-text") })
        }
    }

    @Test("Two versions that Git left are told once, and not in code that shows them")
    func conflict() {
        let text = "<<<<<<< HEAD\nname: A\n=======\nname: B\n>>>>>>> kantoor\nkind: practice\ndescription: D\n"
        #expect(Self.found("elements/e.yml", text) == ["conflict-marker 1:1"])
        let code = "---\ntitle: P\n---\n\n```\n<<<<<<< HEAD\n=======\n>>>>>>> x\n```\n"
        #expect(Self.found("p.md", code) == [])
    }

    @Test(
        "A file with nearly the right name is an error that names it",
        arguments: [
            ("interventie/a.yml", "interventions/"), ("Elements/a.yml", "elements/"),
            ("aanbevelingen/a.yml", "recommendations/"),
            ("werkzame-elementen/a.yml", "elements/"), ("elements/a.yml.txt", "elements/a.yml"), ("p.markdown", "p.md"),
            ("bronnen.yml", "references.yml"), ("Glossary.yaml", "glossary.yml"), ("refrences.yml", "references.yml"),
        ])
    func misnamed(name: String, meant: String) {
        let found = diagnostics(of: [name: "x\n"])
        #expect(found.map(\.rule) == [.misnamedFile] && found.first?.hint?.contains(meant) == true)
    }

    @Test(
        "Files of the system, of a program and copies of two versions are never read",
        arguments: [
            "~$a.docx", "assets/Thumbs.db", "a.md~", "assets/x.tmp", "index (conflicted copy 2026-01-02).md",
            "a.sync-conflict-20260102.md", "index - kopie.md", "assets/kaart - Copy (2).png",
        ])
    func unwanted(name: String) {
        #expect(diagnostics(of: [name: "x\n"]).map(\.rule) == [.unknownFile])
    }

    @Test("A folder of data with a name of its own is no mistake of records")
    func ownFolder() {
        #expect(diagnostics(of: ["gegevens/a.yml": "x\n"]).map(\.rule) == [.unknownFile])
    }

    @Test("A label in the place of an id is answered with its id")
    func label() {
        let files = [
            "vocabularies.yml": "groups: [{ id: thuis, label: Hulp aan huis }]\n",
            "interventions/a.yml":
                "name: A\nkind: variant\naudience: { description: D }\ngoal: G\ngroup: hulp aan huis\n",
        ]
        #expect(diagnostics(of: files).first?.hint == "bedoelde je \"thuis\", het id van \"Hulp aan huis\"?")
    }

    @Test(
        "A key in the words of the language is answered with the key",
        arguments: [("naam", "name"), ("Doel", "goal"), ("soort", "kind")])
    func dutchKey(written: String, meant: String) {
        let text = "\(written): X\nname: A\nkind: variant\naudience: { description: D }\ngoal: G\n"
        #expect(diagnostics(of: ["interventions/a.yml": text]).map(\.hint) == ["bedoelde je \"\(meant)\"?"])
    }
}
