import LeidraadMarkdown
import Testing

@Suite struct PositionTests {
    private static let text = """
        # Kop *één*

        > - Een [[mst]] en **vet**
        >   vervolg `code` en [link](a
        >   "t") dan *em* www.a.nl x.
        >   lui \\* en &amp; klaar
        lui [[x]]

        | a | [[b\\|c]] d |
        |---|---|
        | e `f` | g [[h]] |

        \ttab
        Tekst[^1] en <b>raw</b> ![alt](y.png) a\\
        b [c]

        [c]: d
        [^1]: Noot

        """

    private func position(of literal: String) throws -> SourcePosition? {
        try parse(Self.text).events.first { $0.node == .text(literal) }?.position
    }

    @Test(
        "A text begins where the source has it, in quotations, lists, tables, lazy lines and after links over two lines",
        arguments: [
            ("Kop ", 1, 3), ("één", 1, 8), ("Een [[mst]] en ", 3, 5), ("vet", 3, 22), ("vervolg ", 4, 5),
            (" en ", 4, 19),
            ("link", 4, 24), (" dan ", 5, 9), ("em", 5, 15), ("www.a.nl", 5, 19), (" x.", 5, 27),
            ("lui * en & klaar", 6, 5),
            ("lui [[x]]", 7, 1), ("a", 9, 3), ("[[b|c]] d", 9, 7), ("e ", 11, 3), ("g [[h]]", 11, 11), ("Tekst", 14, 1),
            ("raw", 14, 17), ("alt", 14, 27), (" a", 14, 38), ("b ", 15, 1), ("c", 15, 4), ("Noot", 18, 7),
        ])
    func texts(literal: String, line: Int, column: Int) throws {
        #expect(try position(of: literal) == SourcePosition(line: line, column: column))
    }

    @Test("Blocks say where they begin and on which line they end")
    func blocks() throws {
        let events = try parse("a\nb\n\n- c\n\n  d\n- e\n\n```\nf\n```\n").events.filter { $0.phase != .exit }
        let lines = events.map { "\($0.position.line):\($0.position.column)-\($0.endLine)" }
        #expect(lines.first == "1:1-2")
        #expect(lines.last == "9:1-11")
    }

    @Test("The end of a node has the position of its beginning")
    func ends() throws {
        var open: [MarkdownEvent] = []
        for event in try parse(Self.text).events where event.phase != .leaf {
            if event.phase == .enter {
                open.append(event)
            } else {
                #expect(open.popLast()?.position == event.position)
            }
        }
        #expect(open.isEmpty)
    }
}
