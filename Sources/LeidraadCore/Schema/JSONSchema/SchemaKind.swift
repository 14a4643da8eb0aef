/// A kind of file of a site for which there is a JSON Schema.
public struct SchemaKind: Sendable {
    /// The word for it on the command line, and the name of the file with the schema, without its ending.
    public let name: String
    /// The schema that the validator uses; of a list, that of its items.
    let schema: Schema
    /// Whether the file is a list of records.
    let isList: Bool
    /// What the file is, in Dutch.
    let title: String

    /// The name of the file with the schema.
    public var fileName: String { name + ".json" }

    /// Every kind of file that a site with this model can have.
    package static func all(_ model: SiteModel) -> [SchemaKind] {
        let types = model.types.map { SchemaKind($0) }
        return types.filter { $0.name != frontMatterName } + [
            SchemaKind(
                name: "vocabularies", schema: .vocabularies(with: model), isList: false,
                title: "Vaste lijsten (vocabularies.yml)"),
            SchemaKind(name: "site", schema: .site, isList: false, title: "De site (site.yml)"),
            SchemaKind(name: "model", schema: .model, isList: false, title: "Het model van de site (model.yml)"),
            SchemaKind(
                name: "search", schema: .search, isList: false, title: "Instellingen van het zoeken (search.yml)"),
            SchemaKind(
                name: "quality", schema: .qualityCount, isList: true,
                title: "Tellingen van waarschuwingen (quality.yml)"),
        ] + types.filter { $0.name == frontMatterName }
    }

    /// The names of the kinds that every site has.
    public static var builtInNames: [String] { all(.builtIn).map(\.name) }

    private static let frontMatterName = "front-matter"

    /// The file of a record of a type.
    init(_ type: RecordType) {
        schema = type.schema
        switch BuiltInType(rawValue: type.id) {
        case .reference: (name, isList, title) = ("references", true, "Bronnen (references.yml)")
        case .term: (name, isList, title) = ("glossary", true, "Begrippen (glossary.yml)")
        case .page: (name, isList, title) = (Self.frontMatterName, false, "De kop van een pagina (*.md)")
        case .intervention: (name, isList, title) = (type.id, false, "Interventie (interventions/ID.yml)")
        case .element: (name, isList, title) = (type.id, false, "Werkzaam element (elements/ID.yml)")
        case .elementList:
            (name, isList, title) = (type.id, false, "Lijst van werkzame elementen (element-lists/ID.yml)")
        case .recommendation: (name, isList, title) = (type.id, false, "Aanbeveling (recommendations/ID.yml)")
        case nil:
            let label = type.label?.one.capitalizedFirst ?? type.id
            (name, isList, title) = (type.id, false, "\(label) (\(type.folder ?? type.id)/ID.yml)")
        }
    }

    private init(name: String, schema: Schema, isList: Bool, title: String) {
        (self.name, self.schema, self.isList, self.title) = (name, schema, isList, title)
    }
}

extension SiteModel {
    /// The file of a record of a built-in type.
    func schemaKind(_ type: BuiltInType) -> SchemaKind { SchemaKind(self.type(type.rawValue) ?? type.recordType()) }
}
