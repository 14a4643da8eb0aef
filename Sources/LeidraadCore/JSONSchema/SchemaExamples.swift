import LeidraadFiles
import LeidraadModel
import LeidraadWords
import LeidraadYAML

/// Values as an editor would write them. Where a site is known its own ids serve: those of another site would be refused there.
struct SchemaExamples {
    private let identifiers: SiteIdentifiers?
    private let words: WordTable

    init(_ identifiers: SiteIdentifiers?, _ words: WordTable) { (self.identifiers, self.words) = (identifiers, words) }

    /// An example of a field; nil where there is none.
    func example(of field: Field, in schema: Schema) -> JSON? {
        if let identifiers, let type = identifiers.model.types.first(where: { $0.schema.name == schema.name }) {
            switch field.key {
            case "id", "translation_of": return identifiers.example(ofType: type.id).map(JSON.string)
            case "code": if let next = identifiers.nextCode(of: type.id) { return .string(next) }
            default: break
            }
        }
        return example(field.type, schema.example(of: field, words))
    }

    /// Whether the example of a field depends on the records of the site.
    func dependsOnSite(_ field: Field) -> Bool {
        switch field.type.item ?? field.type {
        case .reference, .idOrRecord, .pageAnchor: true
        case .textOrRecord(let group): group.fields.contains { $0.isRequired && dependsOnSite($0) }
        default: field.key == "code"
        }
    }

    /// Types nest as deep as schemas do, so the recursion is bounded.
    private func example(_ type: FieldType, _ written: String?) -> JSON? {
        if let identifiers {
            switch type {
            case .reference(let target): return identifiers.example(target).map(JSON.string)
            case .list(.reference(let target)):
                return identifiers.example(target).map { .array([.string($0)]) }
            case .list(.idOrRecord(let target, let schema)):
                return item(schema, target, identifiers).map { .array([$0]) }
            case .idOrRecord(let target, let schema): return item(schema, target, identifiers)
            case .list(.textOrRecord(let group)) where group.fields.contains { $0.isRequired && dependsOnSite($0) }:
                return self.group(group).map { .array([$0]) }
            case .pageAnchor: return identifiers.example(.page).map(JSON.string)
            case .list(.pageAnchor): return identifiers.example(.page).map { .array([.string($0)]) }
            default: break
            }
        }
        if let written { return exampleValue(written, type) }
        switch type {
        case .record(let schema): return group(schema)
        case .list(.record(let schema)): return group(schema).map { .array([$0]) }
        default: return nil
        }
    }

    /// An item of a relation: an id, or a group where it has to say more.
    private func item(_ schema: Schema, _ target: ReferenceTarget, _ identifiers: SiteIdentifiers) -> JSON? {
        guard let id = identifiers.example(target) else { return nil }
        let required = schema.fields.filter(\.isRequired)
        guard !required.isEmpty else { return .string(id) }
        let parts = required.map { field in example(of: field, in: schema).map { (field.key, $0) } }
        guard parts.allSatisfy({ $0 != nil }) else { return nil }
        return .object([("to", .string(id))] + parts.compactMap { $0 })
    }

    /// The keys of a group that have an example; nil where one is missing that must be there.
    private func group(_ schema: Schema) -> JSON? {
        let entries = schema.fields.compactMap { field in example(of: field, in: schema).map { (field.key, $0) } }
        let missing = schema.fields.filter { field in field.isRequired && !entries.contains { $0.0 == field.key } }
        return missing.isEmpty && !entries.isEmpty ? .object(entries) : nil
    }

    /// An example as a value instead of as YAML.
    private func exampleValue(_ example: String, _ type: FieldType) -> JSON {
        guard let node = parseYAML(Array(example.utf8)).root else { return .string(example) }
        return exampleValue(node, type)
    }

    private func exampleValue(_ node: YAMLNode, _ type: FieldType?) -> JSON {
        switch node.content {
        case .refused: return .null
        case .sequence(let items):
            return .array(items.map { exampleValue($0, type?.item) })
        case .mapping(let entries):
            return .object(entries.map { ($0.key, exampleValue($0.value, type?.group?.field($0.key)?.type)) })
        case .scalar(let text, _):
            switch type {
            case .integer, .number:
                return Int(text).map(JSON.number) ?? (Double(text) == nil ? .string(text) : .decimal(text))
            case .boolean: return .flag(text == "true")
            default: return .string(text)
            }
        }
    }
}
