import LeidraadCore
import Testing
@testable import LeidraadModel

/// Rules about running text: what they report, and what they leave alone.
struct ProseTests {
    private static func found(_ body: String) -> [FoundPlace] {
        places(
            in: "index.md",
            of: ["index.md": "---\ntitle: Start\n---\n" + body, "twee.md": "---\ntitle: Twee\n---\nTekst.\n"])
    }

    @Test(
        "A colon is answered by a list, a table, a quotation, code or an image",
        arguments: [
            "Dit telt:\n\n- een\n", "Dit telt:\n1. een\n", "Dit telt:\n\n| a |\n|---|\n| b |\n", "Dit telt:\n\n> een\n",
            "Dit telt:\n\n```\neen\n```\n",
            "- Dit telt:\n  - een\n", "Dit telt: een en twee.\n", "| Doel: |\n|---|\n| b |\n", "## Doel:\n\nTekst.\n",
            "Kijk: ![kaart](https:)\n",
        ])
    func answered(body: String) {
        #expect(!Self.found(body).map(\.rule).contains(.colonWithoutList))
    }

    @Test(
        "A colon before another paragraph or the end is reported",
        arguments: ["", "\nTekst.\n"])
    func unanswered(rest: String) {
        #expect(Self.found("Dit **telt:**\n" + rest) == [FoundPlace(.colonWithoutList, 4, 11, ":")])
    }

    @Test("A colon is answered by headings below the one above, and not by the next of its level")
    func beforeHeadings() throws {
        #expect(Self.found("## Een\n\nDit telt:\n\n### Kop\n\nTekst.\n") == [])
        #expect(Self.found("Dit telt:\n\n## Kop\n\nTekst.\n") == [])
        let next = Self.found("## Een\n\nDit telt:\n\n## Twee\n\nTekst.\n")
        #expect(next == [FoundPlace(.colonWithoutList, 6, 9, ":")])
    }

    @Test(
        "A colon is answered by an address by itself and by a call of another program",
        arguments: ["\nhttps://voorbeeld.nl/kaart\n", "\n<https://voorbeeld.nl>\n", "\n{{< kaart >}}\n"])
    func answeredElsewhere(rest: String) {
        #expect(Self.found("Dit telt:\n" + rest).filter { $0.rule == .colonWithoutList } == [])
    }

    @Test(
        "A link text that says nothing is reported, also in a link by id",
        arguments: ["Hier", "lees  meer", "Klik hier!", "deze pagina", "deze", "Klik hier voor de tweede pagina"])
    func vague(words: String) {
        #expect(Self.found("Zie [\(words)](twee.md).\n").map(\.rule) == [.vagueLinkText])
        #expect(Self.found("Zie [[twee|\(words)]].\n").map(\.rule) == [.vagueLinkText])
    }

    @Test(
        "A link text that names what it leads to is not reported",
        arguments: ["hier wonen", "Meer over Twee", "**Twee**"])
    func clear(words: String) {
        #expect(Self.found("Zie [\(words)](twee.md).\n") == [])
    }

    @Test("A link without a word is reported", arguments: ["", " ", "&#32;"])
    func emptyLink(words: String) {
        #expect(
            Self.found("Zie [\(words)](twee.md).\n") == [
                FoundPlace(.vagueLinkText, 4, 5, "[" + words.prefix(1) + (words.isEmpty ? "]" : ""))
            ])
    }

    @Test("A heading without a word is reported", arguments: ["##\n", "## \n", "## {#kop}\n"])
    func emptyHeading(body: String) {
        #expect(Self.found(body).map(\.rule) == [.skippedHeadingLevel])
    }

    @Test(
        "A description of an image that says nothing is reported",
        arguments: ["kaart-2.png", "Kaart-2", "Afbeelding", "foto 2", "image", "IMG_2031.jpg"])
    func meaningless(words: String) {
        #expect(Self.found("![\(words)](https://voorbeeld.nl/kaart-2.png)\n").map(\.rule).contains(.missingAltText))
    }

    @Test(
        "A description of an image that says something is not",
        arguments: ["Kaart", "Kaart van Utrecht", "Foto van een gezin"])
    func meaningful(words: String) {
        #expect(!Self.found("![\(words)](https://voorbeeld.nl/kaart.png)\n").map(\.rule).contains(.missingAltText))
    }

    @Test("Headings may go back any number of levels, and down one")
    func headings() {
        #expect(Self.found("## A\n\n### B\n\n#### C\n\n## D\n\n### E\n") == [])
        #expect(Self.found("### A\n\n## B\n\n#### C\n").map(\.line) == [4, 8])
    }

    @Test("Comments and HTML that is safe are not reported; other HTML is, once for each element")
    func html() {
        let text = "<!-- later -->\n\nTekst <em>een</em> en <blink>twee</blink>.\n"
        #expect(Self.found(text) == [FoundPlace(.rawHTML, 6, 23, "<blink>")])
    }

    @Test("Footnotes are reported only where one side is missing or the mark is not escaped")
    func footnotes() {
        #expect(Self.found("Een[^1], twee\\[^2], `[^3]`.\n\n[^1]: Noot.\n") == [])
        #expect(Self.found("Een[^2].\n\n[^1]: Noot.\n").map(\.rule) == [.danglingFootnote, .unusedFootnote])
    }

    @Test("A citation does not make a sentence too long")
    func citations() {
        let words = Array(repeating: "woord", count: 34).joined(separator: " ")
        let sources =
            "- id: asscher2018\n  author: [{ family: Asscher }]\n  title: T\n  issued: { date-parts: [[2018]] }\n"
        let body = "---\ntitle: Start\n---\nEen \(words) [zie verder @asscher2018, p. 12].\n"
        #expect(places(in: "index.md", of: ["index.md": body, "references.yml": sources]) == [])
    }

    @Test("Text is compared case and marks aside, and across pages and records")
    func nearDuplicates() {
        let text =
            "Spreek met het gezin af wie het vaste aanspreekpunt is en leg die afspraak vast in het plan van het gezin zelf"
        let files = [
            "elements/a.yml": "name: Een\nkind: practice\ndescription: \(text)\n",
            "element-lists/l.yml": "title: Lijst\nclaim: presumed\nscope: each\nmembers: [a]\n",
            "index.md": "---\ntitle: Start\n---\n\(text.uppercased()).\n",
        ]
        let found = diagnostics(of: files)
        #expect(found.map(\.rule) == [.nearDuplicateText])
        #expect(found.first?.message == "deze alinea lijkt voor 100% op elements/a.yml:3")
    }

    @Test("A short field that two records share word for word is reported, and one that differs in a word is not")
    func shortFields() {
        let goal = "De hulpverlener werkt met het hele gezin en de mensen daaromheen aan veiligheid en steun thuis."
        let record = { (name: String, goal: String) in
            "name: \(name)\nkind: intervention\naudience: { description: Gezinnen. }\ngoal: \(goal)\n"
        }
        let found = { (other: String) in
            diagnostics(of: ["interventions/a.yml": record("Een", goal), "interventions/b.yml": record("Twee", other)])
                .map(\.rule)
        }
        #expect(found(goal) == [.nearDuplicateText])
        #expect(found(goal.replacing("hele", with: "halve")) == [])
    }

    @Test("Short paragraphs and paragraphs about the same thing are not near-duplicates")
    func differentText() {
        #expect(
            Self.found(
                "Dit is een korte zin die hier twee keer staat.\n\nDit is een korte zin die hier twee keer staat.\n")
                == [])
        let one =
            "De hulpverlener werkt met het hele gezin aan de veiligheid van de kinderen en aan de opvoeding door ouders.\n"
        let two =
            "De hulpverlener werkt met de ouders aan hun eigen problemen en aan de veiligheid in huis, en met de school.\n"
        #expect(Self.found(one + "\n" + two) == [])
    }

    @Test("A text that is on every page is compared without comparing all pages with all")
    func manyDuplicates() {
        let text =
            "Spreek met het gezin af wie het vaste aanspreekpunt is en leg die afspraak vast in het plan van het gezin zelf.\n"
        var files: [String: String] = [:]
        for number in 0..<300 { files["p\(number).md"] = "---\ntitle: P\n---\n" + text }
        let found = diagnostics(of: files)
        #expect(found.count == 299)
        #expect(Set(found.map(\.message)) == ["deze alinea lijkt voor 100% op p0.md:4"])
    }
}
