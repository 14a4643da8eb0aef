extension Schema {
    /// The fields of `site.yml` that must be known before `model.yml` is read.
    static var siteLanguages: Schema { Schema(.site, allowsOtherKeys: true, languages) }

    /// Worked out anew each time: which languages there are depends on the tables.
    private static var languages: [Field] {
        [
            .required("language", .choice(names(of: SiteLanguage.self)), example: "nl"),
            .optional("languages", .list(.choice(names(of: SiteLanguage.self))), example: "[en]"),
        ]
    }

    /// `site.yml` of a site with the given types.
    package static func site(with model: SiteModel) -> Schema {
        Schema(
            .site,
            [.required("title", .text)] + languages + [
                .optional("publisher", .text),
                .optional("base_url", .text, example: "https://example.org/"),
                .optional("description", .text),
                .optional("version", .text, example: "1.0"),
                .optional("menus", .record(menus)),
                .optional("accept", .list(.record(acceptance))),
                .optional("rules", .list(.record(ruleSetting))),
            ] + siteFacts(model) + siteIdentity)
    }

    private static let ruleSetting = Schema(
        .ruleSetting,
        [
            .required(
                "rule", .choice(Rule.warnings.filter { !Rule.ofTemplates.contains($0) }.map(\.rawValue)),
                example: "long-sentence"),
            .optional("severity", .choice(names(of: RuleSettings.Level.self)), example: "off"),
            .optional("limit", .integer, example: "45"),
            .optional("folder", .text, example: "guidelines"),
            .required("reason", .text),
        ])

    private static let menus = Schema(
        .menus,
        [
            .optional("main", .list(.textOrRecord(menuItem)), example: "[interventions, elements]"),
            .optional("footer", .list(.textOrRecord(menuItem)), example: "[glossary]"),
        ])

    private static let menuItem = Schema(
        .menuItem,
        [
            .optional("label", .text),
            .required("to", .text, example: "interventions"),
        ])

    private static let acceptance = Schema(
        .acceptance,
        [
            .required(
                "warning", .choice((Rule.warnings + [.rawHTML]).map(\.rawValue)), example: "reference-incomplete"),
            .optional("file", .text, example: "references.yml"),
            .required("reason", .text),
        ])

    /// `vocabularies.yml`.
    package static let vocabularies = Schema(
        .vocabularies,
        [
            .optional("scales", .list(.record(scale))),
            .optional("groups", .list(.record(term))),
            .optional("problems", .list(.record(term))),
            .optional("contexts", .list(.record(term))),
            .optional("people", .list(.record(term))),
            .optional("outcomes", .list(.record(outcome))),
            .optional("recommendation_series", .list(.record(term))),
        ])

    /// `vocabularies.yml` with the vocabularies that a site declares.
    package static func vocabularies(with model: SiteModel) -> Schema {
        let added = model.vocabularies.filter { vocabularies.field($0.id) == nil }
        guard !added.isEmpty else { return vocabularies }
        return Schema(
            vocabularies.name,
            vocabularies.fields + added.map { .optional($0.id, .list(.record(term)), $0.label + ".") })
    }

    static let term = Schema(
        .term,
        [
            .required("id", .text, example: "term"),
            .required("label", .text),
            .optional("explanation", .markdown),
            .optional("broader", .text, example: "example"),
        ])

    private static let outcome = Schema(.outcome, term.fields + [.optional("main", .boolean, example: "true")])

    private static let scale = Schema(
        .scale,
        [
            .required("id", .text, example: "scale"),
            .required("title", .text),
            .optional("explanation", .markdown),
            .optional("sources", .list(.reference(.source)), example: "[]"),
            .optional("valid_years", .integer, example: "5"),
            .required("levels", .list(.record(level))),
        ])

    private static let level = Schema(
        .level,
        term.fields.filter { $0.key != "broader" } + [
            .optional("rank", .integer, example: "3"),
            .optional("recognised", .boolean, example: "false"),
        ])
}
