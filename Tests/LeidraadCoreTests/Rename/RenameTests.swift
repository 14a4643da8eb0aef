import Testing

@testable import LeidraadCore
@testable import LeidraadFiles
@testable import LeidraadModel

@Suite("Giving something another name")
struct RenameTests {
    private static let site = [
        "site.yml": """
        title: Site
        language: en
        menus: { main: [interventions, guidelines/help] }
        rules: [{ rule: long-sentence, severity: "off", folder: guidelines/help, reason: old }]

        """,
        "index.md":
            "---\ntitle: Site\n---\n\nSee [[mst]], [[interventions/mst|this]] and [help](guidelines/help/first.md#when).\n",
        "guidelines/help/index.md":
            "# Help\n\nIt works [@jansen2018, p. 3]. @jansen2018 says so; mail me@jansen2018.\n",
        "guidelines/help/first.md":
            "---\ntitle: First\n---\n\n## When\n\nBack [up](index.md), [out](../../index.md#), ![](../../assets/x.svg 'x') [[guidelines/help]].\n",
        "interventions/mst.yml": """
        name: MST
        kind: intervention
        audience: { description: Young people. }
        goal: Less trouble.
        based_on: [jansen2018]
        elements:
          - { element: safety, basis: named, sources: [jansen2018] }

        """,
        "elements/safety.yml":
            "name: Safety\nkind: practice\ndescription: What [MST](../interventions/mst.yml) does.\nby: editors\n",
        "recommendations/r1.yml": """
        code: R1
        text: Use it.
        by: editors
        interventions: [mst]
        elements: [safety]
        grounds: [guidelines/help/first#when]

        """,
        "references.yml": """
        - id: jansen2018
          type: book
          title: Study
          author: [{ family: Jansen, given: J. }]
          issued: { date-parts: [[2018]] }
        - id: other2020
          type: book
          title: Other
          author: [{ family: Other, given: O. }]
          issued: { date-parts: [[2020]] }
          via: jansen2018

        """,
        "glossary.yml": """
        - term: stay
          definition: Where [[leave]] is not.
          by: editors
          not_to_confuse_with: [leave]
        - term: leave
          definition: To go.
          by: editors

        """,
        "assets/x.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"></svg>",
    ]

    private func read(_ changed: [String: String] = [:]) -> ReadSite {
        let files = Self.site.merging(changed) { $1 }.map { SourceFile(path: $0.key, bytes: Array($0.value.utf8)) }
        return ReadSite(files, found: [], BuildRequest(site: "", today: FixtureSite.today))
    }

    /// Each file after a rename, where it differs.
    private func renamed(_ old: String, _ new: String, _ changed: [String: String] = [:]) throws -> [String: String] {
        let site = read(changed)
        try #require(site.errors.isEmpty, "\(site.errors.map(\.message))")
        let plan = try planRename(old, to: new, in: site, found: [])
        #expect(plan.removed.map(\.path) == plan.moves.map(\.old))
        return Dictionary(plan.files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }) { first, _ in first }
    }

    @Test("A record takes along its file, links by id and by path, relations and recommendations")
    func record() throws {
        let files = try renamed("mst", "multi")
        #expect(
            Set(files.keys) == ["interventions/multi.yml", "index.md", "elements/safety.yml", "recommendations/r1.yml"])
        #expect(files["index.md"]?.contains("[[multi]], [[interventions/multi|this]]") == true)
        #expect(files["elements/safety.yml"]?.contains("(../interventions/multi.yml)") == true)
        #expect(files["recommendations/r1.yml"]?.contains("interventions: [multi]") == true)
    }

    @Test("An element changes in the relations that name it, and the words of a sentence stay")
    func element() throws {
        let files = try renamed("elements/safety", "calm")
        #expect(Set(files.keys) == ["elements/calm.yml", "interventions/mst.yml", "recommendations/r1.yml"])
        #expect(files["interventions/mst.yml"]?.contains("element: calm") == true)
    }

    @Test("An id that is written with its folder keeps the folder, and the record of the same id in another stays")
    func idWithFolder() throws {
        let own = [
            "model.yml": """
            types:
              tactic: { folder: tactics }
              technique: { folder: techniques, relations: { r: { to: [tactic, technique] } } }

            """,
            "tactics/phishing.yml": "name: Phishing\n", "techniques/phishing.yml": "name: Phishing\n",
            "techniques/mail.yml": "name: Mail\nr: [tactics/phishing, { to: technique/phishing }]\n",
        ]
        let files = try renamed("tactics/phishing", "bait", own)
        #expect(Set(files.keys) == ["tactics/bait.yml", "techniques/mail.yml"])
        #expect(files["techniques/mail.yml"] == "name: Mail\nr: [tactics/bait, { to: technique/phishing }]\n")
        let others = try renamed("techniques/phishing", "bait", own)
        #expect(others["techniques/mail.yml"] == "name: Mail\nr: [tactics/phishing, { to: technique/bait }]\n")
    }

    @Test("A source changes in every citation, with brackets and without, and in no address of mail")
    func source() throws {
        let files = try renamed("jansen2018", "jansen2018a")
        #expect(
            files["guidelines/help/index.md"]?.contains(
                "[@jansen2018a, p. 3]. @jansen2018a says so; mail me@jansen2018.") == true)
        #expect(files["interventions/mst.yml"]?.contains("based_on: [jansen2018a]") == true)
        let list = try #require(files["references.yml"])
        #expect(
            list.hasPrefix("- id: jansen2018a\n") && list.contains("via: jansen2018a\n")
                && list.contains("id: other2020"))
    }

    @Test("A page leaves its old address behind, and every link to it and from it leads to what it led to")
    func page() throws {
        let files = try renamed("guidelines/help/first", "guidelines/second")
        let page = try #require(files["guidelines/second.md"])
        #expect(
            page.contains("redirect_from:\n  - /guidelines/help/first.html\n")
                || page.contains("redirect_from: [/guidelines/help/first.html]"))
        #expect(page.contains("[up](help/index.md), [out](../index.md#), ![](../assets/x.svg 'x') [[guidelines/help]]"))
        #expect(files["index.md"]?.contains("(guidelines/second.md#when)") == true)
        #expect(files["recommendations/r1.yml"]?.contains("[guidelines/second#when]") == true)
    }

    @Test("A folder with a landing page moves whole, with menus and rules, and keeps its inner links")
    func folder() throws {
        let files = try renamed("guidelines/help", "support")
        let pages = ["guidelines/support/index.md", "guidelines/support/first.md"]
        #expect(Set(files.keys) == Set(pages + ["site.yml", "index.md", "recommendations/r1.yml"]))
        #expect(files["site.yml"]?.contains("[interventions, guidelines/support]") == true)
        #expect(files["site.yml"]?.contains("folder: guidelines/support,") == true)
        #expect(files[pages[1]]?.contains("[up](index.md)") == true)
        #expect(files[pages[1]]?.contains("[[guidelines/support]]") == true)
        #expect(files[pages[0]]?.hasPrefix("---\nredirect_from: [/guidelines/help/index.html]\n---\n\n# Help") == true)
    }

    @Test("A second rename keeps the first address too")
    func twice() throws {
        let first = try renamed("guidelines/help/first", "second")
        let text = try #require(first["guidelines/help/second.md"])
        let moved = Dictionary(uniqueKeysWithValues: first.map { ($0.key, $0.value) })
        let files = (Self.site.merging(moved) { $1 }).filter { $0.key != "guidelines/help/first.md" }
        let site = ReadSite(
            files.map { SourceFile(path: $0.key, bytes: Array($0.value.utf8)) }, found: [],
            BuildRequest(site: "", today: FixtureSite.today))
        let plan = try planRename("guidelines/help/second", to: "third", in: site, found: [])
        let third = try #require(plan.files.first { $0.path == "guidelines/help/third.md" })
        let shown = String(decoding: third.bytes, as: UTF8.self)
        #expect(text.contains("/first.html") && shown.contains("/first.html") && shown.contains("/second.html"))
    }

    @Test("A term changes where it is linked and where others warn of it")
    func term() throws {
        let files = try renamed("leave", "going away")
        let list = try #require(files["glossary.yml"])
        #expect(list.contains("[[going-away]]") && list.contains("not_to_confuse_with: [going away]"))
        #expect(list.contains("- term: going away\n"))
    }

    @Test("An image changes on the pages that show it")
    func image() throws {
        let files = try renamed("assets/x.svg", "assets/y.svg")
        #expect(Set(files.keys) == ["assets/y.svg", "guidelines/help/first.md"])
        #expect(files["guidelines/help/first.md"]?.contains("![](../../assets/y.svg 'x')") == true)
    }

    @Test(
        "What cannot be is refused",
        arguments: [
            ("nothing", "x"), ("mst", "Not An Id"), ("mst", "mst"), ("index", "home"), ("jansen2018", "other2020"),
            ("jansen2018", "two words"), ("guidelines/help/first", "index"), ("assets/x.svg", "assets/x.png"),
        ])
    func refused(old: String, new: String) {
        #expect(throws: RenameFailure.self) { try planRename(old, to: new, in: read(), found: []) }
    }

    @Test("An id that two records share has to be told apart")
    func ambiguous() throws {
        let both = [
            "elements/mst.yml": "name: Other\nkind: practice\ndescription: It.\nby: editors\n", "index.md": "# Site\n",
        ]
        #expect(throws: RenameFailure.self) { try renamed("mst", "multi", both) }
        let files = try renamed("elements/mst", "multi", both)
        #expect(Set(files.keys) == ["elements/multi.yml"])
    }

    @Test("A new id that something else has too is written with its folder")
    func shared() throws {
        let files = try renamed("mst", "safety")
        #expect(files["index.md"]?.contains("[[interventions/safety]], [[interventions/safety|this]]") == true)
    }
}
