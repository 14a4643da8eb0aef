extension Schema {
    /// How a site looks: what `site.yml` says of it, without a template of its own.
    static let siteIdentity: [Field] = [
        .optional("logo", .text, example: "assets/logo.svg"),
        .optional("favicon", .text, example: "assets/icon.svg"),
        .optional("colours", .record(colours), example: "{ accent: \"#0b5563\" }"),
        .optional("fonts", .record(fonts), example: "{ text: assets/fonts/text.woff2 }"),
        .optional("footer", .text),
        .optional("styles", .list(.text), example: "[assets/house.css]"),
    ]

    private static let colours = Schema(
        .colours,
        [
            .optional("accent", .text, example: "\"#0b5563\""),
            .optional("accent_dark", .text, example: "\"#7fcad6\""),
            .optional("ground", .text, example: "\"#fcfbf8\""),
            .optional("ground_dark", .text, example: "\"#12181d\""),
        ])

    private static let fonts = Schema(
        .fonts,
        [
            .optional("text", .text, example: "assets/fonts/text.woff2"),
            .optional("headings", .text, example: "assets/fonts/headings.woff2"),
        ])
}
