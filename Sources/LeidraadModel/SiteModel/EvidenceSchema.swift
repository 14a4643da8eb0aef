extension Schema {
    /// The fields of `site.yml` on the origin of its records, and on the site itself.
    static func siteFacts(_ model: SiteModel) -> [Field] {
        [
            .optional("provenance", .choice(names(of: ProvenanceDemand.self)), example: "required"),
            .optional("defaults", .record(folderDefaults(model)), example: "{ glossary: { by: editors } }"),
            .optional("notice", .text), .optional("contact", .text),
        ]
    }

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
