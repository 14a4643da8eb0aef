import LeidraadMarkdown
import Testing

@Suite struct EventTests {
    private func texts(_ text: String) throws -> [String] {
        try parse(text).events.compactMap { if case .text(let text) = $0.node { text } else { nil } }
    }

    @Test("Text in one line is one event, whatever the parser made of its signs")
    func textIsWhole() throws {
        #expect(try texts("a [[mst|MST]] \\* &amp; b_c @x! ~y") == ["a [[mst|MST]] * & b_c @x! ~y"])
    }

    @Test("Every kind of line ending gives the same events")
    func lineEndings() throws {
        let text = "# A\n\nb\nc\n\n- d\n- e\n\n```x\nf\n```\n| g |\n|---|\n| h |\n"
        let expected = try parse(text).events
        for ending in ["\r\n", "\r"] {
            #expect(
                try parse(text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: ending))
                    .events == expected)
        }
    }

    @Test(
        "A text without a last newline is whole",
        arguments: ["a", "# a", "```\na", "- a", "> a", "a\r", "|a|\n|-|\n|b|"])
    func noLastNewline(text: String) throws {
        #expect(try parse(text).events == parse(text + "\n").events)
    }

    @Test("A NUL is shown as a replacement, and the text after it is kept")
    func nul() throws {
        #expect(try texts("a\u{0}b") == ["a\u{FFFD}b"])
    }

    @Test("A byte order mark is not text")
    func byteOrderMark() throws {
        #expect(try html("\u{FEFF}# a") == "<h1 id=\"a\">a</h1>\n")
    }

    @Test("The box of a task is read where it stands, not elsewhere in the line")
    func tasks() throws {
        let items = try parse("- [ ] a [x]\n- [x] b\n- [X] c\n- d [x]\n").events.filter { $0.phase == .enter }
            .compactMap { event in if case .item(let isDone) = event.node { isDone } else { nil } }
        #expect(items == [false, true, true])
    }

    @Test("A table carries its alignments to its cells")
    func tables() throws {
        let cells = try parse("|a|b|c|d|\n|-|:-|:-:|-:|\n|1|\n").events.filter { $0.phase == .enter }
            .compactMap { event in
                if case .tableCell(let isHeader, let alignment) = event.node { (isHeader, alignment) } else { nil }
            }
        #expect(cells.map(\.1) == [.unspecified, .left, .center, .right, .unspecified, .left, .center, .right])
        #expect(cells.map(\.0) == [true, true, true, true, false, false, false, false])
    }

    @Test("A list says how it counts")
    func lists() throws {
        let lists = try parse("3) a\n\n4) b\n\n<!-- -->\n\n- c\n").events.filter { $0.phase == .enter }
            .compactMap { event in if case .list = event.node { event.node } else { nil } }
        #expect(
            lists == [
                .list(start: 3, isTight: false, delimiter: .parenthesis),
                .list(start: nil, isTight: true, delimiter: .period),
            ])
    }

    @Test("A fenced block keeps its info string, an indented one has none")
    func codeBlocks() throws {
        let nodes = try parse("```interventions x\na: 1\n```\n\n    b\n").events.map(\.node)
        #expect(
            nodes == [.codeBlock(info: "interventions x", literal: "a: 1\n"), .codeBlock(info: nil, literal: "b\n")])
    }
}
