import Testing

@testable import LeidraadCheck
@testable import LeidraadCore
@testable import LeidraadFiles
@testable import LeidraadModel

@Suite("Many problems in one file")
struct ManyProblemsTests {
    private func unknownKeys(_ count: Int) -> [Diagnostic] {
        let keys = (1...count).map { "k\($0): v\n" }.joined()
        return diagnostics(of: ["site.yml": "title: Voorbeeld\nlanguage: nl\n" + keys])
    }

    @Test("A hundred breaches of a rule are shown one by one")
    func hundred() {
        #expect(unknownKeys(100).map(\.problemCount) == Array(repeating: 1, count: 100))
    }

    @Test("Of more a last line tells how many, and the count stays true")
    func more() throws {
        let found = unknownKeys(250)
        let last = try #require(found.last)
        #expect(found.count == 101)
        #expect(last.message == "hier en verderop in dit bestand nog 150 keer")
        #expect((last.rule, last.severity) == (.unknownKey, .error))
        #expect(last.location.line == 103)
        #expect(found.problemCount { $0.severity == .error } == 250)
    }

    @Test("A problem that two checks find counts once, also among those that are not shown")
    func twice() {
        let file = SourceFile(path: "a.md", bytes: Array(String(repeating: "a\n", count: 300).utf8))
        let problems = (0..<150).flatMap { index in
            let span = SourceSpan(file: "a.md", range: 2 * index..<2 * index + 1)
            return [LocatedProblem(.rawHTML("x"), at: span), LocatedProblem(.rawHTML("x"), at: span)]
        }
        let found = LeidraadCheck.diagnostics(for: problems, in: ["a.md": file], language: .nl, accepted: [])
        #expect(found.problemCount { _ in true } == 150)
    }

    @Test(
        "Places in a long line are right to the character, and show the line around them", arguments: ["a", "é", "👨‍👩‍👧"])
    func longLine(character: String) {
        let before = String(repeating: character, count: 5_000)
        let text = "kop\r\n" + before + "!?" + before
        let start = 5 + before.utf8.count
        let place = SourceFile(path: "a.md", bytes: Array(text.utf8)).location(of: start..<start + 2)
        #expect((place.line, place.column, place.width) == (2, 5_001, 2))
        #expect(place.codePointColumn == before.unicodeScalars.count + 1)
        #expect(place.excerpt.dropFirst(place.column - 1 - place.excerptStart).prefix(2) == "!?")
        #expect(place.excerpt.utf8.count <= 1_000)
    }

    @Test("A short line is shown whole, without its end and without a byte order mark")
    func shortLine() {
        let place = SourceFile(path: "a.md", bytes: [0xEF, 0xBB, 0xBF] + Array("één\r\ntwee".utf8)).location(of: 3..<8)
        #expect((place.line, place.column, place.width, place.excerpt) == (1, 1, 3, "één"))
    }
}
