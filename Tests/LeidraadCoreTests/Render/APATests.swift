import LeidraadCore
import Testing

/// Citations and lists of references as APA 7 has them.
struct APATests {
    /// The text of a page that cites sources, without tags.
    private static func page(_ body: String, _ references: String, language: String = "nl") throws -> String {
        let files = try SmallSite(
            language: language, ["guidelines/p.md": "---\ntitle: P\n---\n\(body)\n", "references.yml": references]
        ).build()
        let page = try #require(files[language == "nl" ? "richtlijnen/p.html" : "guidelines/p.html"])
        let article = try #require(page.firstMatch(of: /<main[\s\S]*<\/main>/)).output
        return String(article.replacing(/<[^>]+>/, with: "").replacing("&amp;", with: "&"))
    }

    private static func source(_ id: String, _ authors: String, _ issued: String, _ title: String? = nil) -> String {
        "- { id: \(id), author: [\(authors)], issued: \(issued), title: \"\(title ?? "T " + id)\" }\n"
    }

    private static func person(_ family: String, _ given: String) -> String { "{ family: \(family), given: \(given) }" }

    @Test("Sources in one bracket stand in the order of a list, the years of one author together")
    func order() throws {
        let sources =
            Self.source("z12", Self.person("Zand", "A."), "2012")
            + Self.source("a10", Self.person("Aarts", "B."), "2010")
            + Self.source("z08", Self.person("Zand", "A."), "2008")
        #expect(try Self.page("Een [@z12; @a10; @z08].", sources).contains("(Aarts, 2010; Zand, 2008, 2012)"))
        #expect(
            try Self.page("Een [@z12, p. 3; @z08, p. 4].", sources).contains("(Zand, 2008, p. 4; Zand, 2012, p. 3)"))
        #expect(
            try Self.page("Een [@z12; zie ook @a10; @z08].", sources).contains(
                "(Zand, 2012; zie ook Aarts, 2010; Zand, 2008)"))
    }

    @Test("Sources that show the same names stand by year, though a list has their authors apart")
    func sameNames() throws {
        let others = { (third: String) in ["Smit", "Jong", third].map { Self.person($0, "A.") }.joined(separator: ", ")
        }
        let sources =
            Self.source("a", others("Kok"), "2010", "A") + Self.source("b", others("Kok"), "2010", "B")
            + Self.source("c", others("Abel"), "2011", "C")
        #expect(try Self.page("Een [@a; @b; @c].", sources).contains("(Smit et al., 2010a, 2010b, 2011)"))
    }

    @Test("Two people of one surname are told apart by their initials, and letters count for each")
    func initials() throws {
        let sources =
            Self.source("a", Self.person("Jansen", "P."), "2015", "A")
            + Self.source("b", Self.person("Jansen", "K."), "2015", "B")
            + Self.source("c", Self.person("Jansen", "Pieter"), "2015", "C")
        let page = try Self.page("Een [@a], twee [@b], drie @c.", sources)
        #expect(
            page.contains("(P. Jansen, 2015a)") && page.contains("(K. Jansen, 2015)")
                && page.contains("P. Jansen (2015b)"))
    }

    @Test("Letters and initials count among the sources of a page, not of the site")
    func perPage() throws {
        let sources =
            Self.source("a", Self.person("Jansen", "P."), "2015", "A")
            + Self.source("b", Self.person("Jansen", "P."), "2015", "B")
        #expect(try Self.page("Een [@b].", sources).contains("(Jansen, 2015)"))
        #expect(try Self.page("Een [@b; @a].", sources).contains("(Jansen, 2015a, 2015b)"))
    }

    @Test("Of more than two authors more names stand where the first do not tell sources apart")
    func moreNames() throws {
        let people = { (third: String) in
            ["Kapoor", "Bloom", third, "Hasan", "Reed"].map { Self.person($0, "A.") }.joined(separator: ", ")
        }
        let sources = Self.source("a", people("Montez"), "2017", "A") + Self.source("b", people("Zuk"), "2017", "B")
        let page = try Self.page("Een [@a], twee [@b].", sources)
        #expect(
            page.contains("(Kapoor, Bloom, Montez, et al., 2017)")
                && page.contains("(Kapoor, Bloom, Zuk, et al., 2017)"))
    }

    @Test(
        "Circa, periods, seasons and years before our era are shown",
        arguments: [
            ("{ date-parts: [[1850]], circa: true }", "(Oud, ca. 1850)", "(ca. 1850)."),
            ("{ date-parts: [[1990], [1995]] }", "(Oud, 1990–1995)", "(1990–1995)."),
            ("{ date-parts: [[2001]], season: 1 }", "(Oud, 2001)", "(2001, lente)."),
            ("{ date-parts: [[-380]] }", "(Oud, 380 v.Chr.)", "(380 v.Chr.)."),
            ("{ date-parts: [[1999], [0]] }", "(Oud, 1999–)", "(1999–)."),
            ("2018-05/2019-06", "(Oud, 2018–2019)", "(2018–2019)."), ("in druk", "(Oud, in druk)", "(in druk)."),
            ("{ raw: \"2019-03-02\" }", "(Oud, 2019)", "(2019)."),
            ("{ date-parts: [[-380], [-370]] }", "(Oud, 380–370 v.Chr.)", "(380–370 v.Chr.)."),
            ("{ date-parts: [[-30], [14]] }", "(Oud, 30 v.Chr.–14)", "(30 v.Chr.–14)."),
            ("1850~", "(Oud, ca. 1850)", "(ca. 1850)."),
            ("\"1850?/1860?\"", "(Oud, ca. 1850–1860)", "(ca. 1850–1860)."),
            ("{ date-parts: [[2001, 21], [2001, 22]] }", "(Oud, 2001)", "(2001, lente–zomer)."),
            ("{ date-parts: [[2001, 21], [2002, 24]] }", "(Oud, 2001–2002)", "(2001–2002)."),
        ])
    func dates(issued: String, cited: String, listed: String) throws {
        let page = try Self.page("Een [@a].", Self.source("a", Self.person("Oud", "A."), issued, "T"))
        #expect(page.contains(cited) && page.contains("Oud, A. " + listed))
    }

    @Test("A web page shows its day, in the words of the language")
    func day() throws {
        let source =
            "- { id: a, type: webpage, author: [{ literal: Bureau }], issued: { date-parts: [[2020, 5, 3]] }, title: T }\n"
        #expect(try Self.page("Een [@a].", source).contains("(2020, 3 mei)."))
        #expect(try Self.page("One [@a].", source, language: "en").contains("(2020, May 3)."))
    }

    @Test("A later edition shows in its citation and its entry when the work first appeared")
    func originalDate() throws {
        let source = { (original: String) in
            "- { id: a, author: [{ family: Oud, given: A. }], issued: 1953, original-date: \(original), title: T }\n"
        }
        let page = try Self.page("Een [@a], en @a.", source("1900"))
        #expect(page.contains("(Oud, 1900/1953), en Oud (1900/1953)"))
        #expect(page.contains("Oud, A. (1953). T. (Oorspronkelijk werk gepubliceerd in 1900)"))
        #expect(try Self.page("Een [@a].", source("{ date-parts: [[-380]] }")).contains("(Oud, 380 v.Chr./1953)"))
    }

    @Test("Editions of one year need no letter where the years of the works differ")
    func originalYears() throws {
        let edition = { (id: String, original: String) in
            "- { id: \(id), author: [{ family: Oud, given: A. }], issued: 1999\(original), title: \(id) }\n"
        }
        let sources = edition("a", ", original-date: 1995") + edition("b", "")
        #expect(try Self.page("Een [@a; @b].", sources).contains("(Oud, 1995/1999, 1999)"))
    }

    @Test("The days of a period over two years are shown")
    func daysOverTwoYears() throws {
        let source =
            "- { id: a, type: webpage, author: [{ literal: Bureau }], issued: { date-parts: [[2019, 12, 30], [2020, 1, 2]] }, title: T }\n"
        let page = try Self.page("Een [@a].", source)
        #expect(page.contains("(Bureau, 2019–2020)") && page.contains("(2019–2020, 30 december–2 januari)."))
    }

    @Test("Letters go by the order of the list: by names that show as initials, and by all authors")
    func lettersByList() throws {
        let sources =
            Self.source("a", Self.person("Doe", "John"), "2000", "B")
            + Self.source("b", Self.person("Doe", "Jane"), "2000", "C")
            + Self.source("c", Self.person("Doe", "J."), "2000", "A")
        #expect(try Self.page("Een [@a], [@b], [@c].", sources).contains("(Doe, 2000b), (Doe, 2000c), (Doe, 2000a)"))
        let people = { (third: String) in
            ["Smit, A.", "Jong, B.", third].map {
                let parts = $0.split(separator: ", ")
                return Self.person(String(parts[0]), String(parts[1]))
            }.joined(separator: ", ")
        }
        let groups =
            Self.source("a", people("Kok, Z."), "2010", "A") + Self.source("b", people("Kok, C."), "2010", "B")
        let page = try Self.page("Een [@a], [@b].", groups)
        let first = try #require(page.range(of: "Kok, C. (2010"))
        let second = try #require(page.range(of: "Kok, Z. (2010"))
        #expect(first.lowerBound < second.lowerBound)
    }

    @Test("Letters stand apart from words that stand for a date")
    func lettersAfterWords() throws {
        let sources =
            Self.source("a", Self.person("Oud", "A."), "in druk", "A")
            + Self.source("b", Self.person("Oud", "A."), "in druk", "B")
        #expect(try Self.page("Een [@a; @b].", sources).contains("(Oud, in druk-a, in druk-b)"))
    }

    @Test(
        "A particle in the surname does not count for the order, and given names become initials",
        arguments: [
            ("van den Berg", "Jan Peter", "van den Berg, J. P."), ("’t Hart", "Marie-Louise", "’t Hart, M.-L."),
            ("Cals", "J.P.", "Cals, J. P."),
            ("de Vries", "Th.", "de Vries, Th."), ("Van der Pol", "T. M.", "Van der Pol, T. M."),
        ])
    func names(family: String, given: String, listed: String) throws {
        let page = try Self.page(
            "Een [@a].", Self.source("a", "{ family: \"\(family)\", given: \"\(given)\" }", "2010", "T"))
        #expect(page.contains(listed + " (2010).") && page.contains("(\(family), 2010)"))
    }

    @Test("A list sorts by the surname without its particle")
    func sorting() throws {
        let sources =
            Self.source("a", "{ family: van Zon }", "2010", "T") + Self.source("b", "{ family: ten Hove }", "2010", "T")
            + Self.source("c", "{ family: Kok }", "2010", "T")
        let page = try Self.page("Een [@a; @b; @c].", sources)
        #expect(page.contains("(ten Hove, 2010; Kok, 2010; van Zon, 2010)"))
        // English lists have a surname with its particle in one.
        let english = try Self.page("One [@a; @b; @c].", sources, language: "en")
        #expect(english.contains("(Kok, 2010; ten Hove, 2010; van Zon, 2010)"))
    }

    @Test("Tags of Zotero are shown or leave their words, in titles and nowhere else")
    func tags() throws {
        let files = try SmallSite([
            "guidelines/p.md": "---\ntitle: P\n---\nEen [@a].\n",
            "references.yml":
                "- { id: a, author: [{ family: Oud }], issued: 2010, title: \"De <i>p</i> van CO<sub>2</sub>, <span class=\\\"nocase\\\">DNA</span>, 2 < 3 en <i>open\" }\n",
        ]).build()
        let page = try #require(files["richtlijnen/p.html"])
        #expect(page.contains("De <i>p</i> van CO<sub>2</sub>, DNA, 2 &lt; 3 en &lt;i&gt;open"))
        #expect(files["bronnen.html"]?.contains("&lt;sub&gt;") == false)
    }
}
