import LeidraadYAML
import Testing

@Suite("Characters that JSON escapes in two halves")
struct SurrogateTests {
    @Test(
        "Two halves are one character",
        arguments: [
            ("\\ud83d\\ude00", "😀"), ("a\\uD83D\\uDE00b\\ud83d\\ude01", "a😀b😁"), ("\\\\ud83d", "\\ud83d"),
            ("\\udbff\\udfff", "\u{10FFFF}"),
        ])
    func pairs(written: String, text: String) {
        #expect(parseYAML(bytes("[\"\(written)\"]"), isJSON: true).root?.sequence?.first?.scalar == text)
    }

    @Test("A half alone is reported at its escape", arguments: ["\\ud83d", "\\ude00", "\\ude00\\ud83d"])
    func halves(written: String) {
        let text = "[\"é \(written) x\"]"
        let problems = parseYAML(bytes(text), isJSON: true).problems
        #expect(problems.first.map { source($0.range, in: text) } == String(written.prefix(6)))
        #expect(problems.allSatisfy { if case .loneSurrogate = $0.kind { true } else { false } })
    }

    @Test("What stands after two halves keeps its place")
    func places() throws {
        let text = "[\"\\ud83d\\ude00 DOEL\"]"
        let node = try #require(parseYAML(bytes(text), isJSON: true).root?.sequence?.first)
        let map = try #require(ScalarSourceMap(node, in: bytes(text)))
        #expect(String(decoding: bytes(text)[map.fileOffset(of: 5)...].prefix(4), as: UTF8.self) == "DOEL")
    }

    @Test("Private characters of the text itself are kept")
    func privateCharacters() {
        #expect(
            parseYAML(bytes("[\"\u{E000}\u{E400}\"]"), isJSON: true).root?.sequence?.first?.scalar == "\u{E000}\u{E400}"
        )
    }
}
