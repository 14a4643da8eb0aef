import LeidraadMarkdown

/// A text to be linked: Markdown, whose it is, and where it stands. A class, since it is handed on from list to list.
final class TextSource: Sendable {
    let document: MarkdownDocument
    /// Nil for explanations in `vocabularies.yml`, which have no page of their own.
    let owner: Subject?
    let span: SourceSpan
    let text: SourceText
    /// Whether plain names become links.
    let linksMentions: Bool

    init(document: MarkdownDocument, owner: Subject?, span: SourceSpan, text: SourceText, linksMentions: Bool) {
        (self.document, self.owner, self.span) = (document, owner, span)
        (self.text, self.linksMentions) = (text, linksMentions)
    }
}

/// The Markdown of a file's records, found along their schemas and parsed, and the bodies of its pages.
func parseTexts(of drafts: Drafts, in file: SourceFile) -> (texts: [TextSource], problems: [LocatedProblem]) {
    var reader = TextReader(file: file)
    for item in drafts.interventions { reader.read(item.record, .intervention, .intervention(item.id)) }
    for item in drafts.elements { reader.read(item.record, .element, .element(item.id)) }
    for item in drafts.elementLists { reader.read(item.record, .elementList, .elementList(item.id)) }
    for item in drafts.recommendations { reader.read(item.record, .recommendation, .recommendation(item.id)) }
    for item in drafts.glossary { reader.read(item.record, .glossaryTerm, .term(item.id)) }
    for page in drafts.pages {
        reader.read(page.record, .frontMatter, .page(page.id), linksMentions: page.linksMentions)
        reader.texts.append(body(of: page, in: file))
    }
    if let record = drafts.vocabularyRecord { reader.read(record, .vocabularies, nil) }
    return (reader.texts, reader.problems)
}

private func body(of page: Page, in file: SourceFile) -> TextSource {
    TextSource(
        document: page.body, owner: .page(page.id), span: SourceSpan(file: file.path, range: page.bodyRange),
        text: SourceText(body: page.bodyRange, of: file), linksMentions: page.linksMentions)
}

private struct TextReader {
    let file: SourceFile
    var texts: [TextSource] = []
    var problems: [LocatedProblem] = []

    mutating func read(_ record: Record, _ schema: Schema, _ owner: Subject?, linksMentions: Bool = true) {
        for text in markdownTexts(in: record, schema) {
            let source = SourceText(text.source, in: text.span.range, of: file)
            do {
                let document = try MarkdownParser().parse(Array(source.bytes))
                texts.append(
                    TextSource(
                        document: document, owner: owner, span: text.span, text: source, linksMentions: linksMentions))
            } catch {
                let offset = LineIndex(source.bytes).offset(of: error.position)
                problems.append(LocatedProblem(.markdownRefused(error), at: source.inFile(offset..<offset)))
            }
        }
    }
}

private func markdownTexts(in record: Record, _ schema: Schema) -> [MarkdownText] {
    schema.fields.flatMap { field in
        record.values[field.key].map { markdownTexts(in: $0, field.type, file: record.file) } ?? []
    }
}

/// Records nest as deep as schemas do, so the recursion is bounded.
private func markdownTexts(in value: Value, _ type: FieldType, file: String) -> [MarkdownText] {
    switch (type, value.content) {
    case (.markdown, .text(let source)):
        [MarkdownText(source: source, span: SourceSpan(file: file, range: value.range))]
    case (.list(let item), .list(let values)): values.flatMap { markdownTexts(in: $0, item, file: file) }
    case (.record(let schema), .record(let record)): markdownTexts(in: record, schema)
    default: []
    }
}
