import LeidraadMarkdown
import Testing

@Suite struct HeadingTests {
    private func ids(_ text: String) throws -> [String] {
        try parse(text).headings.map(\.id)
    }

    @Test(
        "A heading has the anchor that GitHub gives it, in every script",
        arguments: [
            ("v9.2 Token content", "v92-token-content"), ("Общее", "общее"), ("Financiële hulp", "financiële-hulp"),
            ("日本語 と 中文", "日本語-と-中文"),
            ("A & B -- C", "a--b----c"), ("auto's & fietsen", "autos--fietsen"), ("Wat/hoe? (kort)", "wathoe-kort"),
            ("snake_case `code()`", "snake_case-code"),
            ("✨ Nieuw", "-nieuw"), ("Een – twee", "een--twee"), ("2.1 İstanbul", "21-i̇stanbul"), ("परिचय", "परिचय"),
            ("x² ½", "x-"),
            ("Naam ![plaatje](a.png)", "naam-"), ("C++ [link](x)", "c-link"),
        ])
    func gitHub(text: String, id: String) throws {
        #expect(try ids("## " + text) == [id])
    }

    @Test("Equal headings get the numbers that GitHub gives them")
    func duplicates() throws {
        #expect(try ids("# Kop\n# Kop\n# Kop 1\n# Kop") == ["kop", "kop-1", "kop-1-1", "kop-2"])
        #expect(try ids("# Kop 1\n# Kop\n# Kop") == ["kop-1", "kop", "kop-2"])
    }

    @Test("A heading without letters or digits gets an id that no text can ask for")
    func empty() throws {
        #expect(try ids("#\n\n# ?!\n") == ["_-h", "_-h-1"])
    }

    @Test("The id that a heading used to have still leads to it, unless another has it now")
    func former() throws {
        let document = try parse("## Financiële hulp\n\n## v9.2\n\n## A\n\n## A\n\n## A 2\n")
        #expect(document.headings.map(\.id) == ["financiële-hulp", "v92", "a", "a-1", "a-2"])
        #expect(document.anchors == ["financiele-hulp": "financiële-hulp", "v9-2": "v92", "a-3": "a-1"])
        #expect(try html("## v9.2") == "<h2 id=\"v92\"><span id=\"v9-2\"></span>v9.2</h2>\n")
        for heading in document.headings {
            #expect(document.events[heading.eventIndex].node == .heading(level: 2, id: heading.id))
        }
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

    @Test(
        "A heading does not take an id that the page has, and links to it still lead there",
        arguments: ["inhoud", "_fn-1", "_table-1", "_-x"])
    func reserved(id: String) throws {
        let parser = MarkdownParser(reservedIDs: ["inhoud"])
        let document = try parser.parse(Array("# `\(id)`".utf8))
        #expect(document.headings.map(\.id) == ["h-" + id])
        #expect(document.anchors[id] == "h-" + id)
        #expect(try parser.parse(Array("# A {#inhoud}".utf8)).headings.map(\.id) == ["h-inhoud"])
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
        #expect(headings.last?.id == "_-h-19999")
    }
}
