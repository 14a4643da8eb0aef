import LeidraadCore
import Testing

/// A site that declares a type of its own, and adds to a built-in one.
struct OwnTypeTests {
    private static let model = """
        types:
          instrument:
            folder: instruments
            label: { one: meetinstrument, many: meetinstrumenten }
            code: MI
            parent: true
            menu: true
            fields:
              purpose: { type: markdown, label: Doel, required: true, show: [summary, compare] }
              minutes: { type: number, unit: minuten, label: Afnameduur, show: [summary, column, compare, facet], expected: true }
              setting: { type: term, of: settings, many: true, label: Waar, show: [column, facet] }
              cutoffs: { type: group, many: true, label: Grenswaarden, fields: { score: { type: integer }, means: { type: text } } }
            relations:
              measures: { to: [element], label: meet, inverse: gemeten met, basis: [named, study], sources: required }
          intervention:
            label: { one: maatregel, many: maatregelen }
            fields:
              cost: { type: text, label: Kosten, show: [summary, column, compare], search: high, expected: true }
              kind: { add: [{ id: device, label: hulpmiddel }] }
              reachable_24h: { use: false }
        vocabularies:
          settings: { label: Plaats }
        pages: { plan-check: false }
        words: { quickSubmit: Zoek }

        """

    private static let site = [
        "model.yml": model,
        "vocabularies.yml": "settings: [{ id: thuis, label: thuis }]\n",
        "references.yml":
            "- { id: jansen2020, author: [{ family: Jansen }], issued: { date-parts: [[2020]] }, title: Vallen }\n",
        "elements/kracht.yml": "name: Spierkracht\nkind: practice\ndescription: Kracht.\nsources: [jansen2020]\n",
        "instruments/mobiliteitstest.yml": """
        name: Mobiliteitstest
        code: MI-01
        purpose: Meet hoe iemand loopt.
        minutes: 12.5
        setting: [thuis]
        cutoffs: [{ score: 14, means: verhoogd risico }]
        measures: [{ element: kracht, basis: study, sources: [jansen2020], note: Alleen bij ouderen. }]

        """,
        "instruments/staptest.yml":
            "name: Staptest\nparent: mobiliteitstest\npurpose: Meet de stap. Zie [[mobiliteitstest]].\n",
        "interventions/training.yml":
            "name: Balanstraining\nkind: device\naudience: { description: Ouderen. }\ngoal: Balans.\ncost: 200 euro\n",
        "interventions/wandelen.yml": SmallSite.intervention("Wandelen", ""),
        "guidelines/tekst.md": "---\ntitle: Tekst\n---\nDe Staptest is kort.\n\n```records\ntype: instrument\n```\n",
    ]

    private static let built = Result { try SmallSite(site).build() }

    private func page(_ path: String) throws -> String { try #require(try Self.built.get()[path]) }

    @Test("A record of the site's own type has a page with its fields, its relations and what lies below it")
    func recordPage() throws {
        let page = try page("meetinstrumenten/mobiliteitstest.html")
        #expect(page.contains("<dt>Afnameduur</dt><dd>12,5 minuten</dd>"))
        #expect(page.contains("<dt>Score</dt><dd>14</dd>"))
        #expect(page.contains("<h3 id=\"relaties-r1\">Meet</h3>"))
        #expect(page.contains("<p>Alleen bij ouderen.</p>"))
        #expect(page.contains("<a href=\"staptest.html\">Staptest</a>"))
    }

    @Test("An expected field that a record does not state says so, and counts as a gap")
    func expectedField() throws {
        #expect(
            try page("meetinstrumenten/staptest.html").contains(
                "<dt>Afnameduur</dt><dd><p class=\"empty\">niet vermeld</p>"))
        let gaps = try page("kennislacunes.html")
        #expect(
            gaps.contains("meetinstrumenten/staptest.html") && !gaps.contains("meetinstrumenten/mobiliteitstest.html"))
    }

    @Test("A relation shows from its other end under the name of its inverse")
    func inverse() throws {
        let page = try page("werkzame-elementen/kracht.html")
        #expect(page.contains("Gemeten met</h3>"))
        #expect(page.contains("href=\"../meetinstrumenten/mobiliteitstest.html\">Mobiliteitstest</a>"))
    }

    @Test("The overview has the declared columns and facets, with bounds from the data, and a tree shows as one")
    func overview() throws {
        let page = try page("meetinstrumenten/index.html")
        #expect(page.contains("<th scope=\"col\">Afnameduur</th><th scope=\"col\">Waar</th>"))
        #expect(page.contains("name=\"minutes\" min=\"12\" max=\"13\""))
        #expect(page.contains("data-f-setting=\"thuis\""))
        #expect(page.contains("data-id=\"staptest\" class=\"depth-1\""))
    }

    @Test("Names of the type are linked, listed from A to Z, in the menu, and shown by a records block")
    func everywhere() throws {
        let text = try page("richtlijnen/tekst.html")
        #expect(text.contains("<a class=\"mention\" href=\"../meetinstrumenten/staptest.html\">Staptest</a> is kort"))
        #expect(text.contains("<caption>Meetinstrumenten</caption>"))
        #expect(text.contains("<a href=\"../meetinstrumenten/index.html\">Meetinstrumenten</a>"))
        #expect(try page("a-z.html").contains("meetinstrumenten/mobiliteitstest.html"))
        #expect(try page("data/codes.js").contains("MI-01"))
        #expect(try page("data/compare-instrument.js").contains("12,5 minuten"))
    }

    @Test("A field that the site adds to interventions shows in summary, overview, comparison and gaps")
    func addedField() throws {
        #expect(try page("interventies/training.html").contains("<dt>Kosten</dt><dd>200 euro</dd>"))
        #expect(
            try page("interventies/index.html").contains("data-label=\"Kosten\" data-of=\"cost\"><div>200 euro</div>"))
        let data = try page("data/interventions.js")
        #expect(data.contains("[\"cost\",\"Kosten\"]") && data.contains("\"200 euro\""))
        #expect(try page("interventies/wandelen.html").contains("<li>Kosten</li>"))
    }

    @Test("What a site leaves out of a type is not missing from its records")
    func leftOut() throws {
        #expect(!(try page("interventies/wandelen.html").contains("Dag en nacht bereikbaar</li>")))
    }

    @Test("A site renames a type and a word, and adds a kind")
    func words() throws {
        #expect(try page("interventies/training.html").contains("Hulpmiddel"))
        let home = try page("index.html")
        #expect(home.contains("Maatregelen</a>") && home.contains("Zoek</button>"))
        #expect(!home.contains("nterventies</a>"))
    }

    @Test("A page that a site does not want is not there, and nothing leads to it")
    func hiddenPage() throws {
        #expect(try Self.built.get()["plancheck.html"] == nil)
        #expect(!(try page("werkzame-elementen/index.html").contains("plancheck.html")))
    }

    @Test("A site without records has no overview, no menu line and no form for them")
    func guidelinesOnly() throws {
        let files = try SmallSite(["guidelines/tekst.md": "---\ntitle: Tekst\n---\nTekst.\n"]).build()
        for path in [
            "interventies/index.html", "werkzame-elementen/index.html", "matrix.html", "bronnen.html", "plancheck.html",
        ] {
            #expect(files[path] == nil, "\(path) is made")
        }
        let home = try #require(files["index.html"])
        #expect(!home.contains("interventies/") && !home.contains("data-quick"))
    }
}
