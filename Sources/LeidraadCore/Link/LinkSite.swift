import LeidraadMarkdown

/// Looks up everything that one file says of another, and derives every inverse: links, names, citations and relations.
func link(_ drafts: Drafts, _ sources: Sources, copyDate: CalendarDate?) -> (knowledgeBase: KnowledgeBase?, problems: [LocatedProblem]) {
    let files = sources.all
    let directory = Directory(drafts, assets: Set(sources.assets.map(\.path)))
    let context = LinkContext(directory: directory, names: MentionIndex(mentionNames(drafts)), labels: CitationLabels(drafts.references), files: files)
    var problems: [LocatedProblem] = []
    let parsed = concurrentMap(texts(of: drafts)) { text in parse(text, context) }
    problems += parsed.flatMap(\.problems)
    let linked = concurrentMap(parsed.compactMap(\.source) + bodies(of: drafts.pages, context)) { source -> (TextSource, TextLinker) in
        var linker = TextLinker(source, context)
        linker.link()
        return (source, linker)
    }
    problems += linked.flatMap(\.1.problems)
    var withOptions = drafts
    withOptions.records += linked.flatMap { $0.1.optionRecords.map { ($0, Schema.generatedBlock) } }
    problems += checkReferences(withOptions, directory) + checkTranslations(drafts, directory)
    // A site that cannot be read stops the build; the rules that need one still judge the rest.
    let site = drafts.site ?? Site(titled: "")
    let base = KnowledgeBase(drafts, site, directory, linked.map { ($0.0, $0.1.result) }, copyDate: copyDate)
    return (base, problems)
}

/// A Markdown field of a record, and whose it is.
private struct RecordText: Sendable {
    let text: MarkdownText
    let owner: Subject?
    let linksMentions: Bool
}

/// The Markdown of every record, found along its schema.
private func texts(of drafts: Drafts) -> [RecordText] {
    var texts: [RecordText] = []
    func add(_ record: Record, _ schema: Schema, _ owner: Subject?, linksMentions: Bool = true) {
        for text in markdownTexts(in: record, schema) { texts.append(RecordText(text: text, owner: owner, linksMentions: linksMentions)) }
    }
    for item in drafts.interventions { add(item.record, .intervention, .intervention(item.id)) }
    for item in drafts.elements { add(item.record, .element, .element(item.id)) }
    for item in drafts.elementLists { add(item.record, .elementList, .elementList(item.id)) }
    for item in drafts.recommendations { add(item.record, .recommendation, .recommendation(item.id)) }
    for item in drafts.glossary { add(item.record, .glossaryTerm, .term(item.id)) }
    for page in drafts.pages { add(page.record, .frontMatter, .page(page.id), linksMentions: page.linksMentions) }
    if let record = drafts.vocabularyRecord { add(record, .vocabularies, nil) }
    return texts
}

private func markdownTexts(in record: Record, _ schema: Schema) -> [MarkdownText] {
    schema.fields.flatMap { field in record.values[field.key].map { markdownTexts(in: $0, field.type, file: record.file) } ?? [] }
}

private func markdownTexts(in value: Value, _ type: FieldType, file: String) -> [MarkdownText] {
    switch (type, value.content) {
    case (.markdown, .text(let source)): [MarkdownText(source: source, span: SourceSpan(file: file, range: value.range))]
    case (.list(let item), .list(let values)): values.flatMap { markdownTexts(in: $0, item, file: file) }
    case (.record(let schema), .record(let record)): markdownTexts(in: record, schema)
    default: []
    }
}

private func parse(_ text: RecordText, _ context: LinkContext) -> (source: TextSource?, problems: [LocatedProblem]) {
    let span = text.text.span
    let source = SourceText(text.text.source, in: span.range, of: context.file(span.file))
    do {
        let document = try MarkdownParser().parse(Array(source.bytes))
        return (TextSource(document: document, owner: text.owner, span: span, text: source, linksMentions: text.linksMentions), [])
    } catch {
        let offset = LineIndex(source.bytes).offset(of: error.position)
        return (nil, [LocatedProblem(.markdownRefused(error), at: source.inFile(offset..<offset))])
    }
}

private func bodies(of pages: [Page], _ context: LinkContext) -> [TextSource] {
    pages.map { page in
        let span = SourceSpan(file: page.record.file, range: page.bodyRange)
        return TextSource(
            document: page.body, owner: .page(page.id), span: span, text: SourceText(body: span.range, of: context.file(span.file)),
            linksMentions: page.linksMentions)
    }
}

/// Every name under which a text may speak of a record or term. Of two subjects with one name neither is linked.
func mentionNames(_ drafts: Drafts) -> [MentionIndex.Name] {
    var names: [MentionIndex.Name] = []
    for item in drafts.interventions where item.editorial.isLinkedWhenMentioned && item.editorial.status != .draft {
        names += ([item.name] + item.aliases + [item.abbreviation].compactMap { $0 }).map { MentionIndex.Name($0, of: .intervention(item.id)) }
    }
    for item in drafts.elements where item.editorial.isLinkedWhenMentioned && item.editorial.status != .draft {
        names += ([item.name] + item.aliases + [item.abbreviation].compactMap { $0 }).map { MentionIndex.Name($0, of: .element(item.id)) }
    }
    let shared = Dictionary(grouping: names, by: { $0.text.lowercased() }).filter { Set($0.value.map(\.subject)).count > 1 }
    names.removeAll { shared[$0.text.lowercased()] != nil }
    // A record's own page says more than a definition does, so of a record and a term with one name the record comes first.
    for item in drafts.glossary where item.isLinkedWhenMentioned {
        names += ([item.term] + item.synonyms + [item.plural].compactMap { $0 }).map { MentionIndex.Name($0, of: .term(item.id)) }
    }
    return names
}
