/// The schema of a record of a type of the site's own.
func ownSchema(
    _ id: String, _ label: TypeLabel, _ fields: [RecordField], _ relations: [RecordRelation], unread: [String],
    codePrefix: String?, hasParent: Bool, hasOrigin: Bool, allowsOtherKeys: Bool
) -> Schema {
    var own: [Field] =
        BuiltInTypes.shipped.group("identity") + [
            .required("name", .text, example: label.one.capitalizedFirst),
            .optional("abbreviation", .text, example: "AB"),
            .optional("aliases", .list(.text), example: "[]"),
        ]
    if let codePrefix { own.append(.optional("code", .text, example: codePrefix + "-01")) }
    if hasParent {
        own.append(.optional("parent", .reference(.record([id])), example: nil))
    }
    let declared = schemaFields(fields, relations)
    let origin = hasOrigin ? BuiltInTypes.shipped.origin(of: declared) : []
    return Schema(
        .own(label.one), allowsOtherKeys: allowsOtherKeys,
        own + declared + unreadFields(unread) + origin + BuiltInTypes.shipped.group("state"))
}

/// Fields of which a mistake leaves only the key: that has been reported, and what records say under it is not.
func unreadFields(_ keys: [String]) -> [Field] { keys.map { .optional($0, .anything) } }

/// Fields and relations as a schema holds them.
func schemaFields(_ fields: [RecordField], _ relations: [RecordRelation]) -> [Field] {
    fields.map(schemaField) + relations.map(schemaField)
}

private func schemaField(_ field: RecordField) -> Field {
    let type = schemaType(field.kind, label: field.label)
    return Field(
        key: field.key, type: field.isMany ? .list(type) : type, isRequired: field.isRequired,
        explanation: sentence(field.help ?? field.label), example: example(field))
}

/// The type of one value of a field.
func schemaType(_ kind: RecordField.Kind, label: String) -> FieldType {
    switch kind {
    case .text: .text
    case .markdown: .markdown
    case .integer: .integer
    case .number: .number
    case .boolean: .boolean
    case .date: .date
    case .url: .url
    case .page: .pageAnchor
    case .source: .reference(.source)
    case .choice(let values): .choice(values.map(\.id))
    case .term(let list): .reference(vocabularyTarget(list))
    case .level(let scale): .reference(.levelOf(scale))
    case .record(let types): .reference(.record(types))
    case .range:
        .record(
            Schema(
                .range(label),
                [
                    .optional("from", .number, example: "1"),
                    .optional("to", .number, example: "2"),
                ]))
    case .group(let fields): .record(Schema(.own(label), schemaFields(fields, [])))
    }
}

/// The target of the id of a vocabulary's term.
package func vocabularyTarget(_ list: String) -> ReferenceTarget {
    switch list {
    case "groups": .group
    case "problems": .problem
    case "contexts": .context
    case "people": .people
    case "outcomes": .outcome
    default: .vocabulary(list)
    }
}

/// A relation: an id, or a group that says on what it rests.
private func schemaField(_ relation: RecordRelation) -> Field {
    let target = FieldType.reference(.record(relation.targets))
    var parts: [Field] = relation.targets.map { .optional($0, .reference(.record([$0])), sentence(relation.label)) }
    parts.append(.optional("to", target, sentence(relation.label)))
    if !relation.bases.isEmpty {
        parts.append(.required("basis", .choice(relation.bases), example: relation.bases[0]))
    }
    let sources = FieldType.list(.reference(.source))
    parts.append(
        relation.needsSources
            ? .required("sources", sources, example: "[jansen2018]")
            : .optional("sources", sources, example: "[jansen2018]"))
    parts.append(.optional("note", .markdown))
    let item = FieldType.idOrRecord(target: .record(relation.targets), Schema(.own(relation.label), parts))
    return Field(
        key: relation.key, type: relation.isMany ? .list(item) : item, isRequired: relation.isRequired,
        explanation: sentence(relation.label), example: example(relation))
}

private func sentence(_ label: String) -> String {
    let text = label.capitalizedFirst
    return text.hasSuffix(".") || text.hasSuffix("?") ? text : text + "."
}

/// An item as an editor would write it: an id, or a group where it has to say more.
private func example(_ relation: RecordRelation) -> String {
    var parts = ["\(relation.targets[0]): example"]
    if let basis = relation.bases.first { parts.append("basis: \(basis)") }
    if relation.needsSources { parts.append("sources: [jansen2018]") }
    let item = parts.count == 1 ? "example" : "{ " + parts.joined(separator: ", ") + " }"
    return relation.isMany ? "[\(item)]" : item
}

/// A value as an editor would write it, where the site gives one or the kind of field has one for every site.
private func example(_ field: RecordField) -> String? {
    let ofKind: String? =
        switch field.kind {
        case .integer, .number: "12"
        case .boolean: "true"
        case .date: "2026-11-01"
        case .choice(let values): values.first?.id
        case .url: "https://example.org/"
        default: nil
        }
    let one = field.example ?? ofKind
    return field.isMany ? one.map { $0.hasPrefix("[") ? $0 : "[\($0)]" } : one
}
