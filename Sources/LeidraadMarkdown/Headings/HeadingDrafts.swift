/// A heading before its id is settled.
struct HeadingDraft {
    var heading: MarkdownHeading
    /// The id that the author gave.
    var explicit: String?
    /// The id that GitHub would give, which is empty where the heading has no letters.
    var anchor: String
    /// The id that it used to get by itself.
    var former: String
}

extension MarkdownDocument {
    /// Collects the headings, and takes the attributes that authors gave out of their text.
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
        // The text of which GitHub makes an anchor: without that of images.
        var seen = ""
        var images = 0
        var end = start + 1
        while end < events.count {
            if case .heading = events[end].node { break }
            if case .image = events[end].node { images += events[end].phase == .enter ? 1 : -1 }
            text += events[end].plainText
            if images == 0 { seen += events[end].plainText }
            end += 1
        }
        var explicit: ExplicitID?
        if case .text(let last) = events[end - 1].node { explicit = ExplicitID(endOf: last) }
        if let explicit {
            events[end - 1].node = .text(explicit.text)
            text = ExplicitID(endOf: text)?.text ?? text
            seen = ExplicitID(endOf: seen)?.text ?? seen
        }
        let natural = slug(text)
        let heading = MarkdownHeading(
            level: level, id: "", text: text, eventIndex: start, position: events[start].position)
        return HeadingDraft(
            heading: heading, explicit: explicit?.id, anchor: gitHubAnchor(seen),
            former: explicit?.id ?? (natural.isEmpty ? empty : natural))
    }
}

extension MarkdownEvent {
    /// The text that a reader sees of a node without content; a line break is a blank.
    var plainText: String {
        switch node {
        case .text(let text), .code(let text): text
        case .softBreak, .lineBreak: " "
        default: ""
        }
    }
}
