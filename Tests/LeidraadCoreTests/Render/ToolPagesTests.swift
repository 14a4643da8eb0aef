import LeidraadCore
import Testing

/// The pages with a script: comparison, plan check, accessibility statement.
struct ToolPagesTests {
    private let site = [
        "interventions/mst.yml": SmallSite.intervention(
            "Multisysteem", "group: thuis\nreachable_24h: false\nelements: [{ element: los, basis: named }]\n"),
        "elements/een.yml": "name: Een\ncode: WE-01\nkind: practice\ndescription: Tekst.\n",
        "elements/los.yml": "name: Los\nkind: practice\ndescription: Tekst.\n",
        "element-lists/eerst.yml":
            "title: Eerst\nclaim: presumed\nscope: nearly-all\napplies_to: { groups: [thuis] }\nmembers: [een]\n",
        "element-lists/later.yml": "title: Later\nclaim: studied\nscope: each\nmembers: [een]\n",
        "vocabularies.yml": "groups: [{ id: thuis, label: Thuis }]\n",
    ]

    @Test("What a source does not state is null in the comparison; no is a word of its own")
    func comparison() throws {
        let data = try #require(try SmallSite(site).build()["data/interventions.js"])
        #expect(data.contains("[\"reachable24h\",\"Dag en nacht bereikbaar\"]"))
        #expect(
            data.contains(
                "\"values\":[\"interventie\",\"Thuis\",\"Gezinnen.\",null,null,null,null,\"Doel: Rust.\",null,null,\"nee\",null,null,null,null,"
                    + "[\"Los (genoemd). Dit komt van de redactie; een bron is er niet bij vermeld.\"],"
                    + "[\"Eerst (verondersteld. Er staat niet bij welke bron dit zegt.)\"]]"))
    }

    @Test("An element of two lists can be ticked once, and the second list points at it")
    func planOnce() throws {
        let page = try #require(try SmallSite(site).build()["plancheck.html"])
        #expect(page.matches(of: /name="element" value="een"/).count == 1)
        #expect(page.contains("<a href=\"#element-een\">Een</a>"))
        #expect(page.contains("Elementen die in geen lijst staan"))
    }

    @Test("What a source adds to a relation stands with the intervention that brings the element")
    func planNote() throws {
        let noted = site.merging([
            "interventions/mst.yml": SmallSite.intervention(
                "Multisysteem", "elements: [{ element: los, basis: named, note: Alleen bij ouders. }]\n")
        ]) { $1 }
        let page = try #require(try SmallSite(noted).build()["plancheck.html"])
        #expect(page.contains("<div class=\"meta\" data-note><p>Alleen bij ouders.</p>"))
    }

    @Test("What a record adds to its level stands wherever the level does, and a level without a date is a gap")
    func levelNote() throws {
        let files = try SmallSite([
            "vocabularies.yml":
                "scales: [{ id: dei, title: Schaal, levels: [{ id: hoog, label: hoog, rank: 1 }] }]\n",
            "interventions/mst.yml": SmallSite.intervention(
                "Multisysteem", "classification: { scale: dei, level: hoog, note: Ouder dan vijf jaar. }\n"),
            "interventions/nu.yml": SmallSite.intervention(
                "Nieuw", "classification: { scale: dei, level: hoog, assessed: 2020-05-01 }\n"),
        ]).build()
        #expect(files["interventies/index.html"]?.contains("<div class=\"meta\"><p>Ouder dan vijf jaar.</p>") == true)
        #expect(files["data/interventions.js"]?.contains("\"hoog\",\"Ouder dan vijf jaar.\"") == true)
        let gaps = try #require(
            files["kennislacunes.html"]?.firstMatch(of: /id="einddatums"[\s\S]*?<\/section>/)
        ).output
        #expect(gaps.contains("Niveau: 1 mei 2025"))
        #expect(gaps.contains("Niveau: datum niet vermeld") && gaps.contains("Ouder dan vijf jaar."))
    }

    @Test("A claim about a group is no tick of one intervention")
    func groupClaim() throws {
        let page = try #require(try SmallSite(site).build()["plancheck.html"])
        let item = try #require(page.firstMatch(of: /data-element="een"[\s\S]*?<\/details>/)).output
        #expect(!item.contains("data-intervention"))
        #expect(item.contains("basis-group-claim"))
    }

    @Test("A cell of the matrix shows each basis that a relation has, with the sources of all")
    func twoBases() throws {
        let page = try #require(
            try SmallSite([
                "elements/los.yml": "name: Los\nkind: practice\ndescription: Tekst.\n",
                "interventions/mst.yml": SmallSite.intervention(
                    "Multisysteem",
                    "elements:\n  - { element: los, basis: named, sources: [a] }\n"
                        + "  - { element: los, basis: study, sources: [b] }\n"),
                "references.yml":
                    "- { id: a, title: Een, author: [{ family: Aa }], issued: { date-parts: [[2019]] } }\n"
                    + "- { id: b, title: Twee, author: [{ family: Bee }], issued: { date-parts: [[2020]] } }\n",
            ]).build()["matrix.html"])
        #expect(page.contains("<td class=s><a href=#g1>onderzocht, genoemd</a>"))
        let ground = try #require(page.firstMatch(of: /<li id="g1">.*/)).output
        #expect(ground.contains("Onderzocht") && ground.contains("Bee, 2020"))
        #expect(ground.contains("<br>Genoemd") && ground.contains("Aa, 2019"))
    }

    @Test("A site without dates claims no date of its copy")
    func noDate() throws {
        for (path, page) in try SmallSite([:]).build() where path.hasSuffix(".html") {
            #expect(!page.contains("datetime=\"\""), "\(path)")
        }
    }

    @Test("A code of a recommendation comes with the beginning of its text, cut between two words")
    func codesOfRecommendations() throws {
        let long = "Overweeg hulp thuis, " + String(repeating: "ook bij twijfel en ", count: 5) + "altijd."
        let data = try #require(
            try SmallSite([
                "recommendations/r1.yml": "code: R1\ntext: \(long)\n",
                "recommendations/r2.yml": "code: R2\ntext: Kort.\n",
            ]).build()["data/codes.js"])
        #expect(data.contains("[\"R2\",\"Kort.\","))
        let name = try #require(data.firstMatch(of: /\["R1","([^"]*)"/)).output.1
        #expect(name.hasPrefix("Overweeg hulp thuis, ook bij twijfel en") && name.hasSuffix("…"))
        #expect(name.count <= 81 && long.hasPrefix(name.dropLast() + " "))
    }

    @Test("An old copy is held against what ends, when records were checked, and the newest source")
    func dates() throws {
        let data = try #require(
            try SmallSite([
                "interventions/a.yml": SmallSite.intervention("Aa", "expires: 2030-05-01\nchecked: 2026-11-01\n"),
                "interventions/b.yml": SmallSite.intervention("Bee", "checked: 2025-02-03\n"),
                "references.yml":
                    "[{ id: x, title: X, issued: { date-parts: [[2019]] } }, { id: y, title: Y, issued: { literal: z.d. } }]\n",
            ]).build()["data/dates.js"])
        #expect(data.contains("\"endings\":[[\"Aa: beschrijving\",\"2030-05-01\",\"interventies/a.html\"]]"))
        #expect(data.contains("\"checked\":[\"2025-02-03\",\"2026-11-01\"],\"newestSource\":\"2019\""))
    }

    @Test("Blanks of the matrix between two relations share a cell")
    func blanks() throws {
        var files = site
        for name in ["p", "q", "r"] { files["interventions/\(name).yml"] = SmallSite.intervention("In \(name)") }
        let page = try #require(try SmallSite(files).build()["matrix.html"])
        #expect(page.contains("<td colspan=3><td class=n>"))
        #expect(page.contains("<td colspan=3><td class=g>"))
    }

    @Test("Without a recorded test run the accessibility statement says so")
    func noTestRun() throws {
        let site = try SmallSite(site)
        try site.copyTemplates(accessibility: nil)
        let page = try #require(try site.build()["toegankelijkheid.html"])
        #expect(page.contains("Er is geen testronde vastgelegd."))
        #expect(!page.contains("<table"))
    }

    @Test("The accessibility statement shows what the test run found, and of which site")
    func testRun() throws {
        let site = try SmallSite(site)
        try site.copyTemplates(
            accessibility: """
                { "site": "Voorbeeld", "date": "2026-11-23", "browser": "Chromium 141", "checks": [
                  { "check": "axe", "outcome": "passed", "pages": 3, "findings": 0, "tool": "axe-core 4.11" },
                  { "check": "html", "outcome": "failed", "pages": 3, "findings": 2 } ] }
                """)
        let files = try site.build()
        let page = try #require(files["toegankelijkheid.html"])
        #expect(page.contains("23 november 2026"))
        #expect(page.contains("in orde, 3 pagina’s"))
        #expect(page.contains("<li>Geldige HTML: niet in orde (2 overtredingen)</li>"))
        #expect(page.contains("Getest is een andere site"))
        #expect(files["accessibility/results.json"] == nil)
    }

    @Test("The accessibility statement has limits and the day of the next test where the site names them")
    func limits() throws {
        let site = try SmallSite(site)
        let silent = try #require(try site.build()["toegankelijkheid.html"])
        #expect(!silent.contains("beperkingen") && !silent.contains("volgende test"))
        let own = "accessibility: { limits: [Van een film is er geen tekst.], next_test: 2027-06-01 }"
        try site.folder.write("title: Proef\nlanguage: nl\n\(own)\n", to: "Content/site.yml")
        let page = try #require(try site.build()["toegankelijkheid.html"])
        #expect(page.contains("De uitgever noemt deze beperkingen."))
        #expect(page.contains("<li>Van een film is er geen tekst.</li>"))
        #expect(page.contains("De volgende test is gepland voor 1 juni 2027."))
    }

    @Test("The accessibility statement tells the pages that were tested from those of this copy, and whom to turn to")
    func testedPages() throws {
        let site = try SmallSite(site)
        try site.folder.write("title: Proef\nlanguage: nl\ncontact: redactie@voorbeeld.nl\n", to: "Content/site.yml")
        try site.copyTemplates(
            accessibility: """
                { "site": "Proef", "date": "2026-11-23", "browser": "Chromium 141", "checks": [
                  { "check": "html", "outcome": "passed", "pages": 3, "findings": 0 } ] }
                """)
        let files = try site.build()
        let page = try #require(files["toegankelijkheid.html"])
        let count = files.keys.count { $0.hasSuffix(".html") }
        #expect(count > 3)
        #expect(page.contains("<dt>Geteste pagina’s</dt><dd>3</dd>"))
        #expect(page.contains("<dt>Pagina’s van deze kopie</dt><dd>\(count)</dd>"))
        #expect(page.contains("Laat het weten aan <a href=\"mailto:redactie@voorbeeld.nl\">redactie@voorbeeld.nl</a>."))
    }

    @Test("Results that nobody can read stop the build")
    func unreadableResults() throws {
        let site = try SmallSite(site)
        try site.copyTemplates(accessibility: "{ \"checks\": [{ \"check\": \"gevoel\" }] }")
        #expect(throws: SmallSite.Refused.self) { try site.build() }
    }
}
