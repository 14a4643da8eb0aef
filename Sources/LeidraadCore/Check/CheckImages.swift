import LeidraadMarkdown

/// Images without text for those who cannot see them.
func checkImages(_ text: ProseText) -> [LocatedProblem] {
    let events = text.source.document.events
    return text.blocks.flatMap { block in
        block.events.compactMap { index -> LocatedProblem? in
            guard events[index].phase == .enter, case .image(let url, _) = events[index].node else { return nil }
            let words = block.inline.linkTexts[index].map { block.inline.text[$0] } ?? []
            guard words.allSatisfy({ $0 <= 0x20 }) else { return nil }
            return LocatedProblem(.missingAltText(url), at: text.span(of: events[index], length: 2))
        }
    }
}
