/// An intervention, or another offer that guidelines speak of, as one record describes it. A class, since a
/// large site hands its interventions on many times.
package final class Intervention: Sendable {
    /// The id of an intervention: its file name.
    package typealias ID = Identifier<Intervention>

    package let id: ID
    package let name: String
    package let abbreviation: String?
    package let aliases: [String]
    package let kind: InterventionKind
    package let group: VocabularyTerm.ID?
    package let variantOf: ID?
    package let audience: Audience
    package let goal: MarkdownText
    package let duration: Duration?
    package let intensity: MarkdownText?
    /// Whether help is in reach day and night; nil: not stated.
    package let isReachable24h: Bool?
    package let classification: Classification?
    /// Whether the databank lists it; nil: not stated. Says nothing of its level.
    package let isListedInDatabase: Bool?
    package let evidence: [Finding]
    package let elements: [ElementRelation]
    package let related: [ID]
    package let editorial: Editorial
    /// The record as it was read, for places in messages.
    package let record: Record

    /// The intervention that a judged record describes; see `Record.standIn` for what is missing.
    init(id: String, _ record: Record) {
        self.id = ID(id)
        self.record = record
        name = record.text("name") ?? id
        kind = record.word("kind") ?? .intervention
        goal = record.markdown("goal") ?? record.standIn
        audience = Audience(
            record.record("audience") ?? Record(values: [:], file: record.file, range: record.range))
        abbreviation = record.text("abbreviation")
        aliases = record.texts("aliases").map(\.value)
        group = record.text("group").map(Identifier.init)
        variantOf = record.text("variant_of").map(Identifier.init)
        duration = record.record("duration").flatMap(Duration.init)
        intensity = record.markdown("intensity")
        isReachable24h = record.boolean("reachable_24h")
        classification = record.record("classification").flatMap(Classification.init)
        isListedInDatabase = record.boolean("listed_in_database")
        evidence = record.records("evidence").map(Finding.init)
        elements = record.records("elements").compactMap(ElementRelation.init)
        related = record.related.map { ID($0.to) }
        editorial = Editorial(record)
    }

    /// For whom an intervention is meant.
    package struct Audience: Sendable {
        package let description: MarkdownText
        package let people: [VocabularyTerm.ID]
        package let age: AgeRange?
        package let problems: [VocabularyTerm.ID]
        package let contexts: [VocabularyTerm.ID]
    }

    /// A range of ages in years; either end may be open.
    package struct AgeRange: Sendable {
        package let from: Int?
        package let to: Int?
        /// Whether `to` itself belongs to the range: Dutch "t/m"; "tot" does not include it. Nil: the source does not say.
        package let isInclusive: Bool?
    }

    /// How long an intervention takes; either end may be open. The numbers are as they were written.
    package struct Duration: Sendable {
        package let min: String?
        package let max: String?
        package let unit: DurationUnit
    }

    /// A level on a scale.
    package struct Classification: Sendable {
        package let scale: Scale.ID
        /// Nil where the source states none.
        package let level: Level.ID?
        package let assessed: CalendarDate?
        package let note: MarkdownText?
    }

    /// The result of one or more studies.
    package struct Finding: Sendable {
        package let text: MarkdownText
        package let sources: [Reference.ID]
        package let design: StudyDesign?
        package let country: String?
        package let direction: FindingDirection?
        package let figures: [Figure]
        /// The finding as it was read: what it says besides is read from here.
        let record: Record
    }

    /// A number from a study, with what it counts.
    package struct Figure: Sendable {
        package let value: String
        package let unit: String?
        package let of: String
    }

    /// An element that a source names of this very intervention.
    package struct ElementRelation: Sendable {
        package let element: ActiveElement.ID
        package let basis: RelationBasis
        package let sources: [Reference.ID]
        package let note: MarkdownText?
    }
}

extension Intervention.Audience {
    init(_ record: Record) {
        self.init(
            description: record.markdown("description") ?? record.standIn, people: record.identifiers("people"),
            age: record.record("age").map {
                Intervention.AgeRange(
                    from: $0.integer("from"), to: $0.integer("to"), isInclusive: $0.boolean("inclusive"))
            },
            problems: record.identifiers("problems"), contexts: record.identifiers("contexts"))
    }
}

extension Intervention.Duration {
    init?(_ record: Record) {
        guard let unit: DurationUnit = record.word("unit") else { return nil }
        self.init(min: record.number("min"), max: record.number("max"), unit: unit)
    }
}

extension Intervention.Classification {
    init?(_ record: Record) {
        guard let scale = record.text("scale") else { return nil }
        self.init(
            scale: Identifier(scale), level: record.text("level").map(Identifier.init),
            assessed: record.date("assessed"), note: record.markdown("note"))
    }
}

extension Intervention.Finding {
    init(_ record: Record) {
        self.init(
            text: record.markdown("finding") ?? record.standIn, sources: record.identifiers("sources"),
            design: record.word("design"),
            country: record.text("country"),
            direction: record.word("direction"),
            figures: record.records("figures").compactMap { figure in
                guard let value = figure.number("value"), let of = figure.text("of") else { return nil }
                return Intervention.Figure(value: value, unit: figure.text("unit"), of: of)
            }, record: record)
    }
}

extension Intervention.ElementRelation {
    init?(_ record: Record) {
        guard let element = record.text("element") else { return nil }
        self.init(
            element: Identifier(element), basis: record.word("basis") ?? .named, sources: record.identifiers("sources"),
            note: record.markdown("note"))
    }
}
