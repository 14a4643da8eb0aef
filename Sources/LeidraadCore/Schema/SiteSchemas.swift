extension Schema {
    /// `site.yml`.
    static let site = Schema(
        .site,
        [
            .required("title", .text, "De naam van de site.", example: "Wegwijzer"),
            .required("language", .choice(names(of: SiteLanguage.self)), "De taal van de site.", example: "nl"),
            .optional("publisher", .text, "Wie de site uitgeeft.", example: "Kennisinstituut"),
            .optional(
                "base_url", .text, "Het adres waar de site komt te staan; alleen voor canonieke links en de sitemap.",
                example: "https://voorbeeld.nl/"),
            .optional(
                "description", .text, "Waar de site over gaat, in een of twee zinnen.", example: "Wat helpt gezinnen?"),
            .optional("version", .text, "De versie van de inhoud.", example: "1.0"),
            .optional("menus", .record(menus), "Eigen menu's; zonder deze sleutel krijgt de site het gewone menu."),
            .optional("accept", .list(.record(acceptance)), "Waarschuwingen die bekeken zijn."),
            .optional(
                "rules", .list(.record(ruleSetting)), "Hoe zwaar een regel telt, in de hele site of in één map.",
                example: "[{ rule: long-sentence, severity: off, reason: De teksten komen van elders. }]"),
        ] + siteFacts)

    private static let ruleSetting = Schema(
        .ruleSetting,
        [
            .required(
                "rule",
                .choice(Rule.warnings.filter { !Rule.ofTemplates.contains($0) }.map(\.rawValue)),
                "De code die tussen haken bij de melding staat.", example: "long-sentence"),
            .optional(
                "severity", .choice(names(of: RuleSettings.Level.self)),
                "error houdt de site tegen, warning meldt, off zwijgt.", example: "off"),
            .optional(
                "limit", .integer, "Vanaf welk getal de regel meldt, voor een regel met een grens.", example: "45"),
            .optional("folder", .text, "Alleen in deze map, of dit bestand.", example: "guidelines/achtergrond"),
            .required("reason", .text, "Waarom de regel hier anders telt.", example: "De teksten komen van elders."),
        ])

    private static let menus = Schema(
        .menus,
        [
            .optional("main", .list(.textOrRecord(menuItem)), "Het hoofdmenu.", example: "[interventions, elements]"),
            .optional("footer", .list(.textOrRecord(menuItem)), "De links onder aan de pagina.", example: "[glossary]"),
        ])

    private static let menuItem = Schema(
        .menuItem,
        [
            .optional("label", .text, "De tekst van de link.", example: "Interventies"),
            .required(
                "to", .text, "Het pad van een pagina, of een overzicht zoals interventions of glossary.",
                example: "interventions"),
        ])

    private static let acceptance = Schema(
        .acceptance,
        [
            .required(
                "warning", .choice(Rule.warnings.map(\.rawValue)), "De code die tussen haken bij de melding staat.",
                example: "reference-incomplete"),
            .optional("file", .text, "Het bestand; weglaten betekent: overal.", example: "references.yml"),
            .required(
                "reason", .text, "Waarom de waarschuwing blijft staan.", example: "De bron geeft alleen auteur en jaar."
            ),
        ])

    /// `vocabularies.yml`.
    static let vocabularies = Schema(
        .vocabularies,
        [
            .optional("scales", .list(.record(scale)), "Geordende schalen."),
            .optional("groups", .list(.record(term)), "Groepen van interventies."),
            .optional("problems", .list(.record(term)), "Problemen."),
            .optional("contexts", .list(.record(term)), "Situaties."),
            .optional("people", .list(.record(term)), "Soorten mensen."),
            .optional("outcomes", .list(.record(outcome)), "Uitkomsten waarover bevindingen gaan."),
            .optional(
                "recommendation_series", .list(.record(term)),
                "Reeksen aanbevelingen; het id is de letter waarmee hun codes beginnen.",
                example: "[{ id: r, label: Aanbevelingen van de richtlijn }]"),
        ])

    private static let term = Schema(
        .term,
        [
            .required("id", .text, "Het id van de term.", example: "crisis"),
            .required("label", .text, "De term zoals lezers hem zien.", example: "crisis"),
            .optional("explanation", .markdown, "Een toelichting.", example: "Acute onveiligheid."),
            .optional(
                "broader", .text, "De term van dezelfde lijst waar deze onder valt.", example: "gedragsproblemen"),
        ])

    private static let outcome = Schema(
        .outcome,
        term.fields + [
            .optional("main", .boolean, "true: dit is de vraag van de site.", example: "true")
        ])

    private static let scale = Schema(
        .scale,
        [
            .required("id", .text, "Het id van de schaal.", example: "dei"),
            .required("title", .text, "De naam van de schaal.", example: "Databank Effectieve Jeugdinterventies"),
            .optional("explanation", .markdown, "Wat de schaal meet.", example: "De niveaus van sterk naar zwak."),
            .optional("sources", .list(.reference(.source)), "De bronnen uit references.yml.", example: "[]"),
            .optional("valid_years", .integer, "Hoeveel jaar een beoordeling geldt.", example: "5"),
            .required("levels", .list(.record(level)), "De niveaus."),
        ])

    private static let level = Schema(
        .level,
        term.fields.filter { $0.key != "broader" } + [
            .optional("rank", .integer, "De plaats in de volgorde; zonder rang is het een status.", example: "3"),
            .optional(
                "recognised", .boolean,
                "false: dit niveau betekent niet erkend. Zonder deze sleutel geldt dat voor een status die \"niet erkend\" heet.",
                example: "false"),
        ])

    /// An entry of `glossary.yml`.
    static let glossaryTerm = Schema(
        .glossaryTerm,
        withOrigin([
            .required("term", .text, "Het begrip.", example: "uithuisplaatsing"),
            .optional("plural", .text, "Het meervoud.", example: "uithuisplaatsingen"),
            .optional("synonyms", .list(.text), "Andere woorden voor hetzelfde.", example: "[UHP]"),
            .required(
                "definition", .markdown, "Wat het begrip betekent.",
                example: "Een kind woont tijdelijk of blijvend ergens anders."),
            .optional(
                "not_to_confuse_with", .list(.text), "Begrippen die hierop lijken.", example: "[vrijwillige plaatsing]"),
            .optional("sources", .list(.reference(.source)), "De bronnen uit references.yml.", example: "[]"),
            .optional(
                "mentions", .boolean, "false: het woord wordt in teksten niet vanzelf uitgelegd.", example: "false"),
        ]))

    /// The front matter of a page.
    static let frontMatter = Schema(
        .frontMatter,
        [
            .required("title", .text, "De titel van de pagina.", example: "Inzet van interventies"),
            .optional(
                "layer", .choice(names(of: PageLayer.self)),
                "De laag: kort, richtlijn, achtergrond, voor ouders of werkblad.", example: "guideline"),
            .optional("audience", .text, "Voor wie de pagina is.", example: "jeugdprofessional"),
            .optional("order", .integer, "De plaats tussen de andere pagina's van de map.", example: "2"),
            .optional(
                "status", .choice(names(of: PublicationStatus.self)), "Of lezers de pagina zien.", example: "published"),
            .optional("version", .text, "De versie van de tekst.", example: "1.0"),
            .optional("assessed", .date, "Wanneer de tekst voor het laatst is beoordeeld.", example: "2023-06-01"),
            .optional("next_review", .date, "Wanneer de tekst opnieuw beoordeeld moet worden.", example: "2028-06-01"),
            .optional("authorised_by", .text, "Wie de tekst heeft goedgekeurd.", example: "beroepsvereniging"),
            .optional(
                "aliases", .list(.text), "Eerdere adressen in de site; elk wordt een doorverwijzing.",
                example: "[oud/adres.html]"),
            .optional(
                "summary", .markdown, "De pagina in twee of drie zinnen.", example: "Wanneer zet je welke hulp in?"),
            .optional(
                "mentions", .boolean, "false: namen worden op deze pagina niet vanzelf verwijzingen.", example: "false"),
            .optional(
                "translation_of", .text, "Het pad van dezelfde pagina in een andere taal.",
                example: "guidelines/voorbeeld/index"),
            .optional("language", .text, "De taal, als die afwijkt van de site.", example: "en"),
        ])
}
