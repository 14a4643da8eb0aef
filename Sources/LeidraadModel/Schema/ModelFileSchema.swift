import LeidraadWords

extension Schema {
    /// `model.yml`.
    package static var model: Schema {
        Schema(
            .model,
            [
                .optional(
                    "types", .map(.record(recordType))),
                .optional(
                    "vocabularies", .map(.record(vocabulary))),
                .optional("finder", .record(finder)),
                .optional("matrix", .record(matrix)),
                .optional("pages", .map(.boolean)),
                .optional("words", .map(.text)),
            ])
    }

    /// `built-in.yml`, which describes the types that every site has: the same, and what only that file says.
    static let builtInModel = Schema(
        .model,
        [
            .optional("groups", .map(.map(.record(builtInField)))),
            .required("types", .map(.record(builtInType))),
        ])

    private static let builtInType = Schema(
        .recordType,
        [
            .optional("called", .text),
            .optional("folder", .text),
            .optional("with", .list(.text)),
            .optional("origin", .boolean),
            .optional("other_keys", .boolean),
            .required("fields", .map(.record(builtInField))),
            .optional("relations", .map(.record(relation))),
        ])

    private static let builtInField = builtIn(field(inner: builtIn(innerField)))

    private static func builtIn(_ field: Schema) -> Schema {
        Schema(
            field.name,
            field.fields.filter { $0.key != "type" } + [
                .required(
                    "type", .choice(FieldKindName.allCases.map(\.rawValue) + BuiltInKindName.allCases.map(\.rawValue))),
                .optional("called", .text),
                .optional("or", .choice(["text"])),
                .optional("fixed", .boolean),
                .optional("open", .boolean),
                .optional("words", .list(.text)),
            ])
    }

    private static var recordType: Schema {
        Schema(
            .recordType,
            [
                .optional("folder", .text, example: "instruments"),
                .optional(
                    "label", .record(typeLabel),
                    example: "{ one: instrument, many: instruments }"),
                .optional("code", .text, example: "MI"),
                .optional(
                    "parent", .boolean, example: "true"),
                .optional("menu", .boolean, example: "true"),
                .optional("origin", .boolean, example: "true"),
                .optional("fields", .map(.record(field(inner: innerField)))),
                .optional("relations", .map(.record(relation))),
            ])
    }

    private static var typeLabel: Schema {
        Schema(
            .label,
            [
                .required("one", .textOrRecord(words), example: "instrument"),
                .required("many", .textOrRecord(words), example: "instruments"),
            ])
    }

    /// A text in several languages, by the short name of each.
    private static var words: Schema {
        Schema(
            .label, allowsOtherKeys: true,
            WordTables.languages.map { .optional($0, .text, example: "instrument") })
    }

    private static var innerField: Schema {
        field(inner: nil)
    }

    /// A field; fields of a group have none of their own.
    private static func field(inner: Schema?) -> Schema {
        Schema(
            .modelField,
            [
                .optional(
                    "type", .choice(FieldKindName.allCases.map(\.rawValue)), example: "text"),
                .optional("label", .textOrRecord(words)),
                .optional(
                    "help", .textOrRecord(words)),
                .optional("many", .boolean, example: "true"),
                .optional("required", .boolean, example: "true"),
                .optional(
                    "expected", .boolean,
                    example: "true"),
                .optional("unit", .textOrRecord(words)),
                .optional(
                    "show", .list(.choice(RecordField.Place.allCases.map(\.rawValue))),
                    example: "[summary, column]"),
                .optional(
                    "search", .choice(RecordField.SearchWeight.allCases.map(\.rawValue)), example: "high"),
                .optional("values", .list(.textOrRecord(choiceValue))),
                .optional("example", .text, example: "12"),
                .optional(
                    "of", .text, example: "settings"),
                .optional("to", .list(.text), example: "[element]"),
                .optional("use", .boolean, example: "false"),
                .optional(
                    "add", .list(.record(choiceValue))),
                // Read in a field of a group too, where a group cannot be, so that one message says so.
                .optional("fields", inner.map { .map(.record($0)) } ?? .anything),
            ])
    }

    private static var choiceValue: Schema {
        Schema(
            .choiceValue,
            [
                .required("id", .text, example: "device"),
                .required("label", .textOrRecord(words)),
            ])
    }

    private static var relation: Schema {
        Schema(
            .modelRelation,
            [
                .required("to", .list(.text), example: "[element]"),
                .optional("label", .textOrRecord(words)),
                .optional("inverse", .textOrRecord(words), example: "gemeten met"),
                .optional("many", .boolean, example: "true"),
                .optional("basis", .list(.text), example: "[named, study]"),
                .optional(
                    "sources", .choice(["required", "optional"]),
                    example: "required"),
                .optional("required", .boolean, example: "true"),
                .optional("expected", .boolean, example: "true"),
                .optional(
                    "show", .list(.choice(RecordField.Place.allCases.map(\.rawValue))),
                    example: "[column]"),
            ])
    }

    private static var vocabulary: Schema {
        Schema(
            .modelVocabulary,
            [.optional("label", .textOrRecord(words))])
    }

    private static var finder: Schema {
        Schema(
            .finder,
            [
                .required("type", .text, example: "intervention"),
                .optional("title", .textOrRecord(words)),
                .optional(
                    "fields", .list(.text), example: "[audience.age, audience.problems]"),
            ])
    }

    private static let matrix = Schema(
        .matrix,
        [
            .required("rows", .text, example: "element"),
            .required("columns", .text, example: "intervention"),
            .required("relation", .text, example: "elements"),
        ])
}

/// The names of the types of field, as `model.yml` writes them.
enum FieldKindName: String, CaseIterable {
    case text, markdown, integer, number, boolean, date, url, choice, term, level, record, source, page, range, group
}

extension FieldKindName {
    /// The kind of a value, where the name says all of it.
    var simple: RecordField.Kind? { simpleKinds.first { FieldKindName($0) == self } }
}

/// The kinds of value that need no more than their name.
private let simpleKinds: [RecordField.Kind] = [
    .text, .markdown, .integer, .number, .boolean, .date, .url, .page, .source, .range,
]

extension FieldKindName {
    /// The name of a kind of value.
    init(_ kind: RecordField.Kind) {
        self =
            switch kind {
            case .text: .text
            case .markdown: .markdown
            case .integer: .integer
            case .number: .number
            case .boolean: .boolean
            case .date: .date
            case .url: .url
            case .page: .page
            case .source: .source
            case .range: .range
            case .choice: .choice
            case .term: .term
            case .level: .level
            case .record: .record
            case .group: .group
            }
    }
}

/// The types of field that only built-in types have.
enum BuiltInKindName: String, CaseIterable {
    case scale
    case cslName = "csl-name"
    case cslDate = "csl-date"
}
