import LeidraadCore
import Testing
@testable import LeidraadModel

/// Codes and numbers in a text that the records do not bear out.
struct CodeTests {
    private static func told(_ body: String) -> [String] {
        var files = ["index.md": "---\ntitle: T\n---\n\(body)\n"]
        for (id, code) in [("r1", "R1"), ("r2", "R2"), ("r2-1", "R2.1")] {
            files["recommendations/\(id).yml"] = "code: \(code)\ntext: Doe dit.\n"
        }
        for (id, code) in [("een", "WE-01"), ("twee", "WE-02")] {
            files["elements/\(id).yml"] = "name: Element \(id)\nkind: practice\ncode: \(code)\ndescription: D\n"
        }
        return places(in: "index.md", of: files).filter { $0.rule == .implausibleValue }.map(\.words)
    }

    @Test(
        "A code that no record has is told, where the sentence speaks of recommendations",
        arguments: [
            ("De aanbevelingen R1 en R5 gelden.", ["R5"]), ("Zie R1, R2.1 en R2.4.", ["R2.4"]),
            ("Neem R1 tot en met R9.", ["R9"]), ("De recommendation R7 holds.", ["R7"]),
            ("Het gaat om WE-01 en WE-61.", ["WE-61"]), ("Zie aanbeveling 12.", ["aanbeveling 12"]),
            ("Zie aanbeveling 2.", []), ("De bus R5 rijdt door.", []), ("De aanbeveling R1 noemt de A12.", []),
            ("Zie aanbeveling 12 van de WHO.", []), ("Zie R1 en R5-gezinnen.", []), ("Zie R1 en `R5`.", []),
            ("Er zijn 12 aanbevelingen.", []), ("Zie R1 en xR5.", []),
        ])
    func codes(body: String, words: [String]) {
        #expect(Self.told(body) == words)
    }

    private static func counted(context: String, heading: String) -> [FoundPlace] {
        var files = [
            "element-lists/l.yml":
                "title: L\nclaim: presumed\nscope: group\nsources: [s]\ncontext: \(context)\nmembers: [een, twee]\n",
            "references.yml": "- { id: s, title: S, issued: 2015 }\n",
            "index.md": "---\ntitle: T\n---\n## \(heading)\n\nTekst.\n\n```elements\nlist: l\n```\n",
        ]
        for id in ["een", "twee"] {
            files["elements/\(id).yml"] = "name: Element \(id)\nkind: practice\ndescription: D\n"
        }
        return diagnostics(of: files).map(FoundPlace.init)
    }

    @Test(
        "A number of points that a list of elements does not have is told, in its own text and in the heading above it",
        arguments: [
            ("Van deze drie punten staat het vast.", "Twee punten", "drie punten"),
            ("Tekst.", "Drie belangrijke punten", "Drie belangrijke punten"),
            ("Van deze twee punten.", "Twee punten", nil),
            ("Bij drie punten hoort meer.", "Punten", nil), ("Voor deze drie groepen.", "Waarom drie punten", nil),
        ])
    func counts(context: String, heading: String, words: String?) {
        let found = Self.counted(context: context, heading: heading)
        #expect(found.map(\.words) == [words].compactMap { $0 })
        #expect(found.allSatisfy { $0.rule == .implausibleValue })
    }
}
