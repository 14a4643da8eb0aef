import LeidraadMarkdown
import Testing

@Suite struct EditedEventsTests {
    private let renderer = MarkdownRenderer(options: RenderingOptions(words: .dutch))

    @Test("Text can be replaced by ready-made markup and a link")
    func replaceText() throws {
        var events = try parse("Zie [[mst]] nu.").events
        let index = try #require(events.firstIndex { $0.node == .text("Zie [[mst]] nu.") })
        let position = events[index].position
        let link = MarkdownNode.link(url: "../mst.html", title: "")
        let nodes: [(MarkdownEvent.Phase, MarkdownNode)] = [
            (.leaf, .text("Zie ")), (.enter, link), (.leaf, .markup(HTML(trusted: "<abbr>MST</abbr>"))), (.exit, link),
            (.leaf, .text(" nu.")),
        ]
        events.replaceSubrange(index...index, with: nodes.map { MarkdownEvent($0.0, $0.1, at: position) })
        #expect(renderer.render(events).html.string == "<p>Zie <a href=\"../mst.html\"><abbr>MST</abbr></a> nu.</p>\n")
    }

    @Test("A block can be replaced by ready-made markup around its content")
    func wrapBlock() throws {
        var events = try parse("> a\n\nb").events
        for index in events.indices where events[index].node == .blockQuote {
            let markup: HTML = events[index].phase == .enter ? HTML(trusted: "<aside>") : HTML(trusted: "</aside>")
            events[index] = MarkdownEvent(.leaf, .markupBlock(markup), at: events[index].position)
        }
        #expect(renderer.render(events).html.string == "<aside>\n<p>a</p>\n</aside>\n<p>b</p>\n")
    }

    @Test("A part of a document renders by itself")
    func slice() throws {
        let document = try parse("# a\n\nb\n\n# c\n\nd\n")
        #expect(
            renderer.render(document.events[document.headings[1].eventIndex...]).html.string
                == "<h1 id=\"c\">c</h1>\n<p>d</p>\n")
    }

    @Test("Ends without beginnings, and beginnings without ends, do no harm")
    func illFormed() throws {
        let events = try parse("> - [a](b) ![c](d)\n\n|a|\n|-|\n\n[^1]\n\n[^1]: e\n").events
        for phase in [MarkdownEvent.Phase.enter, .exit] {
            #expect(!renderer.render(events.filter { $0.phase != phase }).html.isEmpty)
        }
    }
}
