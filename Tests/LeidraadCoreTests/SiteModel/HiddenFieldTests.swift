import LeidraadCore
import Testing
@testable import LeidraadModel

/// Fields that a site hides from readers are for editors alone.
struct HiddenFieldTests {
    private static let model = """
        types:
          instrument:
            folder: instruments
            label: { one: instrument, many: instrumenten }
            fields:
              purpose: { type: markdown, label: Doel, show: [summary] }
              memo: { type: markdown, label: Kwizel, show: [hidden], expected: true, search: high }
              stock: { type: text, label: Kwizel, show: [hidden] }
              parts: { type: group, many: true, label: Delen, fields: { name: { type: text }, price: { type: text, label: Kwizel, show: [hidden] } } }
            relations:
              replaces: { to: [instrument], label: Kwizel, inverse: Kwizel van, show: [hidden], expected: true }
          intervention:
            fields:
              intensity: { label: Kwizel, show: [hidden], expected: true }
              owner: { type: text, label: Kwizel, show: [hidden] }
          page:
            fields:
              summary: { label: Kwizel, show: [hidden] }

        """

    private static let records = [
        "instruments/een.yml": """
        name: Een
        purpose: Meten.
        memo: Kwizelzinnig, zie [[twee]] en [@jansen2020].
        stock: kwizelhouding
        parts: [{ name: riem, price: kwizelprijs }]
        replaces: [{ to: twee, note: kwizelnoot }]

        """,
        "instruments/twee.yml": "name: Twee\npurpose: Ook meten.\n",
        "interventions/a.yml": SmallSite.intervention(
            "A", "intensity: Kwizele intensiteit.\nowner: kwizele eigenaar\n"),
        "guidelines/gids.md": "---\ntitle: Gids\nsummary: Kwizele samenvatting.\n---\n\nTekst over Een.\n",
        "references.yml":
            "- { id: jansen2020, type: book, author: [{ family: Jansen }], issued: { date-parts: [[2020]] }, title: Boek }\n",
    ]

    @Test("Nothing of a hidden field or relation is in any file of the site")
    func nowhere() throws {
        let files = try SmallSite(Self.records.merging(["model.yml": Self.model]) { $1 }).build()
        let found = files.filter { $0.value.lowercased().contains("kwizel") }.keys.sorted()
        #expect(found == [])
        let page = try #require(files["instrumenten/twee.html"])
        #expect(!page.contains("een.html"), "a hidden text makes no mention")
        #expect(try #require(files["instrumenten/een.html"]).contains("riem"))
        #expect(!(try #require(files["bronnen.html"]).contains("een.html")), "a hidden text cites nothing")
    }

    @Test("Without hidden, the same values are published")
    func shown() throws {
        let model = Self.model.replacing("show: [hidden]", with: "show: [detail]")
        let files = try SmallSite(Self.records.merging(["model.yml": model]) { $1 }).build()
        let data = try #require(files["data/records.json"]).lowercased()
        for word in [
            "kwizelzinnig", "kwizelhouding", "kwizelprijs", "kwizelnoot", "kwizele eigenaar", "kwizele intensiteit",
        ] {
            #expect(data.contains(word), "\(word)")
        }
    }

    @Test("What a site cannot do without cannot be hidden", arguments: ["name", "goal"])
    func needed(key: String) throws {
        let model = "types:\n  intervention:\n    fields: { \(key): { show: [hidden] } }\n"
        let files = ["model.yml": model, "interventions/a.yml": SmallSite.intervention("A")]
        #expect(try SmallSite(files).problems() == ["invalid-model model.yml:3"])
    }

    @Test("Editors export what is hidden")
    func export() throws {
        let site = try SmallSite(Self.records.merging(["model.yml": Self.model]) { $1 })
        let content = try ExportedContent(
            BuildRequest(site: site.folder.path, today: CalendarDate(secondsSince1970: 0)))
        let kind = try #require(content.kind(named: "instruments"))
        #expect(content.json(kind).contains("kwizelhouding"))
    }
}
