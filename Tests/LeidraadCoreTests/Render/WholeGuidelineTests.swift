import LeidraadCore
import Testing

/// A guideline of several pages, written as one page as well.
struct WholeGuidelineTests {
    private let site = [
        "guidelines/mst/index.md":
            "---\ntitle: Richtlijn\n---\nLees [de kop](een.md#kop) en [het overzicht](../../index.md).\n",
        "guidelines/mst/een.md":
            "---\ntitle: Een\norder: 1\n---\n## Kop\n\nTekst.[^1] Zie [twee](twee.md).\n\n[^1]: Noot.\n",
        "guidelines/mst/twee.md": "---\ntitle: Twee\norder: 2\n---\n## Kop\n\nTekst.[^1]\n\n[^1]: Noot.\n",
        "guidelines/los.md": "---\ntitle: Los\n---\nEen pagina.\n",
    ]

    @Test("Headings of two chapters with one name keep different anchors, one level deeper")
    func anchors() throws {
        let page = try #require(try SmallSite(site).build()["richtlijnen/mst/alles.html"])
        #expect(page.contains("<h3 id=\"hoofdstuk-een.kop\">Kop</h3>"))
        #expect(page.contains("<h3 id=\"hoofdstuk-twee.kop\">Kop</h3>"))
    }

    @Test("No id stands twice on the page")
    func uniqueIDs() throws {
        let page = try #require(try SmallSite(site).build()["richtlijnen/mst/alles.html"])
        let ids = page.matches(of: /\sid="([^"]+)"/).map { String($0.output.1) }
        #expect(ids.count == Set(ids).count, "\(ids.sorted())")
    }

    @Test("A link to a page of the same guideline stays on the page; other links lead out")
    func links() throws {
        let page = try #require(try SmallSite(site).build()["richtlijnen/mst/alles.html"])
        #expect(page.contains("<a href=\"#hoofdstuk-een.kop\">de kop</a>"))
        #expect(page.contains("<a href=\"#hoofdstuk-twee\">twee</a>"))
        #expect(page.contains("<a href=\"../../index.html\">het overzicht</a>"))
    }

    @Test("The landing page links to the whole; a guideline of one page has none")
    func landing() throws {
        let files = try SmallSite(site).build()
        #expect(files["richtlijnen/mst/index.html"]?.contains("href=\"alles.html\"") == true)
        #expect(files.keys.filter { $0.hasSuffix("alles.html") } == ["richtlijnen/mst/alles.html"])
    }

    @Test("A page of the editor's on the same address is reported")
    func clash() throws {
        let extra = site.merging(["guidelines/mst/alles.md": "---\ntitle: Alles\n---\nTekst.\n"]) { first, _ in first }
        #expect(try SmallSite(extra).problems() == ["output-path-clash guidelines/mst/alles.md:1"])
    }

    @Test("An English site has it under an English name")
    func english() throws {
        let page = try #require(try SmallSite(language: "en", site).build()["guidelines/mst/all.html"])
        #expect(page.contains("id=\"chapter-een.kop\""))
    }

    @Test("The time to read a page and a whole guideline leaves out lists of sources, which readers look things up in")
    func readingTime() throws {
        let sources = (1...150).map { number in
            "- { id: s\(number), type: book, title: Een titel van vijf woorden, issued: 2020 }\n"
        }
        let list = ["guidelines/mst/index.md": "---\ntitle: Richtlijn\n---\nLees dit.\n\n```references\n```\n"]
        let files = try SmallSite(
            site.merging(list) { $1 }.merging(["references.yml": sources.joined()]) { $1 }
        ).build()
        for page in ["index", "alles"] {
            let page = try #require(files["richtlijnen/mst/\(page).html"])
            #expect(page.contains("<dt>Leestijd</dt><dd>1 minuut</dd>"))
            #expect(page.contains("Een titel van vijf woorden"))
        }
    }
}
