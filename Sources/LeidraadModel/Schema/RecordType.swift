import LeidraadMarkdown

/// A type of record: built in, such as "intervention", or declared by a site in `model.yml`. A class, since each record of the type holds it.
package final class RecordType: Sendable {
    /// The key of the type in `model.yml`.
    package let id: String
    /// The folder of its records below `Content/`; nil where they share one file, as references do.
    package let folder: String?
    /// The readers' names for one record, and for several; nil of a built-in type that the site does not rename.
    package let label: TypeLabel?
    /// The letters with which the codes of its records begin; nil where it has no codes of its own.
    package let codePrefix: String?
    /// Whether a record may name another of its type as the one above it.
    package let hasParent: Bool
    /// Whether the type has a line in the usual menu.
    package let isInMenu: Bool
    /// Whether the type ships with the program.
    package let isBuiltIn: Bool
    /// The fields that the site declares, in the order of the file; of a built-in type those that it adds.
    package let fields: [RecordField]
    /// The relations that the site declares.
    package let relations: [RecordRelation]
    /// The fields that a record of the type may hold.
    package let schema: Schema

    init(
        id: String, folder: String?, label: TypeLabel?, codePrefix: String?, hasParent: Bool, isInMenu: Bool,
        isBuiltIn: Bool, fields: [RecordField], relations: [RecordRelation], schema: Schema
    ) {
        (self.id, self.folder, self.label, self.codePrefix) = (id, folder, label, codePrefix)
        (self.hasParent, self.isInMenu, self.isBuiltIn) = (hasParent, isInMenu, isBuiltIn)
        (self.fields, self.relations, self.schema) = (fields, relations, schema)
    }

    /// The folder of its pages in the site: its plural as readers know it.
    package var outputFolder: String {
        let name = slug(label?.many ?? id)
        return name.isEmpty ? folder ?? id : name
    }

    /// The path of the page that lists its records.
    package var overviewPath: String { outputFolder + "/index.html" }

    /// The field with a key.
    package func field(_ key: String) -> RecordField? { fields.first { $0.key == key } }
}

/// The readers' names for one record of a type, and for several.
package struct TypeLabel: Sendable, Equatable {
    /// The singular, in lower case where the language writes it so.
    package let one: String
    /// The plural.
    package let many: String
}

/// A field of a record as a site declares it.
package struct RecordField: Sendable {
    /// The key in the records.
    package let key: String
    /// The kind of the value; of a list, of each of its items.
    package let kind: Kind
    /// The readers' name for it.
    package var label: String
    /// Whether it holds a list.
    package let isMany: Bool
    /// Whether a record without it is an error.
    package let isRequired: Bool
    /// Whether a record without it says "not stated", and counts as a gap.
    package let isExpected: Bool
    /// The unit of a number.
    package let unit: String?
    /// Where readers see it.
    package let places: Set<Place>
    /// How much a word in it weighs in the search.
    package let search: SearchWeight
    /// Help for editors; nil: the label says enough.
    package let help: String?
    /// A value as an editor would write it; nil: made from the type of the value.
    package var example: String?
    /// Whether its type has it already, and pages show it where they always did.
    package var isBuiltIn = false

    /// The type of a value.
    package indirect enum Kind: Sendable {
        case text, markdown, integer, number, boolean, date, url, page, source
        case choice([ChoiceValue])
        /// A term of a vocabulary.
        case term(String)
        /// A level of a scale.
        case level(String)
        /// A record of one of these types.
        case record([String])
        /// Two numbers, either of which may be absent.
        case range
        /// A group of fields.
        case group([RecordField])

        /// Whether records can be chosen by such a value.
        var canBeFacet: Bool {
            switch self {
            case .markdown, .date, .group: false
            default: true
            }
        }
    }

    /// A place where readers see a field.
    package enum Place: String, CaseIterable, Sendable {
        case summary, detail, column, compare, facet, card, hidden
    }

    /// How much a word in a field weighs.
    package enum SearchWeight: String, CaseIterable, Sendable {
        case high, normal, none
    }

    /// A value that an editor may choose.
    package struct ChoiceValue: Sendable {
        package let id: String
        package let label: String
    }

    /// Whether readers see the field at a place. `detail` is the usual place.
    package func isShown(_ place: Place) -> Bool {
        if places.contains(.hidden) { return false }
        if place == .detail, isBuiltIn { return places.contains(.detail) }
        if place == .detail { return places.contains(.detail) || !places.contains(.summary) }
        return places.contains(place)
    }
}

/// A relation of a record to others.
package struct RecordRelation: Sendable {
    /// The key in the records.
    package let key: String
    /// The types that it may lead to.
    package let targets: [String]
    /// Whether it holds a list.
    package let isMany: Bool
    /// The readers' name for it, seen from the record that says it.
    package let label: String
    /// The readers' name for it, seen from the other end; nil: the label of the type that says it.
    package let inverse: String?
    /// On what it may rest; empty where it does not say so.
    package let bases: [String]
    /// Whether each item must name a source.
    package let needsSources: Bool
    package let isRequired: Bool
    package let isExpected: Bool
    package let places: Set<RecordField.Place>
}
