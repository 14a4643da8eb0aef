import LeidraadCore
import Testing
@testable import LeidraadModel

/// How links by id, names and citations in running text are read.
struct LinkedWordsTests {
    private static func page(_ body: String) throws -> String {
        let files = try SmallSite([
            "a.md": "---\ntitle: A\n---\n\(body)\n",
            "interventions/mst.yml": SmallSite.intervention("Multisysteem Therapie", "abbreviation: MST\n"),
            "interventions/vot.yml": SmallSite.intervention("Voorlopige Opvang", "abbreviation: VoT\n"),
            "references.yml": "- { id: pol2018, author: [{ family: Pol }], title: T, issued: 2018 }\n",
        ]).build()
        return files["a.html"] ?? ""
    }

    @Test("The words of a link by id may hold markup")
    func markup() throws {
        let page = try Self.page("Zie [[mst|een **heel *lang*** traject]] en [[vot|`code`]].")
        #expect(page.contains("href=\"interventies/mst.html\">een <strong>heel <em>lang</em></strong> traject</a> en"))
        #expect(page.contains("href=\"interventies/vot.html\"><code>code</code></a>."))
        #expect(!page.contains("[["))
    }

    @Test("The id of a link with markup in its words is checked at its place")
    func danglingMarkup() {
        let text = "---\ntitle: Start\n---\nZie [[zzz|een *nadruk*]] en [[yyy|*a*]].\n"
        #expect(
            places(in: "index.md", of: ["index.md": text]) == [
                FoundPlace(.danglingLink, 4, 5, "[[zzz|een *nadruk*]]"),
                FoundPlace(.danglingLink, 4, 29, "[[yyy|*a*]]"),
            ])
    }

    @Test("Brackets that markup cuts through stay as they are", arguments: ["[[mst|a *b]] c*", "\\[[mst|*a*]]"])
    func noLink(body: String) throws {
        #expect(try Self.page(body).contains("[[mst|"))
    }

    @Test("A link that starts with the anchor is one to a heading of the page itself")
    func ownHeading() throws {
        #expect(try Self.page("Zie [[#de-kop]].\n\n## De kop").contains("href=\"#de-kop\">De kop</a>"))
        let text = "---\ntitle: Start\n---\nZie [[#kopp]].\n\n## Kop\n"
        #expect(places(in: "index.md", of: ["index.md": text]).map(\.rule) == [.danglingAnchor])
    }

    @Test(
        "A citation in the sentence may stand between quotes and after dashes",
        arguments: [
            "“@pol2018” zegt", "‘@pol2018’ zegt", "«@pol2018» zegt", "wat –@pol2018 zegt", "(@pol2018)", "\"@pol2018\"",
        ])
    func quotes(body: String) throws {
        #expect(
            try Self.page(body).contains("Pol</a>") || Self.page(body).contains("Pol (<a")
                || Self.page(body).contains("Pol ("))
        #expect(try !Self.page(body).contains("@pol2018"))
    }

    @Test("An address of mail is no citation")
    func mail() throws {
        #expect(try Self.page("Mail naar a@pol2018.nl.").contains("a@pol2018.nl"))
    }

    @Test("An abbreviation is found only as it is written, a name in any case")
    func abbreviations() throws {
        let page = try Self.page("Vot en vot zijn geen namen. VoT is er een, en multisysteem therapie ook.")
        #expect(page.contains("Vot en vot zijn"))
        #expect(page.contains(">VoT</a>") && page.contains(">multisysteem therapie</a>"))
    }

    @Test("Two abbreviations that differ in case are two names")
    func cases() throws {
        let files = try SmallSite([
            "a.md": "---\ntitle: A\n---\nMST is iets anders dan Mst.\n",
            "interventions/een.yml": SmallSite.intervention("Een", "abbreviation: MST\n"),
            "interventions/twee.yml": SmallSite.intervention("Twee", "abbreviation: Mst\n"),
        ]).build()
        #expect(files["a.html"]?.contains("interventies/een.html\">MST</a>") == true)
        #expect(files["a.html"]?.contains("interventies/twee.html\">Mst</a>") == true)
    }
}
