import LeidraadYAML
import Testing

@Suite("Scalars")
struct ScalarTests {
    @Test(
        "A plain scalar stays the text that was written",
        arguments: ["no", "010", "12:30", "1.10", "08", "0x1F", "1_000", "2018-05-01", "06-12345678", "yes", "1e3"])
    func untyped(text: String) {
        let root = parseYAML(bytes("a: \(text)")).root
        #expect(root?["a"]?.content == .scalar(text, style: .plain))
        #expect(root?["a"]?.isNull == false)
    }

    @Test("Only plain null forms are null", arguments: ["", "~", "null", "Null", "NULL"])
    func null(text: String) {
        #expect(parseYAML(bytes("a: \(text)")).root?["a"]?.isNull == true)
        #expect(parseYAML(bytes("a: '\(text)'")).root?["a"]?.isNull == false)
        #expect(parseYAML(bytes("a: !!str \(text)")).root?["a"]?.isNull == false)
    }

    @Test("Every style gives its text")
    func styles() {
        let text = "a: 'it''s'\nb: \"t\\u00e9\"\nc: |\n  x\n  y\nd: >-\n  x\n  y\ne: one\n  two\n"
        let root = parseYAML(bytes(text)).root
        #expect(root?["a"]?.content == .scalar("it's", style: .singleQuoted))
        #expect(root?["b"]?.content == .scalar("t\u{e9}", style: .doubleQuoted))
        #expect(root?["c"]?.content == .scalar("x\ny\n", style: .literal))
        #expect(root?["d"]?.content == .scalar("x y", style: .folded))
        #expect(root?["e"]?.content == .scalar("one two", style: .plain))
    }

    @Test("Line ends of Windows and of old Macs become line feeds", arguments: ["\r\n", "\r"])
    func lineEnds(end: String) {
        let text = ["a: |", "  x", "  y", "b: z", ""].joined(separator: end)
        let root = parseYAML(bytes(text)).root
        #expect(root?["a"]?.scalar == "x\ny\n")
        #expect(root.flatMap { $0["b"] }.map { source($0.range, in: text) } == "z")
    }

    @Test("An empty text is an empty scalar", arguments: ["", "# only a comment\n", "---\n", "\u{FEFF}"])
    func empty(text: String) {
        let document = parseYAML(bytes(text))
        #expect(document.problems.isEmpty)
        #expect(document.root?.isNull == true)
    }

    @Test("The library says its version")
    func version() {
        #expect(libYAMLVersion.split(separator: ".").count == 3)
    }
}
