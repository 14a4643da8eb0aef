/// Elements that a source names together, for whom, and how firmly.
package struct ElementList: Sendable {
    /// The id of a list: its file name.
    package typealias ID = Identifier<ElementList>

    package let id: ID
    package let title: String
    package let context: MarkdownText?
    package let claim: ListClaim
    package let scope: ListScope
    /// Groups of interventions of which the source claims the list; with `interventions` empty: of nobody in particular.
    package let groups: [VocabularyTerm.ID]
    package let interventions: [Intervention.ID]
    package let sources: [Reference.ID]
    package let members: [ActiveElement.ID]
    package let editorial: Editorial
    let record: Record
}

extension ElementList {
    /// The list that a judged record describes; see `Record.standIn` for what is missing.
    init(id: String, _ record: Record) {
        let appliesTo = record.record("applies_to")
        self.init(
            id: ID(id), title: record.text("title") ?? id, context: record.markdown("context"),
            claim: record.word("claim") ?? .presumed, scope: record.word("scope") ?? .each,
            groups: appliesTo?.identifiers("groups") ?? [],
            interventions: appliesTo?.identifiers("interventions") ?? [],
            sources: record.identifiers("sources"), members: record.identifiers("members"),
            editorial: Editorial(record), record: record)
    }
}
