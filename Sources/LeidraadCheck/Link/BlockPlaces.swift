import LeidraadMarkdown
import LeidraadModel

/// Finds places in the running text of a block back in the source, right to the byte.
struct BlockPlaces {
    private let block: InlineBlock
    private let events: [MarkdownEvent]
    private let source: ArraySlice<UInt8>
    private let lines: LineIndex

    init(_ block: InlineBlock, _ events: [MarkdownEvent], _ source: ArraySlice<UInt8>, _ lines: LineIndex) {
        self.block = block
        self.events = events
        self.source = source
        self.lines = lines
    }

    /// Where a byte of the running text is in the source, and whether it is escaped there.
    func place(_ textOffset: Int) -> (offset: Int, isEscaped: Bool) {
        guard let index = block.piece(at: textOffset) else { return (lines.start(ofLine: 1), false) }
        let piece = block.pieces[index]
        let position = textOffset - piece.text.lowerBound
        let text = block.text[piece.text]
        let make = { SourceAligner(text, from: start(of: events[piece.event]), in: source) }
        let aligner =
            block.alignments?.aligner(ofPiece: index, length: piece.text.count, at: position, make)
            ?? advanced(make(), to: position)
        return (aligner.offset, aligner.isEscaped && !aligner.isLost)
    }

    /// A stretch of the running text in the source, from its first byte to its last.
    func range(_ text: Range<Int>) -> Range<Int> {
        let start = place(text.lowerBound).offset
        guard !text.isEmpty else { return start..<start }
        let end = place(text.upperBound - 1).offset + 1
        return start..<max(start, min(end, source.endIndex))
    }

    private func advanced(_ aligner: SourceAligner, to position: Int) -> SourceAligner {
        var aligner = aligner
        aligner.advance(to: position)
        return aligner
    }

    /// Code starts after its backticks, and after the one blank that is left out with them.
    private func start(of event: MarkdownEvent) -> Int {
        let offset = lines.offset(of: event.position)
        guard case .code(let literal) = event.node, let first = literal.utf8.first else { return offset }
        let content = source[min(offset, source.endIndex)...].drop { $0 == UInt8(ascii: "`") }
        return content.first == first ? content.startIndex : min(content.startIndex + 1, source.endIndex)
    }
}
