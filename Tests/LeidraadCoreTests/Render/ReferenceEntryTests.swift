import LeidraadCore
import Testing

/// How a list of references writes a source, after APA 7.
struct ReferenceEntryTests {
    private func entry(_ item: String, language: String = "nl") throws -> String {
        let files = try SmallSite(language: language, ["references.yml": "- { id: a, \(item) }\n"]).build()
        let page = try #require(files[language == "nl" ? "bronnen.html" : "references.html"])
        return String(
            try #require(page.firstMatch(of: /<li id="(?:bron|source)-a">(?:<p>)?(.*?)<(?:\/p|p|span|\/li)/)).output.1)
    }

    private let issued = "issued: { date-parts: [[2017]] }"

    @Test("A particle that falls away in a citation follows the initials, a suffix comes last")
    func particleAndSuffix() throws {
        let item =
            "author: [{ family: Pol, given: T., dropping-particle: van der, suffix: Jr. }], title: Boek, \(issued)"
        #expect(try entry(item) == "Pol, T. van der, Jr. (2017). <cite>Boek</cite>.")
    }

    @Test("A chapter names the editors of its book, the edition and the pages")
    func chapter() throws {
        let item =
            "type: chapter, author: [{ literal: Praktikon }], title: Hoofdstuk, container-title: Boek, edition: '2', "
            + "editor: [{ family: Vries, given: E., non-dropping-particle: De }, { family: Bond, given: A. }], "
            + "page: 3-9, publisher: Uitgeverij, \(issued)"
        #expect(
            try entry(item)
                == "Praktikon. (2017). Hoofdstuk. In E. De Vries &amp; A. Bond (Red.), <cite>Boek</cite> (2e druk, pp. 3–9). "
                + "Uitgeverij.")
        #expect(try entry(item, language: "en").contains("(Eds.), <cite>Boek</cite> (2nd ed., pp. 3–9)."))
    }

    @Test("A whole work shows its edition and volume", arguments: editions)
    func edition(edition: String, language: String, shown: String) throws {
        let item = "author: [{ family: Bond }], title: Boek, edition: '\(edition)', volume: '3', \(issued)"
        #expect(try entry(item, language: language) == "Bond. (2017). <cite>Boek</cite> (\(shown)).")
    }

    private static let editions = [
        ("2", "nl", "2e druk, deel 3"), ("herziene druk", "nl", "herziene druk, deel 3"),
        ("1", "en", "1st ed., Vol. 3"),
        ("12", "en", "12th ed., Vol. 3"), ("23", "en", "23rd ed., Vol. 3"),
    ]

    @Test("A work with an editor instead of an author says so")
    func edited() throws {
        let item = "editor: [{ family: Bond, given: A. }], title: Boek, \(issued)"
        #expect(try entry(item) == "Bond, A. (Red.). (2017). <cite>Boek</cite>.")
        #expect(try entry(item, language: "en") == "Bond, A. (Ed.). (2017). <cite>Boek</cite>.")
    }
}
