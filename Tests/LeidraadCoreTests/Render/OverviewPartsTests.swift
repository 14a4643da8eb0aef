import Foundation
import LeidraadCore
import Testing

/// Overviews of more records than one page holds.
struct OverviewPartsTests {
    private static let model = """
        types:
          instrument:
            folder: instruments
            label: { one: instrument, many: instrumenten }
            fields:
              minutes: { type: number, unit: minuten, label: Afnameduur, show: [column, facet] }

        """

    private func site(_ count: Int, first: String = "toets-1") throws -> SmallSite {
        var files = ["model.yml": Self.model]
        for number in 1...count {
            let name = number == 1 ? first : "toets-\(number)"
            files["instruments/\(name).yml"] = "name: Toets \(number)\nminutes: \(number)\n"
        }
        return try SmallSite(files)
    }

    private func rows(_ page: String?) -> Int { (page ?? "").components(separatedBy: "<tr data-id=").count - 1 }

    @Test("The records of a type of the site's own come in parts, each with its rows and the ways to the others")
    func ownType() throws {
        let files = try site(45).build()
        let parts = ["index", "deel~2", "deel~3"].map { files["instrumenten/\($0).html"] }
        #expect(parts.map(rows) == [20, 20, 5])
        #expect(parts[1]?.contains("<a href=\"index.html\" rel=\"prev\">Vorige</a>") == true)
        #expect(parts[1]?.contains("<a href=\"deel~3.html\" rel=\"next\">Volgende</a>") == true)
        #expect(parts[2]?.contains("41 t/m 45 van 45 gevonden") == true)
        #expect(parts.allSatisfy { $0?.contains("data-f-minutes") == false }, "that is in the file of all rows")
        #expect(files["data/rows-instrument.js"]?.contains("data-f-minutes") == true)
    }

    @Test("An overview that fits on a page has no parts and no file of rows")
    func one() throws {
        let files = try site(20).build()
        #expect(rows(files["instrumenten/index.html"]) == 20)
        #expect(files["instrumenten/index.html"]?.contains("data-parts") == false)
        #expect(files["instrumenten/index.html"]?.contains("data-f-minutes") == true)
        #expect(files.keys.filter { $0.contains("deel~") || $0.contains("rows-") } == [])
    }

    @Test("A record may be named as a part of its overview")
    func sameName() throws {
        let site = try site(21, first: "deel-2")
        #expect(try site.problems() == [])
        let files = try site.build()
        #expect(rows(files["instrumenten/deel~2.html"]) == 1)
        #expect(files["instrumenten/deel-2.html"]?.contains("<h1>Toets 1</h1>") == true)
    }

    /// A site of so many sources, each by another author, of which the last is cited.
    private func sources(_ count: Int, besides: [String: String] = [:]) throws -> SmallSite {
        let list = (1...count).map { number in
            "- { id: s\(number), type: book, author: [{ family: Naam\(999 + number) }], issued: 2020, title: T }\n"
        }
        let term = "- { term: wens, definition: Wat iemand wil., sources: [s\(count)] }\n"
        let files = ["references.yml": list.joined(), "glossary.yml": term]
        return try SmallSite(files.merging(besides) { $1 })
    }

    @Test("More sources than fit a page come in parts, and citations lead to the part that has the source")
    func sourceParts() throws {
        let files = try sources(201).build()
        let parts = ["bronnen", "bronnen-deel~2", "bronnen-deel~3"].map { files["\($0).html"] ?? "" }
        #expect(parts.map { $0.components(separatedBy: "<li id=\"bron-").count - 1 } == [100, 100, 1])
        #expect(parts[1].contains("101 t/m 200 van 201"))
        #expect(parts[1].contains("<a href=\"bronnen.html#bron-s1\">N</a>"))
        #expect(files["begrippen.html"]?.contains("href=\"bronnen-deel~3.html#bron-s201\"") == true)
        #expect(files["data/sources.js"]?.contains("[\"bronnen-deel~3.html\",[\"bron-s201\"]]") == true)
    }

    @Test("A list of sources that fits a page has no parts, letters or file of places")
    func fewSources() throws {
        let files = try sources(100).build()
        #expect(files["bronnen.html"]?.contains("class=\"letters\"") == false)
        #expect(files.keys.filter { $0.contains("deel~") || $0 == "data/sources.js" } == [])
    }

    @Test("A page of the editor's with the address of a part of the sources is reported")
    func partClash() throws {
        let page = ["old.md": "---\ntitle: Oud\naliases: [bronnen-deel~2.html]\n---\nTekst.\n"]
        #expect(try sources(101, besides: page).problems() == ["output-path-clash old.md:3"])
        #expect(try sources(100, besides: page).problems() == [])
    }

    @Test("The quality report of many findings has some of each rule, and says how many more there are")
    func findings() throws {
        let unused = (1...90).map { number in
            "- { id: s\(number), type: book, author: [{ family: N\(number) }], issued: 2020, title: T\(number) }\n"
        }
        let image = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"></svg>"
        let images = Dictionary(uniqueKeysWithValues: (1...90).map { ("assets/p\($0).svg", image) })
        let files = ["references.yml": unused.joined()].merging(images) { $1 }
        let page = try #require(try SmallSite(files).build()["kwaliteit.html"])
        let shown = page.components(separatedBy: "<li><code>").count - 1
        let left = page.matches(of: /En nog (\d+)\./).compactMap { Int($0.output.1) }
        let counts = page.matches(of: /<h2>[^<]+\((\d+)\)<\/h2>/).compactMap { Int($0.output.1) }
        #expect(shown == 150 && left == [15, 15])
        #expect(shown + left.reduce(0, +) == counts.reduce(0, +))
    }

    @Test("More terms than fit a page come in parts, and texts lead to the part that explains the term")
    func termParts() throws {
        let terms = (1...101).map { "- { term: woord\(1000 + $0), definition: Iets., by: editors }\n" }.joined()
        let files = try SmallSite(["glossary.yml": terms, "guidelines/p.md": "---\ntitle: P\n---\nEen woord1101.\n"])
            .build()
        let parts = ["begrippen", "begrippen-deel~2"].map { files["\($0).html"] ?? "" }
        #expect(parts.map { $0.components(separatedBy: "<div id=\"woord").count - 1 } == [100, 1])
        #expect(parts[1].contains("<a href=\"begrippen.html#letter-w\">W</a>"))
        #expect(parts[0].contains("<a href=\"#letter-w\">W</a>"))
        #expect(files["richtlijnen/p.html"]?.contains("href=\"../begrippen-deel~2.html#woord1101\"") == true)
        #expect(files["data/terms.js"]?.contains("[\"begrippen-deel~2.html\",[\"woord1101\"]]") == true)
    }

    @Test("A long A–Z index comes in parts that have every line once, pages for another audience last")
    func indexParts() throws {
        let files = try site(430)
        try files.folder.write("weights: [{ audience: redacteuren, percent: 50 }]\n", to: "Content/search.yml")
        try files.folder.write("---\ntitle: Aardig\naudience: redacteuren\n---\nTekst.\n", to: "Content/x.md")
        let pages = try files.build()
        let parts = ["a-z", "a-z-deel~2"].map { pages["\($0).html"] ?? "" }
        let line = /<li><a href="[^"]+">(Toets \d+|Aardig)<\/a>/
        let lines = parts.map { $0.matches(of: line).map { String($0.output.1) } }
        #expect(lines.map(\.count) == [250, 181])
        #expect(Set(lines.joined()).count == 431)
        #expect(lines[1].last == "Aardig")
        #expect(parts[1].contains("<a href=\"a-z.html#letter-t\">T</a>"))
    }
}
