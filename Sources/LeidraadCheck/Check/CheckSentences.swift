import LeidraadFiles
import LeidraadModel

/// Sentences that are too long to read at once. Official advice for plain Dutch stays well below the usual limit.
func checkSentences(_ text: ProseText, _ rules: RuleSettings) -> [LocatedProblem] {
    let longestSentence = rules.limit(of: .longSentence, in: text.source.span.file)
    return text.paragraphs.flatMap { block in
        // Fewer bytes than this hold no sentence so long.
        block.inline.text.count <= 2 * longestSentence ? [] : longSentences(block, text, longestSentence)
    }
}

private func longSentences(_ block: ProseText.Block, _ text: ProseText, _ longestSentence: Int) -> [LocatedProblem] {
    let citations = block.constructs.compactMap { found -> Range<Int>? in
        if case .citation = found.construct { found.range } else { nil }
    }
    return block.sentences.compactMap { sentence in
        let parts = block.inline.text[sentence].split(whereSeparator: { $0 <= 0x20 })
        let words = parts.count { part in
            part.contains { $0 >= 0x80 || (97...122).contains($0 | 0x20) || (48...57).contains($0) }
                && !citations.contains { $0.contains(part.startIndex) }
        }
        guard words > longestSentence else { return nil }
        return LocatedProblem(.longSentence(words: words, limit: longestSentence), at: text.span(sentence, in: block))
    }
}
