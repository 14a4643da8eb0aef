import LeidraadCore
import Testing
@testable import LeidraadModel
@testable import LeidraadRender

/// The words of the interface: one table a language, each complete.
struct LanguageTableTests {
    @Test("The English table has exactly the keys of the Dutch one")
    func sameKeys() throws {
        let dutch = try Repository.phrases("nl").keys
        let english = try Repository.phrases("en").keys
        #expect(dutch.subtracting(english).sorted() == [])
        #expect(english.subtracting(dutch).sorted() == [])
    }

    @Test("A word has the same places to fill in in both languages")
    func samePlaces() throws {
        let dutch = try Repository.phrases("nl")
        let english = try Repository.phrases("en")
        let place = /\{[A-Za-z]+\}/
        for key in dutch.keys.sorted() {
            let expected = Set(dutch[key].matches(of: place).map { String($0.output) })
            #expect(Set(english[key].matches(of: place).map { String($0.output) }) == expected, "\(key)")
        }
    }

    @Test("No word is empty", arguments: ["nl", "en"])
    func noEmptyWord(language: String) throws {
        let phrases = try Repository.phrases(language)
        #expect(phrases.keys.filter { phrases[$0].isEmpty }.sorted() == [])
    }

    @Test("Every word that a template asks for is in the table")
    func templateWords() throws {
        let keys = try Repository.phrases("nl").keys
        for (path, text) in try Repository.texts(below: "Templates", ending: ".mustache") {
            let asked = text.matches(of: /\{\{\s*t\.([^}\s]+)\s*\}\}/).map { String($0.output.1) }
            #expect(Set(asked).subtracting(keys).sorted() == [], "\(path)")
        }
    }

    @Test("Every word that the program names is in the table")
    func wordsInCode() throws {
        let keys = try Repository.phrases("nl").keys
        for (path, text) in try Repository.texts(below: "Sources/LeidraadRender/Render", ending: ".swift") {
            var named: Set<String> = []
            for match in text.matches(of: /phrases\["([^"\\]+)"(\]|, filling:|, count:)/) {
                let key = String(match.output.1)
                if match.output.2 == ", count:" {
                    named.formUnion([key + "-one", key + "-many"])
                } else {
                    named.insert(key)
                }
            }
            #expect(named.subtracting(keys).sorted() == [], "\(path)")
        }
    }

    @Test("Every member of a closed set has its word", arguments: closedSets)
    func closedSetWords(prefix: String, members: [String]) throws {
        let keys = try Repository.phrases("nl").keys
        #expect(members.map { prefix + $0 }.filter { !keys.contains($0) } == [])
    }
}

/// The beginning of a key, and what comes after it.
private let closedSets: [(String, [String])] = [
    ("kind-", raw(InterventionKind.self)), ("elementKind-", raw(ElementKind.self)),
    ("elementKinds-", raw(ElementKind.self)),
    ("direction-", raw(FindingDirection.self) + ["not-stated"]), ("design-", raw(StudyDesign.self)),
    ("claim-", raw(ListClaim.self)), ("claimSentence-", raw(ListClaim.self)),
    ("scope-", raw(ListScope.self) + ["nobody"]),
    ("scopeSentence-", raw(ListScope.self) + ["nobody"]), ("scopeNamed-", raw(ListScope.self)),
    ("scopeSentenceNamed-", raw(ListScope.self)), ("strength-", raw(RecommendationStrength.self)),
    ("recommendationStatus-", raw(RecommendationStatus.self)), ("layer-", raw(PageLayer.self)),
    ("unit-one-", raw(DurationUnit.self)), ("unit-many-", raw(DurationUnit.self)),
    ("basis", ["Named", "Manual", "Study"]),
    ("block-", raw(NoteKind.self).map { $0.lowercased() }), ("column-", raw(GeneratedBlock.Column.self)),
    ("menu-", raw(Overview.self)), ("language-", raw(SiteLanguage.self)), ("rule-", Rule.warnings.map(\.rawValue)),
    ("check-", raw(AccessibilityResults.Kind.self)), ("checkHow-", raw(AccessibilityResults.Kind.self)),
    ("outcome-", raw(AccessibilityResults.Outcome.self)), ("month-", (1...12).map(String.init)),
    ("ordinal-", ["1", "2", "3", "other"]),
    ("vocabulary-", ["groups", "problems", "contexts", "people"]),
    ("kindOf-", ["interventions", "elements", "element-lists", "recommendations", "references", "glossary", "pages"]),
]

private func raw<Word: RawRepresentable & CaseIterable>(_: Word.Type) -> [String] where Word.RawValue == String {
    Word.allCases.map(\.rawValue)
}
