import LeidraadFiles
import LeidraadWords

/// The types that ship with the program, as `built-in.yml` describes them.
struct BuiltInTypes: Sendable {
    private let record: Record

    /// The types that ship with the program.
    static let shipped = BuiltInTypes(yaml: PackageResources.built_in_yml)

    /// Reads a description. It is a part of the program, so a mistake in it stops the program, and every test with it.
    init(yaml: [UInt8]) {
        let parsed = parseSingle(SourceFile(path: "built-in.yml", bytes: yaml), schema: .builtInModel) { $0 }
        guard let record = parsed.subjects.first, parsed.problems.isEmpty else {
            preconditionFailure("built-in.yml: \(parsed.problems)")
        }
        self.record = record
    }

    /// A group of fields that several fields or types share.
    func group(_ name: String) -> [Field] {
        guard let entry = record.map("groups").first(where: { $0.key == name }) else {
            preconditionFailure("built-in.yml: there is no group \(name)")
        }
        guard case .map(let fields) = entry.value.content else { return [] }
        return fields.map(field)
    }

    /// The model of a site without a `model.yml`, with labels in its language.
    func model(_ language: SiteLanguage) -> SiteModel {
        SiteModel(types: BuiltInType.allCases.map { type($0, language) })
    }

    private func type(_ type: BuiltInType, _ language: SiteLanguage) -> RecordType {
        guard let entry = record.map("types").first(where: { $0.key == type.rawValue }),
            case .record(let description) = entry.value.content
        else { preconditionFailure("built-in.yml: there is no type \(type.rawValue)") }
        // A field that says where it is shown, and a relation, are read as those of a site are.
        var reader = ModelReader(description, language, refused: [])
        let (shown, relations) = reader.members(
            type.rawValue, description.map("fields").filter(isShown), description.map("relations"), taken: [])
        precondition(reader.problems.isEmpty, "built-in.yml: \(reader.problems)")
        let labelled = shown.map { $0.labelled(of: type, language.words) }
        let name = SchemaName(description.text("called") ?? type.rawValue)
        let parts = description.texts("with").map(\.value)
        var own = description.map("fields").map { entry in
            labelled.first { $0.key == entry.key }.map { schemaFields([$0], [])[0] } ?? field(entry)
        }
        own += schemaFields([], relations)
        if description.boolean("origin") == true {
            own += origin(of: own)
        }
        let keys = Set(own.map(\.key))
        let fields = (parts.isEmpty ? ["fields"] : parts).flatMap { part in
            part == "fields" ? own : group(part).filter { !keys.contains($0.key) }
        }
        return RecordType(
            id: type.rawValue, folder: description.text("folder"), label: nil, codePrefix: nil, hasParent: false,
            isInMenu: false, isBuiltIn: true, fields: labelled, relations: relations,
            schema: Schema(name, allowsOtherKeys: description.boolean("other_keys") ?? false, fields))
    }

    /// The fields in which a record says what it rests on, as a whole and by each of its fields.
    func origin(of fields: [Field]) -> [Field] {
        group("origin") + [Schema.provenance(of: fields, parts: group("fieldProvenance"))]
    }

    private func isShown(_ entry: MapEntry) -> Bool {
        if case .record(let record) = entry.value.content { record.values["show"] != nil } else { false }
    }

    private func field(_ entry: MapEntry) -> Field {
        guard case .record(let record) = entry.value.content else { preconditionFailure("built-in.yml: \(entry.key)") }
        let type = type(of: record)
        var field = Field(
            key: entry.key, type: record.boolean("many") == true ? .list(type) : type,
            isRequired: record.boolean("required") ?? false, explanation: nil, example: record.text("example"))
        field.words = record.texts("words").map(\.value)
        field.isFixed = record.boolean("fixed") ?? false
        field.isOpen = record.boolean("open") ?? false
        field.isExpected = record.boolean("expected") ?? false
        return field
    }

    private func type(of record: Record) -> FieldType {
        let name = record.text("type") ?? ""
        switch BuiltInKindName(rawValue: name) {
        case .scale: return .reference(.scale)
        case .cslName: return .record(.name)
        case .cslDate: return .sourceDate(.issued)
        case nil: break
        }
        let kind = FieldKindName(rawValue: name)
        if let simple = kind?.simple { return schemaType(simple, label: name) }
        switch kind {
        case .choice: return .choice(record.list("values").compactMap(\.choiceID))
        case .term: return .reference(vocabularyTarget(record.text("of") ?? ""))
        case .level: return .reference(record.text("of").map(ReferenceTarget.levelOf) ?? .level)
        case .record: return .reference(target(record.texts("to").map(\.value)))
        case .group:
            let name = record.text("called") ?? record.text("of") ?? ""
            let fields = record.text("of").map(group) ?? record.map("fields").map(field)
            let schema = Schema(SchemaName(name), fields)
            return record.text("or") == "text" ? .textOrRecord(schema) : .record(schema)
        default: preconditionFailure("built-in.yml: no built-in field is a \(name)")
        }
    }

    /// Messages name a built-in type by words of its own.
    private func target(_ types: [String]) -> ReferenceTarget {
        guard types.count == 1, let type = BuiltInType(rawValue: types[0]) else { return .record(types) }
        switch type {
        case .intervention: return .intervention
        case .element: return .element
        case .elementList: return .elementList
        case .recommendation: return .recommendation
        case .page: return .page
        case .reference: return .source
        case .term: return .term
        }
    }
}

extension Schema {
    /// The field that says of each field of a record on which sources it rests.
    fileprivate static func provenance(of fields: [Field], parts: [Field]) -> Field {
        let group = Schema(SchemaName("fieldProvenance"), parts)
        return .optional(
            "provenance", .record(Schema(.provenance, fields.map { .optional($0.key, .record(group)) })),
            example: fields.last { $0.isRequired }.map { "{ \($0.key): { by: editors } }" })
    }
}

extension Value {
    /// The id of a value of a choice: `values: [low]`, or `values: [{ id: low, label: … }]`.
    var choiceID: String? {
        switch content {
        case .text(let id): id
        case .record(let record): record.text("id")
        default: nil
        }
    }
}

extension RecordField {
    /// A built-in field under its word in a language: `field-TYPE-KEY` in the table, where the description itself has none.
    fileprivate func labelled(of type: BuiltInType, _ words: WordTable) -> RecordField {
        guard let word = words.word("field-\(type.rawValue)-\(key)") else { return self }
        var field = self
        field.label = word
        return field
    }
}
