extension Schema {
    /// What every record file may say of its own name.
    static let identity: [Field] = [
        .optional("id", .text, "Het id; moet gelijk zijn aan de bestandsnaam.", example: "mst")
    ]

    /// What every record says of its state.
    static let editorial: [Field] = [
        .optional("status", .choice(names(of: PublicationStatus.self)), "Of lezers dit zien.", example: "published"),
        .optional(
            "checked", .date, "Wanneer een redacteur dit voor het laatst naast de bron hield.", example: "2026-11-01"),
        .optional(
            "checked_facts", .text, "Vingerafdruk van de feiten op die dag; `leidraad checked` schrijft haar.",
            example: "0123456789abcdef"),
        .optional("expires", .date, "De dag waarna dit niet meer geldt.", example: "2031-05-01"),
        .optional(
            "mentions", .boolean, "false: de gewone naam wordt in teksten niet vanzelf een verwijzing.",
            example: "false"),
        .optional("translation_of", .text, "Het id van hetzelfde record in een andere taal.", example: "mst"),
        .optional("language", .text, "De taal, als die afwijkt van de site.", example: "en"),
    ]

    /// `elements/ID.yml`.
    static let element = Schema(
        .element,
        identity
            + withOrigin([
                .required("name", .text, "De naam van het element.", example: "Hulp in de leefomgeving van het gezin"),
                .optional("code", .text, "Korte, blijvende code die je aan de telefoon kunt zeggen.", example: "WE-08"),
                .optional("abbreviation", .text, "De afkorting.", example: "VP"),
                .optional("aliases", .list(.text), "Andere namen.", example: "[hulp aan huis]"),
                .required(
                    "kind", .choice(names(of: ElementKind.self)), "Wat voor soort element dit is.", example: "practice"),
                .required("description", .markdown, "Wat het element inhoudt.", example: "De hulp vindt thuis plaats."),
                .optional(
                    "sources", .list(.reference(.source)), "De bronnen uit references.yml.", example: "[visscher2021]"),
                .optional(
                    "related", .list(.textOrRecord(related(.element))), "Verwante elementen, elk met de reden.",
                    example: "[{ to: veiligheid, why: Staan in dezelfde lijst. }]"),
            ]) + editorial)

    /// `element-lists/ID.yml`.
    static let elementList = Schema(
        .elementList,
        identity
            + withOrigin([
                .required("title", .text, "De titel van de lijst.", example: "Algemene werkzame elementen"),
                .optional(
                    "context", .markdown, "Wat de bron van de elementen samen zegt.",
                    example: "Vrijwel alle programma's besteden hier aandacht aan."),
                .required(
                    "claim", .choice(names(of: ListClaim.self)),
                    "Hoe sterk de bron het zegt: zij neemt aan dat het werkt (presumed), noemt onderzoek ernaar (studied), "
                        + "raadt het aan (recommended), of noemt het zonder te zeggen dat het op zichzelf werkt (mentioned).",
                    example: "presumed"),
                .required(
                    "scope", .choice(names(of: ListScope.self)), "Voor welk deel van de groep het geldt.",
                    example: "nearly-all"),
                .optional(
                    "applies_to", .record(appliesTo),
                    "Voor wie de lijst geldt; weglaten betekent: voor niemand in het bijzonder."),
                .optional(
                    "sources", .list(.reference(.source)), "De bronnen uit references.yml.", example: "[visscher2021]"),
                .required(
                    "members", .list(.reference(.element)), "De elementen, in de volgorde van de bron.",
                    example: "[veiligheid]"),
            ]) + editorial)

    private static let appliesTo = Schema(
        .appliesTo,
        [
            .optional(
                "groups", .list(.reference(.group)), "Groepen uit vocabularies.yml.", example: "[intensieve-thuishulp]"),
            .optional("interventions", .list(.reference(.intervention)), "Losse interventies.", example: "[mst]"),
        ])

    /// `recommendations/ID.yml`.
    static let recommendation = Schema(
        .recommendation,
        identity
            + withOrigin(
                [
                    .required("code", .text, "Korte, blijvende code.", example: "R3.2"),
                    .required("text", .markdown, "De aanbeveling.", example: "Zorg voor één vast aanspreekpunt."),
                    .optional(
                        "part_of", .reference(.recommendation), "De aanbeveling waarvan deze een deel is.",
                        example: "r3"),
                    .optional(
                        "strength", .choice(names(of: RecommendationStrength.self)),
                        "De sterkte; weglaten als de bron er geen geeft.", example: "strong"),
                    .optional("addressee", .text, "Voor wie de aanbeveling bedoeld is.", example: "jeugdprofessional"),
                    .optional(
                        "interventions", .list(.reference(.intervention)), "Interventies waarover zij gaat.",
                        example: "[mst]"),
                    .optional(
                        "elements", .list(.reference(.element)), "Werkzame elementen waarover zij gaat.",
                        example: "[veiligheid]"),
                    .optional(
                        "grounds", .list(.pageAnchor), "Pagina's die haar onderbouwen.",
                        example: "[guidelines/voorbeeld/index#onderbouwing]"),
                    .optional(
                        "sources", .list(.reference(.source)), "De bronnen uit references.yml.",
                        example: "[visscher2021]"),
                    .optional("since", .date, "Sinds wanneer zij geldt.", example: "2023-06-01"),
                    .optional("history", .list(.record(change)), "Wat er eerder veranderde."),
                    .optional(
                        "status", .choice(names(of: RecommendationStatus.self)), "Of zij geldt.", example: "valid"),
                ] + recommendationFacts) + editorial.filter { $0.key != "status" })

    private static let change = Schema(
        .change,
        [
            .required("date", .date, "De dag van de wijziging.", example: "2023-06-01"),
            .required("change", .markdown, "Wat er veranderde.", example: "Eerste versie."),
        ])
}
