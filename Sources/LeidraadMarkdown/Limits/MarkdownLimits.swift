/// Limits of a text for the parser; beyond them the text is refused, with the place.
///
/// cmark-gfm 0.29.0.gfm.6 has inputs on which it takes quadratic time or unbounded memory. Each limit bounds one of them
/// well above what any real guideline needs: a table of 40 columns and 2,000 rows, or a text of 1 MiB, is within them.
public struct MarkdownLimits: Sendable, Hashable {
    /// The bytes of a text.
    public var bytes = 1 << 20
    /// The lists, quotations and footnotes that are in one another, and likewise the inlines.
    public var nesting = 100
    /// The paragraphs, headings, items, links and other parts of a text, those of tables aside: each takes a kilobyte or more before the
    /// page is made.
    public var parts = 125_000
    /// The columns of a table: a row costs the square of its cells.
    public var tableColumns = 200
    /// The cells of all tables, counting the empty ones that fill up short rows: each takes some 200 bytes.
    public var tableCells = 250_000
    /// The bytes of one paragraph that are read again because lines in it could begin a table: each reads all as rows.
    public var tableRuleSteps = 1_000_000
    /// The same for the whole text.
    public var tableRuleStepsInAll = 20_000_000
    /// The bytes of the address and title of one link definition.
    public var linkDefinitionBytes = 4_096
    /// The bytes that link definitions can add to the page: closing brackets times the longest definition.
    public var linkExpansionBytes = 16 << 20
    /// The steps that patterns in one paragraph may cost, some nanoseconds each.
    public var inlineSteps = 10_000_000
    /// The steps that patterns in the whole text may cost.
    public var inlineStepsInAll = 200_000_000

    /// Makes the limits that are meant for texts of unknown origin.
    public init() {}
}
