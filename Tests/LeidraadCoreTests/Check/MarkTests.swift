import LeidraadCore
import Testing
@testable import LeidraadFiles
@testable import LeidraadModel

/// Marks that did not take: what is told, and what is left alone.
struct MarkTests {
    private static func found(_ body: String) -> [FoundPlace] {
        places(
            in: "index.md",
            of: [
                "index.md": "---\ntitle: Start\n---\n" + body,
                "references.yml": "- { id: zand2019, title: T, author: [{ family: Zand }], issued: 2019 }\n",
                "twee.md": "---\ntitle: Twee\n---\nZie [@zand2019].\n",
            ])
    }

    private static func marks(_ body: String) -> [FoundPlace] {
        found(body).filter { $0.rule == .markWithoutEffect || $0.rule == .droppedText }
    }

    @Test(
        "A mark that has no effect is told where it stands",
        arguments: [
            ("Een ** groot ** gezin.", 5, "** groot **"), ("Het is **groot **voor hen.", 8, "**groot **"),
            ("Een **groot gezin.", 5, "**"), ("Een *groot * gezin.", 5, "*groot *"),
            ("Een ~~ groot ~~ gezin.", 5, "~~ groot ~~"),
            ("Dit is de _groep_en meer.", 11, "_groep_"), ("> 80% van de gezinnen.", 1, ">"),
            ("Gericht op terug- plaatsing.", 12, "terug- plaatsing"),
            ("    | a | b |\n    |---|---|\n    | 1 | 2 |", 5, "|"),
            ("Mail a@b.nl<mailto:a@b.nl> nu.", 12, "<mailto:a@b.nl>"),
            ("Dit is _groot voor een gezin.", 8, "_"), ("*Dit helpt een gezin.", 1, "*"),
            ("_Dit helpt een gezin.", 1, "_"),
            ("Dit helpt_ een gezin.", 10, "_"), ("Dit helpt* een gezin.", 10, "*"), ("## De doelgroep:", 16, ":"),
            ("    Voor een kind is thuis wonen\nbelangrijk.", 5, "V"),
            ("Typ `leidraad check.", 5, "`"), ("Zie [de gids](gids voor ouders.md) nu.", 13, "]("),
            ("Zie [de gids] (https://voorbeeld.nl).", 13, "] "), ("Zie (de gids)[https://voorbeeld.nl].", 13, ")["),
            ("Zie [de gids][gids] nu.", 13, "]["), ("Zie [[twee nu.", 5, "[["), ("Zie [twee]] nu.", 10, "]]"),
            ("Zie [[]] nu.", 5, "[["), ("Dit helpt [@zand2019, p. 3 en verder.", 11, "[@zand2019"),
            ("Zie [de gids]() nu.", 5, "["), ("Zie [de gids](#) nu.", 5, "["),
            ("##Doelgroep", 1, "##"), ("#Doelgroep", 1, "#"), ("##\u{A0}Doelgroep", 1, "##"),
            ("• gezinnen\n• scholen", 1, "•"), ("– gezinnen\n– scholen", 1, "–"), ("-gezinnen\n-scholen", 1, "-"),
            ("1.gezinnen\n2.scholen", 1, "1."), ("a) gezinnen\nb) scholen", 1, "a)"),
            ("2019. Zo begon het.", 1, "2019."), ("| a | b |\n| 1 | 2 |", 1, "| a | b |"),
            ("Dit helpt [@ zand2019].", 11, "[@ "), ("[NOTE]", 1, "[NOTE]"), ("[!NOTE] Let op.", 1, "[!NOTE]"),
            ("```interventies\n```", 4, "interventies"), ("```Glossary\n```", 4, "Glossary"),
            ("```\nhet einde", 1, "```"),
        ])
    func told(body: String, column: Int, words: String) {
        #expect(Self.marks(body + "\n") == [FoundPlace(.markWithoutEffect, 4, column, words)])
    }

    @Test(
        "A mark below the first line is told on its own line",
        arguments: [
            ("- Zorg voor rust.\n-Zorg voor hulp.", 5, "-"),
            ("De stappen zijn:\n2. eerst kijken\n3. dan doen", 5, "2."), ("Voor kinderen\n> 18 jaar en ouder.", 5, ">"),
            ("Dit is een hele zin.\n---", 5, "---"), ("| a | b |\n|---|---|---|\n| 1 | 2 |", 5, "|---|---|---|"),
            ("> [NOTE] Let op.", 4, "[NOTE]"), ("> [!LET OP]\n> Dit telt.", 4, "[!LET OP]"),
            ("| a |\n|---|\n| [[twee|deze]] |", 6, "[[twee|deze]]"),
        ])
    func lower(body: String, line: Int, words: String) {
        #expect(Self.marks(body + "\n").map { "\($0.line) \($0.words)" } == ["\(line) \(words)"])
    }

    @Test(
        "What works, what is escaped and what is no mark is left alone",
        arguments: [
            "Een *groot* **gezin** met `code` en ~~niet~~.", "Een \\*\\* groot \\*\\* gezin.", "Het is 3 * 4 * 5 = 60.",
            "Zie _mijn_var en _a_b.", "De in- en uitstroom, jeugd- of gezinshulp.", "> 80% is veel.\n>\n> Zei hij.",
            "Mail <a@b.nl> of a@b.nl.", "    | geen tabel", "In 2**10 en snake__case.",
            "Zie _data.yml, __init__ en snake_case.",
            "Dit helpt.* Meer niet.\n\n*Bij een gezin.",
            "Dit helpt een gezin* thuis.\n\n\\* Gezinnen.\n\n*Ook zonder kind.", "Gezocht is met gezin* en ouder*.",
            "## Kop: wat",
            "Een noot** en ** p < 0,05.", "| n |\n|---|\n| 0,45** |",
            "[de gids](twee.md) en [de gids][g]\n\n[g]: twee.md",
            "Zie [[twee|de **tweede**]] en [[twee]].", "Zie [@zand2019, p. 3] en @zand2019 [p. 4].",
            "Neem a[1][2] en [een] of [twee].",
            "\\## Geen kop, #123 en #jeugd.", "# Kop\n\n## Kop", "1. een\n2. twee\n\n3) drie",
            "In 2019 begon het.\n\n1986\\. Zo was het.",
            "Een streep – zo – in een zin\n– en nog een.", "a. Een zin die met een letter begint.",
            "> 18 gezinnen deden mee.", "    code | a\n    code | b",
            "Kop\n---", "| a | b |\n|---|---|\n| 1 |", "| [[twee\\|deze]] |\n|---|", "De waarde |x| is groot.",
            "```python\nx = '** y **'\n```",
            "```\n```\n\n~~~\n~~~", "- punt\n\n  ```\n  code\n  ```", "<!-- later -->", "Een [ ] hokje en een [x].",
        ])
    func quiet(body: String) {
        #expect(Self.marks(body + "\n") == [])
    }

    @Test("Cells that the head has no column for are dropped, and told with both numbers")
    func cells() {
        let found = diagnostics(of: [
            "index.md": "---\ntitle: T\n---\n| a | b |\n|---|---|\n| 1 | 2 | 3 |\n| 4 | 5 | |\n"
        ])
        #expect(found.map { "\($0.location.line):\($0.location.column)" } == ["6:11"])
        #expect(found.first?.message.contains("3 cellen") == true)
    }

    @Test("A comment of HTML that does not end is told where it starts")
    func openComment() {
        #expect(
            Self.marks("Een.\n\n<!-- later\n\nTwee.\n").map { "\($0.rule.rawValue) \($0.line)" } == ["dropped-text 6"])
    }

    @Test(
        "A paragraph of a megabyte of one mark takes no time to speak of",
        arguments: ["** a ", "[[", "](", "[@zand2019 ", "• a\n", "`` "])
    func long(mark: String) throws {
        let body = String(repeating: mark, count: 200_000 / mark.utf8.count)
        let start = ContinuousClock.now
        _ = Self.found(body)
        #expect(ContinuousClock.now - start < .seconds(20))
    }
}
