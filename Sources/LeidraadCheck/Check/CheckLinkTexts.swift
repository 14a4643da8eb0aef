import LeidraadMarkdown
import LeidraadModel

/// Links whose words do not say where they lead; a list of all links on a page, as screen readers give it, has only those words.
func checkLinkTexts(_ text: ProseText) -> [LocatedProblem] {
    text.blocks.flatMap { block in
        let links = links(in: block, text)
        let runs = block.constructs.isEmpty ? [] : block.inline.runs
        let labels = runs.flatMap { wikiLabels(block.inline.text, $0.text) }
        return (links.map(\.text) + labels).sorted { $0.lowerBound < $1.lowerBound }.compactMap {
            range -> LocatedProblem? in
            let words = String(decoding: block.inline.text[range], as: UTF8.self)
            guard isVague(words) else { return nil }
            return LocatedProblem(.vagueLinkText(trimmed(words)), at: text.span(range, in: block))
        } + emptyLinks(links, in: block, text)
    }
}

private func links(in block: ProseText.Block, _ text: ProseText) -> [InlineBlock.Piece] {
    block.inline.linkTexts.filter { link in
        if case .link = text.source.document.events[link.event].node { true } else { false }
    }
}

/// Links without a word. Of an image without words inside one, its own rule says so.
private func emptyLinks(_ links: [InlineBlock.Piece], in block: ProseText.Block, _ text: ProseText) -> [LocatedProblem]
{
    let events = text.source.document.events
    return links.compactMap { link in
        guard block.inline.text[link.text].allSatisfy({ $0 <= 0x20 }) else { return nil }
        if case .image = events[min(link.event + 1, events.count - 1)].node { return nil }
        return LocatedProblem(.emptyLinkText, at: text.span(of: events[link.event], length: 2))
    }
}

/// The texts after the bar in `[[mst|hier]]`.
private func wikiLabels(_ text: [UInt8], _ run: Range<Int>) -> [Range<Int>] {
    constructs(in: text[run]).compactMap { found in
        guard case .wikiLink(_, .some) = found.construct, let bar = text[found.range].firstIndex(of: UInt8(ascii: "|"))
        else { return nil }
        return bar + 1..<found.range.upperBound - 2
    }
}

private func isVague(_ words: String) -> Bool {
    guard !words.isEmpty else { return false }
    let bytes = Array(words.utf8)
    let bare = tokens(of: bytes[...]).filter { $0.kind == .word }.map {
        String(decoding: folded(bytes[$0.range]), as: UTF8.self)
    }
    let text = bare.joined(separator: " ")
    return vagueTexts.contains(text) || vagueStarts.contains { text.hasPrefix($0 + " ") }
}

/// Link texts that mean nothing outside their sentence.
private let vagueTexts = Set(SiteLanguage.inAll("link-vague-texts"))

/// Beginnings after which the words that matter come too late, or are outside the link.
private let vagueStarts = SiteLanguage.inAll("link-vague-starts")
