import LeidraadCore
import Testing
@testable import LeidraadModel

/// Pages, filters and words that are there only where a site has something to show in them.
struct ShownPartsTests {
    private func changed(_ site: [String: String], _ path: String, _ old: String, _ new: String) throws -> [String:
        String]
    {
        var files = site
        let text = try #require(files[path])
        #expect(text.contains(old))
        files[path] = text.replacing(old, with: new)
        return files
    }

    // MARK: The matrix

    @Test("A matrix with interventions in its rows has every relation, and no filter of elements")
    func swapped() throws {
        let matrix = "matrix: { rows: intervention, columns: element, relation: elements }\n"
        let files = try changed(ModelSites.falls, "model.yml", "vocabularies:", matrix + "vocabularies:")
        let page = try #require(try SmallSite(files).build()["matrix.html"])
        let row = try #require(page.firstMatch(of: /<tr data-id="training".*?<\/tr>/)).output
        #expect(row.contains("<td class=n><a href=#g1>"))
        #expect(!page.contains("name=\"list\"") && !page.contains("name=\"group\""))
    }

    @Test("A relation counts in a matrix from whichever end it is said")
    func otherEnd() throws {
        let files = try changed(
            ModelSites.techniques, "model.yml", "rows: technique, columns: tactic", "rows: tactic, columns: technique")
        let page = try #require(try SmallSite(files).build()["matrix.html"])
        #expect(page.matches(of: /<td class=n>/).count == 3)
    }

    @Test("A matrix of a relation without basis and sources promises none, and shows the label of the relation")
    func withoutGrounds() throws {
        let plain = try SmallSite(ModelSites.techniques).build()
        let page = try #require(plain["matrix.html"])
        #expect(page.contains("How do techniques and tactics relate? An empty cell means not stated, never no."))
        #expect(page.contains("<span class=\"basis basis-named\">belongs to</span>"))
        #expect(page.contains("<h2>What is in the cells</h2>") && !page.contains("Sources of the matrix"))
        #expect(plain["index.html"]?.contains("who says so") == false)
        let sourced = try changed(
            ModelSites.techniques, "model.yml", "rows: technique, columns: tactic, relation: belongs-to",
            "rows: technique, columns: mitigation, relation: mitigates")
        let other = try #require(try SmallSite(sourced).build()["matrix.html"])
        #expect(other.contains("relate, and on what grounds?") && other.contains("<h2>Sources of the matrix</h2>"))
    }

    @Test("A matrix in a text is that of the matrix page, row by row")
    func inText() throws {
        var files = ModelSites.techniques
        files["guidelines/seen.md"] = "---\ntitle: Seen\n---\n\n```matrix\n```\n"
        let page = try #require(try SmallSite(files).build()["guidelines/seen.html"])
        let table = try #require(page.firstMatch(of: /<table.*?<\/table>/.dotMatchesNewlines())).output
        #expect(table.contains("<caption>Matrix of techniques and tactics</caption>"))
        #expect(table.matches(of: /<th scope="col"/).count == 3 && table.contains(">PowerShell</a>"))
        #expect(table.matches(of: />belongs to</).count == 3)
    }

    @Test("The id of a part of a page has no spaces, whatever the site calls its types")
    func idsOfRenamedTypes() throws {
        let files = try changed(
            ModelSites.falls, "model.yml", "{ one: maatregel, many: maatregelen }",
            "{ one: vaste afspraak, many: vaste afspraken }")
        let built = try SmallSite(files).build()
        let pages = built.values.filter { $0.contains("id=\"vaste-afspraken\"") }
        #expect(pages.count > 0 && deadLinks(in: built) == [])
        #expect(!built.values.contains { $0.contains("id=\"vaste afspraken\"") })
    }

    @Test("A site without a single relation for its matrix has none, and nothing leads to it")
    func noRelation() throws {
        var files = ModelSites.techniques
        for (path, text) in files where path.hasPrefix("techniques/") {
            files[path] = text.replacing(/belongs-to: .*\n/, with: "")
        }
        let built = try SmallSite(files).build()
        #expect(built["matrix.html"] == nil && deadLinks(in: built) == [])
    }

    // MARK: What is expected

    @Test("A site can say of a built-in field whether a record should state it, and the gaps follow")
    func expectation() throws {
        var files = [
            "interventions/tool.yml": "name: Tool\nkind: intervention\ngoal: Help\naudience: { description: All }\n",
            "index.md": "---\ntitle: Trial\n---\nText.\n",
        ]
        let gaps = { (files: [String: String]) throws in
            let page = try #require(try SmallSite(language: "en", files).build()["knowledge-gaps.html"])
            let part = try #require(page.firstMatch(of: /(?s)id="?gaps-not-stated.*?<\/section>/)).output
            return try #require(part.firstMatch(of: /<span>(.*?)<\/span>/)).output.1
        }
        let usual = "Age, Duration, Intensity, Available 24/7, Rating, In the database, What research shows"
        #expect(try gaps(files) == usual)
        files["model.yml"] =
            "types:\n  intervention:\n    fields:\n      duration: { expected: false }\n      group: { expected: true }\n"
        #expect(try gaps(files) == "Group, " + usual.replacing("Duration, ", with: ""))
    }

    // MARK: Withdrawn records and gaps

    @Test("A type with only a withdrawn record has no overview, no menu item and no count")
    func withdrawn() throws {
        let files = [
            "model.yml":
                "types:\n  tool:\n    folder: tools\n    label: { one: tool, many: tools }\n    menu: true\n    fields: { cost: { type: text } }\n",
            "tools/hammer.yml": "name: Hammer\nstatus: withdrawn\n",
            "index.md": "---\ntitle: Trial\n---\nSee [[hammer]].\n",
        ]
        let built = try SmallSite(language: "en", files).build()
        #expect(built["tools/index.html"] == nil && built["tools/hammer.html"] != nil)
        #expect(built["knowledge-gaps.html"] == nil)
        let home = try #require(built["index.html"])
        #expect(!home.contains("Tools") && home.contains("tools/hammer.html"))
        #expect(deadLinks(in: built) == [])
    }

    @Test("The page of gaps is there where a record does not state what it should, and has no empty list of dates")
    func gaps() throws {
        let page = try #require(try SmallSite(ModelSites.techniques).build()["knowledge-gaps.html"])
        #expect(page.contains("<h2>Not stated: techniques</h2>") && !page.contains("Nothing found"))
    }

    @Test("The home page counts what its overviews count")
    func counts() throws {
        var files = ModelSites.techniques
        files["tactics/old.yml"] = "name: Old\nstatus: withdrawn\n"
        let home = try #require(try SmallSite(files).build()["index.html"])
        #expect(home.contains("<dt>Tactics</dt><dd>2</dd>"))
    }

    // MARK: Facets

    private static let house = [
        "site.yml": "title: Trial\nlanguage: en\n",
        "model.yml": """
        types:
          tool:
            folder: tools
            label: { one: tool, many: tools }
            fields:
              place: { type: term, of: places, many: true, label: Place, show: [facet, column] }
              grades: { type: level, of: grade, many: true, label: Grades, show: [facet] }
              spans: { type: range, many: true, unit: years, label: Spans, show: [facet] }
              about: { type: page, label: About, show: [facet] }
        vocabularies:
          places: { label: Place }

        """,
        "vocabularies.yml": """
        places: [{ id: house, label: the house }, { id: kitchen, label: the kitchen, broader: house }]
        scales: [{ id: grade, title: Grade, levels: [{ id: low, label: low, rank: 1 }, { id: high, label: high, rank: 2 }] }]

        """,
        "tools/pan.yml":
            "name: Pan\nplace: [kitchen]\ngrades: [low, high]\nspans: [{ from: 0, to: 5 }, { from: 60 }]\nabout: guidelines/pans\n",
        "tools/rug.yml": "name: Rug\nplace: [house]\n",
        "guidelines/pans.md": "---\ntitle: All about pans\n---\nText.\n",
    ]

    private func tools() throws -> String { try #require(try SmallSite(Self.house).build()["tools/index.html"]) }

    @Test("Who chooses a term of a site's own vocabulary finds what is narrower too")
    func broader() throws {
        let page = try tools()
        #expect(page.contains("data-f-place=\"kitchen ^house\""))
        #expect(page.contains("<input type=\"checkbox\" value=\"house\"><span>the house <span data-count>2</span>"))
    }

    @Test("Records with several levels or ranges can be chosen by them")
    func several() throws {
        let page = try tools()
        #expect(
            page.contains("<fieldset data-facet=\"grades\" data-kind=\"minimum\"")
                && page.contains("data-f-grades=\"2\""))
        #expect(page.contains("data-f-spans=\"0 5 1 60 - 1\""))
        #expect(!page.contains("name=\"spans\" min=\"0\" max"), "a range without an end holds every number")
    }

    @Test("The choice of a number in ranges reaches as low as the records do")
    func belowZero() throws {
        let files = try changed(Self.house, "tools/pan.yml", "{ from: 0, to: 5 }", "{ from: -20, to: -18 }")
        let page = try #require(try SmallSite(files).build()["tools/index.html"])
        #expect(page.contains("name=\"spans\" min=\"-20\""))
    }

    @Test("A page is chosen by its title, and shown under it in results")
    func pageTitle() throws {
        let page = try tools()
        #expect(page.contains("<input type=\"checkbox\" value=\"guidelines/pans\"><span>All about pans "))
    }

    // MARK: Words

    @Test("The field for codes shows codes of the site, and nothing where it has none")
    func codes() throws {
        let placeholder = { (site: [String: String]) in
            try #require(try SmallSite(site).build()["index.html"]).firstMatch(
                of: /name="code" [^>]*placeholder="([^"]*)"/
            ).map { String($0.output.1) }
        }
        #expect(try placeholder(ModelSites.techniques) == "e.g. T-1059 or M-1017")
        #expect(try placeholder(ModelSites.falls) == "bijv. R1 of EL-01")
        #expect(try placeholder(ModelSites.guidelines) == nil)
    }

    @Test("The search finds the note of a relation, and ends each sentence once")
    func search() throws {
        let model = try #require(ModelSites.techniques["model.yml"]).replacing(
            "description: { type: markdown, label: Description, show: [summary] }",
            with:
                "description: { type: markdown, label: Description, show: [summary] }\n      vendor: { type: text, label: Vendor }"
        )
        var files = ModelSites.techniques
        files["model.yml"] = model
        files["mitigations/m1017.yml"] = try #require(files["mitigations/m1017.yml"]).replacing(
            "description: Users.", with: "description: Users learn it.\nvendor: at home")
        let site = try SmallSite(files)
        let request = BuildRequest(site: site.folder.path, today: CalendarDate(secondsSince1970: 0))
        let bulk = String(decoding: try #require(try exportSearch(request, index: "trial").bulk), as: UTF8.self)
        #expect(bulk.contains("Only known samples."))
        #expect(bulk.contains("Users learn it. at home; Phishing") && !bulk.contains(".. "))
    }
}
