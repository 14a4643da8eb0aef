/// Every source that a record names in its fields, found along its schema, in the order of the fields and each once.
package func citedSources(in record: Record, _ schema: Schema) -> [Reference.ID] {
    var seen: Set<String> = []
    return sourceIDs(in: record, schema).filter { seen.insert($0).inserted }.map(Identifier.init)
}

/// Records nest as deep as schemas do, so the recursion is bounded.
private func sourceIDs(in record: Record, _ schema: Schema) -> [String] {
    schema.fields.flatMap { field in record.values[field.key].map { sourceIDs(in: $0, field.type) } ?? [] }
}

private func sourceIDs(in value: Value, _ type: FieldType) -> [String] {
    switch (type, value.content) {
    case (.reference(.source), .text(let id)): [id]
    case (.list(let item), .list(let values)): values.flatMap { sourceIDs(in: $0, item) }
    case (_, .record(let record)): type.group.map { sourceIDs(in: record, $0) } ?? []
    default: []
    }
}
