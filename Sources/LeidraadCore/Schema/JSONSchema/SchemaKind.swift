/// The files of a site for which there is a JSON Schema.
public enum SchemaKind: String, CaseIterable, Sendable {
    case intervention, element
    case elementList = "element-list"
    case recommendation, references, glossary, vocabularies, site, search, quality
    case frontMatter = "front-matter"

    /// The name of the file with the schema.
    public var fileName: String { rawValue + ".json" }

    /// The schema that the validator uses; of a list, that of its items.
    var schema: Schema {
        switch self {
        case .intervention: .intervention
        case .element: .element
        case .elementList: .elementList
        case .recommendation: .recommendation
        case .references: .reference
        case .glossary: .glossaryTerm
        case .vocabularies: .vocabularies
        case .site: .site
        case .search: .search
        case .quality: .qualityCount
        case .frontMatter: .frontMatter
        }
    }

    /// Whether the file is a list of records.
    var isList: Bool { self == .references || self == .glossary || self == .quality }

    /// What the file is, in Dutch.
    var title: String {
        switch self {
        case .intervention: "Interventie (interventions/ID.yml)"
        case .element: "Werkzaam element (elements/ID.yml)"
        case .elementList: "Lijst van werkzame elementen (element-lists/ID.yml)"
        case .recommendation: "Aanbeveling (recommendations/ID.yml)"
        case .references: "Bronnen (references.yml)"
        case .glossary: "Begrippen (glossary.yml)"
        case .vocabularies: "Vaste lijsten (vocabularies.yml)"
        case .site: "De site (site.yml)"
        case .search: "Instellingen van het zoeken (search.yml)"
        case .quality: "Tellingen van waarschuwingen (quality.yml)"
        case .frontMatter: "De kop van een pagina (*.md)"
        }
    }
}
