import LeidraadModel
import LeidraadWords

/// A kind of file of a site for which there is a JSON Schema.
public struct SchemaKind: Sendable {
    /// The word for it on the command line, and the name of the file with the schema, without its ending.
    public let name: String
    /// The schema that the validator uses; of a list, that of its items.
    package let schema: Schema
    /// Whether the file is a list of records.
    let isList: Bool
    /// The title of the file, where the site describes it itself; else the tables of words have one.
    private let ownTitle: String?

    /// The name of the file with the schema.
    public var fileName: String { name + ".json" }

    /// The title of the file.
    package func title(_ words: WordTable) -> String { ownTitle ?? words.text("file-" + name) }

    /// Every kind of file that a site with this model can have.
    package static func all(_ model: SiteModel) -> [SchemaKind] {
        let types = model.types.map { SchemaKind($0) }
        return types.filter { $0.name != frontMatterName } + [
            SchemaKind(name: "vocabularies", schema: .vocabularies(with: model)),
            SchemaKind(name: "site", schema: .site(with: model)), SchemaKind(name: "model", schema: .model),
            SchemaKind(name: "search", schema: .search),
            SchemaKind(name: "quality", schema: .qualityCount, isList: true),
        ] + types.filter { $0.name == frontMatterName }
    }

    /// The names of the kinds that every site has.
    public static var builtInNames: [String] { all(.builtIn).map(\.name) }

    private static let frontMatterName = "front-matter"

    /// The file of a record of a type.
    package init(_ type: RecordType) {
        switch BuiltInType(rawValue: type.id) {
        case .reference: self.init(name: "references", schema: type.schema, isList: true)
        case .term: self.init(name: "glossary", schema: type.schema, isList: true)
        case .page: self.init(name: Self.frontMatterName, schema: type.schema)
        case .intervention, .element, .elementList, .recommendation, nil:
            let label = type.isBuiltIn ? type.label?.one : type.label?.one ?? type.id
            self.init(
                name: type.id, schema: type.schema,
                ownTitle: label.map { "\($0.capitalizedFirst) (\(type.folder ?? type.id)/ID.yml)" })
        }
    }

    private init(name: String, schema: Schema, isList: Bool = false, ownTitle: String? = nil) {
        (self.name, self.schema, self.isList, self.ownTitle) = (name, schema, isList, ownTitle)
    }
}

extension SiteModel {
    /// The file of a record of a built-in type.
    func schemaKind(_ type: BuiltInType) -> SchemaKind { SchemaKind(self.type(type)) }
}
