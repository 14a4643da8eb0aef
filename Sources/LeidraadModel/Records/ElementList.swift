/// Of whom a source claims a list of elements.
package enum ListReach: String, CaseIterable, Sendable {
    /// Groups of interventions, and nobody by name.
    case groups
    /// Interventions that it names, with or without groups.
    case named
    /// No group or intervention in particular.
    case nobody
}

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
    package let record: Record

    /// Of whom the source claims the list.
    package var reach: ListReach {
        interventions.isEmpty ? groups.isEmpty ? .nobody : .groups : .named
    }
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
