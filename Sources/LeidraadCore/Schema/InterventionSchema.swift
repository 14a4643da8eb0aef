extension Schema {
    /// `interventions/ID.yml`.
    static let intervention = Schema(
        .intervention,
        identity
            + withOrigin(
                [
                    .required("name", .text),
                    .optional("abbreviation", .text),
                    .optional("aliases", .list(.text)),
                    .required("kind", .choice(names(of: InterventionKind.self)), example: "intervention"),
                    .optional("group", .reference(.group), example: "example-group"),
                    .optional("variant_of", .reference(.intervention), example: "example"),
                    .required("audience", .record(audience)),
                    .required("goal", .markdown),
                    .optional("duration", .record(duration)),
                    .optional("intensity", .markdown),
                    .optional("reachable_24h", .boolean, example: "true"),
                    .optional("classification", .record(classification)),
                    .optional("listed_in_database", .boolean, example: "true"),
                    .optional("evidence", .list(.record(finding))),
                    .optional("elements", .list(.record(elementRelation))),
                    .optional(
                        "related", .list(.textOrRecord(related(.intervention))), example: "[{ to: example, why: … }]"),
                ] + interventionFacts) + editorial)

    private static let audience = Schema(
        .audience,
        [
            .required("description", .markdown),
            .optional("people", .list(.reference(.people)), example: "[example]"),
            .optional("age", .record(age)),
            .optional("problems", .list(.reference(.problem)), example: "[example]"),
            .optional("contexts", .list(.reference(.context)), example: "[example]"),
        ])

    static let age = Schema(
        .age,
        [
            .optional("from", .integer, example: "10"),
            .optional("to", .integer, example: "18"),
            .optional("inclusive", .boolean, example: "true"),
        ])

    private static let duration = Schema(
        .duration,
        [
            .optional("min", .number, example: "4"),
            .optional("max", .number, example: "6"),
            .required("unit", .choice(names(of: DurationUnit.self)), example: "week"),
        ])

    private static let classification = Schema(
        .classification,
        [
            .optional("scale", .reference(.scale), example: "scale"),
            .optional("level", .reference(.level), example: "level"),
            .optional("assessed", .date, example: "2020-05-01"),
            .optional("note", .markdown),
        ])

    private static let finding = Schema(
        .finding,
        [
            .required("finding", .markdown),
            .optional("sources", .list(.reference(.source)), example: "[jansen2018]"),
            .optional("design", .choice(names(of: StudyDesign.self)), example: "rct"),
            .optional("country", .text, example: "NL"),
            .optional("direction", .choice(names(of: FindingDirection.self)), example: "positive"),
            .optional("figures", .list(.record(figure))),
        ] + findingFacts)

    private static let figure = Schema(
        .figure,
        [
            .required("value", .number, example: "88"),
            .optional("unit", .text, example: "percent"),
            .required("of", .text),
        ])

    private static let elementRelation = Schema(
        .elementRelation,
        [
            .required("element", .reference(.element), example: "element"),
            .required("basis", .choice(names(of: RelationBasis.self)), example: "named"),
            .optional("sources", .list(.reference(.source)), example: "[jansen2018]"),
            .optional("note", .markdown),
        ])
}
