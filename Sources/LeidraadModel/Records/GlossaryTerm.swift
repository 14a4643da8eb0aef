import LeidraadMarkdown

/// A term that the texts use, with its definition.
package struct GlossaryTerm: Sendable {
    /// The id of a term: the slug of its name.
    package typealias ID = Identifier<GlossaryTerm>

    package let id: ID
    package let term: String
    package let plural: String?
    package let synonyms: [String]
    package let definition: MarkdownText
    package let notToConfuseWith: [String]
    package let sources: [Reference.ID]
    /// Whether the plain word in a text is explained.
    package let isLinkedWhenMentioned: Bool
    package let record: Record
}

extension GlossaryTerm {
    /// The term that a judged record describes, or nil where it has no name; see `Record.standIn` for what else is missing.
    init?(_ record: Record) {
        guard let term = record.text("term") else { return nil }
        self.init(
            id: ID(slug(term)), term: term, plural: record.text("plural"),
            synonyms: record.texts("synonyms").map(\.value),
            definition: record.markdown("definition") ?? record.standIn,
            notToConfuseWith: record.texts("not_to_confuse_with").map(\.value),
            sources: record.identifiers("sources"), isLinkedWhenMentioned: record.boolean("mentions") ?? true,
            record: record)
    }
}
