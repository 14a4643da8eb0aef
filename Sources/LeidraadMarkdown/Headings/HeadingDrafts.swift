/// A heading before its id is settled.
struct HeadingDraft {
    var heading: MarkdownHeading
    /// The id that it would get by itself.
    var wanted: String
    /// Whether the author gave the id.
    var isExplicit: Bool
}

extension MarkdownDocument {
    /// Collects the headings, and takes the ids that authors gave out of their text.
    mutating func takeHeadings(empty: String) -> [HeadingDraft] {
        var drafts: [HeadingDraft] = []
        var index = 0
        while index < events.count {
            if case .heading(let level, _) = events[index].node, events[index].phase == .enter {
                drafts.append(takeHeading(at: index, level: level, empty: empty))
            }
            index += 1
        }
        return drafts
    }

    private mutating func takeHeading(at start: Int, level: Int, empty: String) -> HeadingDraft {
        var text = ""
        var end = start + 1
        while end < events.count {
            if case .heading = events[end].node { break }
            text += events[end].plainText
            end += 1
        }
        var explicit: ExplicitID?
        if case .text(let last) = events[end - 1].node { explicit = ExplicitID(endOf: last) }
        if let explicit {
            events[end - 1].node = .text(explicit.text)
            text = ExplicitID(endOf: text)?.text ?? text
        }
        let natural = slug(text)
        let heading = MarkdownHeading(
            level: level, id: "", text: text, eventIndex: start, position: events[start].position)
        let wanted = explicit?.id ?? (natural.isEmpty ? empty : natural)
        return HeadingDraft(heading: heading, wanted: wanted, isExplicit: explicit != nil)
    }
}

extension MarkdownEvent {
    /// What a reader sees of a node without content; a line break is a blank.
    var plainText: String {
        switch node {
        case .text(let text), .code(let text): text
        case .softBreak, .lineBreak: " "
        default: ""
        }
    }
}
