import LeidraadCore
import Testing

/// Pages for another audience than the readers of the site, which the settings of the search name.
struct AudienceTests {
    private func site(_ percent: Int) throws -> [String: String] {
        let page = { (title: String, audience: String) in
            "---\ntitle: \(title)\naudience: \(audience)\n---\nIets over [de kop](kop.md), [[steun]] en een wens.\n"
        }
        return try SmallSite([
            "search.yml": "weights:\n  - { audience: redacteuren, percent: \(percent) }\n",
            "guidelines/kop.md": page("Kop", "ouders"), "guidelines/lezen.md": page("Lezen", "ouders"),
            "guidelines/maken.md": page("Maken", "redacteuren"),
            "guidelines/nakijken.md": page("Nakijken", "redacteuren"),
            "interventions/steun.yml": SmallSite.intervention("Steun"),
            "glossary.yml": "- { term: wens, definition: Wat iemand wil., by: editors }\n",
        ]).build()
    }

    /// What stands behind a heading of the second level, until the next.
    private func part(_ page: String?, below heading: String) throws -> String {
        let rest = try #require(page?.components(separatedBy: "<h2>\(heading)</h2>").dropFirst().first)
        return rest.components(separatedBy: "<h2").first ?? ""
    }

    @Test("Pages that count for less in the search stand under their audience in A–Z, and not among the others")
    func index() throws {
        let page = try #require(try site(60)["a-z.html"])
        let apart = try part(page, below: "Voor redacteuren")
        #expect(apart.contains(">Maken</a>") && apart.contains(">Nakijken</a>") && !apart.contains(">Lezen</a>"))
        #expect(page.components(separatedBy: ">Maken</a>").count == 2)
        #expect(page.contains(">Lezen</a>"))
        #expect(!page.contains("Voor ouders"))
    }

    @Test("A page for readers, a record and a term do not name pages of another audience among those that mention them")
    func mentions() throws {
        let files = try site(60)
        for (path, heading) in [
            ("richtlijnen/kop.html", "Deze pagina wordt genoemd in"), ("interventies/steun.html", "Besproken in"),
        ] {
            let part = try part(files[path], below: heading)
            #expect(part.contains("Lezen") && !part.contains("Maken"), "\(path)")
        }
        let terms = try #require(files["begrippen.html"])
        #expect(terms.contains(">Lezen</a>") && !terms.contains(">Maken</a>"))
    }

    @Test("An audience that counts as much as others is among the readers of the site")
    func usual() throws {
        let files = try site(100)
        #expect(files["a-z.html"]?.contains("Voor redacteuren") == false)
        #expect(try part(files["interventies/steun.html"], below: "Besproken in").contains("Maken"))
    }
}
