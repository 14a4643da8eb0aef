import LeidraadYAML

/// The kinds of record that can be kept as a table; the words are those of the folders and files in `Content/`.
public enum TableKind: String, CaseIterable, Sendable {
    case interventions, elements
    case elementLists = "element-lists"
    case recommendations, references, glossary

    var schemaKind: SchemaKind {
        switch self {
        case .interventions: .intervention
        case .elements: .element
        case .elementLists: .elementList
        case .recommendations: .recommendation
        case .references: .references
        case .glossary: .glossary
        }
    }

    var schema: Schema { schemaKind.schema }

    /// The folder of the records; nil where they share one file.
    var folder: RecordKind? { RecordKind(rawValue: rawValue) }

    /// The key by which a record is known. Of a record with a file of its own that is the name of the file.
    var idKey: String { self == .glossary ? "term" : "id" }
}

/// A record as it stands in the content.
struct KeptRecord {
    let id: String
    /// Without the id, where that is the name of the file.
    let value: ContentValue
    let file: SourceFile
    let node: YAMLNode
}

extension Sources {
    /// The records of a kind, in the order of their files.
    func kept(_ kind: TableKind) -> [KeptRecord] {
        if let folder = kind.folder {
            return (records[folder] ?? []).compactMap { file in
                guard let node = parseYAML(file.bytes, isJSON: file.isJSON).root, let value = ContentValue(node),
                    node.mapping != nil
                else {
                    return nil
                }
                return KeptRecord(id: recordID(file.path), value: value.without("id"), file: file, node: node)
            }
        }
        let file = singles[kind == .glossary ? .glossary : .references]
        guard let file, let root = parseYAML(file.bytes, isJSON: file.isJSON).root else { return [] }
        return (root.sequence ?? root["references"]?.sequence ?? []).compactMap { node in
            guard let value = ContentValue(node), let id = value[kind.idKey]?.text else { return nil }
            return KeptRecord(id: id, value: value, file: file, node: node)
        }
    }
}

extension ContentValue {
    func without(_ key: String) -> ContentValue { .record(entries.filter { $0.key != key }) }
}
