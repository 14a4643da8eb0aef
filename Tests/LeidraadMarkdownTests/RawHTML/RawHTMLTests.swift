import LeidraadMarkdown
import Testing

@Suite struct RawHTMLTests {
    private func matters(_ text: String) throws -> [MarkdownNotice.Matter] { try parse(text).notices.map(\.matter) }

    @Test(
        "Elements on the safe list are written anew in running text",
        arguments: [
            ("a<br>b", "<p>a<br />\nb</p>\n"), ("H<sub>2</sub>O", "<p>H<sub>2</sub>O</p>\n"),
            ("<kbd>Ctrl</kbd>+<KBD>C</KBD>", "<p><kbd>Ctrl</kbd>+<kbd>C</kbd></p>\n"),
            ("<abbr title='a \"b\"' onx>x</abbr>", "<p><abbr title=\"a &quot;b&quot;\">x</abbr></p>\n"),
            (
                "een <b>*twee*</b> <i>drie</i> <s>vier</s>",
                "<p>een <strong><em>twee</em></strong> <em>drie</em> <del>vier</del></p>\n"
            ),
            (
                "<mark>geel</mark><wbr><time datetime=\"2020-01-02\">dag</time>",
                "<p><mark>geel</mark><wbr /><time datetime=\"2020-01-02\">dag</time></p>\n"
            ),
            ("<span class=x>a</span> <font>b</font>", "<p>a b</p>\n"),
            ("<a href=\"b.md\" title=t>a</a>", "<p><a href=\"b.md\" title=\"t\">a</a></p>\n"),
            (
                "x <img src=p.png alt='een boom' width=10 height=20>",
                "<p>x <img src=\"p.png\" width=\"10\" height=\"20\" alt=\"een boom\" loading=\"lazy\" /></p>\n"
            ),
            ("a <!-- noot --> b", "<p>a  b</p>\n"),
            ("<a name=\"plek\"></a>tekst", "<p><span id=\"plek\"></span>tekst</p>\n"),
            ("&lt;b&gt; en <q>a &amp; b</q>", "<p>&lt;b&gt; en <q>a &amp; b</q></p>\n"),
        ])
    func inline(text: String, html expected: String) throws {
        let text = text.replacing(" onx", with: "")
        #expect(try html(text) == expected)
        #expect(try parse(text).notices.isEmpty)
    }

    @Test(
        "Blocks of raw HTML are written anew, with the text in them",
        arguments: [
            ("<div align=center>\n  Hallo\n  daar\n</div>\n", "<p>Hallo\ndaar</p>\n"),
            ("<ul><li>een<li>twee <b>x</b></ul>\n", "<ul>\n<li>een</li>\n<li>twee <strong>x</strong></li>\n</ul>\n"),
            ("<dl><dt>a<dd>b</dl>\n", "<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>\n"),
            (
                "<figure><img src=a.png alt=b><figcaption>c</figcaption></figure>\n",
                "<figure>\n<p><img src=\"a.png\" alt=\"b\" loading=\"lazy\" /></p>\n<figcaption>c</figcaption>\n</figure>\n"
            ),
            ("<pre>a\n  b</pre>\n", "<pre tabindex=\"0\">a\n  b</pre>\n"),
            ("<h2>Kop <i>x</i></h2>\n", "<h2 id=\"kop-x\">Kop <em>x</em></h2>\n"),
            ("<blockquote><p>a</p></blockquote>\n", "<blockquote>\n<p>a</p>\n</blockquote>\n"),
            ("<p>a</p>\n<hr>\n<p>b\n", "<p>a</p>\n<hr />\n<p>b</p>\n"),
        ])
    func blocks(text: String, html expected: String) throws {
        #expect(try html(text) == expected)
        #expect(try parse(text).notices.isEmpty)
    }

    @Test("Markdown stands inside elements, which end where they are closed")
    func markdownInside() throws {
        let text = "<details>\n<summary>Meer <b>weten</b></summary>\n\n- een *twee*\n\n</details>\n\nNa.\n"
        let expected =
            "<details>\n<summary>Meer <strong>weten</strong></summary>\n<ul>\n<li>een <em>twee</em></li>\n</ul>\n</details>\n<p>Na.</p>\n"
        #expect(try html(text) == expected)
    }

    @Test("Cells make the rows that they need, and end where the next begins")
    func table() throws {
        let text = "<table border=1><tr><th scope=row>A<td colspan=2 align=right onx>B</table>\n".replacing(
            " onx", with: "")
        let markup = try html(text)
        #expect(
            markup.contains(
                "<table>\n<tr>\n<th scope=\"row\">A</th>\n<td colspan=\"2\" class=\"align-right\">B</td>\n</tr>\n</table>"
            ))
        #expect(try html("<table><td>x</table>\n").contains("<table>\n<tr>\n<td>x</td>\n</tr>\n</table>"))
    }

    @Test("A group of columns, which says how wide they are, adds no row to its table")
    func columnGroup() throws {
        let text = "<table>\n<colgroup>\n<col style=\"width: 14%\" />\n</colgroup>\n<tr><td>x</td></tr></table>\n"
        #expect(try html(text).contains("<table>\n<tr>\n<td>x</td>\n</tr>\n</table>"))
    }

    @Test("A list may stand in a cell of a Markdown table, and a block ends the paragraph in which it begins")
    func blocksInText() throws {
        #expect(try html("| a |\n|---|\n| <ul><li>x</li></ul> |\n").contains("<td>\n<ul>\n<li>x</li>\n</ul>\n</td>"))
        #expect(
            try html("voor <details><summary>s</summary>in</details> na\n")
                == "<p>voor </p>\n<details>\n<summary>s</summary>\n<p>in</p>\n</details>\n<p> na</p>\n")
    }

    @Test(
        "What is not on the list is named",
        arguments: ["script", "style", "iframe", "video", "form", "input", "svg", "object", "math", "textarea"])
    func refused(name: String) throws {
        #expect(try matters("<\(name) src=x>alert(1)</\(name)>\n").contains(.rawHTML(name)))
        #expect(try matters("tekst <\(name)>x</\(name)> tekst\n").contains(.rawHTML(name)))
        #expect(try !html("tekst <\(name)>x</\(name)>\n").contains("<\(name)"))
    }

    @Test("An attribute that runs something is named, and never written")
    func handlers() throws {
        #expect(try matters("<b onclick=\"a()\">x</b>") == [.rawHTML("onclick")])
        #expect(try html("<img src=x ONERROR=a() alt=y>").contains("onerror") == false)
        #expect(try html("<a href=\"javascript:a()\">x</a>") == "<p>x</p>\n")
    }

    @Test("What a reader fills in is text; markup that nobody knows is named")
    func placeholders() throws {
        #expect(try html("Vul <your-name> in.") == "<p>Vul &lt;your-name&gt; in.</p>\n")
        #expect(try html("<naam>\n") == "<p>&lt;naam&gt;</p>\n")
        #expect(try matters("<x-tab label=a>b</x-tab>") == [.foreignMark(.component("<x-tab label=a>"))])
        #expect(try matters("<foo>b</foo>") == [.foreignMark(.component("<foo>"))])
        #expect(try matters("<Foo onclick=\"a()\" />") == [.foreignMark(.component("<Foo onclick=\"a()\" />"))])
    }

    @Test("Of a component of another program its content stays, and nothing of its tags")
    func components() throws {
        #expect(try html("een <x-tab label=a>**b**</x-tab> twee") == "<p>een <strong>b</strong> twee</p>\n")
        #expect(
            try html("<Tabs>\n<TabItem value=\"a\">\n\nEen *woord*.\n\n</TabItem>\n</Tabs>\n\nTwee.\n")
                == "<p>Een <em>woord</em>.</p>\n<p>Twee.</p>\n")
        #expect(try html("<Foo src=\"a\" />\n\nTwee <Foo/> drie.\n") == "<p>Twee  drie.</p>\n")
    }

    @Test("A look that is left out is named, and its text stays")
    func look() throws {
        #expect(try html("<font color=red>b</font>") == "<p>b</p>\n")
        #expect(try matters("<font color=red>b</font>") == [.foreignMark(.look("<font color=red>"))])
    }

    @Test("The words of a picture get no paragraph of their own beside raw HTML")
    func picture() throws {
        let document = try parse("<b>a</b> ![plaat](a.png) c\n")
        #expect(document.events.count { $0.node == .paragraph } == 2)
    }

    @Test("What closes itself holds nothing")
    func selfClosing() throws {
        let document = try parse("## useId() <sup class=\"badge\" /> {#useid}\n\nTwee <span id=\"plek\"/> drie.\n")
        #expect(document.headings.map(\.id) == ["useid"] && document.notices.isEmpty)
    }

    @Test("Tags that are not closed, or not opened, are named at their place, and every event keeps its end")
    func unbalanced() throws {
        let document = try parse("een <kbd>twee\n\ndrie</sup>\n\n> <details>\n\nvier\n")
        #expect(
            document.notices == [
                MarkdownNotice(.unbalancedHTML("kbd", isClosing: false), at: SourcePosition(line: 1, column: 5)),
                MarkdownNotice(.unbalancedHTML("sup", isClosing: true), at: SourcePosition(line: 3, column: 5)),
                MarkdownNotice(.unbalancedHTML("details", isClosing: false), at: SourcePosition(line: 5, column: 3)),
            ])
        expectBalanced(document)
    }

    @Test("Places that raw HTML names can be linked to, unless a heading has the id")
    func places() throws {
        let document = try parse("<a id=\"a b\"></a><a id=\"x\"></a>\n\n## Kop\n\n<a name=\"kop\"></a>\n")
        #expect(document.anchors == ["x": "x"])
        #expect(document.headings.map(\.id) == ["kop"])
    }

    @Test(
        "Hostile tags end in a page or a refusal, with every event balanced",
        arguments: [
            "<div", "<b>", "</b>", "<table>", "<td>", "<ul><li>", "<a b=", "<a b='", "<!--", "<?", "<dl><dd>", "<p>",
            "<x ", "<b><i></b></i>",
            "<details><summary>", "> <div>\n", "<h1><h2>", "*<b>*</b>", "<a href=x>[y](z)</a>", "|<ul>|\n|-|\n",
            "<pre><td>", "&lt;&#0;<br>",
        ])
    func hostile(piece: String) throws {
        for count in [1, 3, 5_000] {
            guard let document = try? parse(String(repeating: piece, count: count)) else { continue }
            expectBalanced(document)
            let markup = MarkdownRenderer(options: RenderingOptions(words: .dutch)).render(document.events).html
            #expect(markup.bytes.count < 30_000_000)
        }
    }

    private func expectBalanced(_ document: MarkdownDocument) {
        var open: [MarkdownNode] = []
        for event in document.events {
            if event.phase == .enter { open.append(event.node) }
            if event.phase == .exit { #expect(open.popLast() == event.node) }
        }
        #expect(open.isEmpty)
    }
}
