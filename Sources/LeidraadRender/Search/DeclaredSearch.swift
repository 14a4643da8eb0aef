import LeidraadModel
import LeidraadSearch

/// The fields and relations of a model that the search uses.
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

    /// The texts of the other fields, and the names of what the record is related to, with what it says of that.
    var normalText: String {
        let items = words.base.relationItems[subject] ?? []
        let related = items.compactMap { words.base.contentIndex.entries[$0.target]?.name }
        return joined([text { $0.search == .normal }] + related + items.compactMap(\.note).map(words.base.plainText))
    }

    private func text(_ isMeant: (RecordField) -> Bool) -> String {
        let fields = (type?.fields ?? []).filter { isMeant($0) && !$0.isHidden }
        return joined(fields.flatMap { words.texts($0, in: record) })
    }

    /// Texts in a row: a sentence has its own end, and what is none is parted from the next.
    private func joined(_ texts: [String]) -> String {
        texts.filter { !$0.isEmpty }.reduce(into: "") { result, text in
            if let last = result.last { result += ".!?:;".contains(last) ? " " : "; " }
            result += text
        }
    }

    /// The machine values by which a search can be narrowed, by the key of the field.
    var facets: [String: [String]] {
        var facets: [String: [String]] = [:]
        for field in type?.fields ?? [] where field.isShown(.facet) {
            facets[field.key] = words.searchValues(field, record)
        }
        return facets.filter { !$0.value.isEmpty }
    }
}
