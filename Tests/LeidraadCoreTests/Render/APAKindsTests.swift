import LeidraadCore
import Testing

/// How a list of references writes sources of each kind, and how texts cite what has no author, after APA 7.
struct APAKindsTests {
    private static func page(_ body: String, _ references: String, language: String) throws -> String {
        let files = try SmallSite(
            language: language, ["guidelines/p.md": "---\ntitle: P\n---\n\(body)\n", "references.yml": references]
        ).build()
        let page = try #require(files[language == "nl" ? "richtlijnen/p.html" : "guidelines/p.html"])
        return String(try #require(page.firstMatch(of: /<main[\s\S]*<\/main>/)).output)
    }

    /// The entries of the list on a page, in its order.
    private static func entries(_ items: [String], language: String = "nl") throws -> [String] {
        let references = items.enumerated().map { "- { id: s\($0.offset), \($0.element) }\n" }.joined()
        let cited = items.indices.map { "[@s\($0)]" }.joined(separator: " ")
        let page = try page(cited + ".", references, language: language)
        return page.matches(of: /<li id="(?:bron|source)-s[0-9]+">(?:<p>)?(.*?) ?<(?:\/p|p|span|\/li)/).map {
            String($0.output.1).replacing(/<a [^>]*>|<\/a>/, with: "").replacing(/<cite>|<\/cite>/, with: "_")
                .replacing("&amp;", with: "&")
        }
    }

    /// The citations of a page, as text with the mark of italics.
    private static func citation(_ item: String, language: String = "nl") throws -> String {
        let page = try page("Zo [@a], en volgens @a.", "- { id: a, \(item) }\n", language: language)
        let words = try #require(page.firstMatch(of: /<p>Zo (.*?)<\/p>/)).output.1
        return String(words.replacing(/<cite>|<\/cite>/, with: "_").replacing(/<[^>]+>/, with: ""))
    }

    private static let year = "issued: { date-parts: [[2019]] }"
    private static let kok = "author: [{ family: Kok, given: A. }]"

    @Test(
        "Each kind of source is written as APA writes it",
        arguments: [
            (
                "type: article-journal, \(kok), title: Rust, container-title: Jeugd, volume: '4', issue: '2', page: 12-19, publisher: Uitgeverij, \(year)",
                "Kok, A. (2019). Rust. _Jeugd_, _4_(2), 12–19."
            ),
            (
                "type: article-journal, \(kok), title: Rust, container-title: Jeugd, volume: '4', number: e17, \(year)",
                "Kok, A. (2019). Rust. _Jeugd_, _4_, Artikel e17."
            ),
            (
                "type: book, \(kok), title: Rust, publisher: Uitgeverij, publisher-place: Utrecht, edition: '3', \(year)",
                "Kok, A. (2019). _Rust_ (3e druk). Uitgeverij."
            ),
            (
                "type: book, \(kok), title: Rust, translator: [{ family: Vries, given: E. de }], edition: '3', publisher: U, \(year)",
                "Kok, A. (2019). _Rust_ (E. de Vries, Vert.; 3e druk). U."
            ),
            (
                "type: book, \(kok), title: Rust, editor: [{ family: Vries, given: E. de }], translator: [{ family: Bos, given: B. }], edition: '3', page: 12-19, \(year)",
                "Kok, A. (2019). _Rust_ (E. de Vries, Red.; B. Bos, Vert.; 3e druk, pp. 12–19)."
            ),
            (
                "type: report, author: [{ literal: Bureau Een }, { literal: Bureau Twee }], title: Rust, \(year)",
                "Bureau Een, & Bureau Twee. (2019). _Rust_."
            ),
            (
                "type: report, \(kok), title: Rust, number: '12', publisher: Instituut, \(year)",
                "Kok, A. (2019). _Rust_ (Rapport nr. 12). Instituut."
            ),
            (
                "type: report, \(kok), title: Rust, genre: Werkdocument, number: '12', publisher: Instituut, \(year)",
                "Kok, A. (2019). _Rust_ (Werkdocument nr. 12). Instituut."
            ),
            (
                "type: thesis, \(kok), title: Rust, genre: Proefschrift, publisher: Universiteit Utrecht, \(year)",
                "Kok, A. (2019). _Rust_ [Proefschrift, Universiteit Utrecht]."
            ),
            (
                "type: webpage, \(kok), title: Rust, container-title: Kennisnet, URL: 'https://voorbeeld.nl/rust', \(year)",
                "Kok, A. (2019). _Rust_. Kennisnet. https://voorbeeld.nl/rust"
            ),
            (
                "type: webpage, author: [{ literal: Kennisnet }], title: Rust, container-title: Kennisnet, publisher: Kennisnet, URL: 'https://voorbeeld.nl/rust', \(year)",
                "Kennisnet. (2019). _Rust_. https://voorbeeld.nl/rust"
            ),
            (
                "type: post-weblog, \(kok), title: Rust, container-title: Het blog, \(year)",
                "Kok, A. (2019). Rust. _Het blog_."
            ),
            (
                "type: article-newspaper, \(kok), title: Rust, container-title: De Krant, page: A3, issued: { date-parts: [[2019, 7, 24]] }",
                "Kok, A. (2019, 24 juli). Rust. _De Krant_, A3."
            ),
            (
                "type: chapter, \(kok), title: Rust, container-title: Boek, page: '7', publisher: U, \(year)",
                "Kok, A. (2019). Rust. In _Boek_ (p. 7). U."
            ),
            (
                "type: dataset, \(kok), title: Rust, publisher: Archief, \(year)",
                "Kok, A. (2019). _Rust_ [Dataset]. Archief."
            ),
            (
                "type: speech, \(kok), title: Rust, event-title: Jaarcongres, event-place: Utrecht, issued: { date-parts: [[2019, 8, 30], [2019, 9, 2]] }",
                "Kok, A. (2019, 30 augustus–2 september). _Rust_ [Presentatie]. Jaarcongres, Utrecht."
            ),
            (
                "type: report, author: [{ literal: Ministerie van Rust }], title: Rust, publisher: ministerie van rust, \(year)",
                "Ministerie van Rust. (2019). _Rust_."
            ),
            (
                "type: book, title: Woordenboek van rust, publisher: U, \(year)",
                "_Woordenboek van rust_. (2019). U."
            ),
            (
                "type: article-magazine, \(kok), title: Helpt rust?, container-title: Blad, issued: { date-parts: [[2019, 5]] }",
                "Kok, A. (2019, mei). Helpt rust? _Blad_."
            ),
        ])
    func kinds(item: String, written: String) throws {
        #expect(try Self.entries([item]) == [written])
    }

    @Test("In English a day, a report and a translation stand in English words")
    func english() throws {
        let day = "type: webpage, \(Self.kok), title: Rest, issued: { date-parts: [[2019, 8, 8], [2019, 8, 11]] }"
        let report = "type: report, \(Self.kok), title: Rest, number: '12', issued: { date-parts: [[2018]] }"
        let book =
            "type: book, \(Self.kok), title: Rest, translator: [{ family: Bos, given: B. }, { family: Cals, given: C. }], issued: { date-parts: [[2017]] }"
        #expect(
            try Self.entries([day, report, book], language: "en") == [
                "Kok, A. (2017). _Rest_ (B. Bos & C. Cals, Trans.).", "Kok, A. (2018). _Rest_ (Report No. 12).",
                "Kok, A. (2019, August 8–11). _Rest_.",
            ])
    }

    @Test(
        "A range of pages has a dash and a whole end, and what is no range stays",
        arguments: [
            ("442-54", "442–454"), ("e12-e15", "e12–e15"), ("12 - 19", "12–19"), ("12–19", "12–19"),
            ("S1-S9, S12", "S1–S9, S12"), ("e12-a", "e12-a"), ("1-e7", "1-e7"), ("12", "12"),
        ])
    func pages(written: String, shown: String) throws {
        let item =
            "type: article-journal, \(Self.kok), title: Rust, container-title: Jeugd, page: '\(written)', \(Self.year)"
        #expect(try Self.entries([item]) == ["Kok, A. (2019). Rust. _Jeugd_, \(shown)."])
    }

    @Test(
        "Given names become initials as APA has them",
        arguments: [
            ("Ai-jun", "A."), ("Ai-Jun", "A.-J."), ("JP", "J. P."), ("Jan van", "J. van."), ("J. p.", "J. p."),
            ("Élodie", "É."), ("明", "明."),
        ])
    func givenNames(given: String, initials: String) throws {
        let item = "author: [{ family: Kok, given: \"\(given)\" }], title: Rust, \(Self.year)"
        #expect(try Self.entries([item]) == ["Kok, \(initials) (2019). _Rust_."])
    }

    @Test("Of twenty authors all are named, of more the first nineteen and the last")
    func manyAuthors() throws {
        let people = { (count: Int) in
            (1...count).map { "{ family: P\($0), given: A. }" }.joined(separator: ", ")
        }
        let twenty = try #require(Self.entries(["author: [\(people(20))], title: Rust, \(Self.year)"]).first)
        #expect(twenty.contains("P19, A., & P20, A. (2019)") && twenty.contains("P1, A., P2, A.,"))
        let more = try #require(Self.entries(["author: [\(people(22))], title: Rust, \(Self.year)"]).first)
        #expect(more.contains("P19, A., … P22, A. (2019)") && !more.contains("P20") && !more.contains("&"))
    }

    @Test("A list goes by author, then date; what has no date comes first and what is to appear last")
    func order() throws {
        let work = { (issued: String, title: String) in
            "\(Self.kok), title: \(title), issued: \(issued)"
        }
        let both = "author: [{ family: Kok, given: A. }, { family: Aal, given: B. }], title: Samen, issued: 1990"
        let found = try Self.entries([
            work("in druk", "T1"), work("2001", "T2"), work("{ literal: z.d. }", "T3"),
            work("{ date-parts: [[1850]], circa: true }", "T4"), both,
        ])
        #expect(
            found.map { String($0.prefix { $0 != "_" }) } == [
                "Kok, A. (z.d.). ", "Kok, A. (ca. 1850). ", "Kok, A. (2001). ", "Kok, A. (in druk). ",
                "Kok, A., & Aal, B. (1990). ",
            ])
    }

    @Test("Letters of one year go by the day where the list shows it, then by title without an article")
    func letters() throws {
        let found = try Self.entries([
            "\(Self.kok), title: Zand, \(Self.year)", "\(Self.kok), title: De aarde, \(Self.year)",
            "type: webpage, \(Self.kok), title: Aan zee, issued: { date-parts: [[2019, 3, 1]] }",
        ])
        #expect(
            found == [
                "Kok, A. (2019a). _De aarde_.", "Kok, A. (2019b). _Zand_.", "Kok, A. (2019c, 1 maart). _Aan zee_.",
            ])
    }

    @Test(
        "A work without author is cited by its title: a whole one in italics, a part in quotes, by a short title if it has one"
    )
    func titles() throws {
        #expect(
            try Self.citation("type: book, title: Rust, \(Self.year)") == "(_Rust_, 2019), en volgens _Rust_ (2019).")
        let part = "type: article-magazine, title: Rust, container-title: Blad, \(Self.year)"
        #expect(try Self.citation(part) == "(“Rust”, 2019), en volgens “Rust” (2019).")
        let short = "type: book, title: Rust in huis en daarbuiten, title-short: Rust, \(Self.year)"
        #expect(try Self.citation(short) == "(_Rust_, 2019), en volgens _Rust_ (2019).")
    }
}
