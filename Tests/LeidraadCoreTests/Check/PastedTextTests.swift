import LeidraadCore
import Testing
@testable import LeidraadFiles
@testable import LeidraadModel

/// Remains of Word, Excel and PDF, lists within a sentence, and links that were nearly written: told, or left alone.
struct PastedTextTests {
    private static let others = [
        "references.yml":
            "- { id: kok2019, title: T, author: [{ family: Kok }], issued: 2019 }\n- { id: zee2018, title: U, author: [{ family: de Zee }], issued: 2018 }\n",
        "twee.md": "---\ntitle: Twee\n---\nZie [@kok2019; @zee2018], [[looptest]] en ![Een](een.png).\n", "een.png": "",
        "elements/looptest.yml": "name: Testloop\nkind: practice\ndescription: Lopen.\nsources: [kok2019]\n",
    ]

    private static func told(_ body: String) -> [FoundPlace] {
        places(in: "index.md", of: others.merging(["index.md": "---\ntitle: Start\n---\n\(body)\n"]) { own, _ in own })
            .filter { ![.colonWithoutList, .danglingCitation, .longSentence].contains($0.rule) }
    }

    @Test(
        "What was pasted, or typed as a list in a sentence, is told where it stands",
        arguments: [
            ("De test is kort[MB3] en goed.", 4, 16, "[MB3]"), ("De test is kort [PvdB12R1].", 4, 17, "[PvdB12R1]"),
            ("Opmerking [KL4]: klopt dit?", 4, 11, "[KL4]"),
            ("Vallen komt vaak voor.3 Daarom test je.", 4, 23, "3"),
            ("Vallen, zegt zij vaker,2 komt voor.", 4, 24, "2"),
            ("Vallen komt vaak voor.12", 4, 23, "12"), ("Zij vielen4 vaak.", 4, 11, "4"),
            ("Ouderen1 vallen vaak.", 4, 8, "1"),
            ("Vallen komt voor.\u{B9} Daarom.", 4, 18, "\u{B9}"), ("Vallen komt voor.[2] Daarom.", 4, 18, "[2]"),
            ("Vallen is er in het CHE (zie UMC).\u{B2}", 4, 35, "\u{B2}"),
            ("De o\u{FB03}ci\u{EB}le test.", 4, 5, "\u{FB03}"),
            ("De test .......... 12", 4, 1, "De test .......... 12"),
            ("Bladzijde 4 van 20", 4, 1, "Bladzijde 4 van 20"),
            ("Wie valt, moet voor-\nzichtig zijn.", 4, 16, "voor-"),
            ("test;score;jaar\nlopen;12;2019", 4, 1, "test;score;jaar"),
            ("test,score,jaar\nlopen,12,2019", 4, 1, "test,score,jaar"),
            ("test\tscore\tjaar\nlopen\t12\t", 4, 1, "test\tscore\tjaar"),
            ("Huis van de Wijk\nLange Laan 4\n1234 AB Delft", 4, 1, "Huis van de Wijk"),
            ("De test meet: - lopen - staan - draaien", 4, 15, "-"),
            ("\u{2022} lopen \u{2022} staan", 4, 1, "\u{2022}"),
            ("Neem \u{2022} lopen \u{2022} staan \u{2022} draaien", 4, 6, "\u{2022}"),
            ("Zo gaat het: 1. sta op 2. loop 3. draai", 4, 14, "1."), ("1. sta op 2. loop 3. draai", 4, 11, "2."),
            ("Kies: a) lopen; b) staan.", 4, 7, "a)"), ("Het is 1) lopen; 2) staan.", 4, 8, "1)"),
            ("Neem mee: een stoel; een klok; een meetlint.", 4, 9, ":"),
            ("Neem mee\neen stoel;\neen klok;\neen meetlint.", 5, 1, "een stoel;"),
            ("1. sta op\n - en loop\n2. draai", 5, 2, "-"),
            ("``elements\n``", 4, 1, "``"), ("```elements ids: [looptest]```", 4, 1, "``"),
            ("> **[!TIP]**\n> Sta op.", 4, 3, "**[!T"), ("> [!TIP\n> Sta op.", 4, 3, "[!TIP"),
            ("> \\[!TIP\\]\n> Sta op.", 4, 3, "\\[!TI"), ("> [!TIP]\n\nSta op.", 4, 3, "[!TIP]"),
            ("| a | b |\n\n|---|---|\n\n| 1 | 2 |", 4, 1, "| a | b |"),
            ("Doe de [looptest] nu.", 4, 8, "[looptest]"), ("Het helpt [kok2019, p. 3].", 4, 11, "[kok2019, p. 3]"),
            ("Doe [[looptest]](twee.md).", 4, 5, "["), ("Zie <www.voorbeeld.nl> nu.", 4, 5, "<www.voorbeeld.nl>"),
            ("Zie [de pagina](http://localhost:8080/a.html).", 4, 5, "["), ("! [Een](een.png)", 4, 3, "["),
            ("Het helpt @kok2019, p. 3].", 4, 11, "@kok2019, p. 3]"), ("Het helpt (Kok, 2019).", 4, 11, "(Kok, 2019)"),
            ("Het helpt (De Zee et al., 2018).", 4, 11, "(De Zee et al., 2018)"),
            ("Loop *heel rustig naar huis.", 4, 6, "*"), ("Loop **heel* rustig.", 4, 6, "*"),
            ("Dit is ~~oud~ nieuw.", 4, 8, "~~"),
            ("Zie <https://www.voorbeeld.nl/a|de pagina> nu.", 4, 5, "<"),
            ("Jan (geb. 14-03-2011) loopt.", 4, 6, "geb"), ("Jan, BSN 123456782, loopt.", 4, 6, "BSN"),
            ("De test helpt.\n\n[Bron]: https://www.voorbeeld.nl/a", 6, 1, "[Bron]:"),
            ("Het helpt [@kok2019, zee2018].", 4, 11, "[@kok2019, zee2018]"),
            ("> [!TIP]\n\n> Sta op.", 4, 3, "[!TIP]"),
            ("Nodig zijn\n*lopen\n*staan", 5, 1, "*"), ("[ ] sta op\n[ ] loop", 4, 1, "[ ]"),
        ])
    func mistakes(body: String, line: Int, column: Int, words: String) {
        #expect(Self.told(body) == [FoundPlace(.markWithoutEffect, line, column, words)])
    }

    @Test(
        "What only looks like it is left alone",
        arguments: [
            "Zie [R4], [ASH] en [A1].", "In H2O, mp3 en stap2.", "De zaal van 20 meter\u{B2}.", "Het is 1.200 of 3,5.",
            "Zie art.3 en nr.5.", "Kies woff2 of Jinja2.", "In 2019. Daarna 12 keer.", "Zoals [1] en a[1][2].",
            "Voor-\nen nadelen.", "Een niet-westerse wijk.", "Ja...", "Dit staat op pagina 3.",
            "Eerst, zei hij, dan; later.\nNu, ja, dan; straks.", "De Jong\nKok",
            "Een regel die langer is en verder loopt in de tekst\nIn Delft\nEn ook hier",
            "Deze wijk - en die ook - is groot: ja.", "Het is 1. Dat is genoeg.", "Zij noemt (1) lopen en (2) staan.",
            "Hij kiest a) of b) uit de lijst.", "Zie: Kok (2019); Bos (2020); Zee (2018).",
            "Dit is zo; dat ook; en meer.",
            "1. sta op\n   - en loop\n2. draai", "- een\n\n1. twee", "Typ `elements` of ``een ` teken``.",
            "> [!TIP]\n> Sta op.", "> [!TIP]\n>\n> Sta op.", "> Een citaat.\n\nTekst.", "| a |\n|---|\n\nTekst.",
            "Zie [de test][t].\n\n[t]: twee.md", "Doe \\[looptest].", "Zie [[looptest]] (de test).",
            "Open http://localhost:8080 daarna.", "Kijk! [Een](een.png)", "Zij (Bos, 2019) zegt dat.", "Mail @kok2019.",
            "* Een noot bij de tabel.", "Vijf * zes en *.md.", "Een *heel* klein *beetje*.", "Ongeveer ~5 of ~6.",
            "Zie [de test][t].\n\n[T]: https://www.voorbeeld.nl/a", "[//]: # (https://a.nl)",
            "```\n[Bron]: https://www.voorbeeld.nl/a\n```", "Het helpt [@kok2019, p. 3-12].",
            "Freud (geb. 1856) en het bsn.", "> [!TIP]\n> Sta op.\n\n> Een citaat.",
            "Een [ ] hokje.", "Dit is [sic] zo.",
        ])
    func quiet(body: String) {
        #expect(Self.told(body) == [])
    }

    @Test(
        "What still has to be filled in is told",
        arguments: [
            ("Bel [telefoonnummer invullen] nu.", "[telefoonnummer invullen]"), ("Dat zegt [BRON].", "[BRON]"),
            ("Het zijn ??? mensen.", "???"), ("TODO nog schrijven", "TODO"),
            ("Zie [nog aanvullen].", "[nog aanvullen]"),
            ("Zie dit. [NOG INVULLEN: cijfers]", "[NOG INVULLEN: cijfers]"),
            ("Dit helpt :contentReference[oaicite:2]{index=2}.", ":contentReference["),
            ("Dit helpt\u{3010}12\u{2020}L45-L52\u{3011}.", "\u{2020}L"), ("[cid:image001.png@01DB3A5F]", "cid:image"),
        ])
    func unfilled(body: String, words: String) {
        #expect(Self.told(body).map { "\($0.rule) \($0.words)" } == ["placeholderText \(words)"])
    }

    @Test(
        "Marks of other programs are named, and no others",
        arguments: [
            ("Te veel CO~2~ is slecht.", "~2~"), ("Dit is {++nieuw++} nu.", "{++nieuw++}"),
            ("Dit is {>>klopt dit?<<} nu.", "{>>klopt dit?<<}"), ("Dit is ~oud~ nieuw.", ""),
            ("Een {set} van drie.", ""),
        ])
    func foreign(body: String, mark: String) {
        let found = diagnostics(of: ["index.md": "---\ntitle: T\n---\n\(body)\n"]).filter { $0.rule == .foreignMark }
        #expect(found.count == (mark.isEmpty ? 0 : 1) && found.allSatisfy { $0.message.hasPrefix(mark + " ") })
    }

    @Test(
        "A hint names what was meant by an address",
        arguments: [
            ("[x](https//voorbeeld.nl)", "https://"), ("[bel](06-12345678)", "tel:"), ("[m](mail:a@b.nl)", "mailto:"),
            ("[x](\\\\\\\\schijf\\\\a.pdf)", "assets/"), ("![x](data:image/png;base64,AA)", "assets/"),
            ("![x](cid:image001.png@01)", "assets/"), ("[x](<a/{{ site.url }}/a>)", "ander programma"),
        ])
    func addresses(link: String, hint: String) {
        let found = diagnostics(of: ["index.md": "---\ntitle: T\n---\nZie \(link).\n"]).filter {
            $0.rule != .foreignMark && $0.rule != .markWithoutEffect
        }
        #expect(found.count == 1 && found.first?.hint?.contains(hint) == true)
    }
}
