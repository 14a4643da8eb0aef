extension MarkdownDocument {
    /// Gives every heading its id, and lists the headings.
    ///
    /// The id is the one the author gave, else the slug of the text. Ids that several headings want get -2, -3 from the second
    /// on, leaving out what another heading would get by itself, so that adding a heading changes no id but its own.
    mutating func identifyHeadings(reserved: Set<String>, empty: String) {
        let drafts = takeHeadings(empty: empty)
        guard !drafts.isEmpty else { return }
        let natural = Set(drafts.map(\.wanted))
        var taken = reserved
        var lastNumbers: [String: Int] = [:]
        for draft in drafts {
            var id = draft.wanted
            while taken.contains(id) || (id != draft.wanted && natural.contains(id)) {
                let number = lastNumbers[draft.wanted, default: 1] + 1
                lastNumbers[draft.wanted] = number
                id = "\(draft.wanted)-\(number)"
            }
            taken.insert(id)
            if draft.isExplicit && id != draft.wanted {
                notices.append(
                    MarkdownNotice(.duplicateHeadingID(wanted: draft.wanted, given: id), at: draft.heading.position))
            }
            setID(id, of: draft.heading)
        }
    }

    private mutating func setID(_ id: String, of heading: MarkdownHeading) {
        var heading = heading
        heading.id = id
        let node = MarkdownNode.heading(level: heading.level, id: id)
        events[heading.eventIndex].node = node
        let end = events[heading.eventIndex...].firstIndex { event in
            if case .heading = event.node { event.phase == .exit } else { false }
        }
        if let end { events[end].node = node }
        headings.append(heading)
    }
}
