import LeidraadMarkdown

extension RenderingWords {
    static let dutch = RenderingWords(
        table: "Tabel", footnotes: "Voetnoten", footnote: "voetnoot", backToText: "terug naar de tekst bij voetnoot",
        taskDone: "gedaan", taskOpen: "nog te doen", diagramSource: "Brontekst van een diagram")
}

/// Parses `text` with the default limits.
func parse(_ text: String) throws -> MarkdownDocument {
    try MarkdownParser().parse(Array(text.utf8))
}

/// The markup of `text` with the default options.
func html(_ text: String) throws -> String {
    try rendered(text).html.string
}

/// The result of rendering `text`, after the options were adjusted.
func rendered(_ text: String, _ adjust: (inout RenderingOptions) -> Void = { _ in }) throws -> RenderedMarkdown {
    var options = RenderingOptions(words: .dutch)
    adjust(&options)
    return MarkdownRenderer(options: options).render(try parse(text).events)
}
