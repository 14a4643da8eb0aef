import LeidraadMarkdown
import LeidraadModel

/// Looks up every construct, link and name in one text.
struct TextLinker {
    let context: LinkContext
    let source: TextSource
    var result = LinkedText()
    var problems: [LocatedProblem] = []
    /// The lookups that found something; those that did not are among the problems.
    var lookups: [Lookup] = []
    /// Options of generated blocks, whose ids are checked with those of the records.
    var optionRecords: [(record: Record, schema: Schema)] = []
    let lines: LineIndex
    var section: Mention.Section?
    var namedInSection: Set<EntityRef> = []
    var linkedInSection: Set<EntityRef> = []
    /// The subjects, by their address, of links by id whose text holds markup.
    var subjectAt: [String: EntityRef] = [:]
    var addressPlaces: AddressPlaces
    /// The words of the headings, by their anchors.
    lazy var headingTexts = Dictionary(
        source.document.headings.map { ($0.id, $0.text) }, uniquingKeysWith: { first, _ in first })
    /// The node as which each open image is written: a link, where the picture is on another site; nil: its text alone.
    var openImages: [MarkdownNode?] = []
    /// How many links are open, in which no other may be.
    var openLinks = 0
    /// How many at-signs have been held against the sources to see whether a key is nearly meant.
    var nearKeysLookedFor = 0
    private var openQuotes: [OpenQuote] = []
    private var headingAt: [Int: MarkdownHeading] = [:]

    init(_ source: TextSource, _ context: LinkContext) {
        self.source = source
        self.context = context
        lines = LineIndex(source.text.bytes)
        addressPlaces = AddressPlaces(source.text.bytes, lines)
        result.events.reserveCapacity(source.document.events.count * 5 / 4)
        result.headings = source.document.headings
        for heading in source.document.headings { headingAt[heading.eventIndex] = heading }
    }

    /// Walks the events once.
    mutating func link() {
        let events = source.document.events
        var index = 0
        while index < events.count {
            let event = events[index]
            switch (event.phase, event.node) {
            case (.enter, .paragraph), (.enter, .tableCell), (.enter, .heading), (.enter, .bareText):
                index = inlineBlock(events, at: index)
            case (.enter, .blockQuote):
                index = blockQuote(events, at: index)
            case (.exit, .blockQuote):
                closeQuote(event)
                index += 1
            case (.enter, .alert(let alert)):
                let block = NoteKind.block(for: alert)
                emit(.noteStart(block.kind, title: block.title))
                index += 1
            case (.exit, .alert(let alert)):
                emit(.noteEnd(NoteKind.block(for: alert).kind))
                index += 1
            case (_, .codeBlock(let info, let literal)):
                codeBlock(info: info ?? "", literal: literal, event)
                index += 1
            default:
                emit(.markdown(event))
                index += 1
            }
        }
        // All texts are kept until the site is made, so each takes no more room than it needs.
        result.events = result.events.withUnsafeBufferPointer { Array($0) }
    }

    mutating func emit(_ event: LinkedEvent) { result.events.append(event) }

    mutating func found(_ question: Lookup.Question, _ answer: LinkResolution) {
        lookups.append(Lookup(question: question, answer: answer))
    }

    /// Reports a link to a draft, in a text that readers see: of the link only its words are left.
    mutating func reportDraft(_ subject: EntityRef, at place: Range<Int>) {
        let entries = context.contentIndex.entries
        guard let entry = entries[subject], entry.isDraft, source.owner.flatMap({ entries[$0] })?.isDraft != true
        else { return }
        report(.linkToDraft(entry.name), at: place)
    }

    /// - Parameter range: a stretch of the text.
    mutating func report(_ problem: Problem, at range: Range<Int>) {
        problems.append(LocatedProblem(problem, at: source.text.inFile(range)))
    }

    /// Links one paragraph, heading or cell; returns the index after it.
    private mutating func inlineBlock(_ events: [MarkdownEvent], at start: Int) -> Int {
        let end = endOfBlock(events, at: start)
        let heading = headingAt[start]
        if let heading {
            section = Mention.Section(title: heading.text, anchor: heading.id)
            namedInSection = []
            linkedInSection = []
        }
        emit(.markdown(events[start]))
        linkInline(events, start + 1..<end, isHeading: heading != nil)
        emit(.markdown(events[end]))
        return end + 1
    }

    /// The exit event that closes the block entered at `start`. Inline content never holds a block of the same kind.
    private func endOfBlock(_ events: [MarkdownEvent], at start: Int) -> Int {
        var depth = 0
        for index in start..<events.count {
            if events[index].phase == .enter { depth += 1 }
            if events[index].phase == .exit { depth -= 1 }
            if depth == 0 { return index }
        }
        return events.count - 1
    }

    /// Opens a quote, or the labelled block that its first line makes of it; returns the index of what comes next.
    private mutating func blockQuote(_ events: [MarkdownEvent], at start: Int) -> Int {
        guard start + 2 < events.count, case .paragraph = events[start + 1].node,
            case .text(let text) = events[start + 2].node,
            let label = noteLabel(text)
        else { return plainQuote(events[start], at: start) }
        let end = endOfBlock(events, at: start + 1)
        if label.name.uppercased() == "RECOMMENDATION" {
            openQuotes.append(.recommendation)
            recommendation(label.rest, line: events[start].position.line)
            // A line below it may name another.
            var last = start + 2
            while last + 2 < end, case .softBreak = events[last + 1].node, case .text(let text) = events[last + 2].node,
                let next = noteLabel(text), next.name.uppercased() == "RECOMMENDATION"
            {
                recommendation(next.rest, line: events[last + 2].position.line)
                last += 2
            }
            return afterLabel(events, paragraph: start + 1, label: last, end: end, rest: "")
        }
        guard let kind = NoteKind(label: label.name) else {
            reportUnknown(label.name, events[start + 2])
            return plainQuote(events[start], at: start)
        }
        openQuotes.append(.note(kind))
        emit(.noteStart(kind, title: nil))
        return afterLabel(events, paragraph: start + 1, label: start + 2, end: end, rest: label.rest)
    }

    /// A label that no labelled block has stays as text, which is hardly what its author meant.
    private mutating func reportUnknown(_ name: String, _ event: MarkdownEvent) {
        let start = lines.offset(of: event.position) + 2
        let all = NoteKind.allCases.map(\.rawValue) + ["RECOMMENDATION"]
        let meant = all.filter { kind in
            let key = kind == "RECOMMENDATION" ? "recommendation" : "block-" + kind.lowercased()
            return SiteLanguage.inAll(key).contains { $0.uppercased() == name.uppercased() }
        }
        report(
            .unknownValue(name, allowed: meant.isEmpty ? all : meant),
            at: start..<start + name.utf8.count)
    }

    private mutating func plainQuote(_ event: MarkdownEvent, at start: Int) -> Int {
        openQuotes.append(.quote)
        emit(.markdown(event))
        return start + 1
    }

    private mutating func closeQuote(_ event: MarkdownEvent) {
        switch openQuotes.popLast() {
        case .note(let kind): emit(.noteEnd(kind))
        case .recommendation: return
        case .quote, nil: emit(.markdown(event))
        }
    }

    private mutating func recommendation(_ id: String, line: Int) {
        let id = Recommendation.ID(id)
        let contentIndex = context.contentIndex
        if contentIndex.entries[.recommendation(id)] != nil {
            found(.subject(.recommendation(id)), .found(.recommendation(id), anchor: nil))
            result.blockPlaces.append(source.text.inFile(labelPlace(line)))
            emit(.recommendation(id))
            if namedInSection.insert(.recommendation(id)).inserted {
                let mention = Mention(
                    subject: .recommendation(id), section: section, sentence: "", highlight: 0..<0, isExplicit: true)
                result.mentions.append(mention)
            }
            return
        }
        if contentIndex.unread.mayHold(.recommendation(id)) { return }
        let text = source.text.bytes[lines.line(line)]
        let place = text.lastRange(of: Array(id.text.utf8)) ?? text.startIndex..<text.startIndex
        let near = Suggestion(
            for: id.text,
            among: contentIndex.entries.keys.compactMap { subject in
                if case .recommendation(let id) = subject { id.text } else { nil }
            })
        report(.danglingReference(id.text, target: .recommendation, suggestion: near), at: place)
    }

    /// Where the label of a recommendation in place is.
    private func labelPlace(_ line: Int) -> Range<Int> {
        let text = source.text.bytes[lines.line(line)]
        let start = text.firstIndex(of: UInt8(ascii: "[")) ?? text.startIndex
        return start..<max(start, text.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start)
    }

    /// Leaves out a paragraph up to the text of a label; what follows on its line, or below it in the same paragraph, stays.
    private mutating func afterLabel(
        _ events: [MarkdownEvent], paragraph: Int, label: Int, end: Int, rest: String
    ) -> Int {
        var first = label + 1
        if rest.isEmpty, first < end, case .softBreak = events[first].node { first += 1 }
        guard first < end || !rest.isEmpty else { return end + 1 }
        var inner = Array(events[first..<end])
        if !rest.isEmpty {
            inner.insert(withoutLabel(events[label], rest), at: 0)
        }
        emit(.markdown(events[paragraph]))
        linkInline(inner, 0..<inner.count, isHeading: false)
        emit(.markdown(events[end]))
        return end + 1
    }

    /// The text of the label's line after the label, at its own place.
    private func withoutLabel(_ event: MarkdownEvent, _ rest: String) -> MarkdownEvent {
        guard case .text(let text) = event.node else { return event }
        var label = event
        label.node = .text(rest)
        let bytes = Array(text.utf8)
        guard let close = bytes.firstIndex(of: UInt8(ascii: "]")),
            let start = bytes[close...].dropFirst().firstIndex(where: { $0 > 0x20 })
        else { return label }
        label.position.column += start
        return label
    }

    private mutating func codeBlock(info: String, literal: String, _ event: MarkdownEvent) {
        let fence = FencePlaces(literal, firstLine: event.position.line + 1, source.text.bytes, lines)
        let place = { (range: Range<Int>) in source.text.inFile(fence.inText(range)) }
        guard
            let generated = generatedBlock(
                info: trimmed(info), literal: literal, type: context.usedType, place: place)
        else {
            emit(.markdown(event))
            return
        }
        problems += generated.problems
        if let record = generated.record {
            optionRecords.append((record, .options(of: generated.block.kind)))
            problems += checkOptions(of: generated.block.kind, record, context.contentIndex, context.model)
        }
        let fenceLine = lines.line(event.position.line)
        let start = lines.offset(of: event.position)
        let end = source.text.bytes[start..<max(start, fenceLine.upperBound)].lastIndex { $0 > 0x20 }.map { $0 + 1 }
        result.blockPlaces.append(source.text.inFile(start..<max(start, end ?? start)))
        emit(.generated(generated.block))
    }
}

/// The meaning of an open block quote.
private enum OpenQuote {
    case quote, note(NoteKind), recommendation
}

/// The label in a first line such as `[!NOTE]`; nil for ordinary text.
func noteLabel(_ text: String) -> (name: String, rest: String)? {
    guard text.hasPrefix("[!"), let close = text.firstIndex(of: "]") else { return nil }
    let name = text[text.index(text.startIndex, offsetBy: 2)..<close]
    guard !name.isEmpty, name.utf8.allSatisfy({ (97...122).contains($0 | 0x20) }) else { return nil }
    // Behind the label another tool says whether the block is folded.
    let rest = text[text.index(after: close)...]
    return (String(name), trimmed(rest.first == "-" || rest.first == "+" ? rest.dropFirst() : rest))
}
