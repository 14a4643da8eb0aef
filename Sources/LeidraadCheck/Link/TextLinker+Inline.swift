import LeidraadFiles
import LeidraadMarkdown
import LeidraadModel

/// Something to put in the place of a stretch of text.
struct Replacement {
    let range: Range<Int>
    /// Nil: the text stays as it is, but names something.
    var event: LinkedEvent?
    /// The words that a reader sees there.
    let label: String
    /// The subject that is named there, and whether an editor wrote the link.
    var named: (subject: EntityRef, isExplicit: Bool)?
}

extension TextLinker {
    /// Links the inline content of one block.
    mutating func linkInline(_ events: [MarkdownEvent], _ range: Range<Int>, isHeading: Bool) {
        let block = InlineBlock(events, range)
        if let whole = withSpanningLinks(block, events, range) {
            return linkInline(whole, whole.indices, isHeading: isHeading)
        }
        let places = BlockPlaces(block, events, source.text.bytes, lines)
        var all: [Replacement] = []
        var byRun: [[Replacement]] = []
        for run in block.runs {
            var replacements = constructReplacements(block.text, run.text, places)
            if !isHeading { replacements = names(beside: replacements, block.text, run.text) }
            byRun.append(replacements.filter { $0.event != nil })
            all += replacements
        }
        var index = range.lowerBound
        var links: [Replacement] = []
        for (run, replacements) in zip(block.runs, byRun) {
            emitInline(events, index..<run.events.lowerBound, block, &links)
            emitRun(events, run, block.text, replacements)
            index = run.events.upperBound
        }
        emitInline(events, index..<range.upperBound, block, &links)
        noteMentions(all + links, in: block.text)
    }

    /// Emits a run of text with the replacements in it; text between them keeps its soft breaks.
    private mutating func emitRun(
        _ events: [MarkdownEvent], _ run: InlineBlock.Run, _ text: [UInt8], _ replacements: [Replacement]
    ) {
        guard !replacements.isEmpty else {
            for event in events[run.events] { emit(.markdown(event)) }
            return
        }
        var pending = replacements[...]
        var start = run.text.lowerBound
        for event in events[run.events] {
            let length = if case .text(let piece) = event.node { piece.utf8.count } else { 1 }
            var rest = start..<start + length
            while let next = pending.first, next.range.lowerBound < rest.upperBound {
                emitPiece(rest.lowerBound..<max(rest.lowerBound, next.range.lowerBound), of: text, event)
                if next.range.lowerBound >= rest.lowerBound, let replacement = next.event { emit(replacement) }
                rest = min(max(rest.lowerBound, next.range.upperBound), rest.upperBound)..<rest.upperBound
                if next.range.upperBound > start + length { break }
                pending.removeFirst()
            }
            emitPiece(rest, of: text, event)
            start += length
        }
    }

    private mutating func emitPiece(_ range: Range<Int>, of text: [UInt8], _ event: MarkdownEvent) {
        guard !range.isEmpty else { return }
        var piece = event
        // A whole piece shares its text with the event.
        if case .text(let whole) = event.node, whole.utf8.count != range.count {
            piece.node = .text(String(decoding: text[range], as: UTF8.self))
        }
        emit(.markdown(piece))
    }

    /// `[[…]]`, `[@…]` and `@…` in a run.
    private mutating func constructReplacements(_ text: [UInt8], _ run: Range<Int>, _ places: BlockPlaces)
        -> [Replacement]
    {
        constructs(in: text[run]).compactMap { found in
            switch found.construct {
            case .wikiLink(let target, let label):
                let brackets = [
                    found.range.lowerBound, found.range.lowerBound + 1, found.range.upperBound - 2,
                    found.range.upperBound - 1,
                ]
                guard !brackets.contains(where: { places.place($0).isEscaped }) else { return nil }
                return wikiLink(target, label: label, at: places.range(found.range), found.range)
            case .citation(let items):
                return citation(items, isNarrative: false, found.range, places)
            case .narrativeCitation(let item):
                return citation([item], isNarrative: true, found.range, places)
            }
        }
    }

    private mutating func wikiLink(_ target: String, label: String?, at place: Range<Int>, _ range: Range<Int>)
        -> Replacement
    {
        let plain = LinkedEvent.markdown(
            MarkdownEvent(.leaf, .text(label ?? target), at: SourcePosition(line: 1, column: 1)))
        let resolution = resolve(wikiLink: target)
        if case .problem(let problem) = resolution { report(turned(problem, target, label), at: place) }
        guard case .found(let subject, let anchor) = resolution, let entry = context.contentIndex.entries[subject]
        else {
            return Replacement(range: range, event: plain, label: label ?? target)
        }
        found(question(wikiLink: target), resolution)
        reportDraft(subject, at: place)
        linkedInSection.insert(subject)
        let text = label ?? ownHeading(target) ?? entry.name
        return Replacement(
            range: range, event: .link(subject, anchor: anchor, label: text, isMention: false), label: text,
            named: (subject, true))
    }

    /// `[[words|id]]`, whose sides are swapped: the message says which way round.
    private func turned(_ problem: Problem, _ target: String, _ label: String?) -> Problem {
        guard case .danglingLink = problem, let label, case .found = resolve(wikiLink: label) else { return problem }
        return .danglingLink(target, suggestion: Suggestion { "[[\(label)|\(target)]]" })
    }

    /// `[[#kop]]` is a heading of the page itself.
    func resolve(wikiLink target: String) -> LinkResolution {
        guard target.hasPrefix("#") else { return context.contentIndex.resolve(wikiLink: target) }
        guard case .page? = source.owner else { return .problem(.danglingLink(target, suggestion: nil)) }
        return context.contentIndex.resolve(relativeLink: target, from: source.span.file)
    }

    func question(wikiLink target: String) -> Lookup.Question {
        target.hasPrefix("#") ? .relative(target) : .wiki(target)
    }

    /// The words of the heading that `[[#kop]]` leads to.
    private mutating func ownHeading(_ target: String) -> String? {
        target.hasPrefix("#") ? headingTexts[String(target.dropFirst())] : nil
    }

    /// A citation, or nil where the source escapes it. An unknown key is reported and its citation left as text.
    private mutating func citation(
        _ items: [CitationItem], isNarrative: Bool, _ range: Range<Int>, _ places: BlockPlaces
    ) -> Replacement? {
        var sources: [CitedSource] = []
        for item in items {
            guard !places.place(item.place.lowerBound).isEscaped else { return nil }
            let id = Reference.ID(item.key)
            guard context.contentIndex.entries[.reference(id)] != nil else {
                if context.contentIndex.unread.mayHold(.reference(id)) { continue }
                if isNarrative {
                    reportNearKey(item, places)
                    continue
                }
                let entries = context.contentIndex.entries
                // "[@jansen 2020]": the year belongs to the key.
                let withYear = item.key + item.suffix.prefix { $0.isNumber }
                let near =
                    entries[.reference(Reference.ID(withYear))] != nil
                    ? Suggestion { withYear }
                    : Suggestion(
                        for: item.key,
                        among: entries.keys.compactMap { subject in
                            if case .reference(let id) = subject { id.text } else { nil }
                        })
                report(
                    .danglingCitation(item.key, suggestion: near, isBare: isNarrative), at: places.range(item.place))
                continue
            }
            found(.subject(.reference(id)), .found(.reference(id), anchor: nil))
            result.citations.append(id)
            sources.append(
                CitedSource(
                    source: id, prefix: item.prefix, suffix: item.suffix, suppressesAuthor: item.suppressesAuthor))
        }
        guard !sources.isEmpty else { return nil }
        return Replacement(
            range: range, event: .citation(sources, isNarrative: isNarrative),
            label: context.labels.text(sources, isNarrative: isNarrative))
    }

    /// A word behind an at-sign is text unless it is a source; where it nearly is one, that is likely what was meant.
    private mutating func reportNearKey(_ item: CitationItem, _ places: BlockPlaces) {
        // A text full of names of accounts is no text full of mistakes.
        guard nearKeysLookedFor < 100, item.key.utf8.count >= 5,
            item.key.utf8.contains(where: { (48...57).contains($0) })
        else { return }
        nearKeysLookedFor += 1
        guard let near = nearest(to: item.key, among: context.citationKeys) else { return }
        report(.nearCitation(item.key, source: near), at: places.range(item.place))
    }

    /// Names of records and terms in a run, outside the constructs; the first of each in a section becomes a link.
    private mutating func names(beside constructs: [Replacement], _ text: [UInt8], _ run: Range<Int>) -> [Replacement] {
        var added: [Replacement] = []
        // Both come from left to right.
        var beside = constructs[...]
        for match in context.names.matches(in: text[run]) where match.target != source.owner {
            beside = beside.drop { $0.range.upperBound <= match.range.lowerBound }
            if let next = beside.first, next.range.overlaps(match.range) { continue }
            let label = String(decoding: text[match.range], as: UTF8.self)
            var replacement = Replacement(range: match.range, label: label, named: (match.target, false))
            if source.linksMentions, linkedInSection.insert(match.target).inserted {
                if case .term(let id) = match.target {
                    replacement.event = .term(id, label: label)
                } else {
                    replacement.event = .link(match.target, anchor: nil, label: label, isMention: true)
                }
            }
            added.append(replacement)
        }
        return (constructs + added).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Notes what the block names, each subject once a section, with the sentence as a reader sees it.
    private mutating func noteMentions(_ replacements: [Replacement], in text: [UInt8]) {
        guard replacements.contains(where: { $0.named.map { !namedInSection.contains($0.subject) } ?? false }) else {
            return
        }
        let shown = ShownText(text, replacements)
        let ranges = sentences(in: shown.bytes[...])
        for replacement in replacements.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            guard let named = replacement.named, named.subject != source.owner,
                namedInSection.insert(named.subject).inserted
            else { continue }
            let place = shown.range(of: replacement)
            let next = firstIndex(in: ranges) { $0.upperBound > place.lowerBound }
            let isInSentence = next < ranges.count && ranges[next].contains(place.lowerBound)
            let whole = isInSentence ? ranges[next] : 0..<shown.bytes.count
            let highlight = place.clamped(to: whole)
            result.mentions.append(
                Mention(
                    subject: named.subject, section: section,
                    sentence: String(decoding: shown.bytes[whole], as: UTF8.self),
                    highlight: highlight.lowerBound - whole.lowerBound..<highlight.upperBound - whole.lowerBound,
                    isExplicit: named.isExplicit))
        }
    }

    /// Inline events that are no plain text: links and images get their address looked up.
    private mutating func emitInline(
        _ events: [MarkdownEvent], _ range: Range<Int>, _ block: InlineBlock, _ links: inout [Replacement]
    ) {
        for index in range {
            var event = events[index]
            switch (event.phase, event.node) {
            case (let phase, .link(let url, _)) where isMadeElsewhere(url):
                if phase == .enter { reportForeign(url, event) }
                continue
            case (.enter, .link(let url, let title)), (.exit, .link(let url, let title)):
                let (address, subject) = address(url, isImage: false, event)
                event.node = .link(url: address, title: title)
                if let subject, let text = block.linkText(ofEvent: index) {
                    linkedInSection.insert(subject)
                    links.append(
                        Replacement(
                            range: text, label: String(decoding: block.text[text], as: UTF8.self),
                            named: (subject, true)))
                }
                // As with `[[…]]`: of a link to what readers do not see only its words stay.
                if let subject, let entry = context.contentIndex.entries[subject], !entry.isLinked { continue }
                openLinks += event.phase == .enter ? 1 : -1
            case (.enter, .image(let url, let title)):
                guard
                    let node = image(
                        url, title, event, text: block.linkText(ofEvent: index).map { block.text[$0].isEmpty } ?? true)
                else {
                    continue
                }
                event.node = node
            case (.exit, .image):
                guard let node = openImages.popLast() ?? nil else { continue }
                event.node = node
            default: break
            }
            emit(.markdown(event))
        }
    }

    /// An image as it goes into the events. A picture on another site is a link, so that no page asks another site for something.
    ///
    /// - Parameter text: whether the image has no text of its own.
    private mutating func image(_ url: String, _ title: String, _ event: MarkdownEvent, text isEmpty: Bool)
        -> MarkdownNode?
    {
        if isMadeElsewhere(url) {
            reportForeign(url, event)
            openImages.append(nil)
            return nil
        }
        guard case .external = linkKind(of: url) else {
            let node = MarkdownNode.image(url: address(url, isImage: true, event).address, title: title)
            openImages.append(node)
            return node
        }
        report(.remoteImage(url), at: addressPlaces.place(of: url, event))
        let link = openLinks > 0 || isEmpty ? nil : MarkdownNode.link(url: url, title: title)
        openImages.append(link)
        guard isEmpty, openLinks == 0 else { return link }
        // Without words the address has to do.
        let node = MarkdownNode.link(url: url, title: title)
        emit(.markdown(MarkdownEvent(.enter, node, at: event.position)))
        emit(.markdown(MarkdownEvent(.leaf, .text(url), at: event.position)))
        emit(.markdown(MarkdownEvent(.exit, node, at: event.position)))
        return nil
    }

    /// Whether another program works out an address, from the marks of Jekyll, Hugo and their like.
    private func isMadeElsewhere(_ url: String) -> Bool {
        url.utf8.first == UInt8(ascii: "{") && (url.hasPrefix("{{") || url.hasPrefix("{%"))
    }

    private mutating func reportForeign(_ url: String, _ event: MarkdownEvent) {
        report(.foreignMark(.address(url)), at: addressPlaces.place(of: url, event))
    }

    /// The address of a link as it goes into the events: within the site below its root, outside as it is; and the subject it leads to.
    private mutating func address(_ url: String, isImage: Bool, _ event: MarkdownEvent) -> (
        address: String, subject: EntityRef?
    ) {
        let reports = event.phase == .enter
        // A link by id has been looked up; see `withSpanningLinks`.
        if let subject = subjectAt[url] { return (url, subject) }
        switch linkKind(of: url) {
        case .external:
            return (url, nil)
        case .refused:
            if reports { report(.unsafeLink(url), at: addressPlaces.place(of: url, event)) }
            return (url, nil)
        case .relative:
            let (answer, better) = context.contentIndex.locate(url, from: source.span.file)
            if reports, let better { report(.looseLink(url, better: better), at: addressPlaces.place(of: url, event)) }
            switch answer {
            case .found(let subject, let anchor):
                found(.relative(url), answer)
                if reports { reportDraft(subject, at: addressPlaces.place(of: url, event)) }
                guard let entry = context.contentIndex.entries[subject] else { return (url, nil) }
                return (sitePrefix + entry.path + (anchor.map { "#" + $0 } ?? ""), subject)
            case .asset(let path):
                found(.relative(url), answer)
                return (sitePrefix + assetOutputPath(path), nil)
            case .problem(let problem):
                if reports { report(problem, at: addressPlaces.place(of: url, event)) }
                return (url, nil)
            }
        }
    }
}
