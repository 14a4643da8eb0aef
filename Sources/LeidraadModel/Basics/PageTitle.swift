import LeidraadMarkdown

extension MarkdownDocument {
    /// The first heading of level one.
    package var firstTitle: MarkdownHeading? { headings.first { $0.level == 1 } }

    /// The text without a heading that the page shows as its title. Its pictures stay, and links to it still lead somewhere.
    func without(_ title: MarkdownHeading) -> MarkdownDocument {
        guard let end = events[title.eventIndex...].firstIndex(where: { $0.phase == .exit && $0.node.isHeading }) else {
            return self
        }
        var document = self
        let kept = Self.kept(events[(title.eventIndex + 1)..<end], title)
        document.events.replaceSubrange(title.eventIndex...end, with: kept)
        let shift = end + 1 - title.eventIndex - kept.count
        document.headings = headings.filter { $0.eventIndex != title.eventIndex }.map { heading in
            var heading = heading
            if heading.eventIndex > end { heading.eventIndex -= shift }
            return heading
        }
        document.anchors[title.id] = title.id
        return document
    }

    private static func kept(_ content: ArraySlice<MarkdownEvent>, _ title: MarkdownHeading) -> [MarkdownEvent] {
        var kept = [MarkdownEvent(.leaf, .anchor(id: title.id), at: title.position)]
        var pictures: [MarkdownEvent] = []
        var depth = 0
        for event in content {
            if case .anchor = event.node { kept.append(event) }
            guard case .image = event.node else {
                if depth > 0 { pictures.append(event) }
                continue
            }
            depth += event.phase == .enter ? 1 : -1
            pictures.append(event)
        }
        guard !pictures.isEmpty else { return kept }
        kept.append(MarkdownEvent(.enter, .paragraph, at: title.position))
        return kept + pictures + [MarkdownEvent(.exit, .paragraph, at: title.position)]
    }
}

extension MarkdownNode {
    var isHeading: Bool { if case .heading = self { true } else { false } }
}

/// A title for a page or folder without one, from its name: `03-eerste_hulp` is "Eerste hulp".
func titleFromName(_ name: some StringProtocol) -> String {
    let words = name.split { $0 == "-" || $0 == "_" || $0 == " " }
    let bare =
        words.count > 1 && words[0].allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") })
        ? words.dropFirst() : words[...]
    let title = bare.joined(separator: " ")
    guard let first = title.first else { return String(name) }
    return first.uppercased() + title.dropFirst()
}

/// Whether two titles say the same to a reader.
func isSameTitle(_ one: String, _ other: String) -> Bool {
    let words = { (text: String) in text.lowercased().split { !$0.isLetter && !$0.isNumber } }
    return words(one) == words(other)
}
