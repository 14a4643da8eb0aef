import LeidraadMarkdown
import Testing

@Suite struct RenderingTests {
    @Test("A table stands in a named region, with scopes and classes and without styles")
    func table() throws {
        let expected = """
            <h2 id="doel">Doel &amp; groep</h2>
            <div class="table-scroll" role="region" tabindex="0" aria-labelledby="_table-1">
            <table>
            <caption id="_table-1">Tabel 1: Doel &amp; groep</caption>
            <thead>
            <tr>
            <th scope="col">a</th>
            <th scope="col" class="align-right">b</th>
            </tr>
            </thead>
            <tbody>
            <tr>
            <td>1</td>
            <td class="align-right">2</td>
            </tr>
            </tbody>
            </table>
            </div>

            """
        #expect(try html("## Doel & groep {#doel}\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n") == expected)
    }

    @Test("Tables count on from the number that is asked for")
    func tableNumbers() throws {
        let result = try rendered("|a|\n|-|\n\n|b|\n|-|\n") {
            $0.firstTableNumber = 3
            $0.idPrefix = "x-"
        }
        #expect(result.html.string.contains("<caption id=\"_table-x-4\" class=\"visually-hidden\">Tabel 4</caption>"))
        #expect(result.tableCount == 2)
    }

    @Test("The box of a task has a name")
    func tasks() throws {
        let expected = """
            <ul>
            <li class="task"><input type="checkbox" aria-label="gedaan" checked="" disabled="" /> a</li>
            <li class="task"><input type="checkbox" aria-label="nog te doen" disabled="" /> b</li>
            </ul>

            """
        #expect(try html("- [x] a\n- [ ] b\n") == expected)
    }

    @Test("Footnotes are a section with a heading, and links with names")
    func footnotes() throws {
        let reference = """
            <p>a<sup class="footnote-ref"><a href="#_fn-1" id="_fnref-1" role="doc-noteref" aria-label="voetnoot 1">1</a></sup></p>
            <section class="footnotes" role="doc-endnotes" aria-labelledby="_fn-heading">
            <h2 id="_fn-heading">Voetnoten</h2>
            <ol>
            <li id="_fn-1">
            <p>b <a class="footnote-backref" role="doc-backlink" href="#_fnref-1" \
            aria-label="terug naar de tekst bij voetnoot 1">↩</a></p>
            </li>
            </ol>
            </section>

            """
        #expect(try html("a[^1]\n\n[^1]: b\n") == reference)
    }

    @Test("Headings go down together, and none below the sixth level")
    func headings() throws {
        func levels(_ adjust: (inout RenderingOptions) -> Void) throws -> [String] {
            try rendered("# a\n\n### b\n\n###### c\n", adjust).html.string.matches(of: /<h(\d)/).map { String($0.1) }
        }
        #expect(try levels { _ in } == ["1", "3", "6"])
        #expect(try levels { $0.headingOffset = 2 } == ["3", "5", "6"])
        #expect(try levels { $0.minimumHeadingLevel = 2 } == ["2", "3", "4"])
    }

    @Test("Raw HTML that is not safe is left out and reported with its place; comments are left out")
    func rawHTML() throws {
        let text = "a <b onclick=\"x\">c</b>\n\n<script>\nalert(1)\n</script>\n\n<!-- noot -->\n\nd <!-- e -->f"
        #expect(try rendered(text).html.string == "<p>a <strong>c</strong></p>\n<p>d f</p>\n")
        #expect(
            try parse(text).notices.map(\.position) == [
                SourcePosition(line: 1, column: 3), SourcePosition(line: 3, column: 1),
            ])
    }

    @Test("An image is a path on this site, loads late and has its alternative as text")
    func images() throws {
        #expect(
            try html("![een *b* `c` [d](e)\n<i></i>](f.png 'g \"h\"')")
                == "<p><img src=\"f.png\" alt=\"een b c d \" title=\"g &quot;h&quot;\" loading=\"lazy\" /></p>\n")
        #expect(try html("![een *b*](https://x.nl/f.png \"t\")") == "<p>een b</p>\n")
    }

    @Test("Code can be scrolled by keyboard, and its language is the first word of the info string")
    func code() throws {
        #expect(
            try html("```swift a\"b\n<x>\n```\n")
                == "<pre tabindex=\"0\"><code class=\"language-swift\">&lt;x&gt;\n</code></pre>\n")
    }

    @Test("Nothing that is rendered has a style or a handler")
    func noStyles() throws {
        let page = try html("|a|\n|:-:|\n|b|\n\n- [ ] c\n\n[d](e 'f')\n\n<p style='x' onclick='y'>\n")
        #expect(page.contains("style=") == false)
        #expect(page.contains("onclick") == false)
    }
}
