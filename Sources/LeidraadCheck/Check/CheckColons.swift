import LeidraadMarkdown
import LeidraadModel

/// Paragraphs that announce a list which does not follow: what is left when a list was lost on the way.
func checkColons(_ text: ProseText) -> [LocatedProblem] {
    let events = text.source.document.events
    return text.paragraphs.compactMap { block in
        let words = block.inline.text
        guard let last = words.lastIndex(where: { $0 > 0x20 }), words[last] == UInt8(ascii: ":"),
            words[..<last].contains(where: { $0 > 0x20 }),
            !holdsImage(events[block.events]), !isLabel(events[block.events], events, after: block.events.upperBound),
            !isAnswered(events, after: block.events.upperBound),
            !isAnsweredBySection(events, before: block.events.lowerBound, after: block.events.upperBound)
        else { return nil }
        return LocatedProblem(.colonWithoutList, at: text.span(last..<last + 1, in: block))
    }
}

/// An image in the paragraph itself can be what the colon announced.
private func holdsImage(_ events: ArraySlice<MarkdownEvent>) -> Bool {
    events.contains { if case .image = $0.node { true } else { false } }
}

/// Whether a paragraph is nothing but words in bold above another paragraph: a small heading, as in "**Note:**".
private func isLabel(_ paragraph: ArraySlice<MarkdownEvent>, _ events: [MarkdownEvent], after index: Int) -> Bool {
    let inner = paragraph.dropFirst().dropLast()
    guard case .strong? = inner.first?.node, inner.first?.phase == .enter, case .strong? = inner.last?.node,
        inner.count(where: { $0.phase == .enter }) == 1
    else { return false }
    return index < events.count && events[index].phase == .enter && events[index].node == .paragraph
}

/// Whether what follows is a heading below the one above: the sentence announces the sections.
private func isAnsweredBySection(_ events: [MarkdownEvent], before start: Int, after end: Int) -> Bool {
    guard end < events.count, case .heading(let level, _) = events[end].node, events[end].phase == .enter else {
        return false
    }
    for event in events[..<start].reversed() { if case .heading(let above, _) = event.node { return level > above } }
    return true
}

/// Whether what follows can be what the colon announced: a list, table, quotation, block, code, formula or image. It may be
/// behind the end of the list item or quotation that holds the colon.
private func isAnswered(_ events: [MarkdownEvent], after index: Int) -> Bool {
    var index = index
    while index < events.count {
        switch (events[index].phase, events[index].node) {
        case (.exit, .item), (.exit, .list), (.exit, .blockQuote): index += 1
        case (.leaf, .htmlBlock(let markup)) where trimmed(markup).hasPrefix("<!--"): index += 1
        case (.enter, .list), (.enter, .table), (.enter, .blockQuote), (.enter, .item), (.leaf, .codeBlock),
            (.leaf, .htmlBlock), (.leaf, .markupBlock):
            return true
        case (.enter, .paragraph): return answers(events[(index + 1)...])
        default: return false
        }
    }
    return false
}

/// Whether a paragraph starts with what a colon announces: an image, also one that is a link, a formula, a definition, or a mark
/// that another rule reports as a list that is none.
private func answers(_ events: ArraySlice<MarkdownEvent>) -> Bool {
    for event in events.prefix(2) {
        switch event.node {
        case .image: return true
        case .link(let url, _):
            // An address by itself is what was announced.
            if events.dropFirst(2).first?.node == event.node, events.dropFirst(3).first?.node == .paragraph,
                url.contains("://")
            {
                return true
            }
            continue
        case .text(let text):
            let start = text.utf8.prefix(3)
            return ["$$", "\\[", ": ", "|", "{{", "{%", "==="].contains { start.starts(with: $0.utf8) }
                || startsWithBullet(text)
        default: return false
        }
    }
    return false
}
