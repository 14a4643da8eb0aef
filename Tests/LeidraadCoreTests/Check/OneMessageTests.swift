import LeidraadCore
import Testing
@testable import LeidraadModel

/// One mistake gives one message: what points at something that could not be read is not reported as well.
struct OneMessageTests {
    private static let reference =
        "- id: asscher2018\n  author: [{ family: Asscher }]\n  title: T\n  issued: { date-parts: [[2018]] }\n"
    private static let uses = [
        "index.md":
            "---\ntitle: Start\n---\nZie [[mst]], [[guidelines/a#kop]], [b](guidelines/a.md#kop), [[gezin]] en [@asscher2018].\n\n> [!RECOMMENDATION] r1\n",
        "interventions/mst.yml":
            "name: MST\nkind: intervention\ngroup: thuis\naudience:\n  description: Gezinnen.\ngoal: Thuis wonen.\nby: editors\n",
        "guidelines/a.md": "---\ntitle: A\n---\n# Kop {#kop}\n",
        "vocabularies.yml": "groups: [{ id: thuis, label: Thuis }]\n",
        "references.yml": reference,
        "glossary.yml": "- { term: gezin, definition: Ouders en kinderen., by: editors }\n",
        "recommendations/r1.yml": "code: R1\ntext: Begin thuis.\ninterventions: [mst]\nby: editors\n",
    ]

    @Test("The site that the others are made from has no problems")
    func sound() {
        #expect(diagnostics(of: Self.uses) == [])
    }

    @Test(
        "A file with one mistake gives one message",
        arguments: [
            ("interventions/mst.yml", "name: \"MST\nkind: intervention\n", Rule.yamlSyntax),
            (
                "interventions/mst.yml", "name: MST\nkind: intervention\naudience:\n  description: Gezinnen.\n",
                .missingKey
            ),
            ("guidelines/a.md", "---\ntitle: A\n# Kop {#kop}\n", .frontMatterNotClosed),
            ("vocabularies.yml", "groups: [{ id: thuis, label: Thuis }\n", .yamlSyntax),
            ("vocabularies.yml", "groups: [{ id: thuis }]\n", .missingKey),
            ("vocabularies.yml", "groups: thuis\n", .wrongType),
            ("vocabularies.yml", "group: [{ id: thuis, label: Thuis }]\n", .unknownKey),
            ("references.yml", "- id: asscher2018\n  author: [{ family: Asscher }\n", .yamlSyntax),
            ("references.yml", "- id: asscher2018\n  author: [{ family: Asscher }]\n", .missingKey),
            ("glossary.yml", "- { term: gezin, definition: Ouders en kinderen.\n", .yamlSyntax),
            ("glossary.yml", "- { term: gezin }\n", .missingKey),
            ("recommendations/r1.yml", "code: R1\ninterventions: [mst]\n", .missingKey),
            ("site.yml", "language: nl\n", .missingKey),
        ])
    func oneMistake(file: String, text: String, rule: Rule) {
        var files = Self.uses
        files[file] = text
        #expect(places(in: file, of: files).map(\.rule) == [rule])
        #expect(diagnostics(of: files).count == 1)
    }

    @Test("A record in the folder of another type is one mistake, also for what names it")
    func wrongFolder() {
        var files = Self.uses
        files["elements/mst.yml"] = files.removeValue(forKey: "interventions/mst.yml")
        let found = diagnostics(of: files)
        #expect(found.map(\.rule) == [.misnamedFile])
        #expect(found.first?.hint?.contains("interventions/") == true)
    }

    @Test("A wrong id is reported beside a file that could not be read")
    func otherMistakes() {
        var files = Self.uses
        files["interventions/mst.yml"] = "name: \"MST\n"
        files["index.md"]? += "\nEn [[mdft]].\n"
        #expect(diagnostics(of: files).map(\.rule) == [.danglingLink, .yamlSyntax])
    }

    @Test("A warning that was accepted is not called unused while there are errors")
    func acceptances() {
        let site = "title: Voorbeeld\nlanguage: nl\naccept: [{ warning: raw-html, reason: bekeken }]\n"
        #expect(
            diagnostics(of: ["site.yml": site, "index.md": "---\ntitle: \"Start\n---\nTekst.\n"]).map(\.rule) == [
                .yamlSyntax
            ])
    }

    @Test("For a single letter nothing is suggested, nor for a file whose own name is another")
    func suggestions() {
        let files = [
            "index.md": "---\ntitle: Start\n---\n[[x]]\n",
            "guidelines/a.md": "---\ntitle: A\n---\n[weg](weg.md)\n",
            "interventions/y.yml": "name: Hulp\nkind: variant\naudience: { description: D }\ngoal: G\n",
        ]
        #expect(diagnostics(of: files).allSatisfy { $0.hint?.contains("bedoelde") == false })
    }
}
