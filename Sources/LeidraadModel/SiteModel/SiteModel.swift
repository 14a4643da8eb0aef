/// The types of record, vocabularies and generated pages of a site, as the program and the site's `model.yml` describe them.
package struct SiteModel: Sendable {
    /// Every type, the built-in ones first.
    package var types: [RecordType]
    /// The vocabularies that the site declares, by the order of `model.yml`; their terms are in `vocabularies.yml`.
    package var vocabularies: [Vocabulary] = []
    /// The form on the home page; nil: the usual one.
    package var finder: Finder?
    /// The rows and columns of the matrix; nil: elements by interventions.
    package var matrix: Matrix?
    /// The generated pages that the site does not want, by their names in menus.
    package var hiddenPages: Set<String> = []
    /// Words of the interface that the site replaces, by key.
    package var words: [String: String] = [:]
    /// Choices that the site adds to fields of built-in types: label by "type.field.value".
    package var addedChoices: [String: [RecordField.ChoiceValue]] = [:]
    /// Labels that the site gives to fields of built-in types, by "type.field".
    package var fieldLabels: [String: String] = [:]
    /// Whether there is a `model.yml` of which the types could not be read: nothing is known of the types of the site.
    package var isUnread = false
    /// The types in whose declaration there is a mistake: what their records say may not have been understood.
    package var mistaken: Set<String> = []
    /// `model.yml` itself, for places in messages; nil where the site has none.
    package var record: Record?

    /// A vocabulary of the site's own.
    package struct Vocabulary: Sendable {
        package let id: String
        package let label: String
    }

    /// The form on the home page that finds records.
    package struct Finder: Sendable {
        package let type: String
        package let title: String?
        package let fields: [String]
    }

    /// A matrix of two types.
    package struct Matrix: Sendable {
        package let rows: String
        package let columns: String
        package let relation: String
    }

    /// The type with an id.
    package func type(_ id: String) -> RecordType? { types.first { $0.id == id } }

    /// The type whose records are in a folder.
    package func type(inFolder folder: String) -> RecordType? { types.first { $0.folder == folder } }

    /// The types that the site declares itself.
    package var ownTypes: [RecordType] { types.filter { !$0.isBuiltIn } }

    /// The model of a site without a `model.yml`.
    package static let builtIn = BuiltInTypes.shipped.model(.nl)

    /// A built-in type, with what the site adds to it.
    package func type(_ type: BuiltInType) -> RecordType {
        guard let found = self.type(type.rawValue) else { preconditionFailure("no model is without \(type)") }
        return found
    }

    /// The schema of a built-in type, with what the site adds to it.
    package func schema(_ type: BuiltInType) -> Schema { self.type(type).schema }
}

/// The types that ship with the program.
package enum BuiltInType: String, CaseIterable, Sendable {
    case intervention, element
    case elementList = "element-list"
    case recommendation, page, reference, term
}

extension SiteModel {
    /// The kinds of intervention of the site: ours, then its own.
    package var interventionKinds: [InterventionKind] {
        choices(.intervention, "kind").map(InterventionKind.init(rawValue:))
    }

    /// The kinds of element of the site: ours, then its own.
    package var elementKinds: [ElementKind] { choices(.element, "kind").map(ElementKind.init(rawValue:)) }

    /// The values that a field of a built-in type can have.
    private func choices(_ type: BuiltInType, _ key: String) -> [String] {
        if case .choice(let values)? = schema(type).field(key)?.type { values } else { [] }
    }
}

extension RecordType {
    /// Whether the site shows a field or relation of the type at a place.
    package func isShown(_ place: RecordField.Place) -> Bool {
        fields.contains { $0.isShown(place) } || relations.contains { $0.places.contains(place) }
    }

    /// The labels of what a record should state and does not.
    ///
    /// - Parameters:
    ///   - stated: built-in fields that the record states in another way.
    ///   - label: the label of a built-in field of which the site says nothing.
    package func missing(
        in record: Record, stated: Set<String> = [], label: (Field) -> String = \.key
    ) -> [String] {
        let told = stated.union(fields.filter(\.isHidden).map(\.key))
        let shipped = missingFields(schema, record).filter { !told.contains($0.key) }
            .map { missing in fields.first { $0.isBuiltIn && $0.key == missing.key }?.label ?? label(missing) }
        let declared = fields.filter { $0.isExpected && !$0.isBuiltIn && !$0.isHidden && record.values[$0.key] == nil }
        return shipped + declared.map(\.label)
            + relations.filter { $0.isExpected && !$0.isHidden && record.values[$0.key] == nil }
            .map(\.label.capitalizedFirst)
    }
}

/// The built-in fields that a record should state and does not, those within a group in its place.
private func missingFields(_ schema: Schema, _ record: Record?) -> [Field] {
    schema.fields.flatMap { field -> [Field] in
        if field.isExpected { return record?.values[field.key] == nil ? [field] : [] }
        guard case .record(let group) = field.type else { return [] }
        return missingFields(group, record?.record(field.key))
    }
}
