extension MarkdownDocument {
    /// Numbers footnotes and references in reading order, and drops the footnotes that a reader cannot come to.
    ///
    /// The parser also counts references inside footnotes that are not shown; a link back to such a reference would lead
    /// nowhere. So we count again: first the references in the text, then those in the footnotes that these lead to.
    mutating func numberFootnotes(defined sites: [FootnoteSite]) {
        guard !sites.isEmpty else { return }
        let (body, definitions) = splitAtFootnotes()
        var numbers = FootnoteNumbers()
        var numbered = body.map { numbers.number($0) }
        var shown: [[MarkdownEvent]] = []
        while shown.count < numbers.order.count, definitions.indices.contains(numbers.order[shown.count] - 1) {
            shown.append(definitions[numbers.order[shown.count] - 1].map { numbers.number($0) })
        }
        for (index, footnote) in shown.enumerated() {
            numbered += footnote.map { numbers.finish($0, number: index + 1) }
        }
        events = numbered
        notices += unused(sites)
    }

    /// The text, and each footnote in the parser's order, which is that of its numbers.
    private func splitAtFootnotes() -> (body: [MarkdownEvent], definitions: [[MarkdownEvent]]) {
        let starts = events.indices.filter { events[$0].phase == .enter && events[$0].isFootnoteDefinition }
        let ends = starts.dropFirst() + [events.count]
        let definitions = zip(starts, ends).map { Array(events[$0..<$1]) }
        return (Array(events[..<(starts.first ?? events.count)]), definitions)
    }

    private func unused(_ sites: [FootnoteSite]) -> [MarkdownNotice] {
        let shown = Set(events.lazy.filter { $0.phase == .enter && $0.isFootnoteDefinition }.map(\.position))
        return sites.filter { !shown.contains($0.position) }
            .map { MarkdownNotice(.unusedFootnote(label: $0.label), at: $0.position) }
    }
}

extension MarkdownEvent {
    fileprivate var isFootnoteDefinition: Bool {
        if case .footnoteDefinition = node { true } else { false }
    }
}

/// The numbers that readers see, for the numbers that the parser gave.
private struct FootnoteNumbers {
    /// The parser's numbers, in the order of the readers'.
    private(set) var order: [Int] = []
    private var numbers: [Int: Int] = [:]
    private var references: [Int: Int] = [:]

    /// Numbers a reference; any other event stays as it is.
    mutating func number(_ event: MarkdownEvent) -> MarkdownEvent {
        guard case .footnoteReference(let parserNumber, _) = event.node else { return event }
        if numbers[parserNumber] == nil {
            order.append(parserNumber)
            numbers[parserNumber] = order.count
        }
        let number = numbers[parserNumber] ?? 0
        references[number, default: 0] += 1
        var event = event
        event.node = .footnoteReference(number: number, ordinal: references[number] ?? 1)
        return event
    }

    /// Completes the begin and end of a footnote, once all references are counted.
    func finish(_ event: MarkdownEvent, number: Int) -> MarkdownEvent {
        guard case .footnoteDefinition(let footnote) = event.node else { return event }
        var event = event
        event.node = .footnoteDefinition(
            Footnote(label: footnote.label, number: number, referenceCount: references[number] ?? 0))
        return event
    }
}
