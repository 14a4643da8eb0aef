extension Schema {
    /// An item of `references.yml`: CSL, of which we read what a reference list shows and let the rest pass.
    static let reference = Schema(
        .reference, allowsOtherKeys: true,
        [
            .required("id", .text, example: "jansen2018"),
            .optional("type", .text, example: "article-journal"),
            .optional("author", .list(.record(name))),
            .optional("editor", .list(.record(name))),
            .required("issued", .sourceDate(issued), example: "{ date-parts: [[2018]] }"),
            .optional("title", .text),
            .optional("title-short", .text),
            .optional("translator", .list(.record(name))),
            .optional("collection-editor", .list(.record(name))),
            .optional("genre", .text),
            .optional("container-title", .text),
            .optional("container-title-short", .text),
            .optional("collection-title", .text),
            .optional("collection-number", .text, example: "4"),
            .optional("event-title", .text),
            .optional("event-place", .text, example: "Utrecht"),
            .optional("publisher", .text),
            .optional("publisher-place", .text, example: "Utrecht"),
            .optional("volume", .text, example: "12"),
            .optional("issue", .text, example: "3"),
            .optional("number", .text, example: "2024-3"),
            .optional("page", .text, example: "100-112"),
            .optional("chapter-number", .text, example: "5"),
            .optional("number-of-pages", .text, example: "240"),
            .optional("number-of-volumes", .text, example: "2"),
            .optional("edition", .text, example: "2"),
            .optional("DOI", .text, example: "10.1000/182"),
            .optional("URL", .text, example: "https://example.org/report"),
            .optional("ISSN", .text, example: "1234-5679"),
            .optional("ISBN", .text, example: "978-90-00-00000-2"),
            .optional("PMID", .text, example: "12345678"),
            .optional("PMCID", .text, example: "PMC1234567"),
            .optional("version", .text, example: "1.2"),
            .optional("note", .text),
            .optional("language", .text, example: "en"),
            .optional("via", .reference(.source), example: "page"),
            .optional("complete", .boolean, example: "false"),
        ])

    static let name = Schema(
        .name, allowsOtherKeys: true,
        [
            .optional("family", .text, example: "Jansen"),
            .optional("given", .text, example: "J."),
            .optional("non-dropping-particle", .text),
            .optional("dropping-particle", .text),
            .optional("suffix", .text, example: "Jr."),
            .optional("literal", .text),
        ])

    static let issued = Schema(
        .issued, allowsOtherKeys: true,
        [
            .optional("date-parts", .list(.list(.text)), example: "[[2018]]"),
            .optional("literal", .text),
            .optional("circa", .text, example: "true"),
            .optional("season", .text, example: "1"),
            .optional("raw", .text, example: "2018"),
            .optional("year", .text, example: "2018"),
        ])
}
