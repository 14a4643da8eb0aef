import LeidraadCore
import Testing

/// Recommendations on pages: their parts, and those that were withdrawn.
struct RecommendationTests {
    private let site = [
        "references.yml": "- { id: b, title: Een, author: [{ family: Bee }], issued: { date-parts: [[2020]] } }\n",
        "interventions/mst.yml": SmallSite.intervention("Multisysteem"),
        "guidelines/gids.md":
            "---\ntitle: Gids\n---\n## Grond\n\nTekst.\n\n## Slot\n\n> [!RECOMMENDATION] r3\n",
        "recommendations/r3.yml": "code: R3\ntext: Het geheel.\ngrounds: [guidelines/gids#grond]\n",
        "recommendations/r3-1.yml":
            "code: R3.1\ntext: Het deel.\npart_of: r3\nstrength: weak\naddressee: ouders\nstatus: withdrawn\nsources: [b]\n"
            + "since: 2023-06-01\ngrounds: [guidelines/gids]\nhistory: [{ date: 2024-01-02, change: Vervallen. }]\n",
        "recommendations/r3-1-1.yml": "code: R3.1.1\ntext: Het kleinste deel.\npart_of: r3-1\n",
        "recommendations/r1.yml": "code: R1\ntext: Weg.\nstatus: withdrawn\ninterventions: [mst]\n",
        "recommendations/r2.yml": "code: R2\ntext: Geldig.\ninterventions: [mst]\n",
    ]

    @Test("A part shows all that is known of it, as a whole does")
    func everythingOfAPart() throws {
        let page = try #require(try SmallSite(site).build()["aanbevelingen.html"])
        let part = try #require(page.firstMatch(of: /<li id="r3-1" class="is-withdrawn">[\s\S]*?id="r3-1-1"/)).output
        for expected in [
            "zwakke aanbeveling", "ingetrokken", "Voor: ouders", "Onderbouwing: <a href=\"richtlijnen/gids.html\">",
            "geldt sinds 1 juni 2023", "2 januari 2024: Vervallen.",
        ] { #expect(part.contains(expected), "\(expected)") }
    }

    @Test("Recommendations on lines of one block each have their place in the text")
    func severalInOneBlock() throws {
        var files = site
        files["guidelines/gids.md"] =
            "---\ntitle: Gids\n---\n## Grond\n\nTekst.\n\n> [!RECOMMENDATION] r3\n> [!RECOMMENDATION] r2\n> En dit.\n"
        let page = try #require(try SmallSite(files).build()["richtlijnen/gids.html"])
        let text = try #require(page.firstMatch(of: /<h2 id="grond[\s\S]*?En dit\./)).output
        #expect(text.contains("Het geheel.") && text.contains("Geldig.") && !page.contains("RECOMMENDATION"))
    }

    @Test("A part of a part is on the overview, below what it is a part of")
    func nestedParts() throws {
        let page = try #require(try SmallSite(site).build()["aanbevelingen.html"])
        let ids = page.matches(of: /id="(r[-0-9]+)"/).map { String($0.output.1) }
        #expect(ids == ["r2", "r3", "r3-1", "r3-1-1", "r1"])
    }

    @Test("Parts nest no deeper than a page can bear; the deepest share a list")
    func deepParts() throws {
        var chain = ["recommendations/d0.yml": "code: D0\ntext: Tekst.\n"]
        for depth in 1...40 {
            chain["recommendations/d\(depth).yml"] = "code: D\(depth)\ntext: Tekst.\npart_of: d\(depth - 1)\n"
        }
        let page = try #require(try SmallSite(chain).build()["aanbevelingen.html"])
        #expect(page.matches(of: /<li id="d\d+"/).count == 40)
        #expect(page.matches(of: /<ul class="recommendation-parts">/).count == 4)
    }

    @Test("What was withdrawn stays on the overview, last and marked, so that links to it lead somewhere")
    func withdrawn() throws {
        let files = try SmallSite(site).build()
        let page = try #require(files["aanbevelingen.html"])
        let article = try #require(
            page.firstMatch(of: /<article class="recommendation is-withdrawn" id="r1"[\s\S]*?<\/article>/)
        ).output
        #expect(article.contains("<span class=\"badge\">ingetrokken</span>"))
        let intervention = try #require(files["interventies/mst.html"])
        #expect(intervention.contains(withdrawnItem("R1")))
        #expect(files["data/codes.js"]?.contains("[\"R1\",\"Ingetrokken: Weg.\"") == true)
    }

    @Test("In a text, a part that was withdrawn is marked, and so is the part of it")
    func withdrawnPartInText() throws {
        let page = try #require(try SmallSite(site).build()["richtlijnen/gids.html"])
        let parts = page.matches(
            of: /<li class="is-withdrawn"><span class="code">([^<]+)<\/span><div><p> <span class="badge">/)
        #expect(parts.map { String($0.output.1) } == ["R3.1", "R3.1.1"])
    }

    @Test("A page tells which recommendations rest on it, and on which part of it")
    func grounds() throws {
        let page = try #require(try SmallSite(site).build()["richtlijnen/gids.html"])
        #expect(page.contains("<h2>Aanbevelingen die hierop rusten</h2>"))
        #expect(page.contains("Het geheel. <span class=\"meta\">Rust op: <a href=\"#grond\">Grond</a></span>"))
        #expect(page.contains(withdrawnItem("R3.1")))
    }

    private func withdrawnItem(_ code: String) -> String {
        let id = code.lowercased().replacing(".", with: "-")
        return "<li class=\"is-withdrawn\"><a class=\"code\" href=\"../aanbevelingen.html#\(id)\">\(code)</a>"
    }
}
