import LeidraadYAML
import Testing

@Suite("Syntax errors")
struct SyntaxTests {
    @Test(
        "A syntax error has a name and a place",
        arguments: [
            ("é: 1\n\tb: 2\n", YAMLSyntaxError.Fault.tabIndentation, "\t"),
            ("a:\n\tb: 2\n", .tabIndentation, "\t"),
            ("titel: é: b\n", .valueNotAllowed, ":"),
            ("a: @x\n", .reservedCharacter(0x40), "@"),
            ("a: [1, 2\nb: 3\n", .expectedCommaOrBracket, "[1, 2"),
            ("a: {b: 1\n", .expectedCommaOrBrace, "{b: 1"),
            ("a: 1\nnog iets\nb: 2\n", .missingColon, "nog iets"),
            ("a: 1\nbc:twee\nd: 3\n", .missingSpace, "bc:twee"), ("ab:een\nc: 2\n", .missingSpace, "ab:een"),
            ("a: 1\nhttps://voorbeeld.nl\nb: 2\n", .missingColon, "https://voorbeeld.nl"),
            ("a:\n  -b: 1\n    c: 2\n", .missingSpaceAfterDash, "-"),
            ("a: \"é\nb: 2\n", .unclosedQuote, "\""),
            ("a: \"\\q\"\n", .badEscape, "\\"),
            ("a: |x\n  y\n", .badBlockHeader, "x"),
            ("a: 1\n b: 2\n", .valueNotAllowed, ":"),
            ("a: - x\n", .itemNotAllowed, "-"),
            ("a:\n  b: 1\n c: 2\n", .expectedKey, "c"),
            ("- a\nb: 1\n", .expectedItem, "b"),
            ("%FOO\na: 1\n", .badDirective, "\n"),
        ])
    func faults(text: String, fault: YAMLSyntaxError.Fault, found: String) {
        #expect(syntaxError(text)?.fault == fault)
        #expect(onlyProblem(text).map { source($0.range, in: text) } == found)
        #expect(parseYAML(bytes(text)).root == nil)
    }

    @Test("An unclosed quote tells where it was opened")
    func context() {
        let error = syntaxError("é: 1\nb: \"twee\nc: 3\n")
        #expect(error?.context == .quotedScalar)
        #expect(error?.contextOffset == 9)
    }

    @Test("Refusals before a syntax error are kept")
    func collected() {
        let problems = parseYAML(bytes("a: 1\na: 2\nb: [\n")).problems
        #expect(problems.first?.kind == .duplicateKey("a", first: 0..<1))
        #expect(problems.count == 2)
    }
}
