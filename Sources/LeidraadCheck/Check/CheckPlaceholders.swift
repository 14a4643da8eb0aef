import LeidraadFiles
import LeidraadModel

/// The text that `leidraad new` writes where an editor has to write, in the language of a site.
package func placeholder(_ language: SiteLanguage) -> String { language.words.text("new-placeholder") }

/// Texts that readers see and that nobody wrote yet.
func checkPlaceholders(_ parsed: ParsedContent) -> [LocatedProblem] {
    let placeholders = SiteLanguage.allCases.map(placeholder)
    return parsed.records.filter { $0.record.text("status") != PublicationStatus.draft.rawValue }.flatMap {
        record, schema in
        found(placeholders, in: record, schema)
    }
}

private func found(_ placeholders: [String], in record: Record, _ schema: Schema) -> [LocatedProblem] {
    schema.fields.flatMap { field in
        record.values[field.key].map {
            found(placeholders, in: $0, field.type, file: record.file)
        } ?? []
    }
}

/// Records nest as deep as schemas do, so the recursion is bounded.
private func found(_ placeholders: [String], in value: Value, _ type: FieldType, file: String) -> [LocatedProblem] {
    switch (type, value.content) {
    case (.text, .text(let text)), (.markdown, .text(let text)):
        guard placeholders.contains(where: { text.utf8.starts(with: $0.utf8) }) else { return [] }
        return [LocatedProblem(.placeholderText(text), at: SourceSpan(file: file, range: value.range))]
    case (.list(let item), .list(let values)):
        return values.flatMap {
            found(placeholders, in: $0, item, file: file)
        }
    case (.record(let schema), .record(let record)): return found(placeholders, in: record, schema)
    default: return []
    }
}
