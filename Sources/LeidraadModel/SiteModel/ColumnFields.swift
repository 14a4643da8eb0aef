import LeidraadMarkdown

extension SiteModel {
    /// A field of a type as a table of records shows it: one that the site declares, or one that the type has already. Nil for what no table can
    /// show, and for a relation.
    ///
    /// - Parameter word: the word of the interface under a key.
    package func column(_ key: String, of type: RecordType, _ word: (String) -> String?) -> RecordField? {
        if let own = type.field(key), !own.isBuiltIn { return own }
        guard type.relations.allSatisfy({ $0.key != key }), let field = type.schema.field(key) else { return nil }
        var column = RecordField(shown: field, in: type.schema, of: type.id, word)
        if let label = fieldLabels["\(type.id).\(key)"] { column?.label = label }
        return column
    }
}

extension RecordType {
    /// The keys of a record that a table can show.
    package var columnKeys: [String] {
        let keys = schema.fields.map(\.key).filter { !keysForEditors.contains($0) && !hides($0) }
        return ["name"] + keys.filter { $0 != "name" }
    }

    /// The key of a built-in type under which a record has its name; nil where that is `name`.
    package var nameKey: String? {
        switch BuiltInType(rawValue: id) {
        case .elementList, .page, .reference: "title"
        case .recommendation: "code"
        case .term: "term"
        case .intervention, .element, nil: nil
        }
    }

    /// The keys by whose values a table can be put in order.
    package var sortKeys: [String] { columnKeys.filter { isOrdered($0, listed: false) } }

    /// The keys by whose values a table can be parted into groups.
    package var groupKeys: [String] { columnKeys.filter { $0 != "name" && isOrdered($0, listed: true) } }

    /// Whether the site hides a field or relation from readers.
    package func hides(_ key: String) -> Bool {
        field(key)?.isHidden ?? relations.first { $0.key == key }?.isHidden ?? false
    }

    private func isOrdered(_ key: String, listed: Bool) -> Bool {
        if key == "name" || relations.contains(where: { $0.key == key }) { return true }
        guard let field = schema.field(key) else { return false }
        if case .range? = self.field(key)?.kind { return !listed }
        let kind = RecordField.Kind(field.type.listItem ?? field.type)
        switch kind {
        case .text, .integer, .number, .boolean, .date, .choice, .term, .level, .record, .source, .page: return true
        case .markdown, .url, .range, .group, nil: return false
        }
    }
}

/// The keys of a record that are for editors and for the program alone.
private let keysForEditors: Set<String> = [
    "id", "provenance", "checked_facts", "mentions", "translation_of", "search",
]

extension RecordField {
    /// A field that a type has already, as a table shows it; nil for what no table can show.
    fileprivate init?(shown field: Field, in schema: Schema, of type: String, _ word: (String) -> String?) {
        let item = field.type.listItem ?? field.type
        guard let kind = Kind(shown: item, "\(type).\(field.key)", word) else { return nil }
        let keys = field.words + ["columnOf-" + field.key]
        let purpose = schema.word(field.key, word).map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
        let label = keys.lazy.compactMap(word).first ?? purpose ?? readable(field.key)
        self.init(
            key: field.key, kind: kind, label: label.capitalizedFirst, isMany: field.type.listItem != nil,
            isRequired: field.isRequired, isExpected: false, unit: nil, places: [.detail], search: .none, help: nil,
            isBuiltIn: true)
    }
}

extension RecordField.Kind {
    /// The kind of a value that a table can show, a group of fields among them.
    fileprivate init?(shown type: FieldType, _ path: String, _ word: (String) -> String?) {
        switch type {
        case .choice(let values):
            self = .choice(
                values.map { RecordField.ChoiceValue(id: $0, label: choiceWord($0, of: path, word) ?? $0) })
        case .record(let group), .textOrRecord(let group), .idOrRecord(_, let group):
            self = .group(group.fields.compactMap { RecordField(shown: $0, in: group, of: "", word) })
        case .reference(.scale), .reference(.level): self = .text
        default:
            guard let kind = Self(type) else { return nil }
            self = kind
        }
    }
}

/// The readers' word for a value of a choice that a type has already.
///
/// - Parameter path: the type and the key of the field.
func choiceWord(_ value: String, of path: String, _ word: (String) -> String?) -> String? {
    choiceWordKey(value, of: path).flatMap(word)
}

/// The key of that word; nil for a choice that readers do not see.
func choiceWordKey(_ value: String, of path: String) -> String? { choiceWords[path].map { $0 + "-" + value } }

/// Under which keys the tables have the words for the values of choices.
private let choiceWords = [
    "intervention.kind": "kind", "intervention.research": "research", "element.kind": "elementKind",
    "element-list.claim": "claim", "element-list.scope": "scope", "recommendation.strength": "strength",
    "recommendation.direction": "recommendationDirection", "recommendation.status": "recommendationStatus",
    "page.layer": "layer", ".direction": "direction", "intervention.status": "status", "element.status": "status",
    "element-list.status": "status", "page.status": "status",
]
