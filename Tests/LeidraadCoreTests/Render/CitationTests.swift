import LeidraadCore
import Testing

/// Where sources are cited, and that each place leads to the source and back.
struct CitationTests {
    private static let references =
        "- id: bond2020\n  author: [{ family: Bond, given: A. }]\n  issued: { date-parts: [[2020]] }\n  title: Hulp\n"

    @Test("The home page lists its sources and terms, and the list of all sources leads back to it")
    func home() throws {
        let files = try SmallSite([
            "index.md": "---\ntitle: Proef\n---\nEen crisis [@bond2020].\n", "references.yml": Self.references,
            "glossary.yml": "- { term: crisis, definition: Acute nood. }\n",
        ]).build()
        let page = try #require(files["index.html"])
        #expect(page.contains("<a class=\"citation\" id=\"bron-bond2020-1\" href=\"#bron-bond2020\">"))
        #expect(page.contains("<li id=\"bron-bond2020\">") && page.contains("href=\"#bron-bond2020-1\""))
        #expect(page.contains("<h2>Begrippen op deze pagina</h2>") && page.contains("Acute nood."))
        #expect(files["bronnen.html"]?.contains("<a href=\"index.html#bron-bond2020\">") == true)
    }

    @Test("A summary keeps its citations and its links")
    func summary() throws {
        let files = try SmallSite([
            "guidelines/gids/index.md":
                "---\ntitle: Gids\nsummary: Kort over MST [@bond2020].\n---\nTekst.\n",
            "guidelines/gids/een.md": "---\ntitle: Een\nsummary: Meer [@bond2020].\n---\nTekst.\n",
            "references.yml": Self.references,
            "interventions/mst.yml": SmallSite.intervention("Multisysteem", "abbreviation: MST\n"),
        ]).build()
        let page = try #require(files["richtlijnen/gids/index.html"])
        let lead = try #require(page.firstMatch(of: /<div class="lead column">.*/)).output
        #expect(lead.contains(">MST</a>") && lead.contains("id=\"bron-bond2020-1\""))
        #expect(page.contains("<p>Meer (Bond, 2020).</p>"))
        #expect(page.contains("content=\"Kort over MST (Bond, 2020).\""))
        #expect(files["richtlijnen/gids/alles.html"]?.contains("href=\"#bron-bond2020\"") == true)
    }

    private let vocabularies = [
        "references.yml": references,
        "vocabularies.yml": """
        scales:
          - id: dei
            title: Schaal
            sources: [bond2020]
            levels: [{ id: hoog, label: hoog, rank: 1 }]
        groups: [{ id: thuis, label: Thuis, explanation: Hulp aan huis. }]
        problems: [{ id: angst, label: angst, explanation: Bang zijn. }, { id: ruzie, label: ruzie }]
        """,
        "interventions/mst.yml":
            "name: Multisysteem\nkind: intervention\ngoal: Rust.\nby: editors\ngroup: thuis\n"
            + "audience: { description: Gezinnen., problems: [angst, ruzie] }\n",
    ]

    @Test("The overview names the source of a scale, and the source leads back to the scale")
    func sourceOfAScale() throws {
        let files = try SmallSite(vocabularies).build()
        let page = try #require(files["interventies/index.html"])
        let scale = try #require(page.firstMatch(of: /<section class="part" id="schaal-dei">[\s\S]*?<\/section>/))
            .output
        #expect(scale.contains("href=\"../bronnen.html#bron-bond2020\""))
        #expect(files["bronnen.html"]?.contains("<a href=\"interventies/index.html#schaal-dei\">Schaal</a>") == true)
    }

    @Test("A source that only an explanation in the vocabularies cites is used, and leads back to it")
    func sourceInAnExplanation() throws {
        var site = vocabularies
        site["vocabularies.yml"] = """
            groups: [{ id: thuis, label: Thuis, explanation: "Hulp aan huis [@bond2020]." }]
            problems: [{ id: angst, label: angst }, { id: ruzie, label: ruzie }]
            """
        let small = try SmallSite(site)
        #expect(try small.warnings() == [])
        #expect(try small.build()["bronnen.html"]?.contains("<a href=\"interventies/index.html#uitleg\">") == true)
    }

    @Test("What the vocabularies explain, an intervention and the overview explain")
    func explanations() throws {
        let files = try SmallSite(vocabularies).build()
        for page in ["interventies/mst.html", "interventies/index.html"] {
            #expect(files[page]?.contains("Hulp aan huis.") == true, "\(page)")
            #expect(files[page]?.contains("Bang zijn.") == true, "\(page)")
        }
    }
}
