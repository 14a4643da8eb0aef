import LeidraadFiles

extension Record {
    /// A short fingerprint of what the record states, to be kept beside the day on which it was checked. Spaces do not count, nor does
    /// what only says how the record is kept.
    package func factsHash(_ schema: Schema) -> String {
        let kept: Set = [
            "id", "checked", "checked_facts", "status", "expires", "mentions", "translation_of", "language",
        ]
        let facts = schema.fields.filter { !kept.contains($0.key) }.compactMap { field in
            values[field.key].map { field.key + ":" + canonical($0) }
        }
        let digits = String(contentHash(Array(facts.joined(separator: "\n").utf8)), radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}

/// Records nest as deep as schemas do, so the recursion is bounded.
private func canonical(_ value: Value) -> String {
    switch value.content {
    case .text(let text): text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    case .integer(let number): String(number)
    case .number(let digits): digits
    case .boolean(let flag): String(flag)
    case .date(let date): date.iso8601
    case .list(let items): "[" + items.map(canonical).joined(separator: "\u{1}") + "]"
    case .record(let record):
        "{"
            + record.values.sorted { $0.key < $1.key }.map { $0.key + ":" + canonical($0.value) }.joined(
                separator: "\u{1}")
            + "}"
    case .map(let entries):
        "{" + entries.map { $0.key + ":" + canonical($0.value) }.joined(separator: "\u{1}") + "}"
    case .unread: ""
    }
}
