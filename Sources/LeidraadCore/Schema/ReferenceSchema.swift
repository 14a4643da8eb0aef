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
            .optional("title-short", .text, "De titel in het kort.", example: "De titel"),
            .optional("translator", .list(.record(name)), "De vertalers."),
            .optional("collection-editor", .list(.record(name)), "De redacteuren van de reeks."),
            .optional("genre", .text, "Wat voor rapport of proefschrift het is.", example: "Masterscriptie"),
            .optional("container-title", .text, "Het tijdschrift of boek.", example: "De naam van het tijdschrift"),
            .optional("container-title-short", .text, "De afkorting van het tijdschrift.", example: "Tijdschr. Vb."),
            .optional("collection-title", .text, "De reeks.", example: "Studies over voorbeelden"),
            .optional("collection-number", .text, "Het nummer in de reeks.", example: "4"),
            .optional("event-title", .text, "Het congres.", example: "Jeugdcongres"),
            .optional("event-place", .text, "De plaats van het congres.", example: "Utrecht"),
            .optional("publisher", .text, "De uitgever.", example: "Uitgeverij"),
            .optional("publisher-place", .text, "De plaats van uitgave.", example: "Utrecht"),
            .optional("volume", .text, "De jaargang.", example: "12"),
            .optional("issue", .text, "Het nummer.", example: "3"),
            .optional("number", .text, "Het nummer van het rapport.", example: "2024-3"),
            .optional("page", .text, "De bladzijden.", example: "100-112"),
            .optional("chapter-number", .text, "Het nummer van het hoofdstuk.", example: "5"),
            .optional("number-of-pages", .text, "Hoeveel bladzijden de bron telt.", example: "240"),
            .optional("number-of-volumes", .text, "Hoeveel delen de bron telt.", example: "2"),
            .optional("edition", .text, "De druk.", example: "2"),
            .optional("DOI", .text, "De DOI, zonder adres ervoor.", example: "10.1000/182"),
            .optional("URL", .text, "Het adres van de bron.", example: "https://voorbeeld.nl/rapport"),
            .optional("ISSN", .text, "Het ISSN van het tijdschrift.", example: "1234-5679"),
            .optional("ISBN", .text, "Het ISBN van het boek.", example: "978-90-00-00000-2"),
            .optional("PMID", .text, "Het nummer in PubMed.", example: "12345678"),
            .optional("PMCID", .text, "Het nummer in PubMed Central.", example: "PMC1234567"),
            .optional("version", .text, "De versie.", example: "1.2"),
            .optional("note", .text, "Een opmerking.", example: "Intern rapport."),
            .optional("language", .text, "De taal van de bron.", example: "en"),
            .optional(
                "via", .reference(.source), "De bron waarin deze is aangehaald: zelf heeft niemand haar hier gezien.",
                example: "pagina-inzet"),
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
