import LeidraadCore
import Testing

/// Text that was typed or pasted and reads otherwise than it was meant: told, or left alone.
struct TypedTextTests {
    private static func found(_ body: String) -> [FoundPlace] {
        places(
            in: "index.md",
            of: [
                "index.md": "---\ntitle: Start\n---\n" + body,
                "references.yml":
                    "- { id: een2019, title: T, author: [{ family: Zand }], issued: 2019 }\n- { id: twee, title: U, author: [{ family: Zee }], issued: 2018 }\n",
                "twee.md": "---\ntitle: Twee\n---\nZie [@een2019; @twee].\n",
            ])
    }

    private static func told(_ body: String) -> [FoundPlace] {
        found(body).filter { [.markWithoutEffect, .foreignMark, .placeholderText].contains($0.rule) }
    }

    @Test(
        "What reads otherwise than it was typed is told where it stands",
        arguments: [
            ("####### Diep", 4, 1, "#######"), ("Naam\tLeeftijd\nMST\t10", 4, 1, "Naam\tLeeftijd"),
            ("    Deze zin springt per ongeluk in.", 4, 5, "D"), ("    ```interventions\n    ```", 4, 5, "```"),
            ("\u{2018}\u{2018}\u{2018}interventions\n\u{2018}\u{2018}\u{2018}", 4, 1, "\u{2018}\u{2018}\u{2018}"),
            ("- [] taak", 4, 3, "[]"), ("-[ ] taak", 4, 1, "-[ ]"), ("- [X ] klaar", 4, 3, "[X ]"),
            ("\u{2014}\u{2014}\u{2014}", 4, 1, "\u{2014}\u{2014}\u{2014}"), ("Jeugd &amp;amp; gezin.", 4, 7, "&amp;"),
            ("Een co\u{C3}\u{B6}peratie.", 4, 7, "\u{C3}\u{B6}"), ("Een co\u{FFFD}peratie.", 4, 7, "\u{FFFD}"),
            ("Het helpt [@een2019, @twee].", 4, 11, "[@een2019, @twee]"), ("Het helpt [@@een2019].", 4, 11, "[@@"),
            ("| a | b |\n|---|---|\n| 1 | 2 |\nEn verder.", 7, 1, "En verder."),
            ("Zie [de site](https://www,voorbeeld.nl).", 4, 5, "["),
            ("Zie [de site](https://https://voorbeeld.nl).", 4, 5, "["),
            ("Zie [de site](https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.nl).", 4, 5, "["),
            ("Het helpt \\[@een2019\\].", 4, 11, "\\["),
            ("(1) gezinnen\n(2) scholen", 4, 1, "(1)"), ("\u{2192} gezinnen\n\u{2192} scholen", 4, 1, "\u{2192}"),
            ("**Onze werkwijze**\n\nWij doen het zo.", 4, 1, "**Onze werkwijze**"),
            ("Dit is zo [1] of niet.\n\n[1] Zie het boek.", 6, 1, "[1]"), ("- een\n - twee\n- drie", 5, 2, "-"),
            ("Jansen &amp Zonen.", 4, 8, "&amp"), ("Eerste regel\\nTweede regel.", 4, 13, "\\n"),
            ("| ## Naam | b |\n|---|---|\n| 1 | 2 |", 4, 3, "##"), ("> NOTE: let op.", 4, 3, "NOTE:"),
            ("Het helpt (@een2019).", 4, 11, "(@een2019)"), ("Het helpt {@een2019}.", 4, 11, "{@een2019}"),
            ("o\tgezinnen\no\tscholen", 4, 1, "o"), ("---\nsummary: Kort\n---\n\nTekst.", 4, 1, "---"),
        ])
    func mistakes(body: String, line: Int, column: Int, words: String) {
        #expect(Self.told(body + "\n") == [FoundPlace(.markWithoutEffect, line, column, words)])
    }

    @Test(
        "A note that was left for later is told",
        arguments: [
            "TODO: hier nog iets.", "Het is XX% van de gezinnen.", "Zie Fout! Verwijzingsbron niet gevonden.",
            "| Aantal |\n| --- |\n| #DEEL/0! |", "Het is #REF! dus.", "// nog laten lezen door Fatma",
            "%% nog navragen %%", "- /* later */",
            "Hier: ![Afbeelding met tekst. Automatisch gegenereerde beschrijving](a.png)",
        ])
    func leftovers(body: String) {
        #expect(Self.told(body + "\n").map(\.rule) == [.placeholderText])
    }

    @Test(
        "Marks of other languages are named",
        arguments: [
            ("Dit is [b]vet[/b].", "[b]"), ("Dit is '''vet'''.", "'''"), ("== Kop ==", "== Kop =="),
            ("Beste {{ naam }},", "{{ naam }}"), (".. note:: Let op", ".. note::"), ("h2. Kop", "h2."),
            ("Zie \\cite{een2019}.", "\\cite"),
            ("Zie `de site <https://voorbeeld.nl>`_ nu.", "`de site <https://voorbeeld.nl>`_"),
            ("Een noot.^[In de tekst.]", "^["), ("Dit is ==belangrijk== nu.", "==belangrijk=="),
            ("Het is 10^2^.", "^2^"),
            ("Zie [de gids](twee.md){target=_blank}.", "{target=_blank}"), ("{| class=\"w\"\n| a\n|}", "{|"),
            ("| a |\n|---|\n| ^^ |", "^^"),
        ])
    func foreign(body: String, mark: String) {
        let found = diagnostics(of: [
            "index.md": "---\ntitle: T\n---\n\(body)\n", "twee.md": "---\ntitle: U\n---\nT.\n",
        ])
        .filter { $0.rule == .foreignMark }
        #expect(found.count == 1 && found.first?.message.hasPrefix(mark + " ") == true)
    }

    @Test(
        "A look that is left out is told at its tag, and a formula of TeX at its bracket",
        arguments: [
            ("Dit is <font color=\"red\">rood</font>.", 8, "<font color=\"red\">"),
            ("Dit is <u>van belang</u>.", 8, "<u>"),
            ("Dit is <span style=\"color: red\">rood</span>.", 8, "<span style=\"color: red\">"),
            ("Het is \\(x^2 + y\\) nu.", 8, "\\(x^2 + y\\)"), ("Het is \\(n\\) nu.", 8, "\\(n\\)"),
            ("\\[ a = b \\]", 1, "\\[ a = b \\]"),
        ])
    func look(body: String, column: Int, words: String) {
        #expect(Self.told(body + "\n") == [FoundPlace(.foreignMark, 4, column, words)])
    }

    @Test(
        "A day in a sentence that no calendar has is told, one that it has is not",
        arguments: [
            ("op 31 februari 2026", true), ("op 30 February", true), ("op 31 april", true),
            ("op 29 februari 2025", true),
            ("op 29 februari", false), ("op 31 mei 2026", false), ("op 30 minuten", false), ("131 april", false),
        ])
    func days(words: String, isTold: Bool) {
        let found = Self.found("Het begint \(words).\n").filter { $0.rule == .implausibleValue }
        #expect(found.map(\.column) == (isTold ? [15] : []))
    }

    @Test(
        "What only looks like it is left alone",
        arguments: [
            "Het is 3 == 3 en a == b.", "Een pad C:\\map\\x en \\alpha.", "Zie [a](twee.md) {#x}.", "In 2^10 en x^2.",
            "Een ' en '' en 'woord'.", "Neem `{{ x }}` en `[b]`.", "De lijst [b] en [i].",
            "    let x = 3;\n    x.y()", "    leidraad check", "Jeugd &amp; gezin en &copy;.",
            "Ga naar het café en Curaçao.",
            "Prijs: € 5, en „zo”.", "Mail [@een2019, mail a@b.nl].", "a | b\n--|--\n1 | 2", "- [x] klaar\n- [ ] open",
            "Zie https://voorbeeld.nl:8080/a,b;c.", "o ja, dat is zo.", "\u{2192} Zie verder.",
            "(1) Een noot in één regel.",
            "**Let op.**\n\nDit telt.", "**Jan**\n\n**Piet**\n\nZij schreven dit.", "[1] Zie het boek.",
            "- een\n- twee\n  - drie",
            "(zie @een2019)", "{@weg}", "- **Naam**\n\n  Tekst.",
            "Zie C:\\nA en a&b en ?a=1&copy=2.", "| # | b |\n|---|---|\n| 1 | 2 |", "> Note: let op.",
            "Zie \\(noot drie\\) en \\[sic\\] en \\(2019\\).", "Een <span id=\"a\">plek</span> en <b>vet</b>.",
            "---\n\nTekst.", "'s Avonds en 's ochtends.", "Een todo en de XX-as.", "| a |\n|---|\n| 1 |\n\nTekst.",
        ])
    func quiet(body: String) {
        #expect(Self.told(body + "\n") == [])
    }

    @Test(
        "What a source cannot have is told, with what was meant",
        arguments: [
            ("issued: 18", "vier cijfers"), ("issued: 2018, type: scriptie", "article-journal"),
            ("issued: 2018, type: boek", "\"book\""),
            ("issued: 2018, type: artcle", "article"),
            ("issued: 2018, author: [{ literal: \"Kok, A., Bos, B., & Cals, C.\" }]", "{ family: Bos, given: B. }"),
            ("issued: 2018, author: \"Kok, A. & Bos, B.\"", "[{ family: Kok, given: A. }, { family: Bos, given: B. }]"),
            ("issued: 2018, author: [Kok AB]", "{ family: Kok, given: AB }"),
            ("issued: 2018, author: Kennisinstituut", "[{ literal: \"Kennisinstituut\" }]"),
            ("issued: 2018, doi: 10.1000/182", "\"DOI\""), ("issued: 2018, container_title: Jeugd", "container-title"),
        ])
    func sources(fields: String, meant: String) {
        let files = [
            "references.yml": "- { id: a, title: T, \(fields) }\n", "index.md": "---\ntitle: T\n---\nZie [@a].\n",
        ]
        let found = diagnostics(of: files).filter { $0.rule != .referenceIncomplete }
        #expect(found.count == 1 && found.first?.hint?.contains(meant) == true)
    }

    @Test(
        "Surnames with a comma or a blank in the name of an institute are one name",
        arguments: [
            "Ministerie van Volksgezondheid, Welzijn en Sport", "Van der Valk Hotels", "Praktikon",
            "Rijksinstituut RIVM",
        ])
    func institutes(name: String) {
        let files = [
            "references.yml": "- { id: a, title: T, issued: 2018, author: [{ literal: \"\(name)\" }] }\n",
            "index.md": "---\ntitle: T\n---\nZie [@a].\n",
        ]
        #expect(diagnostics(of: files).filter { $0.rule == .implausibleValue } == [])
    }

    @Test(
        "A hint shows the value that was meant",
        arguments: [
            ("assessed: 1 mei 2023", "schrijf: 2023-05-01"), ("assessed: 31-12-2023", "schrijf: 2023-12-31"),
            ("order: 3 (na de inleiding)", "schrijf alleen het getal: 3"),
            ("aliases: een, twee", "schrijf: [een, twee]"),
            ("title: [Hulp, thuis]", "tussen aanhalingstekens"),
        ])
    func hints(line: String, hint: String) {
        let title = line.hasPrefix("title") ? "" : "title: T\n"
        let found = diagnostics(of: ["p.md": "---\n\(title)\(line)\n---\nT.\n"]).filter { $0.rule == .wrongType }
        #expect(found.count == 1 && found.first?.hint?.contains(hint) == true)
    }

    @Test(
        "A link says what it lacks",
        arguments: [
            ("[ons](info@voorbeeld.nl)", "mailto:"), ("[x](https:/voorbeeld.nl)", "https://"),
            ("[x](C:\\map\\a.docx)", "assets/"), ("![[kaart.png|300]]", "![beschrijving](pad)"),
        ])
    func links(link: String, hint: String) {
        let found = diagnostics(of: ["index.md": "---\ntitle: T\n---\nZie \(link).\n"])
        #expect(found.count == 1 && found.first?.hint?.contains(hint) == true)
    }

    @Test("Half of a conflict of Git is told", arguments: ["<<<<<<< HEAD\nEen\n", "Een\n\n>>>>>>> kantoor\n"])
    func halfConflict(body: String) {
        #expect(Self.found(body).map(\.rule).contains(.conflictMarker))
    }

    @Test("A page of nothing is told to have no title")
    func emptyPage() {
        #expect(diagnostics(of: ["leeg.md": ""]).map(\.rule) == [.untitledPage])
    }
}
