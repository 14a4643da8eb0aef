import LeidraadMarkdown

/// Something to put in the place of a stretch of text.
private struct Replacement {
    let range: Range<Int>
    let event: LinkedEvent?
}

extension TextLinker {
    /// Links the inline content of one block.
    mutating func linkInline(_ events: [MarkdownEvent], _ range: Range<Int>, isHeading: Bool) {
        let block = InlineBlock(events, range)
        var sentenceRanges: [Range<Int>]?
        let sentence = { (place: Range<Int>) -> (String, Range<Int>) in
            let ranges = sentenceRanges ?? sentences(in: block.text[...])
            sentenceRanges = ranges
            let whole = ranges.first { $0.contains(place.lowerBound) } ?? 0..<block.text.count
            let highlight = place.clamped(to: whole)
            return (String(decoding: block.text[whole], as: UTF8.self), highlight.lowerBound - whole.lowerBound..<highlight.upperBound - whole.lowerBound)
        }
        var index = range.lowerBound
        for run in block.runs {
            for event in events[index..<run.events.lowerBound] { emitInline(event) }
            var replacements = constructReplacements(block.text, run.text, sentence)
            if !isHeading { addNames(to: &replacements, block.text, run.text, sentence) }
            emitRun(events, run, block.text, replacements)
            index = run.events.upperBound
        }
        for event in events[index..<range.upperBound] { emitInline(event) }
    }

    /// Emits a run of text with the replacements in it; text between them keeps its soft breaks.
    private mutating func emitRun(_ events: [MarkdownEvent], _ run: InlineBlock.Run, _ text: [UInt8], _ replacements: [Replacement]) {
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
        if case .text = event.node { piece.node = .text(String(decoding: text[range], as: UTF8.self)) }
        emit(.markdown(piece))
    }

    /// `[[…]]`, `[@…]` and `@…` in a run.
    private mutating func constructReplacements(
        _ text: [UInt8], _ run: Range<Int>, _ sentence: (Range<Int>) -> (String, Range<Int>)
    ) -> [Replacement] {
        constructs(in: text[run]).compactMap { found in
            switch found.construct {
            case .wikiLink(let target, let label):
                guard let place = locator.nextLink(target) else { return nil }
                return Replacement(range: found.range, event: wikiLink(target, label: label, at: place, found.range, sentence))
            case .citation(let items):
                return citation(items, isNarrative: false).map { Replacement(range: found.range, event: $0) }
            case .narrativeCitation(let item):
                return citation([item], isNarrative: true).map { Replacement(range: found.range, event: $0) }
            }
        }
    }

    private mutating func wikiLink(
        _ target: String, label: String?, at place: Range<Int>, _ range: Range<Int>, _ sentence: (Range<Int>) -> (String, Range<Int>)
    ) -> LinkedEvent {
        let plain = LinkedEvent.markdown(MarkdownEvent(.leaf, .text(label ?? target), at: SourcePosition(line: 1, column: 1)))
        switch context.directory.resolve(wikiLink: target) {
        case .problem(let problem):
            report(problem, at: place)
            return plain
        case .asset:
            return plain
        case .found(let subject, let anchor):
            let (text, highlight) = sentence(range)
            name(subject, isExplicit: true, sentence: text, highlight: highlight)
            guard let entry = context.directory.entries[subject] else { return plain }
            return .link(subject, anchor: anchor, label: label ?? entry.name, isMention: false)
        }
    }

    /// A citation, or nil where the source escapes it. An unknown key is reported and its citation left as text.
    private mutating func citation(_ items: [CitationItem], isNarrative: Bool) -> LinkedEvent? {
        var sources: [CitedSource] = []
        for item in items {
            guard let place = locator.nextCitation(item.key) else { return nil }
            let id = Reference.ID(item.key)
            guard context.directory.entries[.reference(id)] != nil else {
                let known = context.directory.entries.keys.compactMap { subject in
                    if case .reference(let id) = subject { id.text } else { nil }
                }
                report(.danglingCitation(item.key, suggestion: nearest(to: item.key, among: known), isBare: isNarrative), at: place)
                continue
            }
            result.citations.append(id)
            sources.append(CitedSource(source: id, prefix: item.prefix, suffix: item.suffix, suppressesAuthor: item.suppressesAuthor))
        }
        return sources.isEmpty ? nil : .citation(sources, isNarrative: isNarrative)
    }

    /// Names of records and terms in a run, outside the constructs; the first of each in a section becomes a link.
    private mutating func addNames(
        to replacements: inout [Replacement], _ text: [UInt8], _ run: Range<Int>, _ sentence: (Range<Int>) -> (String, Range<Int>)
    ) {
        var added: [Replacement] = []
        for match in context.names.matches(in: text[run]) where match.subject != source.owner {
            if replacements.contains(where: { $0.range.overlaps(match.range) }) { continue }
            if namedInSection.contains(match.subject), linkedInSection.contains(match.subject) { continue }
            let (words, highlight) = sentence(match.range)
            let label = String(decoding: text[match.range], as: UTF8.self)
            name(match.subject, isExplicit: false, sentence: words, highlight: highlight)
            guard source.linksMentions, linkedInSection.insert(match.subject).inserted else { continue }
            if case .term(let id) = match.subject {
                added.append(Replacement(range: match.range, event: .term(id, label: label)))
            } else {
                added.append(Replacement(range: match.range, event: .link(match.subject, anchor: nil, label: label, isMention: true)))
            }
        }
        replacements = (replacements + added).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Remembers that this section names a subject, the first time that it does.
    mutating func name(_ subject: Subject, isExplicit: Bool, sentence: String, highlight: Range<Int>) {
        if isExplicit { linkedInSection.insert(subject) }
        guard namedInSection.insert(subject).inserted, subject != source.owner else { return }
        result.mentions.append(Mention(subject: subject, section: section, sentence: sentence, highlight: highlight, isExplicit: isExplicit))
    }

    /// An inline event that is no plain text: links and images get their address looked up.
    private mutating func emitInline(_ event: MarkdownEvent) {
        var event = event
        switch (event.phase, event.node) {
        case (.enter, .link(let url, let title)):
            event.node = .link(url: address(url, isImage: false), title: title)
        case (.enter, .image(let url, let title)):
            event.node = .image(url: address(url, isImage: true), title: title)
        default: break
        }
        emit(.markdown(event))
    }

    /// The address of a link as it goes into the events: within the site below its root, outside as it is.
    private mutating func address(_ url: String, isImage: Bool) -> String {
        switch linkKind(of: url) {
        case .external where !isImage:
            return url
        case .external, .refused:
            report(.unsafeLink(url), at: place(ofAddress: url))
            return url
        case .relative:
            switch context.directory.resolve(relativeLink: url, from: source.span.file) {
            case .found(let subject, let anchor):
                name(subject, isExplicit: true, sentence: "", highlight: 0..<0)
                guard let entry = context.directory.entries[subject] else { return url }
                return sitePrefix + entry.path + (anchor.map { "#" + $0 } ?? "")
            case .asset(let path):
                return sitePrefix + assetOutputPath(path)
            case .problem(let problem):
                report(problem, at: place(ofAddress: url))
                return url
            }
        }
    }

    /// Where an address stands in the source: after `](`, after `<`, or in a definition; else the start of the text.
    private func place(ofAddress url: String) -> Range<Int> {
        let range = source.span.range.clamped(to: 0..<file.bytes.count)
        let bytes = Array(url.utf8)
        for opening in ["](", "](<", "]: ", "<", ""] {
            if let found = file.bytes[range].firstRange(of: Array(opening.utf8) + bytes) {
                return found.upperBound - bytes.count..<found.upperBound
            }
        }
        return range.lowerBound..<range.lowerBound
    }
}
