/// The fields that a record, or a part of one, may hold. The validator, the JSON Schemas and the tables of `import` all read this one description.
package struct Schema: Sendable {
    /// The thing described; its name in each language is in the wording files.
    package let name: SchemaName
    /// The keys, in the order in which an editor would write them.
    package let fields: [Field]
    /// Whether other keys pass too, unread, as in CSL items.
    package let allowsOtherKeys: Bool

    init(_ name: SchemaName, allowsOtherKeys: Bool = false, _ fields: [Field]) {
        self.name = name
        self.fields = fields
        self.allowsOtherKeys = allowsOtherKeys
    }

    /// The keys under which an item of a relation names its record.
    package var targetKeys: [String] { fields.filter(\.type.isReference).map(\.key) }

    /// The field with the given key.
    package func field(_ key: String) -> Field? {
        fields.first { $0.key == key }
    }
}

/// One key of a schema.
package struct Field: Sendable {
    /// The key as an editor writes it.
    package let key: String
    /// The type of its value.
    package var type: FieldType
    /// Whether a record without it is an error.
    package let isRequired: Bool
    /// One sentence for the editor, where a site describes the field itself; else the tables of words have it.
    package let explanation: String?
    /// A value as an editor would write it.
    package let example: String?
    /// The words of the interface that name the field where readers see it.
    package var words: [String] = []
    /// Whether a site cannot leave it out of its type.
    package var isFixed = false
    /// Whether a site can add values to its choice: the program means nothing in particular by any of them.
    package var isOpen = false
    /// Whether pages say so where a record does not state it.
    package var isExpected = false

    static func required(_ key: String, _ type: FieldType, _ explanation: String? = nil, example: String? = nil)
        -> Field
    {
        Field(key: key, type: type, isRequired: true, explanation: explanation, example: example)
    }

    static func optional(_ key: String, _ type: FieldType, _ explanation: String? = nil, example: String? = nil)
        -> Field
    {
        Field(key: key, type: type, isRequired: false, explanation: explanation, example: example)
    }
}

/// The type of a value. YAML's own guesses play no part: each scalar is read as text and judged by this.
package indirect enum FieldType: Sendable {
    /// One line of plain text.
    case text
    /// Markdown, in one or more paragraphs.
    case markdown
    /// A whole number, written without quotes.
    case integer
    /// A number with an optional fraction after a point.
    case number
    /// `true` or `false`.
    case boolean
    /// A day as `YYYY-MM-DD`.
    case date
    /// One of a closed set of words.
    case choice([String])
    /// The id of something that another file describes.
    case reference(ReferenceTarget)
    /// A page by its path, with or without an anchor.
    case pageAnchor
    /// The address of a page elsewhere: http, https, mailto or tel.
    case url
    /// A list, each item of the given type.
    case list(FieldType)
    /// Keys that an editor chooses, each with a value of the given type.
    case map(FieldType)
    /// A group of keys.
    case record(Schema)
    /// Text, or a group of keys: what CSL and menus allow.
    case textOrRecord(Schema)
    /// The id of something that another file describes, or a group of keys that names it.
    case idOrRecord(target: ReferenceTarget, Schema)
    /// A date as CSL writes it: a group of keys; as Pandoc writes it, one text such as `2018-05`; or as Zotero does, a list of groups.
    case sourceDate(Schema)
    /// Whatever YAML can hold; kept unread.
    case anything
}

extension FieldType {
    /// Whether the value is a number, a day or a truth value.
    package var isMeasured: Bool {
        switch self {
        case .integer, .number, .boolean, .date: true
        default: false
        }
    }

    /// Whether the value is free text, which can be empty.
    package var isText: Bool {
        switch self {
        case .text, .markdown, .sourceDate: true
        default: false
        }
    }

    /// Whether the value is an id.
    package var isReference: Bool { if case .reference = self { true } else { false } }

    /// The type of the items of a list.
    package var item: FieldType? {
        switch self {
        case .list(let item): item
        case .sourceDate(let schema): .record(schema)
        default: nil
        }
    }

    /// The schema of the keys of a group.
    package var group: Schema? {
        switch self {
        case .record(let schema), .textOrRecord(let schema), .idOrRecord(_, let schema), .sourceDate(let schema): schema
        default: nil
        }
    }
}

/// The subjects at which an id in a record may point.
package enum ReferenceTarget: Sendable, Hashable {
    case intervention, element, elementList, recommendation, source, scale, level, group, problem, context, people,
        outcome, page, term
    /// A record of one of these types.
    case record([String])
    /// A term of a vocabulary that the site declares.
    case vocabulary(String)
    /// A level of the named scale.
    case levelOf(String)
}
