import LeidraadCore
import Testing
@testable import LeidraadModel

/// Slips of the keyboard and of cut and paste: told where they are, and nothing that only looks like one.
struct TypingSlipTests {
    private static func told(_ body: String) -> [FoundPlace] {
        places(in: "index.md", of: ["index.md": "---\ntitle: Start\n---\n\(body)\n"]).filter { $0.rule == .typingSlip }
    }

    @Test(
        "A slip is told where it stands",
        arguments: [
            ("Voor de de ouders.", 4, 6, "de de"),
            ("Dat is zo. Dat is echt zo. Dat is echt zo.", 4, 28, "Dat is echt zo."),
            ("Bij het gezin.De hulp is er.", 4, 9, "gezin.De"), ("Dit helpt (soms niet.", 4, 11, "(soms"),
            ("Dit heet \u{201C}hulp.", 4, 10, "\u{201C}hulp."), ("De ouders , en het kind.", 4, 4, "ouders ,"),
            ("Van hen deed 8O% mee.", 4, 14, "8O"), ("In 2O19 begon het.", 4, 4, "2O19"),
            ("Het liep van 2021 tot 2019.", 4, 14, "2021 tot 2019"),
            ("Voor kinderen van 18 tot en met 12 jaar.", 4, 19, "18 tot en met 12"),
            ("Dat is 900% van de gezinnen.", 4, 8, "900%"),
            ("Zie [www.een.nl](https://www.twee.nl/a).", 4, 5, "["),
            ("Tekst.[^a]\n\n[^a]:", 6, 1, "[^a]"), ("| a | b | |\n|---|---|---|\n| 1 | 2 | |\n| 3 | 4 | |", 4, 1, "|"),
            ("## Een\n\n## Twee\n\nTekst.", 4, 4, "Een"), ("## Een\n\nTekst.\n\n## Twee", 8, 4, "Twee"),
        ])
    func slips(body: String, line: Int, column: Int, words: String) {
        #expect(Self.told(body) == [FoundPlace(.typingSlip, line, column, words)])
    }

    @Test(
        "What only looks like a slip is left alone",
        arguments: [
            "Maak je je zorgen?", "Is het het waard?", "Dat is heel heel ver.", "Zo was het had had hij.", "`de de`",
            "Zie de\n\nde ouders.", "Gebruik Node.De en a.b.", "Een punt.md bestand.", "Hij zei (zo:\n\n- een)\n- twee",
            "1) een en 2) twee", "\u{201C}Een eerste deel.\n\n\u{201C}Een tweede deel.\u{201D}",
            "Neem `,` of `;` als teken.",
            "H2O en 3O zijn stoffen.", "Het daalde van 18 tot 12 weken.", "Van 2019 tot 2021.", "Het steeg met 200%.",
            "Het is 200% van een half.", "Zie [www.een.nl](https://een.nl/a).", "Zie [een](https://twee.nl).",
            "Tekst.[^a]\n\n[^a]: Noot.", "| | b | c |\n|---|---|---|\n| 1 | 2 | |\n| 3 | 4 | 5 |",
            "## Een\n\n### Twee\n\nTekst.", "## Een\n\n```interventions\n```", "│   │ en", "## Een",
        ])
    func quiet(body: String) {
        #expect(Self.told(body) == [])
    }
}
