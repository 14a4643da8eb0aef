extension MarkdownDocument {
    /// Gives every heading its id, lists the headings, and gives every place that can be linked to an id of its own.
    ///
    /// The id is the one the author gave, else GitHub's: the words with hyphens, and -1, -2 from the second equal one on. What the page around
    /// the text has for itself no heading gets: it yields, and links in the site still find it.
    ///
    /// - Parameters:
    ///   - hasPlaces: whether raw HTML may have named places.
    ///   - empty: what a heading without Latin letters used to be called.
    mutating func identifyHeadings(reserved: ReservedIDs, hasPlaces: Bool, empty: String) {
        let drafts = takeHeadings(empty: empty)
        guard !drafts.isEmpty || hasPlaces else { return }
        var ids = IDTable(reserved: reserved)
        for draft in drafts { if let id = draft.explicit { ids.foresee(id) } }
        for draft in drafts {
            let id = ids.id(for: draft)
            if let wanted = draft.explicit, id != wanted, !reserved.contains(wanted) {
                notices.append(
                    MarkdownNotice(.duplicateHeadingID(wanted: wanted, given: id), at: draft.heading.position))
            }
            setID(id, of: draft.heading)
        }
        let former = ids.addFormer(drafts, headings.map(\.id))
        if hasPlaces || !former.isEmpty { place(former, &ids) }
        anchors = ids.leadingElsewhere
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

    /// Puts the second targets of headings into the text, and leaves out of the places that raw HTML names those that are taken.
    ///
    /// - Parameter former: the second target of each heading that has one, by its number.
    private mutating func place(_ former: [Int: String], _ ids: inout IDTable) {
        var placed: [MarkdownEvent] = []
        placed.reserveCapacity(events.count + former.count)
        var elements: [MarkdownNode] = []
        var number = 0
        for event in events {
            switch (event.phase, event.node) {
            case (.enter, .heading):
                headings[number].eventIndex = placed.count
                placed.append(event)
                if let id = former[number] { placed.append(MarkdownEvent(.leaf, .anchor(id: id), at: event.position)) }
                number += 1
            case (_, .anchor(let id)):
                if let given = ids.place(id) {
                    placed.append(MarkdownEvent(.leaf, .anchor(id: given), at: event.position))
                }
            case (.enter, .element(let element)) where element.id != nil:
                var event = event
                event.node = .element(element.with(id: element.id.flatMap { ids.place($0) }))
                elements.append(event.node)
                placed.append(event)
            case (.exit, .element(let element)) where element.id != nil:
                var event = event
                event.node = elements.popLast() ?? event.node
                placed.append(event)
            default: placed.append(event)
            }
        }
        events = placed
    }
}

extension HTMLElement {
    var id: String? {
        attributes.lazy.compactMap { if case .id(let id) = $0 { id } else { nil } }.first
    }

    fileprivate func with(id: String?) -> HTMLElement {
        var element = self
        element.attributes.removeAll { if case .id = $0 { true } else { false } }
        if let id { element.attributes.append(.id(id)) }
        return element
    }
}
