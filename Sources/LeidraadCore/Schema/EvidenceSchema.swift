extension Schema {
    /// The fields of a record, and after them those that say what it was written from.
    static func withOrigin(_ fields: [Field]) -> [Field] { fields + origin + [provenance(of: fields)] }

    /// What a record, or all records of a folder, were written from.
    static let origin: [Field] = [
        .optional(
            "based_on", .list(.reference(.source)),
            example: "[jansen2018]"),
        .optional(
            "by", .choice(names(of: Author.self)),
            example: "editors"),
    ]

    private static func provenance(of fields: [Field]) -> Field {
        let parts = fields.map { field in
            Field.optional(field.key, .record(fieldProvenance))
        }
        return .optional(
            "provenance", .record(Schema(.provenance, parts)),
            example: fields.last { $0.isRequired }.map { "{ \($0.key): { by: editors } }" })
    }

    private static let fieldProvenance = Schema(
        .fieldProvenance,
        [
            .optional(
                "sources", .list(.reference(.source)), example: "[jansen2018]"),
            .optional(
                "by", .choice(names(of: Author.self)), example: "editors"),
            .optional("note", .markdown),
        ])

    /// A related record, with the reason why; a bare id passes too, and is reported.
    static func related(_ target: ReferenceTarget) -> Schema {
        Schema(
            .relatedRecord,
            [
                .required("to", .reference(target), example: "example"),
                .optional("why", .markdown),
                .optional(
                    "sources", .list(.reference(.source)), example: "[jansen2018]"),
            ])
    }

    /// What a finding says besides what was found.
    static let findingFacts: [Field] = [
        .optional(
            "outcome", .reference(.outcome),
            example: "outcome-1"),
        .optional(
            "knowledge", .choice(names(of: Knowledge.self)), example: "study"),
        .optional("comparator", .text),
        .optional("sample", .textOrRecord(sample)),
        .optional("effect", .record(effect)),
        .optional(
            "certainty", .textOrRecord(rating)),
    ]

    private static let sample = Schema(
        .sample,
        [
            .optional("size", .integer, example: "200"),
            .optional("who", .text),
        ])

    private static let effect = Schema(
        .effect,
        [
            .required("measure", .text, example: "RR"),
            .required("value", .number, example: "0.8"),
            .optional("low", .number, example: "0.6"),
            .optional("high", .number, example: "1.1"),
            .optional(
                "favours", .choice(names(of: Favoured.self)),
                example: "intervention"),
        ])

    /// A level of a scale, where a source rates something.
    static let rating = Schema(
        .rating,
        [
            .optional("scale", .reference(.scale), example: "grade"),
            .required("level", .reference(.level), example: "low"),
        ])

    /// What an intervention says of research as a whole, of whom it is not for, and of what it asks.
    static let interventionFacts: [Field] = [
        .optional(
            "research", .choice(names(of: ResearchState.self)),
            example: "under-way"),
        .optional("excludes", .record(exclusion)),
        .optional("requirements", .record(requirements)),
    ]

    private static let exclusion = Schema(
        .exclusion,
        [
            .optional("problems", .list(.reference(.problem)), example: "[example]"),
            .optional("contexts", .list(.reference(.context)), example: "[example]"),
            .optional("people", .list(.reference(.people)), example: "[example]"),
            .optional("age", .record(age)),
            .optional("text", .markdown),
            .optional(
                "sources", .list(.reference(.source)), example: "[jansen2018]"),
        ])

    private static let requirements = Schema(
        .requirements,
        ["training", "staff", "caseload", "manual", "owner", "cost"].map { key in
            .optional(key, .textOrRecord(requirement))
        })

    private static let requirement = Schema(
        .requirement,
        [
            .required("text", .text),
            .optional(
                "sources", .list(.reference(.source)), example: "[jansen2018]"),
        ])

    /// What a recommendation says of how it was reached: the headings of GRADE's evidence-to-decision tables.
    static let recommendationFacts: [Field] = [
        .optional(
            "direction", .choice(names(of: RecommendationDirection.self)),
            example: "for"),
        .optional(
            "certainty", .textOrRecord(rating)),
        .optional("rationale", .markdown),
        .optional("benefits_harms", .markdown),
        .optional("preferences", .markdown),
        .optional("resources", .markdown),
    ]

    /// What `site.yml` says of where its records come from, and of itself.
    static let siteFacts: [Field] = [
        .optional(
            "provenance", .choice(names(of: ProvenanceDemand.self)), example: "required"),
        .optional(
            "defaults", .record(folderDefaults),
            example: "{ glossary: { by: editors } }"),
        .optional(
            "notice", .text),
        .optional(
            "contact", .text),
    ]

    private static let folderDefaults = Schema(
        .folderDefaults,
        ["interventions", "elements", "element-lists", "recommendations", "glossary"].map { folder in
            .optional(folder, .record(Schema(.folderDefault, origin)), folder)
        })
}
