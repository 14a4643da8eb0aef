import LeidraadCore
import Testing
@testable import LeidraadModel

/// Line and column right to the character, wherever Markdown is.
struct PlaceTests {
    @Test("A link in a page has its place, whatever stands before it", arguments: pages)
    func page(example: Example) {
        #expect(places(in: "index.md", of: ["index.md": "---\ntitle: Start\n---\n" + example.text]) == example.found)
    }

    @Test("Line ends of Windows and a byte order mark shift nothing", arguments: pages)
    func windowsPage(example: Example) {
        let text = "\u{FEFF}---\ntitle: Start\n---\n" + example.text
        let windows = String(text.unicodeScalars.flatMap { $0 == "\n" ? ["\r", "\n"] : [$0] }.map(Character.init))
        #expect(places(in: "index.md", of: ["index.md": windows]) == example.found)
    }

    @Test("A link in a field of a record has its place, however the field is written", arguments: scalars)
    func scalar(example: Example) {
        #expect(places(in: "glossary.yml", of: ["glossary.yml": "- term: gezin\n" + example.text]) == example.found)
    }

    @Test("A field with line ends of Windows keeps its places", arguments: scalars)
    func windowsScalar(example: Example) {
        let text = ("- term: gezin\n" + example.text).split(separator: "\n", omittingEmptySubsequences: false).joined(
            separator: "\r\n")
        #expect(places(in: "glossary.yml", of: ["glossary.yml": text]) == example.found)
    }

    @Test("Text that is refused has its place inside a block scalar")
    func refusedScalar() {
        let text =
            "- term: gezin\n  definition: |\n    Eerst tekst.\n\n    " + String(repeating: "> ", count: 101) + "diep\n"
        #expect(places(in: "glossary.yml", of: ["glossary.yml": text]) == [FoundPlace(.markdownTooComplex, 5, 5, ">")])
    }

    @Test("A key has its place after tabs, emoji and accents in the lines above")
    func yamlKey() {
        let text = "- term: \"👩‍👩‍👧 é\"\n  definition: een\t👍 twee\n  é👍: x\n"
        #expect(places(in: "glossary.yml", of: ["glossary.yml": text]) == [FoundPlace(.unknownKey, 3, 3, "é👍")])
    }

    /// A text, and what is found in it.
    struct Example: Sendable, CustomTestStringConvertible {
        let text: String
        let found: [FoundPlace]

        init(_ text: String, _ found: FoundPlace...) {
            self.text = text
            self.found = found
        }

        var testDescription: String { text }
    }

    static let pages = [
        Example("\nZie [[mts]].\n", FoundPlace(.danglingLink, 5, 5, "[[mts]]")),
        Example("👩‍👩‍👧 é e\u{301} [[mts]]\n", FoundPlace(.danglingLink, 4, 7, "[[mts]]")),
        Example("een\ttwee [[mts|MTS]]\n", FoundPlace(.danglingLink, 4, 10, "[[mts|MTS]]")),
        Example("# Kop [[mts]]\n", FoundPlace(.danglingLink, 4, 7, "[[mts]]")),
        Example("een\n  twee [[mts]]\n", FoundPlace(.danglingLink, 5, 8, "[[mts]]")),
        Example("&eacute; &amp; \\* [[mts]]\n", FoundPlace(.danglingLink, 4, 19, "[[mts]]")),
        Example("`[[mts]]` **en** [[mts]]\n", FoundPlace(.danglingLink, 4, 18, "[[mts]]")),
        Example("\\[[mts]] en [[mts]]\n", FoundPlace(.danglingLink, 4, 13, "[[mts]]")),
        Example("\\@niemand en [@niemand]\n", FoundPlace(.danglingCitation, 4, 15, "@niemand")),
        Example(
            "[zie @niemand, p. 1; @geen]\n", FoundPlace(.danglingCitation, 4, 6, "@niemand"),
            FoundPlace(.danglingCitation, 4, 22, "@geen")),
        Example("- een\n  > twee\n  > [[mts]]\n", FoundPlace(.danglingLink, 6, 5, "[[mts]]")),
        Example("> [!NOTE]   zie [[mts]]\n", FoundPlace(.danglingLink, 4, 17, "[[mts]]")),
        Example("> [!WARNIG] tekst\n", FoundPlace(.unknownValue, 4, 5, "WARNIG")),
        Example("> [!RECOMMENDATION] r9\n", FoundPlace(.danglingLink, 4, 21, "r9")),
        Example("| a | b |\n|---|---|\n| x \\| y | [[mts\\|M]] |\n", FoundPlace(.danglingLink, 6, 12, "[[mts\\|M]]")),
        Example(
            "[^1]: Eerst [[mts]].\n\nTekst[^1] en [[mts]].\n", FoundPlace(.danglingLink, 4, 13, "[[mts]]"),
            FoundPlace(.danglingLink, 6, 14, "[[mts]]")),
        Example("`weg.md` en [gids](weg.md)\n", FoundPlace(.danglingFile, 4, 20, "weg.md")),
        Example("[gids][x]\n\n[x]: weg.md\n", FoundPlace(.danglingFile, 6, 6, "weg.md")),
        Example("een [gids](<weg.md>) twee\n", FoundPlace(.danglingFile, 4, 13, "weg.md")),
        Example(
            "een ![](weg.png)\n", FoundPlace(.missingAltText, 4, 5, "!["), FoundPlace(.danglingFile, 4, 9, "weg.png")),
        Example("een <blink>twee</blink>\n", FoundPlace(.rawHTML, 4, 5, "<blink>")),
        Example("- x\n\n  <div>\n  é <script>a</script>\n  </div>\n", FoundPlace(.rawHTML, 7, 5, "<script>")),
        Example("> een <kbd>twee\n", FoundPlace(.unbalancedHTML, 4, 7, "<kbd>")),
        Example("een &amp; :geen_plaatje: twee\n", FoundPlace(.foreignMark, 4, 11, ":geen_plaatje:")),
        Example("een ![x](https://x.nl/a.png)\n", FoundPlace(.remoteImage, 4, 10, "https://x.nl/a.png")),
        Example("- x\n\n  ```interventions\n  groep: x\n  ```\n", FoundPlace(.unknownKey, 7, 3, "groep")),
        Example(
            "```interventions\nids: [mts, mst]\n```\n", FoundPlace(.danglingLink, 5, 7, "mts"),
            FoundPlace(.danglingLink, 5, 12, "mst")),
        Example("```interventions\nkind: variatn\n```\n", FoundPlace(.unknownValue, 5, 7, "variatn")),
        Example("```interventions\ngroup: [een\n```\n", FoundPlace(.yamlSyntax, 5, 8, "[een")),
    ]

    static let scalars = [
        Example("  definition: Zie [[mts]].\n", FoundPlace(.danglingLink, 2, 19, "[[mts]]")),
        Example("  definition: Zie\n    é 👍 [[mts]].\n", FoundPlace(.danglingLink, 3, 9, "[[mts]]")),
        Example("  definition: 'zo''n [[mts]]'\n", FoundPlace(.danglingLink, 2, 22, "[[mts]]")),
        Example("  definition: \"\\u00e9\\\" [[mts]]\"\n", FoundPlace(.danglingLink, 2, 25, "[[mts]]")),
        Example("  definition: |\n    een\n\n      twee [[mts]]\n", FoundPlace(.danglingLink, 5, 12, "[[mts]]")),
        Example("  definition: |2-\n      een [[mts]]\n", FoundPlace(.danglingLink, 3, 11, "[[mts]]")),
        Example(
            "  definition: >\n    een\n    twee [[mts]]\n\n    drie [[mst]]\n",
            FoundPlace(.danglingLink, 4, 10, "[[mts]]"), FoundPlace(.danglingLink, 6, 10, "[[mst]]")),
        Example("  definition: >-\n    - een\n    - \\[[mts]] [[mts]]\n", FoundPlace(.danglingLink, 4, 16, "[[mts]]")),
        Example("  definition: !!str een [[mts]]\n", FoundPlace(.danglingLink, 2, 25, "[[mts]]")),
    ]
}
