extension Schema {
    /// `interventions/ID.yml`.
    static let intervention = Schema(
        .intervention,
        identity
            + withOrigin(
                [
                    .required("name", .text, "De volledige naam van de interventie.", example: "Multisysteem Therapie"),
                    .optional(
                        "abbreviation", .text, "De afkorting, met hoofdletters zoals zij in tekst staat.",
                        example: "MST"),
                    .optional(
                        "aliases", .list(.text), "Andere namen waaronder lezers de interventie kennen.",
                        example: "[Multisystemic Therapy]"),
                    .required(
                        "kind", .choice(names(of: InterventionKind.self)), "Wat voor soort aanbod dit is.",
                        example: "intervention"),
                    .optional(
                        "group", .reference(.group),
                        "De groep uit vocabularies.yml waaronder de bron de interventie noemt.",
                        example: "intensieve-thuishulp"),
                    .optional(
                        "variant_of", .reference(.intervention), "De interventie waarvan deze een variant is.",
                        example: "mst"),
                    .required("audience", .record(audience), "Voor wie de interventie is."),
                    .required(
                        "goal", .markdown, "Wat de interventie wil bereiken.",
                        example: "De gedragsproblemen van de jongere verminderen."),
                    .optional("duration", .record(duration), "Hoe lang de hulp duurt."),
                    .optional(
                        "intensity", .markdown, "Hoe intensief de hulp is, in woorden van de bron.",
                        example: "acht tot tien uur per week"),
                    .optional(
                        "reachable_24h", .boolean,
                        "Of de hulpverlener dag en nacht bereikbaar is; weglaten betekent: niet vermeld.",
                        example: "true"),
                    .optional("classification", .record(classification), "De erkenning op een schaal."),
                    .optional(
                        "listed_in_database", .boolean,
                        "Of de interventie in de databank staat; dat is een andere vraag dan het niveau.",
                        example: "true"),
                    .optional("evidence", .list(.record(finding)), "Wat onderzoek vond, één bevinding per regel."),
                    .optional(
                        "elements", .list(.record(elementRelation)),
                        "Werkzame elementen die een bron van juist deze interventie noemt."),
                    .optional(
                        "related", .list(.textOrRecord(related(.intervention))),
                        "Verwante interventies, elk met de reden.",
                        example: "[{ to: fast, why: Samen onderzocht. }]"),
                ] + interventionFacts) + editorial)

    private static let audience = Schema(
        .audience,
        [
            .required(
                "description", .markdown, "De doelgroep in woorden.",
                example: "Gezinnen met jongeren van 10 t/m 18 jaar."),
            .optional(
                "people", .list(.reference(.people)), "Soorten mensen uit vocabularies.yml.", example: "[youth, family]"
            ),
            .optional("age", .record(age), "De leeftijd van het kind."),
            .optional(
                "problems", .list(.reference(.problem)), "Problemen uit vocabularies.yml.",
                example: "[gedragsproblemen]"),
            .optional("contexts", .list(.reference(.context)), "Situaties uit vocabularies.yml.", example: "[crisis]"),
        ])

    static let age = Schema(
        .age,
        [
            .optional("from", .integer, "De laagste leeftijd in jaren.", example: "10"),
            .optional("to", .integer, "De hoogste leeftijd in jaren.", example: "18"),
            .optional("inclusive", .boolean, "true bij \"t/m\", false bij \"tot\".", example: "true"),
        ])

    private static let duration = Schema(
        .duration,
        [
            .optional("min", .number, "De kortste duur.", example: "4"),
            .optional("max", .number, "De langste duur.", example: "6"),
            .required("unit", .choice(names(of: DurationUnit.self)), "De eenheid van de duur.", example: "week"),
        ])

    private static let classification = Schema(
        .classification,
        [
            .optional(
                "scale", .reference(.scale), "De schaal uit vocabularies.yml; mag weg als er maar één is.",
                example: "dei"),
            .optional(
                "level", .reference(.level), "Het niveau op die schaal; weglaten betekent: niet vermeld.",
                example: "goede-aanwijzingen"),
            .optional("assessed", .date, "De dag van de beoordeling.", example: "2020-05-01"),
            .optional("note", .markdown, "Een toelichting.", example: "Wordt opnieuw beoordeeld."),
        ])

    private static let finding = Schema(
        .finding,
        [
            .required(
                "finding", .markdown, "Wat het onderzoek vond.", example: "Minder terugval dan na residentiële hulp."),
            .optional(
                "sources", .list(.reference(.source)), "De bronnen uit references.yml.", example: "[asscher2018]"),
            .optional("design", .choice(names(of: StudyDesign.self)), "De opzet van het onderzoek.", example: "rct"),
            .optional("country", .text, "Het land, als tweeletterige code.", example: "NL"),
            .optional(
                "direction", .choice(names(of: FindingDirection.self)), "Welke kant de bevinding op wijst.",
                example: "positive"),
            .optional("figures", .list(.record(figure)), "Cijfers, elk met wat zij tellen."),
        ] + findingFacts)

    private static let figure = Schema(
        .figure,
        [
            .required("value", .number, "Het getal.", example: "88"),
            .optional("unit", .text, "De eenheid.", example: "percent"),
            .required("of", .text, "Wat het getal telt.", example: "uithuisplaatsing voorkomen"),
        ])

    private static let elementRelation = Schema(
        .elementRelation,
        [
            .required("element", .reference(.element), "Het werkzame element.", example: "veiligheid"),
            .required("basis", .choice(names(of: RelationBasis.self)), "Waarop de relatie rust.", example: "named"),
            .optional(
                "sources", .list(.reference(.source)), "De bronnen uit references.yml.", example: "[demeyer2020]"),
            .optional("note", .markdown, "Een toelichting.", example: "Alleen in de eerste weken."),
        ])
}
