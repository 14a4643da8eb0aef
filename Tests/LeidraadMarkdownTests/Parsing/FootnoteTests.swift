import LeidraadMarkdown
import Testing

@Suite struct FootnoteTests {
    private func footnotes(_ text: String) throws -> [Footnote] {
        try parse(text).events.filter { $0.phase == .enter }
            .compactMap { event in if case .footnoteDefinition(let footnote) = event.node { footnote } else { nil } }
    }

    @Test("Footnotes are numbered in the order of their first references, and count them all")
    func numbers() throws {
        #expect(
            try footnotes("a[^x] b[^y] c[^x]\n\n[^y]: Y\n\n[^x]: X\n") == [
                Footnote(label: "x", number: 1, referenceCount: 2), Footnote(label: "y", number: 2, referenceCount: 1),
            ])
    }

    @Test("A footnote that only an unused footnote refers to is left out, and both are reported")
    func unused() throws {
        let document = try parse("a[^1]\n\n[^1]: A\n[^2]: B[^1][^3]\n[^3]: C\n")
        #expect(
            try footnotes("a[^1]\n\n[^1]: A\n[^2]: B[^1][^3]\n[^3]: C\n") == [
                Footnote(label: "1", number: 1, referenceCount: 1)
            ])
        #expect(document.notices.map(\.matter) == [.unusedFootnote(label: "2"), .unusedFootnote(label: "3")])
        #expect(document.notices.map(\.position.line) == [4, 5])
    }

    @Test("A second definition of a label is reported")
    func defined() throws {
        #expect(try parse("a[^1]\n\n[^1]: A\n[^1]: B\n").notices.map(\.position.line) == [4])
    }

    @Test("Every reference has a link back, and every link leads to an id that exists once")
    func links() throws {
        let page = try html("a[^x] b[^y] c[^x]\n\n[^y]: Y[^x]\n\n[^x]: X\n\n    ```\n    z\n    ```\n")
        let targets = page.matches(of: /href="#([^"]*)"/).map { String($0.1) }
        let ids = page.matches(of: /\bid="([^"]*)"/).map { String($0.1) }
        #expect(Set(ids).count == ids.count)
        #expect(targets.allSatisfy(ids.contains))
        #expect(
            targets.filter { $0.hasPrefix("_fnref-") }.sorted() == ["_fnref-1", "_fnref-1-2", "_fnref-1-3", "_fnref-2"])
    }

    @Test("A reference without a footnote stays text")
    func undefined() throws {
        #expect(try html("a[^x]") == "<p>a[^x]</p>\n")
    }
}
