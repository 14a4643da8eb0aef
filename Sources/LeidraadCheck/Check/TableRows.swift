import LeidraadMarkdown
import LeidraadModel

/// A row of a table: its cells, each with the words above its column, folded.
struct TableRow {
    let cells: [(block: ProseText.Block, heading: [String])]
}

extension ProseText {
    /// The rows of every table, but for the headings and for tables of studies, whose numbers are those of samples.
    var tableRows: [TableRow] {
        var rows: [TableRow] = []
        var headings: [[String]] = []
        var cells: [Block] = []
        var next = blocks[...]
        for (index, event) in source.document.events.enumerated() {
            guard case .tableRow(let isHeader) = event.node, event.phase == .exit else { continue }
            cells = next.prefix { $0.events.upperBound <= index }.filter {
                if case .tableCell = $0.node { true } else { false }
            }
            next = next.drop { $0.events.upperBound <= index }
            if isHeader {
                headings = cells.map(foldedWords)
            } else if !headings.joined().contains(where: isAboutStudy) {
                let headed = cells.enumerated().map {
                    ($0.element, headings.indices.contains($0.offset) ? headings[$0.offset] : [])
                }
                rows.append(TableRow(cells: headed))
            }
        }
        return rows
    }

    private func foldedWords(_ block: Block) -> [String] {
        let text = block.inline.text[...]
        return block.tokens.filter { $0.kind == .word }.map {
            String(decoding: folded(text[$0.range]), as: UTF8.self)
        }
    }
}
