import LeidraadMarkdown
import LeidraadModel

/// Texts as markup for a page.
struct PageTexts: PagePart {
    let scope: PageScope

    /// A record's or page's text as markup for this page.
    func html(_ text: MarkdownText) -> HTML { html(base.linked(text)) }

    /// Linked text as markup for this page: addresses become relative, citations get their anchors.
    ///
    /// - Parameter isBody: whether the page is there for this text.
    func html(_ text: LinkedText, minimumHeadingLevel: Int = 3, isBody: Bool = false) -> HTML {
        var events: [MarkdownEvent] = []
        events.reserveCapacity(text.events.count)
        for event in text.events { append(event, isBody: isBody, to: &events) }
        var options = RenderingOptions(words: RenderingWords(phrases))
        options.imageSizes = imageSizes(text)
        options.minimumHeadingLevel = minimumHeadingLevel
        options.footnoteHeadingLevel = max(2, minimumHeadingLevel)
        options.firstTableNumber = scope.tableCount + 1
        scope.textCount += 1
        options.idPrefix = scope.textCount == 1 ? "" : "t\(scope.textCount)-"
        let rendered = MarkdownRenderer(options: options).render(events)
        scope.tableCount += rendered.tableCount
        return rendered.html
    }

    /// The one paragraph of a short text, without its paragraph tags: for a heading, a list item or a table cell.
    func inlineHTML(_ text: MarkdownText) -> HTML {
        let linked = base.linked(text)
        var inner = linked
        if case .markdown(let first)? = linked.events.first, case .paragraph = first.node,
            case .markdown(let last)? = linked.events.last, case .paragraph = last.node, last.phase == .exit,
            paragraphCount(linked) == 1
        {
            inner.events = Array(linked.events.dropFirst().dropLast())
        }
        return html(inner)
    }

    private func paragraphCount(_ text: LinkedText) -> Int {
        text.events.count { event in
            if case .markdown(let step) = event, step.phase == .enter, case .paragraph = step.node {
                true
            } else {
                false
            }
        }
    }

    private func append(_ event: LinkedEvent, isBody: Bool, to events: inout [MarkdownEvent]) {
        switch event {
        case .markdown(let step): if let step = onThisPage(step, isBody: isBody) { events.append(step) }
        case .link(let subject, let anchor, let label, let isMention):
            events.append(inline(links.link(subject, anchor: anchor, label: label, isMention: isMention)))
        case .term(_, let label) where !scope.explainsTerms:
            events.append(inline(HTML(escaping: label)))
        case .term(let id, let label):
            guard let address = scope.explain(id) else {
                events.append(inline(HTML(escaping: label)))
                break
            }
            var markup = HTML(trusted: "<a class=\"term\"")
            markup.appendAttribute("href", address)
            markup.append(trusted: ">")
            markup.appendEscaped(label)
            markup.append(trusted: "</a>")
            events.append(inline(markup))
        case .citation(let sources, let isNarrative):
            events.append(inline(citations.markup(sources, isNarrative: isNarrative)))
        case .recommendation(let id): events.append(block(RecommendationBlocks(scope: scope).one(id)))
        case .generated(let generated): events.append(block(GeneratedBlocks(scope: scope).html(generated)))
        case .noteStart(let kind, let title): events.append(block(noteStart(kind, title)))
        case .noteEnd(let kind):
            events.append(block(HTML(trusted: kind == .background ? "</div></details>" : "</div>")))
        }
    }

    private func inline(_ markup: HTML) -> MarkdownEvent {
        MarkdownEvent(.leaf, .markup(markup), at: SourcePosition(line: 1, column: 1))
    }

    private func block(_ markup: HTML) -> MarkdownEvent {
        MarkdownEvent(.leaf, .markupBlock(markup), at: SourcePosition(line: 1, column: 1))
    }

    /// The sizes of the images of a text, by their addresses on this page.
    private func imageSizes(_ text: LinkedText) -> [String: ImageSize] {
        guard !scope.context.imageSizes.isEmpty else { return [:] }
        var sizes: [String: ImageSize] = [:]
        for case .markdown(let step) in text.events {
            guard case .image(let address, _) = step.node, address.hasPrefix(sitePrefix) else { continue }
            let path = String(address.dropFirst(sitePrefix.count))
            sizes[url(path)] = scope.context.imageSizes[path]
        }
        return sizes
    }

    /// The event with addresses relative to this page, and with ids that nothing else on this page has; nil where nothing is left of it.
    private func onThisPage(_ event: MarkdownEvent, isBody: Bool) -> MarkdownEvent? {
        var event = event
        switch event.node {
        case .link(let address, let title) where address.hasPrefix(sitePrefix):
            event.node = .link(url: url(String(address.dropFirst(sitePrefix.count))), title: title)
        case .image(let address, let title) where address.hasPrefix(sitePrefix):
            event.node = .image(url: url(String(address.dropFirst(sitePrefix.count))), title: title)
        default:
            guard event.phase != .exit, let id = event.node.id else { break }
            guard let node = event.node.with(id: scope.idOnThisPage(id, isBody: isBody)) else { return nil }
            event.node = node
        }
        return event
    }

    private func noteStart(_ kind: NoteKind, _ title: String?) -> HTML {
        var markup = HTML()
        let title = title ?? phrases["block-" + kind.rawValue.lowercased()]
        switch kind {
        case .background:
            markup.append(trusted: "<details class=\"background\"><summary>")
            markup.appendEscaped(title)
            markup.append(trusted: "</summary><div>")
            return markup
        case .note: markup.append(trusted: "<div class=\"note note-note\" role=\"note\">")
        case .important: markup.append(trusted: "<div class=\"note note-important\" role=\"note\">")
        case .warning: markup.append(trusted: "<div class=\"note note-warning\" role=\"note\">")
        case .tip: markup.append(trusted: "<div class=\"note note-tip\" role=\"note\">")
        case .caution: markup.append(trusted: "<div class=\"note note-caution\" role=\"note\">")
        }
        markup.append(trusted: "<p class=\"note-title\">")
        markup.appendEscaped(title)
        markup.append(trusted: "</p>")
        return markup
    }

    /// The definitions of the terms that the page explains. Definitions may explain further terms; those are not followed.
    func setTerms(in page: inout View) {
        let used = scope.terms.compactMap { base.glossaryByID[$0] }.sorted { sortKey($0.term) < sortKey($1.term) }
        page.set(
            "terms",
            used.map { term in
                var view = links.view(.term(term.id))
                view["definition"] = .html(html(term.definition))
                return view
            })
    }
}

extension RenderingWords {
    init(_ phrases: Phrases) {
        self.init(
            table: phrases["table"], footnotes: phrases["footnotes"], footnote: phrases["footnote"],
            backToText: phrases["backToText"],
            taskDone: phrases["taskDone"], taskOpen: phrases["taskOpen"],
            diagramSource: phrases["diagramSource"])
    }
}
