import LeidraadMarkdown
import Testing

@Suite struct OtherMarksTests {
    private func alerts(_ text: String) throws -> [Alert] {
        try parse(text).events.compactMap { event in
            if event.phase == .enter, case .alert(let alert) = event.node { alert } else { nil }
        }
    }

    @Test(
        "Labelled blocks of other tools are read, with their titles",
        arguments: [
            ("!!! note\n    Tekst.\n", Alert(name: "note")),
            ("!!! tip \"Let *op*\"\n    Tekst.\n", Alert(name: "tip", title: "Let *op*")),
            ("??? info \"Meer\"\n    Tekst.\n", Alert(name: "info", title: "Meer", isFolded: true)),
            (":::warning\nTekst.\n:::\n", Alert(name: "warning")),
            (":::tip Een titel\n\nTekst.\n\n:::\n", Alert(name: "tip", title: "Een titel")),
            ("::: danger\nTekst.\n:::\n", Alert(name: "danger")),
            (":::{note}\nTekst.\n:::\n", Alert(name: "note")),
            (":::note[Titel]\nTekst.\n:::\n", Alert(name: "note", title: "Titel")),
        ])
    func blocks(text: String, alert: Alert) throws {
        #expect(try alerts(text) == [alert])
        #expect(try html(text).contains("<p>Tekst.</p>\n</div>"))
    }

    @Test("The lines around and in such a block keep their places")
    func positions() throws {
        let document = try parse("Een.\n\n!!! note\n\n    Twee.\n\n    - *drie*\n\nVier.\n")
        let places = document.events.compactMap { event -> String? in
            if case .text(let text) = event.node {
                "\(text) \(event.position.line):\(event.position.column)"
            } else {
                nil
            }
        }
        #expect(places == ["Een. 1:1", "Twee. 5:5", "drie 7:8", "Vier. 9:1"])
    }

    @Test("Such marks in code stay as they are, and a block that is not closed ends with what it stands in")
    func edges() throws {
        #expect(
            try html("```\n:::note\n!!! tip\n```\n") == "<pre tabindex=\"0\"><code>:::note\n!!! tip\n</code></pre>\n")
        #expect(try html("- a\n\n  :::note\n\n  b\n\nc\n").hasSuffix("<p>b</p>\n</div>\n</li>\n</ul>\n<p>c</p>\n"))
        #expect(try alerts("::: columns\nx\n:::\n").isEmpty)
    }

    @Test(
        "Marks for a contents list become nothing",
        arguments: ["[TOC]", "[[toc]]", "[[_TOC_]]", "* TOC\n{:toc}", "1. TOC\n{:toc .x}"])
    func contents(mark: String) throws {
        #expect(try html("Een.\n\n\(mark)\n\nTwee.\n") == "<p>Een.</p>\n<p>Twee.</p>\n")
    }

    @Test(
        "Definition lists are lists",
        arguments: [
            ("Term\n: Uitleg *x*\n", "<dl>\n<dt id=\"term\">Term</dt>\n<dd>Uitleg <em>x</em></dd>\n</dl>\n"),
            (
                "A\nB\n: een\n: twee\n  verder\n",
                "<dl>\n<dt id=\"a\">A</dt>\n<dt id=\"b\">B</dt>\n<dd>een</dd>\n<dd>twee\nverder</dd>\n</dl>\n"
            ),
            (
                "A\n\n: een\n\nB\n\n: twee\n",
                "<dl>\n<dt id=\"a\">A</dt>\n<dd>een</dd>\n</dl>\n<dl>\n<dt id=\"b\">B</dt>\n<dd>twee</dd>\n</dl>\n"
            ),
        ])
    func definitions(text: String, html expected: String) throws {
        #expect(try html(text) == expected)
    }

    @Test("Attributes of a heading are taken out of its text, and give it its id")
    func attributes() throws {
        let document = try parse("## Een {#eigen .klasse}\n\n## Twee {.klasse}\n\n## Drie {: #derde }\n")
        #expect(document.headings.map(\.id) == ["eigen", "twee", "derde"])
        #expect(document.headings.map(\.text) == ["Een", "Twee", "Drie"])
    }

    @Test("Codes become pictures where there is one, and the words around them keep their places")
    func emoji() throws {
        let document = try parse("Let \\*op\\* :warning: nu :rocket:.\n\n## :tada: Feest\n\n12:30:45 `:x:` a:b:c\n")
        #expect(try html("Let :warning: op") == "<p>Let ⚠️ op</p>\n")
        #expect(document.headings.first?.text == "🎉 Feest")
        #expect(document.headings.first?.id == "tada-feest")
        let rocket = document.events.first { $0.node == .text("🚀") }
        #expect(rocket?.position == SourcePosition(line: 1, column: 25))
        #expect(document.notices.isEmpty)
        #expect(try parse("een :geen_plaatje: hier").notices.map(\.matter) == [.foreignMark(.emoji(":geen_plaatje:"))])
    }

    @Test(
        "What nothing is made of is named",
        arguments: [
            ("Dus $a_1 + b$ geldt.", ForeignMark.formula), ("$$x = y$$", .formula), ("```math\nx\n```\n", .formula),
            ("```mermaid\na-->b\n```\n", .diagram(language: "mermaid")),
            ("{{< figure src=x >}}", .template("{{< figure src=x >}}")),
            ("{% include x %}", .template("{% include x %}")),
            ("import Tabs from '@theme/Tabs'", .template("import Tabs from '@theme/Tabs'")),
            ("export const a = 1", .template("export const a = 1")),
        ])
    func foreign(text: String, mark: ForeignMark) throws {
        #expect(try parse(text).notices.map(\.matter) == [.foreignMark(mark)])
    }

    @Test(
        "Prices and variables are no formulas",
        arguments: ["Van $5 tot $10.", "Zet `$a` en $HOME goed.", "kost 3$ of 4$ nu", "US$ 5 en US$ 6"])
    func noFormula(text: String) throws {
        #expect(try parse(text).notices.isEmpty)
    }

    @Test("The text of a diagram is shown under a label")
    func diagram() throws {
        let markup = try html("```mermaid\na-->b\n```\n")
        #expect(
            markup.hasPrefix(
                "<figure class=\"diagram-source\"><figcaption>Brontekst van een diagram (mermaid)</figcaption>"))
    }
}
