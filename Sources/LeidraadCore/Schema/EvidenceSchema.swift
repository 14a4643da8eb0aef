extension Schema {
    /// The fields of a record, and after them those that say what it was written from.
    static func withOrigin(_ fields: [Field]) -> [Field] { fields + origin + [provenance(of: fields)] }

    /// What a record, or all records of a folder, were written from.
    static let origin: [Field] = [
        .optional(
            "based_on", .list(.reference(.source)), "De bronnen waarnaar dit record is geschreven.",
            example: "[pagina-inzet]"),
        .optional(
            "by", .choice(names(of: Author.self)), "editors: woorden van de redactie zelf; lezers zien dat erbij.",
            example: "editors"),
    ]

    private static func provenance(of fields: [Field]) -> Field {
        let parts = fields.map { field in
            Field.optional(field.key, .record(fieldProvenance), "Waarop het veld \(field.key) rust.")
        }
        return .optional(
            "provenance", .record(Schema(.provenance, parts)), "Waarop één veld rust, als dat iets anders is.",
            example: "{ classification: { sources: [pagina-inzet] } }")
    }

    private static let fieldProvenance = Schema(
        .fieldProvenance,
        [
            .optional(
                "sources", .list(.reference(.source)), "De bronnen uit references.yml.", example: "[pagina-inzet]"),
            .optional(
                "by", .choice(names(of: Author.self)), "editors: woorden van de redactie zelf.", example: "editors"),
            .optional("note", .markdown, "Een toelichting.", example: "De tekst van de bron noemt geen niveau."),
        ])

    /// A related record, with the reason why; a bare id passes too, and is reported.
    static func related(_ target: ReferenceTarget) -> Schema {
        Schema(
            .relatedRecord,
            [
                .required("to", .reference(target), "Het record waarmee dit verwant is.", example: "fast"),
                .optional("why", .markdown, "Waarom zij verwant zijn.", example: "Samen onderzocht."),
                .optional(
                    "sources", .list(.reference(.source)), "De bronnen uit references.yml.", example: "[pagina-inzet]"),
            ])
    }

    /// What a finding says besides what was found.
    static let findingFacts: [Field] = [
        .optional(
            "outcome", .reference(.outcome), "De uitkomst waarover de bevinding gaat, uit vocabularies.yml.",
            example: "uithuisplaatsing"),
        .optional(
            "knowledge", .choice(names(of: Knowledge.self)),
            "Wat voor kennis dit is; weglaten betekent: dat volgt uit de opzet.", example: "study"),
        .optional("comparator", .text, "Waarmee is vergeleken.", example: "de gebruikelijke zorg"),
        .optional("sample", .textOrRecord(sample), "Hoeveel mensen meededen, en wie.", example: "200 jongeren"),
        .optional("effect", .record(effect), "Het effect in een getal, zoals de bron het geeft."),
        .optional(
            "certainty", .textOrRecord(rating), "Hoe zeker de bron zelf is: een niveau van een schaal, zoals GRADE.",
            example: "{ scale: grade, level: laag }"),
    ]

    private static let sample = Schema(
        .sample,
        [
            .optional("size", .integer, "Hoeveel mensen meededen.", example: "200"),
            .optional("who", .text, "Wie meededen.", example: "jongeren met complexe behoeften"),
        ])

    private static let effect = Schema(
        .effect,
        [
            .required("measure", .text, "De maat, zoals de bron haar noemt.", example: "RR"),
            .required("value", .number, "De waarde.", example: "0.8"),
            .optional("low", .number, "De laagste waarde van het interval.", example: "0.6"),
            .optional("high", .number, "De hoogste waarde van het interval.", example: "1.1"),
            .optional(
                "favours", .choice(names(of: Favoured.self)), "Voor wie het effect gunstig is.",
                example: "intervention"),
        ])

    /// A level of a scale, where a source rates something.
    static let rating = Schema(
        .rating,
        [
            .optional("scale", .reference(.scale), "De schaal uit vocabularies.yml.", example: "grade"),
            .required("level", .reference(.level), "Het niveau op die schaal.", example: "laag"),
        ])

    /// What an intervention says of research as a whole, of whom it is not for, and of what it asks.
    static let interventionFacts: [Field] = [
        .optional(
            "research", .choice(names(of: ResearchState.self)),
            "Wat de bron van het onderzoek zegt: er is geen (none), weinig (little), of het loopt nog (under-way).",
            example: "under-way"),
        .optional("excludes", .record(exclusion), "Voor wie de interventie volgens de bron niet is."),
        .optional("requirements", .record(requirements), "Wat de interventie vraagt van wie haar uitvoert."),
    ]

    private static let exclusion = Schema(
        .exclusion,
        [
            .optional("problems", .list(.reference(.problem)), "Problemen uit vocabularies.yml.", example: "[trauma]"),
            .optional("contexts", .list(.reference(.context)), "Situaties uit vocabularies.yml.", example: "[crisis]"),
            .optional("people", .list(.reference(.people)), "Soorten mensen.", example: "[children]"),
            .optional("age", .record(age), "De leeftijden voor wie zij niet is."),
            .optional("text", .markdown, "In woorden.", example: "Niet bij een acute psychose."),
            .optional(
                "sources", .list(.reference(.source)), "De bronnen uit references.yml.", example: "[pagina-inzet]"),
        ])

    private static let requirements = Schema(
        .requirements,
        [
            ("training", "Welke opleiding nodig is."), ("staff", "Wie de hulp uitvoert."),
            ("caseload", "Hoeveel gezinnen iemand tegelijk helpt."), ("manual", "Of er een handleiding is."),
            ("owner", "Wie de eigenaar is."), ("cost", "Wat de hulp kost."),
        ].map { key, explanation in
            .optional(key, .textOrRecord(requirement), explanation, example: "een driedaagse training")
        })

    private static let requirement = Schema(
        .requirement,
        [
            .required("text", .text, "Wat er nodig is.", example: "een driedaagse training"),
            .optional(
                "sources", .list(.reference(.source)), "De bronnen uit references.yml.", example: "[pagina-inzet]"),
        ])

    /// What a recommendation says of how it was reached: the headings of GRADE's evidence-to-decision tables.
    static let recommendationFacts: [Field] = [
        .optional(
            "direction", .choice(names(of: RecommendationDirection.self)), "Of zij iets aanraadt of juist afraadt.",
            example: "for"),
        .optional(
            "certainty", .textOrRecord(rating), "Hoe zeker het bewijs is volgens de bron: een niveau van een schaal.",
            example: "{ scale: grade, level: laag }"),
        .optional("rationale", .markdown, "Waarom de makers dit aanbevelen.", example: "Het voordeel weegt zwaarder."),
        .optional("benefits_harms", .markdown, "Voordelen en nadelen.", example: "Minder crises, meer gesprekken."),
        .optional("preferences", .markdown, "Wat mensen zelf willen.", example: "Gezinnen willen één gezicht."),
        .optional("resources", .markdown, "Wat het vraagt aan tijd, mensen en geld.", example: "Acht uur per week."),
    ]

    /// What `site.yml` says of where its records come from, and of itself.
    static let siteFacts: [Field] = [
        .optional(
            "provenance", .choice(names(of: ProvenanceDemand.self)),
            "required: elk record zegt waarop het rust, anders is dat een fout.", example: "required"),
        .optional(
            "defaults", .record(folderDefaults), "Waarop de records van een map rusten die zelf niets zeggen.",
            example: "{ glossary: { by: editors } }"),
        .optional(
            "notice", .text, "Eén zin die op elke pagina, kaart en afdruk staat.",
            example: "Oefensite; niet de officiële richtlijn."),
        .optional(
            "contact", .text, "Waar lezers terechtkunnen: een e-mailadres of een webadres.",
            example: "redactie@voorbeeld.nl"),
    ]

    private static let folderDefaults = Schema(
        .folderDefaults,
        ["interventions", "elements", "element-lists", "recommendations", "glossary"].map { folder in
            .optional(folder, .record(Schema(.folderDefault, origin)), "Waarop de records in \(folder) rusten.")
        })
}
