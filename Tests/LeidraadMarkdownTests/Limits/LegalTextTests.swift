import LeidraadMarkdown
import Testing

@Suite struct LegalTextTests {
    @Test("A table of 40 columns and 2,000 rows with links in its cells is legal")
    func table() throws {
        let row = String(repeating: "| [a](b) *c* ", count: 40) + "|\n"
        let rows = String(repeating: String(repeating: "| [a](b) ", count: 40) + "|\n", count: 2_000)
        let document = try parse(row + String(repeating: "|---", count: 40) + "|\n" + rows)
        let cells = document.events.count { if case .tableCell = $0.node { $0.phase == .enter } else { false } }
        #expect(cells == 40 * 2_001)
    }

    @Test("A long guideline full of links, citations, footnotes and emphasis is legal")
    func guideline() throws {
        let sentence =
            "De *professional* zoekt met [ouders](../a.md) en [[mst]] naar **hulp** [@asscher2018], zie www.a.nl/b en a@b.nl.[^n] "
        let paragraph = String(repeating: sentence, count: 40) + "\n\n"
        let text = "# Kop\n\n" + String(repeating: paragraph, count: 150) + "[^n]: noot\n"
        #expect(text.utf8.count > 600_000)
        #expect(try parse(text).headings.count == 1)
    }

    @Test("A thousand link definitions in one list, each used, are legal")
    func references() throws {
        let definitions = (0..<1_000).map {
            "[r\($0)]: https://example.nl/pad/\($0)?zoek=een+lange+vraag 'Titel \($0)'\n"
        }
        let uses = (0..<1_000).map { "Zie [r\($0)].\n\n" }
        let links = try parse(uses.joined() + definitions.joined()).events.count {
            $0.phase == .enter && $0.node != .paragraph
        }
        #expect(links == 1_000)
    }

    @Test("A paragraph of 30,000 bytes on one line is legal")
    func longLine() throws {
        let sentence = "Hulp (zie [bron](https://example.nl/a_b)) is *nodig* voor `gezin` en mail@example.nl: nu! "
        #expect(try parse(String(repeating: sentence, count: 330)).events.count > 3_000)
    }
}
