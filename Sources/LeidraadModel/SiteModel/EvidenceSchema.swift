extension Schema {
    /// The fields of `site.yml` on the origin of its records, and on the site itself.
    static func siteFacts(_ model: SiteModel) -> [Field] {
        [
            .optional("provenance", .choice(names(of: ProvenanceDemand.self)), example: "required"),
            .optional("defaults", .record(folderDefaults(model)), example: "{ glossary: { by: editors } }"),
            .optional("notice", .text), .optional("contact", .text),
            .optional("accessibility", .record(accessibility), example: "{ next_test: 2027-06-01 }"),
        ]
    }

    /// What the publisher says of the accessibility of the site, besides what the tests found.
    private static let accessibility = Schema(
        .accessibility,
        [
            .optional("limits", .list(.text)),
            .optional("next_test", .date, example: "2027-06-01"),
        ])

    /// Of each folder with records that say what they rest on: on what those rest that do not.
    private static func folderDefaults(_ model: SiteModel) -> Schema {
        let folders = model.types.filter { $0.schema.field("based_on") != nil }.compactMap(\.folder)
        return Schema(
            .folderDefaults,
            (folders + ["glossary"]).map { folder in
                .optional(folder, .record(Schema(.folderDefault, BuiltInTypes.shipped.group("origin"))), folder)
            })
    }
}
