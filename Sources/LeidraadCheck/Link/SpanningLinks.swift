import LeidraadMarkdown
import LeidraadModel

/// A link by id whose text holds markup, `[[mst|MST *traject*]]`: Markdown cuts it into several events.
struct SpanningLink {
    let target: String
    /// The brackets and what is between them, in the running text of the block.
    let range: Range<Int>
    /// Where the words after the bar start, in the running text.
    let labelStart: Int
}

extension InlineBlock {
    /// The links by id that more than one run of text holds. Their brackets and ids are plain text, and no other link is among their words.
    func spanningLinks(_ events: [MarkdownEvent]) -> [SpanningLink] {
        guard runs.count > 1, text.contains(UInt8(ascii: "|")) else { return [] }
        return constructs(in: text[...]).compactMap { found in
            guard case .wikiLink(let target, .some) = found.construct,
                let bar = text[found.range].firstIndex(of: UInt8(ascii: "|")),
                let first = run(at: found.range.lowerBound), first.text.contains(bar),
                let last = run(at: found.range.upperBound - 1),
                last.text.contains(found.range.upperBound - 2), last.events != first.events,
                isBalanced(events[first.events.upperBound..<last.events.lowerBound])
            else { return nil }
            return SpanningLink(target: target, range: found.range, labelStart: bar + 1)
        }
    }

    /// Whether markup that opens among the events also closes there, and none of it is a link.
    private func isBalanced(_ events: ArraySlice<MarkdownEvent>) -> Bool {
        var depth = 0
        for event in events {
            switch event.node {
            case .link, .image: return false
            default: break
            }
            if event.phase == .enter { depth += 1 }
            if event.phase == .exit { depth -= 1 }
            if depth < 0 { return false }
        }
        return depth == 0
    }
}

extension TextLinker {
    /// The events of a block with its spanning links as links of Markdown, whose address has been looked up already; nil where it has none.
    mutating func withSpanningLinks(_ block: InlineBlock, _ events: [MarkdownEvent], _ range: Range<Int>)
        -> [MarkdownEvent]?
    {
        let places = BlockPlaces(block, events, source.text.bytes, lines)
        let links = block.spanningLinks(events).filter { link in
            ![link.range.lowerBound, link.range.lowerBound + 1, link.range.upperBound - 2, link.range.upperBound - 1]
                .contains { places.place($0).isEscaped }
        }
        guard !links.isEmpty else { return nil }
        var cuts: [SpanningCut] = []
        for link in links {
            let url = address(of: link, at: places.range(link.range))
            let node = url.map { MarkdownNode.link(url: $0, title: "") }
            cuts.append(SpanningCut(range: link.range.lowerBound..<link.labelStart, phase: .enter, node: node))
            cuts.append(SpanningCut(range: link.range.upperBound - 2..<link.range.upperBound, phase: .exit, node: node))
        }
        return range.flatMap { index in
            pieces(of: events[index], at: block.piece(ofEvent: index)?.text, cuts, places)
        }
    }

    /// Looks the target up; nil where it leads nowhere, so that only its words stay.
    private mutating func address(of link: SpanningLink, at place: Range<Int>) -> String? {
        let resolution = resolve(wikiLink: link.target)
        if case .problem(let problem) = resolution { report(problem, at: place) }
        guard case .found(let subject, let anchor) = resolution, let entry = context.contentIndex.entries[subject]
        else {
            return nil
        }
        found(question(wikiLink: link.target), resolution)
        reportDraft(subject, at: place)
        let url = sitePrefix + entry.path + (anchor.map { "#" + $0 } ?? "")
        subjectAt[url] = subject
        return url
    }

    /// A text event without what is cut out of it, and with what comes in its place.
    private func pieces(
        of event: MarkdownEvent, at text: Range<Int>?, _ cuts: [SpanningCut], _ places: BlockPlaces
    ) -> [MarkdownEvent] {
        guard case .text(let words) = event.node, let text else { return [event] }
        let bytes = Array(words.utf8)
        var result: [MarkdownEvent] = []
        var start = text.lowerBound
        let next = firstIndex(in: cuts) { $0.range.lowerBound >= text.lowerBound }
        for cut in cuts[next...].prefix(while: { $0.range.lowerBound < text.upperBound }) {
            result += piece(bytes, start..<cut.range.lowerBound, of: text, event, places)
            if let node = cut.node {
                result.append(MarkdownEvent(cut.phase, node, at: position(places.place(cut.range.lowerBound).offset)))
            }
            start = cut.range.upperBound
        }
        guard start > text.lowerBound else { return [event] }
        return result + piece(bytes, start..<text.upperBound, of: text, event, places)
    }

    private func piece(
        _ bytes: [UInt8], _ range: Range<Int>, of text: Range<Int>, _ event: MarkdownEvent, _ places: BlockPlaces
    ) -> [MarkdownEvent] {
        guard !range.isEmpty else { return [] }
        let words = bytes[(range.lowerBound - text.lowerBound)..<(range.upperBound - text.lowerBound)]
        let place = position(places.place(range.lowerBound).offset)
        return [MarkdownEvent(event.phase, .text(String(decoding: words, as: UTF8.self)), at: place)]
    }

    private func position(_ offset: Int) -> SourcePosition {
        let line = lines.number(at: offset)
        return SourcePosition(line: line, column: offset - lines.start(ofLine: line) + 1)
    }
}

/// A stretch of running text that a step of a link takes the place of; nil: nothing does.
private struct SpanningCut {
    let range: Range<Int>
    let phase: MarkdownEvent.Phase
    let node: MarkdownNode?
}
