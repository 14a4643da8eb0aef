import LeidraadFiles
import LeidraadMarkdown

/// A text to be linked: Markdown, whose it is, and where it is. A class, since it is handed on from list to list.
package final class TextSource: Sendable {
    package let document: MarkdownDocument
    /// Nil for explanations in `vocabularies.yml`, which have no page of their own.
    package let owner: EntityRef?
    package let span: SourceSpan
    package let text: SourceText
    /// Whether plain names become links.
    package let linksMentions: Bool

    init(document: MarkdownDocument, owner: EntityRef?, span: SourceSpan, text: SourceText, linksMentions: Bool) {
        (self.document, self.owner, self.span) = (document, owner, span)
        (self.text, self.linksMentions) = (text, linksMentions)
    }
}

/// The Markdown of a file's records, found along their schemas and parsed, and the bodies of its pages.
///
/// - Parameter owner: whose the texts of a record are.
func parseTexts(of parsed: ParsedContent, in file: SourceFile, owner: (Record) -> EntityRef?)
    -> (texts: [TextSource], problems: [LocatedProblem])
{
    var reader = TextReader(file: file)
    let linksMentions = parsed.pages.first?.linksMentions ?? true
    for (record, schema) in parsed.records {
        reader.read(record, schema, owner(record), linksMentions: linksMentions)
    }
    reader.texts += parsed.pages.map { body(of: $0, in: file) }
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

    mutating func read(_ record: Record, _ schema: Schema, _ owner: EntityRef?, linksMentions: Bool) {
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
    case (_, .record(let record)): type.group.map { markdownTexts(in: record, $0) } ?? []
    default: []
    }
}
