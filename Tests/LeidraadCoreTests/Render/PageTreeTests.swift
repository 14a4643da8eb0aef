import LeidraadCore
import Testing

/// Every page has a place, wherever it is.
struct PageTreeTests {
    private func page(_ title: String, _ text: String = "Tekst.") -> String { "---\ntitle: \(title)\n---\n\n\(text)\n" }

    @Test("A folder without an index gets a landing page that lists what is below it, at any depth")
    func madeLandings() throws {
        let files = try SmallSite([
            "guidelines/gids/index.md": page("Gids"), "guidelines/gids/03-eerste_hulp/diep/een.md": page("Een"),
        ]).build()
        let made = try #require(files["richtlijnen/gids/03-eerste-hulp/index.html"])
        #expect(made.contains("<h1>Eerste hulp</h1>") && made.contains("href=\"diep/index.html\""))
        let deep = try #require(files["richtlijnen/gids/03-eerste-hulp/diep/een.html"])
        #expect(deep.contains("<a href=\"een.html\" aria-current=\"page\">Een</a>"))
        #expect(deep.contains("class=\"previous\" href=\"index.html\""))
        #expect(files["richtlijnen/gids/index.html"]?.contains("href=\"03-eerste-hulp/diep/een.html\"") == true)
    }

    @Test("A page beside a folder with its name speaks for the folder")
    func pageForFolder() throws {
        let files = try SmallSite([
            "guidelines/gids/index.md": page("Gids"), "guidelines/gids/deel.md": page("Deel"),
            "guidelines/gids/deel/een.md": page("Een"),
        ]).build()
        #expect(files["richtlijnen/gids/deel/index.html"] == nil)
        #expect(files["richtlijnen/gids/deel.html"]?.contains("id=\"child-pages\"") == true)
        #expect(files["richtlijnen/gids/deel/een.html"]?.contains("<a href=\"../deel.html\">Deel</a>") == true)
    }

    @Test("The bytes of the side list do not grow with the number of pages, and it is open at the page")
    func window() throws {
        let count = 300
        var content = ["guidelines/gids/index.md": page("Gids")]
        for number in 100..<(100 + count) { content["guidelines/gids/p\(number).md"] = page("Pagina \(number)") }
        let files = try SmallSite(content).build()
        let middle = try #require(files["richtlijnen/gids/p250.html"])
        let side = try #require(
            middle.firstRange(of: "<nav class=\"sidebar\"").map { middle[$0.lowerBound...] }?.prefix(8_000))
        #expect(
            side.contains("aria-current=\"page\">Pagina 250</a>") && side.contains(">Pagina 249</a>")
                && side.contains(">Pagina 251</a>"))
        #expect(
            side.contains("href=\"index.html#child-pages\">Alle \(count) pagina’s</a>")
                && !middle.contains(">Pagina 300</a>"))
        #expect(middle.utf8.count < 15_000)
        #expect(
            middle.contains("href=\"p249.html\" rel=\"prev\"") && middle.contains("href=\"p251.html\" rel=\"next\""))
    }

    @Test("A page at the top belongs to the pages at the top, and the home page leads to it")
    func atTheTop() throws {
        let files = try SmallSite(["over.md": page("Over"), "contact.md": page("Contact")]).build()
        #expect(files["over.html"]?.contains("href=\"contact.html\"") == true)
        #expect(files["index.html"]?.contains("href=\"over.html\"") == true)
    }

    @Test("A README.md is the index of its folder, unless that has one")
    func readme() throws {
        let site = try SmallSite([
            "guidelines/a/README.md": "# Hallo\n\nZie [b](../b/) en [c](../b/README.md).\n",
            "guidelines/b/index.md": page("Index"),
            "guidelines/b/README.md": page("Lees mij"),
        ])
        let files = try site.build()
        #expect(files["richtlijnen/a/index.html"]?.contains("<h1>Hallo</h1>") == true)
        #expect(files["richtlijnen/a/index.html"]?.contains("href=\"../b/index.html\"") == true)
        #expect(files["richtlijnen/b/readme.html"]?.contains("<h1>Lees mij</h1>") == true)
    }
}
