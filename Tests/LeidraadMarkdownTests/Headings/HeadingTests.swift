import LeidraadMarkdown
import Testing

@Suite struct HeadingTests {
    private func ids(_ text: String) throws -> [String] {
        try parse(text).headings.map(\.id)
    }

    @Test("Equal headings get numbers that no other heading has by itself, wherever it stands")
    func duplicates() throws {
        #expect(try ids("# Kop\n# Kop\n# Kop 2\n# Kop") == ["kop", "kop-3", "kop-2", "kop-4"])
        #expect(try ids("# Kop 2\n# Kop\n# Kop") == ["kop-2", "kop", "kop-3"])
    }

    @Test("A heading without letters or digits is called section")
    func empty() throws {
        #expect(try ids("#\n\n# ?!\n") == ["sectie", "sectie-2"])
    }

    @Test("An id that the author gives is taken out of the text")
    func explicit() throws {
        let document = try parse("## Een *kop* met naam {#Eigen_id-1}")
        #expect(document.headings.map(\.id) == ["Eigen_id-1"])
        #expect(document.headings.map(\.text) == ["Een kop met naam"])
        #expect(try html("Kop {#x}\n---") == "<h2 id=\"x\">Kop</h2>\n")
    }

    @Test("What only looks like an id stays in the text", arguments: ["{#}", "{#é}", "{#a b}", "{a}", "{#a", "{#-a}"])
    func notExplicit(end: String) throws {
        #expect(try parse("# Kop \(end)").headings.first?.text == "Kop \(end)")
    }

    @Test("An id that the author gives twice is reported, and the second heading gets a number")
    func explicitTwice() throws {
        let document = try parse("# A {#x}\n\n# B {#x}\n")
        #expect(document.headings.map(\.id) == ["x", "x-2"])
        let matter = MarkdownNotice.Matter.duplicateHeadingID(wanted: "x", given: "x-2")
        #expect(document.notices == [MarkdownNotice(matter, at: SourcePosition(line: 3, column: 1))])
    }

    @Test("A heading does not take an id that the page has")
    func reserved() throws {
        let parser = MarkdownParser(reservedIDs: ["inhoud"])
        #expect(try parser.parse(Array("# Inhoud".utf8)).headings.map(\.id) == ["inhoud-2"])
    }

    @Test("The list of headings leads to their events and lines")
    func list() throws {
        let document = try parse("# A `b` ![c](d)\n\ntekst\n\n> Twee\n> regels\n> ===\n")
        #expect(document.headings.map(\.text) == ["A b c", "Twee regels"])
        #expect(
            document.headings.map(\.position) == [
                SourcePosition(line: 1, column: 1), SourcePosition(line: 5, column: 3),
            ])
        for heading in document.headings {
            #expect(document.events[heading.eventIndex].node == .heading(level: 1, id: heading.id))
            #expect(document.events[heading.eventIndex].phase == .enter)
        }
    }

    @Test("Many equal headings are numbered in one pass")
    func many() throws {
        let headings = try parse(String(repeating: "#\n", count: 20_000)).headings
        #expect(headings.last?.id == "sectie-20000")
    }
}
