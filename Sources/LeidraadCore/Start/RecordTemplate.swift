/// A record for an editor to fill in: what must be there with a first value, all else behind a hash, with an explanation.
struct RecordTemplate {
    /// Values that are known already, by key.
    let known: [String: String]
    /// The language of the texts that readers would see; explanations are those of the schemas.
    let language: SiteLanguage

    /// The keys of a schema, as lines.
    func lines(
        _ schema: Schema,
        skipping skipped: Set<String> = [
            "id", "status", "translation_of", "language", "checked_facts",
        ]
    )
        -> [String]
    {
        let fields = schema.fields.filter { !skipped.contains($0.key) || known[$0.key] != nil }
        return fields.flatMap { field in
            let isWritten = field.isRequired || known[field.key] != nil
            let body = isWritten ? written(field) : example(field).map { "# " + $0 }
            return ["## " + field.explanation + (field.isRequired ? " Verplicht." : "")] + body
        }
    }

    /// A key with its value.
    private func written(_ field: Field) -> [String] {
        if let value = known[field.key] { return ["\(field.key): \(value)"] }
        switch field.type {
        case .record(let schema):
            return ["\(field.key):"]
                + RecordTemplate(known: [:], language: language).lines(schema, skipping: []).map { "  " + $0 }
        case .choice(let words):
            return ["\(field.key): \(words.first ?? "")  # of een van: \(words.dropFirst().joined(separator: ", "))"]
        case .list: return ["\(field.key): []"]
        case .text, .markdown:
            let explanation = language == .nl ? " " + field.explanation : ""
            return ["\(field.key): \(quoted(placeholder(language) + "." + explanation))"]
        default: return ["\(field.key): \(field.example ?? "~")"]
        }
    }

    /// A key as it could be written.
    private func example(_ field: Field) -> [String] {
        if let example = field.example { return ["\(field.key): \(example)\(alternatives(field.type))"] }
        switch field.type {
        case .record(let schema): return ["\(field.key):"] + schema.fields.flatMap { example($0).map { "  " + $0 } }
        case .list(.record(let schema)):
            let lines = schema.fields.flatMap(example)
            return ["\(field.key):"] + lines.enumerated().map { ($0.offset == 0 ? "  - " : "    ") + $0.element }
        default: return ["\(field.key): …"]
        }
    }

    private func alternatives(_ type: FieldType) -> String {
        if case .choice(let words) = type { return "  # een van: " + words.joined(separator: ", ") }
        return ""
    }
}
