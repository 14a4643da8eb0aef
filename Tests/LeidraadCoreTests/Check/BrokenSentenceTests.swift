import LeidraadCore
import LeidraadModel
import Testing

/// Sentences that went wrong while they were edited: told, or left alone.
struct BrokenSentenceTests {
    private static let rules: Set<Rule> = [.markWithoutEffect, .placeholderText, .implausibleValue]

    private static func told(_ body: String) -> [FoundPlace] {
        places(in: "index.md", of: ["index.md": "---\ntitle: Start\n---\n" + body + "\n"]).filter {
            rules.contains($0.rule)
        }
    }

    @Test(
        "A slip in a sentence is told where it stands",
        arguments: [
            ("De hulp is intensief\n- soms meer en soms minder - en lang.", Rule.markWithoutEffect, 5, 1, "-"),
            ("De hulp is intensief\n- soms meer.", .markWithoutEffect, 5, 1, "-"),
            ("Het kan een alternatief zijn voor", .markWithoutEffect, 4, 30, "voor"),
            ("Wij werken samen met de\n\n## Kop\n\nTekst.", .markWithoutEffect, 4, 22, "de"),
            ("De begeleid*er en de pleegouder*moeder weten het.", .markWithoutEffect, 4, 12, "*"),
            ("Voor kinderen van 4-dec jaar.", .implausibleValue, 4, 19, "4-dec"),
            ("Voor kinderen van dec-18 jaar.", .implausibleValue, 4, 19, "dec-18"),
            ("| Leeftijd |\n| --- |\n| 12-jun |", .implausibleValue, 6, 3, "12-jun"),
            ("Dat is zo. @Marieke kun jij dit navragen?", .placeholderText, 4, 12, "@Marieke kun jij"),
            ("(@jan, check dit nog)", .placeholderText, 4, 2, "@jan, check"),
            ("Dat is zo, toch, @jan?", .placeholderText, 4, 18, "@jan"),
            ("Neem deze drie stappen:\n\n- een\n- twee\n- drie\n- vier", .implausibleValue, 4, 11, "drie stappen"),
            ("There are 2 good reasons:\n\n1. one\n2. two\n3. three", .implausibleValue, 4, 11, "2 good reasons"),
        ])
    func slips(body: String, rule: Rule, line: Int, column: Int, words: String) {
        #expect(Self.told(body) == [FoundPlace(rule, line, column, words)])
    }

    @Test(
        "What only looks like a slip is left alone",
        arguments: [
            "Neem mee:\n- een pas.", "Wij helpen met\n- geld\n- werk", "- Wie helpt\n  - de gemeente.",
            "Het kan een alternatief zijn voor\n\n- ouders\n- kinderen", "Hij belt haar nu op",
            "- de ouders, en\n- de kinderen",
            "Dit is on*gelooflijk*goed.", "Een leraar*es is er.", "Drie * vier en twee * drie is veel.",
            "Het begint op 4-dec en op 12-jun-2026.", "| Datum |\n| --- |\n| 12-jun |", "Van 10-12 jaar.",
            "Volg ons op @jeugd, dan weet je meer.", "Schrijf @Override voor de methode.", "Mail naar a@b.nl?",
            "Neem deze drie stappen:\n\n- een\n- twee\n- drie", "Doe van vijf stappen er drie:\n\n- een\n- twee",
            "Neem minstens twee stappen:\n\n- een\n- twee\n- drie", "In drie dagen doe je dit:\n\n- een\n- twee",
            "De vorige twee vragen gaan over:\n\n- een\n- twee\n- drie",
        ])
    func quiet(body: String) {
        #expect(Self.told(body) == [])
    }
}
