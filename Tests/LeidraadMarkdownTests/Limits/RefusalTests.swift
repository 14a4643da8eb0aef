import LeidraadMarkdown
import Testing

/// The outcome of parsing, as a word for the reason.
private func outcome(_ text: String) -> MarkdownRefusal? {
    do {
        _ = try parse(text)
        return nil
    } catch {
        return error as? MarkdownRefusal
    }
}

private func repeated(_ unit: String, bytes: Int = 1 << 20) -> String {
    String(repeating: unit, count: bytes / unit.utf8.count)
}

@Suite struct RefusalTests {
    @Test("A text of more than a mebibyte is refused")
    func size() {
        #expect(outcome(String(repeating: " ", count: 1 << 20)) == nil)
        let refusal = outcome(String(repeating: " ", count: 1 << 20 + 1))
        #expect(refusal?.reason == .textTooLong(bytes: 1 << 20 + 1, limit: 1 << 20))
    }

    @Test("Deep nesting is refused on the line that nests", arguments: [">", "> ", "- ", "1. ", "[^a]: ", "* ", "-\t"])
    func nesting(marker: String) {
        let refusal = outcome("tekst\n\n" + repeated(marker, bytes: 40_000) + "a\n")
        #expect(refusal?.reason == .nestedTooDeeply(limit: 100))
        #expect(refusal?.position == SourcePosition(line: 3, column: 1))
    }

    @Test("Nesting that grows line by line is refused")
    func nestingByLine() {
        let lines = (0..<600).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()
        #expect(outcome(lines)?.reason == .nestedTooDeeply(limit: 100))
    }

    @Test("Emphasis in emphasis is refused when it is too deep")
    func nestingOfInlines() {
        let text = repeated("*a _b ", bytes: 6_000) + repeated(" b_ a*", bytes: 6_000)
        #expect(outcome(text)?.reason == .nestedTooDeeply(limit: 100))
    }

    @Test("A rule of many signs is not nesting")
    func rules() throws {
        #expect(try html(String(repeating: "- ", count: 500) + "\n") == "<hr />\n")
    }

    @Test(
        "A text of more parts than a page can bear is refused",
        arguments: ["# a\n", "- a\n", "a\n\n", "[]()", "*a* ", "`a` "])
    func parts(unit: String) {
        #expect(outcome(repeated(unit, bytes: 100_000)) == nil)
        #expect(outcome(repeated(unit))?.reason == .tooManyParts(limit: 125_000))
    }

    @Test("A table that is too wide is refused")
    func columns() {
        let head = repeated("|a", bytes: 6_000) + "|\n" + repeated("|-", bytes: 6_000) + "|\n"
        let refusal = outcome("tekst\n\n" + head + repeated("x\n", bytes: 6_000))
        #expect(refusal?.reason == .tableTooWide(columns: 3_000, limit: 200))
        #expect(refusal?.position.line == 4)
    }

    @Test("A row that is too wide for its table is refused")
    func row() {
        #expect(outcome("|a|\n|-|\n" + repeated("|", bytes: 5_000) + "\n")?.position.line == 3)
    }

    @Test("A table that short rows make too large is refused")
    func cells() {
        let head = repeated("|a", bytes: 400) + "|\n" + repeated("|-", bytes: 400) + "|\n"
        #expect(outcome(head + repeated("x\n", bytes: 20_000))?.reason == .tooManyTableCells(limit: 250_000))
    }

    @Test(
        "A paragraph full of lines that could begin a table is refused",
        arguments: ["#]|-|\n|-|\n", "a\n|-|-|\n", "a|b\n-|-|-\n"])
    func tableRules(unit: String) {
        #expect(outcome("x\n" + repeated(unit, bytes: 200_000))?.reason == .tooManyTableRules(limit: 1_000_000))
    }

    @Test("A link definition that is too long is refused where it stands")
    func definition() {
        let refusal = outcome("a\n\n[b]: /" + repeated("x", bytes: 100_000) + "\n\n" + repeated("[b] ", bytes: 97_000))
        #expect(refusal?.reason == .linkDefinitionTooLong(bytes: 100_001, limit: 4_096))
        #expect(refusal?.position == SourcePosition(line: 3, column: 1))
    }

    @Test("A link definition that is used too often for its length is refused")
    func expansion() {
        let refusal = outcome("[b]: /" + repeated("x", bytes: 4_000) + "\n\n" + repeated("[b]\n\n", bytes: 100_000))
        #expect(refusal?.reason == .linkDefinitionsExpand(bytes: 80_020_000, limit: 16 << 20))
    }

    @Test(
        "A pattern that is repeated too often in one paragraph is refused",
        arguments: [
            ("a <?", InlinePattern.unclosedMarkup), ("a <!A ", .unclosedMarkup), ("a <![CDATA[", .unclosedMarkup),
            ("_www.", .webAddresses), ("http://a<", .webAddresses), ("b@c.d ", .emailAddresses), ("@", .emailAddresses),
            ("![w", .imageOpenings), ("![[a](b)", .imageOpenings), ("*[^a]", .emphasis), ("*[a](b) ", .emphasis),
        ])
    func patterns(unit: String, pattern: InlinePattern) {
        let refusal = outcome("x\n\ny " + repeated(unit, bytes: 100_000))
        #expect(refusal == MarkdownRefusal(.patternTooFrequent(pattern), at: SourcePosition(line: 3, column: 1)))
    }

    @Test("Closing parentheses after an address are refused when there are too many")
    func parentheses() {
        let text = "www.a.nl" + String(repeating: ")", count: 100_000)
        #expect(outcome(text)?.reason == .patternTooFrequent(.webAddresses))
    }
}
