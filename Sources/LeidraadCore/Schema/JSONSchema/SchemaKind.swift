import LeidraadWords

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

    /// What the file is.
    func title(_ words: WordTable) -> String { words.text("file-" + rawValue) }
}
