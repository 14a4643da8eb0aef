import LeidraadCore
import Testing
@testable import LeidraadFiles
@testable import LeidraadModel

/// Values, keys and files that say what was meant: the message is at the line of the cause, and its hint shows what to write.
struct MeantValueTests {
    private static let record = [
        "name: Looptest", "kind: intervention", "audience:", "  description: Ouderen.", "  people: [adult]",
        "  age: { from: 18, to: 65 }", "goal: Lopen.", "duration: { min: 4, max: 6, unit: week }",
        "checked: 2025-10-01",
    ]

    private static func told(_ old: String, _ new: String) -> [Diagnostic] {
        let lines = record.map { $0 == old ? new : $0 }
        return diagnostics(of: [
            "interventions/looptest.yml": lines.joined(separator: "\n") + "\n", "index.md": "---\ntitle: T\n---\nT.\n",
            "vocabularies.yml": "people:\n  - { id: adult, label: volwassenen }\n  - { id: child, label: kinderen }\n",
        ])
    }

    @Test(
        "A value that was written otherwise is told where it stands, with what to write",
        arguments: [
            ("  age: { from: 18, to: 65 }", "  age: 18 tot 65 jaar", 6, "{ from: 18, to: 65 }"),
            ("  age: { from: 18, to: 65 }", "  age: {from:18, to: 65}", 6, "from: 18"),
            ("  age: { from: 18, to: 65 }", "  age: { from: 18,5, to: 65 }", 6, "een punt"),
            ("duration: { min: 4, max: 6, unit: week }", "duration: 4-6 weken", 8, "{ min: 4, max: 6, unit: week }"),
            ("checked: 2025-10-01", "checked: 2025-31-10", 9, "2025-10-31"),
            ("checked: 2025-10-01", "checked: mei 2018", 9, "2018-05-01"),
            ("checked: 2025-10-01", "checked: 2018", 9, "2018-01-01"),
            ("  people: [adult]", "  people: [adult; child]", 5, "komma"),
            ("  people: [adult]", "  people: -adult", 5, "- adult"),
            ("  people: [adult]", "  people: (adult)", 5, "[adult]"),
            ("  people: [adult]", "  people: { adult }", 5, "[een, twee]"),
            ("name: Looptest", "name: \"Loop\"test", 1, "tussen aanhalingstekens"),
            ("name: Looptest", "name: 'Anna's test'", 1, "tussen aanhalingstekens"),
            ("  description: Ouderen.", "\u{A0}\u{A0}description: Ouderen.", 4, "gewone spaties"),
        ])
    func values(old: String, new: String, line: Int, hint: String) {
        let found = Self.told(old, new)
        #expect(found.first.map { $0.location.line == line && $0.hint?.contains(hint) == true } == true)
    }

    @Test(
        "What leads nowhere says what was meant: by a code, by author and year, from another folder, in the words of a language",
        arguments: [
            ("guidelines/a/index.md", "Zie [x](#stap).", "#stappen"),
            ("guidelines/a/index.md", "![Een schema](assets/Schema.png)", "../../assets/schema.png"),
            ("guidelines/a/index.md", "> [!RECOMMENDATION]", "> [!RECOMMENDATION] v1"),
            ("guidelines/a/index.md", "> [!AANBEVELING] v1", "RECOMMENDATION"),
            ("guidelines/a/index.md", "> [!WAARSCHUWING]\n> T.", "WARNING"),
            ("guidelines/a/index.md", "![Een schema](/Users/jan/x.png)", "computer"),
            ("interventions/b.yml", "based_on: [kok en meer]", "\"kok\""),
            ("interventions/b.yml", "elements: [{ element: WE-01, basis: named }]", "\"vast\""),
            ("interventions/b.yml", "based_on: [\"Kok (2019)\"]", "\"kok\""),
            ("site.yml", "rules: { long-sentence: off }", "{ rule: long-sentence, severity: off"),
        ])
    func targets(file: String, text: String, meant: String) {
        var files = [
            "guidelines/a/index.md": "---\ntitle: A\n---\n\n## Stappen\n\nT.\n\n",
            "interventions/b.yml": "name: B\nkind: intervention\naudience: { description: A. }\ngoal: G.\n",
            "elements/vast.yml": "name: Vast\ncode: WE-01\nkind: practice\ndescription: D.\n",
            "references.yml": "- { id: kok, title: T, author: [{ family: Kok }], issued: 2019 }\n",
            "site.yml": "title: T\nlanguage: nl\n", "assets/schema.png": "x",
        ]
        files[file, default: ""] += text + "\n"
        let hints = diagnostics(of: files).filter { $0.severity == .error }.compactMap(\.hint)
        #expect(hints.contains { $0.contains(meant) })
    }

    @Test(
        "A source says what its date and its people lack",
        arguments: [
            ("issued: mei 2020", "2020-05"), ("issued: 2O20", "2020-05"), ("issued: 2020, titel: U", "title"),
            ("issued: 2020, author: [{ achternaam: Kok }]", "family"),
            ("issued: 2020, tijdschrift: Lopen", "container-title"),
            ("issued: 2020, author: [{ family: P.J. Kok }]", "{ family: Kok, given: P.J. }"),
        ])
    func sources(fields: String, meant: String) {
        let found = diagnostics(of: [
            "references.yml": "- { id: a, title: T, \(fields) }\n", "index.md": "---\ntitle: T\n---\nZie [@a].\n",
        ]).filter { $0.rule != .referenceIncomplete }
        #expect(found.count == 1 && found.first?.hint?.contains(meant) == true)
    }

    @Test(
        "A source that is written otherwise and right is left alone",
        arguments: [
            "issued: in druk", "issued: \"1990/1995\"", "issued: { literal: mei 2020 }",
            "issued: 2020, collection-title: Reeks",
            "issued: 2020, author: [{ family: Kok, given: P. }]", "issued: 2020, author: [{ family: Aristoteles }]",
            "issued: 2020, author: [{ literal: \"St. Jansdal\" }]",
        ])
    func sourcesLeftAlone(fields: String) {
        let found = diagnostics(of: [
            "references.yml": "- { id: a, title: T, \(fields) }\n", "index.md": "---\ntitle: T\n---\nZie [@a].\n",
        ]).filter { $0.rule != .referenceIncomplete }
        #expect(found.map(\.rule) == [])
    }

    @Test(
        "An item of a list without its dash is told once, at its first key, whether it is the first or a later one",
        arguments: [
            ("- id: a\n  title: T\n  issued: 2020\n  id: b\n  title: U\n", Rule.duplicateKey, 4),
            ("- id: a\n  title: T\n  author:\n      family: A\n    - family: B\n  issued: 2020\n", .yamlSyntax, 4),
        ])
    func missingDash(sources: String, rule: Rule, line: Int) {
        let found = places(in: "references.yml", of: ["references.yml": sources]).filter { $0.rule != .unusedReference }
        #expect(found.map { "\($0.rule.rawValue) \($0.line)" } == ["\(rule.rawValue) \(line)"])
    }

    @Test("A key that comes twice between braces is no missing dash")
    func twiceInBraces() {
        let found = diagnostics(of: ["references.yml": "- { id: a, id: b, title: T, issued: 2020 }\n"])
        #expect(found.first { $0.rule == .duplicateKey }?.hint?.contains("[") == false)
    }

    @Test(
        "A list where keys belong, and names without brackets, are told with how they are written",
        arguments: [
            ("site.yml", "title: T\nlanguage: nl\nmenus:\n  - { label: A, to: guidelines }\n", "main, footer"),
            ("references.yml", "- id: a\n  title: T\n  issued: 2020\n  author: { literal: RIVM }\n", "[{ literal:"),
        ])
    func brackets(file: String, text: String, hint: String) {
        #expect(diagnostics(of: [file: text]).first { $0.rule == .wrongType }?.hint?.contains(hint) == true)
    }

    @Test(
        "A title or heading that is all capitals is told, and abbreviations are not",
        arguments: [
            ("WAT WERKT BIJ GEZINNEN", "T", true), ("T", "HULP VOOR GEZINNEN", true), ("MST EN MDFT", "UNICEF", false),
            ("NEN-ISO/IEC 27001", "T", false), ("T", "RICHTLIJN `CODE` VOOR GEZINNEN", false),
        ])
    func capitals(title: String, heading: String, isTold: Bool) {
        let found = diagnostics(of: ["index.md": "---\ntitle: \(title)\n---\n## \(heading)\n\nTekst.\n"])
        #expect(found.map(\.rule) == (isTold ? [.implausibleValue] : []))
    }

    @Test("A block of which no record has all options is told, and one that shows some is not")
    func emptyBlock() {
        let blocks = { (kind: String) in
            diagnostics(of: [
                "index.md": "---\ntitle: T\n---\n```interventions\ngroup: thuis\nkind: \(kind)\n```\n",
                "vocabularies.yml": "groups: [{ id: thuis, label: Thuis }]\n",
                "interventions/a.yml":
                    "name: Aaa\nkind: method\ngroup: thuis\naudience: { description: G }\ngoal: Lopen.\nby: editors\n",
            ]).map { "\($0.rule.rawValue) \($0.location.line)" }
        }
        #expect(blocks("variant") == ["mark-without-effect 4"])
        #expect(blocks("method") == [])
    }

    @Test(
        "A link with its sides swapped, a year behind a key and a question to a colleague are told with what was meant",
        arguments: [
            ("Zie [[de test|looptest]].", Rule.danglingLink, "[[looptest|de test]]"),
            ("Zie [@kok 2020].", .danglingCitation, "kok2020"),
            ("[MvdB: klopt dit?] Dit helpt.", .placeholderText, "notitie"),
            ("Zie [a](www.rivm.nl).", .danglingFile, "https://"),
        ])
    func swapped(text: String, rule: Rule, meant: String) {
        let found = diagnostics(of: [
            "index.md": "---\ntitle: T\n---\n\(text)\n",
            "interventions/looptest.yml": Self.record.joined(separator: "\n"),
            "references.yml": "- { id: kok2020, title: T, author: [{ family: Kok }], issued: 2020 }\n",
        ])
        #expect(found.first { $0.rule == rule }.map { $0.hint?.contains(meant) } == true)
    }

    @Test("An option of a block that says nothing is told: it would show all", arguments: ["ids: []", "ids:", "kind:"])
    func emptyOption(option: String) {
        let found = Self.told("goal: Lopen.", "goal: |\n  Zie:\n\n  ```elements\n  \(option)\n  ```")
        #expect(found.map { "\($0.rule.rawValue) \($0.location.line)" } == ["wrong-type 11"])
    }

    @Test("A heading without words is told in a record too")
    func emptyHeading() {
        let found = Self.told("goal: Lopen.", "goal: |\n  Lopen.\n\n  ##\n\n  En meer.")
        #expect(found.map { "\($0.rule.rawValue) \($0.location.line)" } == ["skipped-heading-level 10"])
    }

    @Test(
        "A file of another format under the name of a text is told what it is, once",
        arguments: [
            ("PK\u{3}\u{4}\u{14}word/document.xml", "Word"), ("{\\rtf1\\ansi Tekst.\\par}", "RTF"),
            ("%PDF-1.7\n1 0 obj\n", "pdf"),
            ("<!DOCTYPE html>\n<html><body><p>Tekst.</p></body></html>", "webpagina"),
        ])
    func formats(content: String, name: String) {
        for path in ["guidelines/a/b.md", "interventions/b.yml"] {
            let found = diagnostics(of: [path: content, "index.md": "---\ntitle: T\n---\nT.\n"]).filter {
                $0.location.file == path
            }
            #expect(found.map(\.rule) == [.misnamedFile] && found.first?.message.contains(name) == true)
        }
    }

    @Test(
        "Pages in a folder of records, or in one that is nearly that of the guidelines, are told once a folder",
        arguments: ["interventions", "guideline", "Guidelines", "richtlijnen"])
    func folders(folder: String) {
        let found = diagnostics(of: ["\(folder)/a.md": "# A\n\nT.\n", "index.md": "---\ntitle: T\n---\nT.\n"])
        #expect(found.map(\.rule) == [.unknownFile] && found.first?.location.file == "\(folder)/a.md")
    }

    @Test("Pages in a folder with a name of its own are left alone", arguments: ["paginas", "docs", "gids"])
    func ownFolders(folder: String) {
        #expect(
            diagnostics(of: ["\(folder)/a.md": "# A\n\nT.\n", "index.md": "---\ntitle: T\n---\nT.\n"]).map(\.rule) == []
        )
    }

    @Test("A title without words is told at its line")
    func emptyTitle() {
        let found = diagnostics(of: ["a.md": "---\norder: 2\ntitle:\n---\nT.\n"])
        #expect(found.map(\.location.line) == [3])
    }
}
