/// A recommendation ("aanbeveling") of a guideline.
package struct Recommendation: Sendable {
    /// The id of a recommendation: its file name.
    package typealias ID = Identifier<Recommendation>

    package let id: ID
    package let code: String
    package let text: MarkdownText
    package let partOf: ID?
    /// Nil where the source gives none.
    package let strength: RecommendationStrength?
    package let addressee: String?
    package let interventions: [Intervention.ID]
    package let elements: [ActiveElement.ID]
    /// Pages, with or without an anchor, on which the recommendation rests.
    package let grounds: [Located<String>]
    package let sources: [Reference.ID]
    package let status: RecommendationStatus
    package let since: CalendarDate?
    package let history: [Change]
    package let editorial: Editorial
    package let record: Record

    /// An earlier change.
    package struct Change: Sendable {
        package let date: CalendarDate
        package let change: MarkdownText
    }
}

extension Recommendation {
    /// The recommendation that a judged record describes; see `Record.standIn` for what is missing.
    init(id: String, _ record: Record) {
        self.init(
            id: ID(id), code: record.text("code") ?? id, text: record.markdown("text") ?? record.standIn,
            partOf: record.text("part_of").map(Identifier.init),
            strength: record.word("strength"), addressee: record.text("addressee"),
            interventions: record.identifiers("interventions"), elements: record.identifiers("elements"),
            grounds: record.texts("grounds"), sources: record.identifiers("sources"),
            status: record.word("status") ?? .valid, since: record.date("since"),
            history: record.records("history").compactMap { change in
                guard let date = change.date("date"), let text = change.markdown("change") else { return nil }
                return Change(date: date, change: text)
            },
            editorial: Editorial(record), record: record)
    }
}
