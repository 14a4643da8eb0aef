import LeidraadFiles
import LeidraadMarkdown
import LeidraadModel

/// A text cut into the blocks that hold running text, for the rules about prose.
package struct ProseText: Sendable {
    package let source: TextSource
    let lines: LineIndex
    package let blocks: [Block]

    /// A paragraph, heading or cell.
    package struct Block: Sendable {
        /// The node that holds the text.
        let node: MarkdownNode
        /// The events of the block, its start and end among them.
        let events: Range<Int>
        package let inline: InlineBlock
        /// Words and marks of the running text that several rules look for, looked up once.
        package let tokens: [Token]
        package let constructs: [FoundConstruct]
        package let sentences: [Range<Int>]

        init(_ node: MarkdownNode, _ events: [MarkdownEvent], _ range: Range<Int>) {
            self.node = node
            self.events = range
            inline = InlineBlock(events, range.dropFirst().dropLast())
            tokens = LeidraadCheck.tokens(of: inline.text[...])
            constructs = LeidraadModel.constructs(in: inline.text[...])
            sentences = LeidraadCheck.sentences(in: inline.text[...])
        }
    }

    package init(_ source: TextSource) {
        self.source = source
        lines = LineIndex(source.text.bytes)
        let events = source.document.events
        var blocks: [Block] = []
        var start: Int?
        for (index, event) in events.enumerated() {
            switch event.node {
            case .paragraph, .heading, .tableCell, .bareText: break
            default: continue
            }
            if event.phase == .enter {
                start = index
            } else if let first = start {
                blocks.append(Block(event.node, events, first..<index + 1))
                start = nil
            }
        }
        self.blocks = blocks
    }

    /// The paragraphs, without those that are nothing but a label such as `[!NOTE]`.
    var paragraphs: [Block] {
        blocks.filter { if case .paragraph = $0.node { true } else { false } }
    }

    /// A stretch of a block's running text in the file.
    package func span(_ range: Range<Int>, in block: Block) -> SourceSpan {
        let places = BlockPlaces(block.inline, source.document.events, source.text.bytes, lines)
        return source.text.inFile(places.range(range))
    }

    /// Where an event is in the file.
    func span(of event: MarkdownEvent, length: Int = 0) -> SourceSpan {
        let start = lines.offset(of: event.position)
        return source.text.inFile(start..<min(start + length, source.text.bytes.endIndex))
    }
}
