extension Schema {
    /// What every record file may say of its own name.
    static let identity: [Field] = [
        .optional("id", .text, example: "example")
    ]

    /// What every record says of its state.
    static let editorial: [Field] = [
        .optional("status", .choice(names(of: PublicationStatus.self)), example: "published"),
        .optional("checked", .date, example: "2026-11-01"),
        .optional("checked_facts", .text, example: "0123456789abcdef"),
        .optional("expires", .date, example: "2031-05-01"),
        .optional("mentions", .boolean, example: "false"),
        .optional("translation_of", .text, example: "example"),
        .optional("language", .text, example: "en"),
    ]

    /// `elements/ID.yml`.
    static let element = Schema(
        .element,
        identity
            + withOrigin([
                .required("name", .text),
                .optional("code", .text, example: "WE-08"),
                .optional("abbreviation", .text),
                .optional("aliases", .list(.text)),
                .required("kind", .choice(names(of: ElementKind.self)), example: "practice"),
                .required("description", .markdown),
                .optional("sources", .list(.reference(.source)), example: "[jansen2018]"),
                .optional("related", .list(.textOrRecord(related(.element))), example: "[{ to: element, why: … }]"),
            ]) + editorial)

    /// `element-lists/ID.yml`.
    static let elementList = Schema(
        .elementList,
        identity
            + withOrigin([
                .required("title", .text),
                .optional("context", .markdown),
                .required("claim", .choice(names(of: ListClaim.self)), example: "presumed"),
                .required("scope", .choice(names(of: ListScope.self)), example: "nearly-all"),
                .optional("applies_to", .record(appliesTo)),
                .optional("sources", .list(.reference(.source)), example: "[jansen2018]"),
                .required("members", .list(.reference(.element)), example: "[element]"),
            ]) + editorial)

    private static let appliesTo = Schema(
        .appliesTo,
        [
            .optional("groups", .list(.reference(.group)), example: "[example-group]"),
            .optional("interventions", .list(.reference(.intervention)), example: "[example]"),
        ])

    /// `recommendations/ID.yml`.
    static let recommendation = Schema(
        .recommendation,
        identity
            + withOrigin(
                [
                    .required("code", .text, example: "R3.2"),
                    .required("text", .markdown),
                    .optional("part_of", .reference(.recommendation), example: "r3"),
                    .optional("strength", .choice(names(of: RecommendationStrength.self)), example: "strong"),
                    .optional("addressee", .text, example: "professional"),
                    .optional("interventions", .list(.reference(.intervention)), example: "[example]"),
                    .optional("elements", .list(.reference(.element)), example: "[element]"),
                    .optional("grounds", .list(.pageAnchor), example: "[guidelines/example/index#grounds]"),
                    .optional("sources", .list(.reference(.source)), example: "[jansen2018]"),
                    .optional("since", .date, example: "2023-06-01"),
                    .optional("history", .list(.record(change))),
                    .optional("status", .choice(names(of: RecommendationStatus.self)), example: "valid"),
                ] + recommendationFacts) + editorial.filter { $0.key != "status" })

    private static let change = Schema(
        .change,
        [
            .required("date", .date, example: "2023-06-01"),
            .required("change", .markdown),
        ])
}
