extension Schema {
    /// The fields of `site.yml` on the origin of its records, and on the site itself.
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
        (SiteModel.builtIn.types.filter { $0.id != BuiltInType.page.rawValue }.compactMap(\.folder) + ["glossary"]).map
        { folder in
            .optional(folder, .record(Schema(.folderDefault, BuiltInTypes.shipped.group("origin"))), folder)
        })
}
