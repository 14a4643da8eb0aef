/// Why a text is not parsed: it holds something on which the parser would spend time or memory out of proportion.
public struct MarkdownRefusal: Error, Sendable, Hashable {
    /// The limit that was exceeded, with the size found and the limit.
    public enum Reason: Sendable, Hashable {
        /// The text has too many bytes.
        case textTooLong(bytes: Int, limit: Int)
        /// Lists, quotations or footnotes, or emphasis and links, are in one another too many levels deep.
        case nestedTooDeeply(limit: Int)
        /// The text has too many paragraphs, headings, items, links and other parts.
        case tooManyParts(limit: Int)
        /// A table has too many columns.
        case tableTooWide(columns: Int, limit: Int)
        /// The tables of the text have too many cells, counting those that a short row leaves out.
        case tooManyTableCells(limit: Int)
        /// One paragraph has too many lines that could begin a table.
        case tooManyTableRules(limit: Int)
        /// A link definition has too many bytes.
        case linkDefinitionTooLong(bytes: Int, limit: Int)
        /// The definitions of links, repeated at every use, could make the page too large.
        case linkDefinitionsExpand(bytes: Int, limit: Int)
        /// One paragraph, heading or cell repeats a pattern too often for its length.
        case patternTooFrequent(InlinePattern)
    }

    /// The limit that was exceeded.
    public var reason: Reason
    /// Where it is, or where the paragraph, table or definition that holds it begins.
    public var position: SourcePosition

    /// Makes a refusal.
    public init(_ reason: Reason, at position: SourcePosition) {
        self.reason = reason
        self.position = position
    }
}

/// A pattern whose cost grows with the square of the paragraph that repeats it.
public enum InlinePattern: Sendable, Hashable {
    /// `<?` and `<!` that may begin a processing instruction or a declaration.
    case unclosedMarkup
    /// Web addresses that are not separated by blanks, or that end in many closing parentheses.
    case webAddresses
    /// E-mail addresses, or at-signs, on one line.
    case emailAddresses
    /// Openings of images.
    case imageOpenings
    /// Emphasis around e-mail addresses or footnotes.
    case emphasis
}
