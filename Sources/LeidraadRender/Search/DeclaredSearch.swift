import LeidraadModel
import LeidraadSearch

/// What the search takes from the fields and relations that a model declares.
struct DeclaredSearch: Sendable {
    let words: FieldWords
    /// Nil where the type declares nothing.
    let type: RecordType?
    let subject: EntityRef
    let record: Record

    /// The texts of fields that weigh more, in the order of the declaration.
    var highText: String { text { $0.search == .high } }

    /// The texts by which a record is found, those that weigh more first.
    var sections: [SearchSection] {
        [highText, normalText].filter { !$0.isEmpty }.map { SearchSection(text: $0) }
    }

    /// The texts of the other fields, and the names of what the record is related to.
    var normalText: String {
        let related = (words.base.relationItems[subject] ?? []).compactMap {
            words.base.contentIndex.entries[$0.target]?.name
        }
        return ([text { $0.search == .normal }] + related).filter { !$0.isEmpty }.joined(separator: ". ")
    }

    private func text(_ isMeant: (RecordField) -> Bool) -> String {
        let fields = (type?.fields ?? []).filter { isMeant($0) && !$0.places.contains(.hidden) }
        return fields.flatMap { words.texts($0, in: record) }.joined(separator: ". ")
    }

    /// The machine values by which a search can be narrowed, by the key of the field.
    var facets: [String: [String]] {
        var facets: [String: [String]] = [:]
        for field in type?.fields ?? [] where field.isShown(.facet) {
            switch field.kind {
            case .choice, .term, .level, .boolean, .record: facets[field.key] = words.widenedFacetIDs(field, record)
            default: break
            }
        }
        return facets.filter { !$0.value.isEmpty }
    }
}
