import LeidraadMarkdown

/// Paragraphs that announce a list which does not follow: what is left when a list was lost on the way.
func checkColons(_ text: ProseText) -> [LocatedProblem] {
    let events = text.source.document.events
    return text.paragraphs.compactMap { block in
        let words = block.inline.text
        guard let last = words.lastIndex(where: { $0 > 0x20 }), words[last] == UInt8(ascii: ":"),
            words[..<last].contains(where: { $0 > 0x20 }),
            !holdsImage(events[block.events]), !isAnswered(events, after: block.events.upperBound)
        else { return nil }
        return LocatedProblem(.colonWithoutList, at: text.span(last..<last + 1, in: block))
    }
}

/// An image in the paragraph itself can be what the colon announced.
private func holdsImage(_ events: ArraySlice<MarkdownEvent>) -> Bool {
    events.contains { if case .image = $0.node { true } else { false } }
}

/// Whether what follows can be what the colon announced: a list, table, quotation, block or image.
private func isAnswered(_ events: [MarkdownEvent], after index: Int) -> Bool {
    guard index < events.count else { return false }
    switch (events[index].phase, events[index].node) {
    case (.enter, .list), (.enter, .table), (.enter, .blockQuote), (.leaf, .codeBlock): return true
    case (.enter, .paragraph):
        guard index + 1 < events.count, case .image = events[index + 1].node else { return false }
        return true
    default: return false
    }
}
