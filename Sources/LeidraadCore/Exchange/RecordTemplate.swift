import LeidraadCheck
import LeidraadFiles
import LeidraadModel
import LeidraadWords

/// A record for an editor to fill in: what must be there with a first value, all else behind a hash, with an explanation.
struct RecordTemplate {
    /// Values that are known already, by key.
    let known: [String: String]
    /// The language of texts and explanations.
    let language: SiteLanguage
    /// The words of that language, with the names that the site gives to types.
    let words: WordTable
    /// The ids of the site, which serve as examples.
    let identifiers: SiteIdentifiers

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
            let body = isWritten ? written(field, in: schema) : example(field, in: schema).map { "# " + $0 }
            return [
                "## " + schema.explanation(of: field, words)
                    + (field.isRequired ? " " + words.text("schema-required") : "")
            ] + body
        }
    }

    /// A key with its value.
    private func written(_ field: Field, in schema: Schema) -> [String] {
        if let value = known[field.key] { return ["\(field.key): \(value)"] }
        switch field.type {
        case .record(let schema):
            return ["\(field.key):"]
                + RecordTemplate(known: [:], language: language, words: words, identifiers: identifiers)
                .lines(schema, skipping: []).map { "  " + $0 }
        case .choice(let values):
            return ["\(field.key): \(values.first ?? "")\(alternatives("new-or-one-of", values.dropFirst()))"]
        case .list: return ["\(field.key): []"]
        case .text, .markdown:
            return ["\(field.key): \(quoted("\(placeholder(language)). \(schema.explanation(of: field, words))"))"]
        default: return ["\(field.key): \(siteExample(field, in: schema) ?? schema.example(of: field, words) ?? "~")"]
        }
    }

    /// An example with records of the site; nil where the example of a field does not depend on them.
    private func siteExample(_ field: Field, in schema: Schema) -> String? {
        let examples = SchemaExamples(identifiers, words)
        guard examples.dependsOnSite(field) else { return nil }
        return examples.example(of: field, in: schema).map { flow(ContentValue($0)) } ?? "…"
    }

    /// A key as it could be written.
    private func example(_ field: Field, in schema: Schema) -> [String] {
        if let example = siteExample(field, in: schema) { return ["\(field.key): \(example)"] }
        if let example = schema.example(of: field, words) {
            return ["\(field.key): \(example)\(alternatives(field.type))"]
        }
        switch field.type {
        case .record(let schema):
            return ["\(field.key):"] + schema.fields.flatMap { example($0, in: schema).map { "  " + $0 } }
        case .list(.record(let schema)):
            let lines = schema.fields.flatMap { example($0, in: schema) }
            return ["\(field.key):"] + lines.enumerated().map { ($0.offset == 0 ? "  - " : "    ") + $0.element }
        case .list: return ["\(field.key): […]"]
        default: return ["\(field.key): …"]
        }
    }

    private func alternatives(_ type: FieldType) -> String {
        if case .choice(let values) = type { return alternatives("new-one-of", values[...]) }
        return ""
    }

    /// A remark that lists what can be there too.
    private func alternatives(_ key: String, _ values: ArraySlice<String>) -> String {
        "  # " + words.text(key, ["words": values.joined(separator: ", ")])
    }
}

extension ContentValue {
    fileprivate init(_ json: JSON) {
        switch json {
        case .string(let text), .decimal(let text): self = .scalar(text)
        case .number(let number): self = .scalar(String(number))
        case .flag(let flag): self = .scalar(String(flag))
        case .null: self = .scalar("~")
        case .array(let items): self = .list(items.map(ContentValue.init))
        case .object(let entries): self = .record(entries.map { Entry($0.0, ContentValue($0.1)) })
        }
    }
}
