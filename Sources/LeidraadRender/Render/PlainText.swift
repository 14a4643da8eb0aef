import LeidraadFiles
import LeidraadMarkdown
import LeidraadModel

extension KnowledgeBase {
    /// The text of a short Markdown field without markup.
    func plainText(_ text: MarkdownText) -> String {
        let pieces = linked(text).events.map { event -> String in
            switch event {
            case .markdown(let step):
                switch (step.phase, step.node) {
                case (_, .text(let piece)), (_, .code(let piece)): piece
                case (_, .softBreak), (_, .lineBreak), (.exit, .paragraph): " "
                default: ""
                }
            case .link(_, _, let label, _), .term(_, let label): label
            case .citation(let sources, let isNarrative): citationLabels.text(sources, isNarrative: isNarrative)
            default: ""
            }
        }
        return trimmed(pieces.joined())
    }

    /// The linked text of a page.
    func bodyText(_ page: Page) -> LinkedText {
        texts[SourceSpan(file: page.record.file, range: page.bodyRange)] ?? LinkedText()
    }
}
