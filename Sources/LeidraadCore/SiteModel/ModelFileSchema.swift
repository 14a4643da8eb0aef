extension Schema {
    /// `model.yml`.
    static let model = Schema(
        .model,
        [
            .optional(
                "types", .map(.record(recordType)),
                "De soorten records: eigen soorten, en wat er aan de ingebouwde bij komt."),
            .optional(
                "vocabularies", .map(.record(vocabulary)), "Eigen woordenlijsten; hun termen staan in vocabularies.yml."
            ),
            .optional("finder", .record(finder), "Het formulier op de startpagina."),
            .optional("matrix", .record(matrix), "Wat de matrix tegen elkaar zet."),
            .optional("pages", .map(.boolean), "Gemaakte pagina's die de site niet wil: false."),
            .optional("words", .map(.text), "Woorden van de site zelf; leidraad words toont de sleutels."),
        ])

    private static let recordType = Schema(
        .recordType,
        [
            .optional("folder", .text, "De map onder Content/ met een bestand per record.", example: "instruments"),
            .optional(
                "label", .record(typeLabel), "Hoe lezers één record noemen, en meer.",
                example: "{ one: instrument, many: instruments }"),
            .optional("code", .text, "De letters waarmee de codes van de records beginnen.", example: "MI"),
            .optional(
                "parent", .boolean, "true: een record kan onder een ander van zijn soort vallen.", example: "true"),
            .optional("menu", .boolean, "true: de soort staat in het gewone menu.", example: "true"),
            .optional("fields", .map(.record(field(inner: innerField))), "De velden."),
            .optional("relations", .map(.record(relation)), "De relaties met andere records."),
        ])

    private static let typeLabel = Schema(
        .label,
        [
            .required("one", .textOrRecord(words), "Het enkelvoud.", example: "instrument"),
            .required("many", .textOrRecord(words), "Het meervoud.", example: "instruments"),
        ])

    /// A text in several languages, by the short name of each.
    private static let words = Schema(
        .label, allowsOtherKeys: true,
        [
            .optional("nl", .text, "In het Nederlands.", example: "instrument"),
            .optional("en", .text, "In het Engels.", example: "instrument"),
        ])

    private static let innerField = field(inner: nil)

    /// A field; fields of a group have none of their own.
    private static func field(inner: Schema?) -> Schema {
        Schema(
            .modelField,
            [
                .optional(
                    "type", .choice(FieldKindName.allCases.map(\.rawValue)), "Wat de waarde is.", example: "text"),
                .optional("label", .textOrRecord(words), "Hoe lezers het veld noemen.", example: "Kosten"),
                .optional(
                    "help", .textOrRecord(words), "Wat een redacteur ervan moet weten.", example: "Per deelnemer."),
                .optional("many", .boolean, "true: een lijst van waarden.", example: "true"),
                .optional("required", .boolean, "true: zonder dit veld is het record fout.", example: "true"),
                .optional(
                    "expected", .boolean, "true: waar het ontbreekt, zegt de pagina dat het niet vermeld is.",
                    example: "true"),
                .optional("unit", .textOrRecord(words), "Wat een getal telt.", example: "minuten"),
                .optional(
                    "show", .list(.choice(RecordField.Place.allCases.map(\.rawValue))), "Waar lezers het zien.",
                    example: "[summary, column]"),
                .optional(
                    "search", .choice(RecordField.SearchWeight.allCases.map(\.rawValue)),
                    "Hoe zwaar het telt bij zoeken.", example: "high"),
                .optional(
                    "values", .list(.record(choiceValue)), "De waarden van een keuze.",
                    example: "[{ id: device, label: hulpmiddel }]"),
                .optional(
                    "of", .text, "De woordenlijst van een term, of de schaal van een niveau.", example: "settings"),
                .optional("to", .list(.text), "De soorten waar een record op kan wijzen.", example: "[element]"),
                .optional("use", .boolean, "false: dit ingebouwde veld doet niet mee.", example: "false"),
                .optional(
                    "add", .list(.record(choiceValue)), "Waarden die bij een ingebouwde keuze komen.",
                    example: "[{ id: device, label: hulpmiddel }]"),
            ] + (inner.map { [.optional("fields", .map(.record($0)), "De velden van een groep.")] } ?? []))
    }

    private static let choiceValue = Schema(
        .choiceValue,
        [
            .required("id", .text, "De waarde in de records.", example: "device"),
            .required("label", .textOrRecord(words), "Hoe lezers haar noemen.", example: "hulpmiddel"),
        ])

    private static let relation = Schema(
        .modelRelation,
        [
            .required("to", .list(.text), "De soorten waar de relatie heen wijst.", example: "[element]"),
            .optional("label", .textOrRecord(words), "Hoe lezers de relatie noemen.", example: "meet"),
            .optional("inverse", .textOrRecord(words), "Hoe zij heet van de andere kant.", example: "gemeten met"),
            .optional("many", .boolean, "false: één waarde; een lijst is het gewone.", example: "true"),
            .optional("basis", .list(.text), "Waarop een relatie kan rusten.", example: "[named, study]"),
            .optional(
                "sources", .choice(["required", "optional"]), "required: elke relatie noemt een bron.",
                example: "required"),
            .optional("required", .boolean, "true: zonder deze relatie is het record fout.", example: "true"),
            .optional("expected", .boolean, "true: waar zij ontbreekt, zegt de pagina dat.", example: "true"),
            .optional(
                "show", .list(.choice(RecordField.Place.allCases.map(\.rawValue))), "Waar lezers haar zien.",
                example: "[column]"),
        ])

    private static let vocabulary = Schema(
        .modelVocabulary,
        [.optional("label", .textOrRecord(words), "Hoe lezers de lijst noemen.", example: "Plaats")])

    private static let finder = Schema(
        .finder,
        [
            .required("type", .text, "De soort die het formulier vindt.", example: "intervention"),
            .optional("title", .textOrRecord(words), "De kop van het formulier.", example: "Welke maatregelen passen?"),
            .optional(
                "fields", .list(.text), "De velden waarop het zoekt.", example: "[audience.age, audience.problems]"),
        ])

    private static let matrix = Schema(
        .matrix,
        [
            .required("rows", .text, "De soort van de rijen.", example: "element"),
            .required("columns", .text, "De soort van de kolommen.", example: "intervention"),
            .required("relation", .text, "De relatie die een vakje vult.", example: "elements"),
        ])
}

/// The names of the types of field, as `model.yml` writes them.
enum FieldKindName: String, CaseIterable {
    case text, markdown, integer, number, boolean, date, url, choice, term, level, record, source, page, range, group
}
