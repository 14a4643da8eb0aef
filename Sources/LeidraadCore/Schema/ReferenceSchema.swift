extension Schema {
    /// An item of `references.yml`: CSL, of which we read what a reference list shows and let the rest pass.
    static let reference = Schema(
        .reference, allowsOtherKeys: true,
        [
            .required("id", .text, "Het id waarmee teksten de bron aanhalen.", example: "asscher2018"),
            .optional("type", .text, "Het soort bron, in de woorden van CSL.", example: "article-journal"),
            .optional("author", .list(.record(name)), "De auteurs."),
            .optional("editor", .list(.record(name)), "De redacteuren."),
            .required("issued", .sourceDate(issued), "Wanneer de bron verscheen.", example: "{ date-parts: [[2018]] }"),
            .optional("title", .text, "De titel.", example: "De titel van het artikel"),
            .optional("container-title", .text, "Het tijdschrift of boek.", example: "De naam van het tijdschrift"),
            .optional("publisher", .text, "De uitgever.", example: "Uitgeverij"),
            .optional("publisher-place", .text, "De plaats van uitgave.", example: "Utrecht"),
            .optional("volume", .text, "De jaargang.", example: "12"),
            .optional("issue", .text, "Het nummer.", example: "3"),
            .optional("page", .text, "De bladzijden.", example: "100-112"),
            .optional("edition", .text, "De druk.", example: "2"),
            .optional("DOI", .text, "De DOI, zonder adres ervoor.", example: "10.1000/182"),
            .optional("URL", .text, "Het adres van de bron.", example: "https://voorbeeld.nl/rapport"),
            .optional("note", .text, "Een opmerking.", example: "Intern rapport."),
            .optional("language", .text, "De taal van de bron.", example: "en"),
            .optional("complete", .boolean, "false: alleen auteur en jaar zijn bekend.", example: "false"),
        ])

    static let name = Schema(
        .name, allowsOtherKeys: true,
        [
            .optional("family", .text, "De achternaam.", example: "Asscher"),
            .optional("given", .text, "De voorletters of voornamen.", example: "J."),
            .optional("non-dropping-particle", .text, "Het tussenvoegsel, zoals de bron het schrijft.", example: "Van"),
            .optional("dropping-particle", .text, "Een tussenvoegsel dat bij aanhalen wegvalt.", example: "de"),
            .optional("suffix", .text, "Een achtervoegsel.", example: "Jr."),
            .optional("literal", .text, "De naam van een organisatie, in één stuk.", example: "Praktikon"),
        ])

    static let issued = Schema(
        .issued, allowsOtherKeys: true,
        [
            .optional("date-parts", .list(.list(.text)), "Jaar, maand en dag.", example: "[[2018]]"),
            .optional("literal", .text, "De datum in woorden.", example: "in druk"),
            .optional("raw", .text, "De datum zoals de bron haar geeft.", example: "2018"),
            .optional("year", .text, "Het jaar.", example: "2018"),
        ])
}
