/// An active element ("werkzaam element"): something in the help that is held to make a difference.
package struct ActiveElement: Sendable {
    /// The id of an element: its file name.
    package typealias ID = Identifier<ActiveElement>

    package let id: ID
    package let name: String
    /// Short and permanent; can be said over the phone.
    package let code: String?
    package let abbreviation: String?
    package let aliases: [String]
    package let kind: ElementKind
    package let description: MarkdownText
    package let sources: [Reference.ID]
    package let related: [ID]
    package let editorial: Editorial
    package let record: Record
}

extension ActiveElement {
    /// The element that a judged record describes; see `Record.standIn` for what is missing.
    init(id: String, _ record: Record) {
        self.init(
            id: ID(id), name: record.text("name") ?? id, code: record.text("code"),
            abbreviation: record.text("abbreviation"), aliases: record.texts("aliases").map(\.value),
            kind: record.word("kind") ?? .practice, description: record.markdown("description") ?? record.standIn,
            sources: record.identifiers("sources"), related: record.related.map { ID($0.to) },
            editorial: Editorial(record), record: record)
    }
}
