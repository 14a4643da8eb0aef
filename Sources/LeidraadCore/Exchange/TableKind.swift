import LeidraadFiles
import LeidraadModel
import LeidraadYAML

/// A kind of record that can be kept as a table.
public struct TableKind: Hashable, Sendable {
    /// The word of its folder or file in `Content/`.
    public let name: String
    let type: RecordType

    init(_ type: RecordType) {
        self.type = type
        switch BuiltInType(rawValue: type.id) {
        case .reference: name = "references"
        case .term: name = "glossary"
        default: name = type.folder ?? type.id
        }
    }

    /// Every kind that a site with this model can have; pages are no table.
    package static func all(_ model: SiteModel) -> [TableKind] {
        model.types.filter { $0.id != BuiltInType.page.rawValue }.map(TableKind.init)
    }

    /// The words for the kinds that every site has.
    public static var builtInNames: [String] { all(.builtIn).map(\.name) }

    var schema: Schema { type.schema }

    var schemaKind: SchemaKind { SchemaKind(type) }

    /// The folder of the records; nil where they share one file.
    var folder: String? { type.folder }

    /// Whether a word on the command line, or the name of a file or sheet, means this kind.
    func isCalled(_ word: String) -> Bool { word == name || word == type.id }

    /// The key by which a record is known. Of a record with a file of its own that is the name of the file.
    var idKey: String { type.id == BuiltInType.term.rawValue ? "term" : "id" }

    /// Whether the records are the sources of the site.
    var isReferences: Bool { type.id == BuiltInType.reference.rawValue }

    /// Kinds are told apart by their names.
    public static func == (one: TableKind, other: TableKind) -> Bool { one.name == other.name }

    /// Mixes in the name.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// A record as it is in the content.
struct KeptRecord {
    let id: String
    /// Without the id, where that is the name of the file.
    let value: ContentValue
    let file: SourceFile
    let node: YAMLNode
}

extension Sources {
    /// The records of a kind, in the order of their files.
    func kept(_ kind: TableKind) -> [KeptRecord] { keptRecords(kind, in: files(of: kind)) }

    private func files(of kind: TableKind) -> [SourceFile] {
        guard let folder = kind.folder else {
            return [singles[kind.isReferences ? .references : .glossary]].compactMap { $0 }
        }
        if let kind = RecordKind(rawValue: folder) { return records[kind] ?? [] }
        return ownRecords.filter { $0.type.folder == folder }.map(\.file)
    }
}

/// The records of a kind that files hold, in the order of the files.
func keptRecords(_ kind: TableKind, in files: [SourceFile]) -> [KeptRecord] {
    files.flatMap { file -> [KeptRecord] in
        guard let root = parseYAML(file.bytes, isJSON: file.isJSON).root else { return [] }
        guard kind.folder == nil else {
            guard let value = ContentValue(root), root.mapping != nil else { return [] }
            return [KeptRecord(id: recordID(file.path), value: value.without("id"), file: file, node: root)]
        }
        return (root.sequence ?? root["references"]?.sequence ?? []).compactMap { node in
            guard let value = ContentValue(node), let id = value[kind.idKey]?.text else { return nil }
            return KeptRecord(id: id, value: value, file: file, node: node)
        }
    }
}

extension ContentValue {
    func without(_ key: String) -> ContentValue { .record(entries.filter { $0.key != key }) }
}
