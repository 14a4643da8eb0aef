import LeidraadMarkdown
import LeidraadModel

/// References to footnotes that do not exist; Markdown leaves them as they are written.
func checkFootnotes(_ text: ProseText) -> [LocatedProblem] {
    text.blocks.flatMap { block in
        block.inline.runs.flatMap { run in footnoteMarks(block.inline.text[run.text]) }.compactMap {
            mark -> LocatedProblem? in
            let places = BlockPlaces(block.inline, text.source.document.events, text.source.text.bytes, text.lines)
            guard !places.place(mark.lowerBound).isEscaped, !places.place(mark.lowerBound + 1).isEscaped else {
                return nil
            }
            let label = String(
                decoding: block.inline.text[(mark.lowerBound + 2)..<(mark.upperBound - 1)], as: UTF8.self)
            return LocatedProblem(.danglingFootnote(label), at: text.span(mark, in: block))
        }
    }
}

/// The stretches that look like `[^label]`.
private func footnoteMarks(_ text: ArraySlice<UInt8>) -> [Range<Int>] {
    var marks: [Range<Int>] = []
    var index = text.startIndex
    while let start = text[index...].firstIndex(of: UInt8(ascii: "[")) {
        index = start + 1
        guard index < text.endIndex, text[index] == UInt8(ascii: "^") else { continue }
        let label = text[(index + 1)...].prefix { $0 > 0x20 && $0 != UInt8(ascii: "]") && $0 != UInt8(ascii: "[") }
        guard !label.isEmpty, label.endIndex < text.endIndex, text[label.endIndex] == UInt8(ascii: "]") else {
            continue
        }
        marks.append(start..<label.endIndex + 1)
        index = label.endIndex + 1
    }
    return marks
}
