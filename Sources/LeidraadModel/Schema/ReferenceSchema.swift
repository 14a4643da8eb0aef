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
