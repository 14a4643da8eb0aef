/// The parts that CSL itself defines, and `built-in.yml` names: a person, and a date.
extension Schema {
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

/// The keys that CSL and Zotero have beside those that a reference list shows.
let otherCSLKeys: Set<String> = [
    "abstract", "accessed", "annote", "archive", "archive-place", "archive_collection", "archive_location", "authority",
    "available-date", "call-number", "categories", "chair", "citation-key", "citation-label", "citation-number",
    "collection-titles", "compiler", "composer", "container-author", "contributor", "curator", "custom", "dimensions",
    "director", "division", "editor-translator", "editorial-director", "event", "event-date", "executive-producer",
    "first-reference-note-number", "guest", "host", "illustrator", "interviewer", "issue-date", "journalAbbreviation",
    "jurisdiction", "keyword", "keywords", "locator", "medium", "narrator", "organizer", "original-author",
    "original-publisher", "original-publisher-place", "original-title", "page-first",
    "part-number", "part-title", "performer", "printing", "printing-number", "producer", "recipient", "references",
    "reviewed-author", "reviewed-genre", "reviewed-title", "scale", "script-writer", "section", "series-creator",
    "shortTitle", "source", "status", "submitted", "supplement-number", "volume-title", "year-suffix",
]
