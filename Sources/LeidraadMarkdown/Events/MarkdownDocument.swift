/// A parsed text.
public struct MarkdownDocument: Sendable {
    /// The text as a walk over its nodes; the definitions of footnotes come last.
    public var events: [MarkdownEvent]
    /// The headings, in order.
    public var headings: [MarkdownHeading]
    /// Where an address leads that is not the id of a heading: places that raw HTML names, and addresses that were right earlier or elsewhere,
    /// each with an id that is in the text.
    public var anchors: [String: String] = [:]
    /// Notices for the author of a text that could be parsed.
    public var notices: [MarkdownNotice]

    /// Makes a document from parts.
    public init(events: [MarkdownEvent], headings: [MarkdownHeading], notices: [MarkdownNotice]) {
        self.events = events
        self.headings = headings
        self.notices = notices
    }
}

/// A heading of a document.
public struct MarkdownHeading: Sendable, Hashable {
    /// The level as written, 1 to 6.
    public var level: Int
    /// The id, unique in the document.
    public var id: String
    /// The text without markup.
    public var text: String
    /// The index of the `.enter` event of the heading.
    public var eventIndex: Int
    /// Where the heading begins.
    public var position: SourcePosition

    /// Makes a heading.
    public init(level: Int, id: String, text: String, eventIndex: Int, position: SourcePosition) {
        self.level = level
        self.id = id
        self.text = text
        self.eventIndex = eventIndex
        self.position = position
    }
}
