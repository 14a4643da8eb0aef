import CCmarkGFM

/// Parses GitHub-flavoured Markdown with tables, strikethrough, autolinks, task lists and footnotes.
///
/// Several threads may parse at once.
public struct MarkdownParser: Sendable {
    /// The limits of a text.
    public var limits: MarkdownLimits
    /// Ids that headings may not take because the page around the text has them.
    public var reservedIDs: ReservedIDs
    /// The former id of a heading without Latin letters; old addresses still lead to it.
    public var emptyHeadingID: String

    /// Makes a parser.
    public init(
        limits: MarkdownLimits = MarkdownLimits(), reservedIDs: ReservedIDs = [], emptyHeadingID: String = "sectie"
    ) {
        self.limits = limits
        self.reservedIDs = reservedIDs
        self.emptyHeadingID = emptyHeadingID
    }

    /// Parses `text`, which is UTF-8.
    public func parse(_ text: [UInt8]) throws(MarkdownRefusal) -> MarkdownDocument {
        guard text.count <= limits.bytes else {
            let reason = MarkdownRefusal.Reason.textTooLong(bytes: text.count, limit: limits.bytes)
            throw MarkdownRefusal(reason, at: SourcePosition(line: 1, column: 1))
        }
        return try text.withUnsafeBufferPointer { source throws(MarkdownRefusal) in
            guard BlockMarks.mayBe(in: source) else { return try parse(source, marks: []) }
            let prepared = BlockMarks(source)
            guard !prepared.marks.isEmpty else { return try parse(source, marks: []) }
            return try prepared.bytes.withUnsafeBufferPointer { source throws(MarkdownRefusal) in
                try parse(source, marks: prepared.marks)
            }
        }
    }

    private func parse(_ source: UnsafeBufferPointer<UInt8>, marks: [BlockMark]) throws(MarkdownRefusal)
        -> MarkdownDocument
    {
        guard let parser = CMark.makeParser() else { return MarkdownDocument(events: [], headings: [], notices: []) }
        defer { cmark_parser_free(parser) }
        var blocks = BlockPhase(parser: parser, source: source, limits: limits)
        try blocks.run()
        var inlines = InlineLimits(parser: parser, limits: limits)
        try inlines.check(longestDefinition: blocks.longestDefinition)
        guard let root = CMark.finish(parser) else { return MarkdownDocument(events: [], headings: [], notices: []) }
        defer { cmark_node_free(root) }
        var reader = TreeReader(source: source, lines: blocks.lines, limits: limits)
        try reader.read(root)
        var document = MarkdownDocument(events: reader.events, headings: [], notices: [])
        document.place(marks)
        let hasOtherPlaces = document.readOtherMarks()
        document.numberFootnotes(defined: inlines.footnotes)
        if reader.hasHTML {
            var rewriter = HTMLRewriter(document, lines: blocks.lines, source: source, limits: limits)
            try rewriter.rewrite(document.events)
            document.events = rewriter.events
            document.notices += rewriter.notices
        }
        document.identifyHeadings(
            reserved: reservedIDs, hasPlaces: reader.hasHTML || hasOtherPlaces, empty: emptyHeadingID)
        document.replaceEmoji(source, blocks.lines)
        return document
    }
}
