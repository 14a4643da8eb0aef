import CCmarkGFM

/// Looks at the blocks of a text before their inlines are parsed, and refuses what would take too long or grow too large.
struct InlineLimits {
    let parser: UnsafeMutablePointer<cmark_parser>
    let limits: MarkdownLimits
    /// The definitions of footnotes, whether or not anything refers to them.
    private(set) var footnotes: [FootnoteSite] = []
    private var closingBrackets = 0
    private var steps = 0

    init(parser: UnsafeMutablePointer<cmark_parser>, limits: MarkdownLimits) {
        self.parser = parser
        self.limits = limits
    }

    /// Checks the whole tree.
    mutating func check(longestDefinition: LinkDefinition?) throws(MarkdownRefusal) {
        guard let iterator = cmark_iter_new(parser.pointee.root) else { return }
        defer { cmark_iter_free(iterator) }
        let kinds = NodeKind.all
        while cmark_iter_next(iterator) != CMARK_EVENT_DONE {
            guard cmark_iter_get_event_type(iterator) == CMARK_EVENT_ENTER,
                let node = cmark_iter_get_node(iterator)
            else { continue }
            switch kinds[NodeKind.index(node.pointee.type)] {
            case .paragraph, .heading, .tableCell: try check(node)
            case .footnoteDefinition: footnotes.append(FootnoteSite(node))
            default: break
            }
        }
        try checkExpansion(of: longestDefinition)
    }

    private mutating func check(_ node: UnsafeMutablePointer<cmark_node>) throws(MarkdownRefusal) {
        let cost = InlineCost(of: UnsafeBufferPointer(content: node))
        closingBrackets += cost.closingBrackets
        steps += cost.total
        if cost.total > limits.inlineSteps || steps > limits.inlineStepsInAll {
            throw MarkdownRefusal(.patternTooFrequent(cost.worst), at: SourcePosition(of: node))
        }
    }

    /// Every use of a link definition copies its address and title.
    private func checkExpansion(of definition: LinkDefinition?) throws(MarkdownRefusal) {
        guard let definition else { return }
        let bytes = definition.bytes * closingBrackets
        if bytes > limits.linkExpansionBytes {
            let reason = MarkdownRefusal.Reason.linkDefinitionsExpand(bytes: bytes, limit: limits.linkExpansionBytes)
            throw MarkdownRefusal(reason, at: definition.position)
        }
    }
}

/// Where a footnote is defined, and under which label.
struct FootnoteSite: Hashable {
    var label: String
    var position: SourcePosition

    init(_ node: UnsafeMutablePointer<cmark_node>) {
        label = String(decoding: UnsafeBufferPointer(node.pointee.as.literal), as: UTF8.self)
        position = SourcePosition(of: node)
    }
}

extension SourcePosition {
    /// Where a block begins, as the parser reports it; 1 for what it does not know.
    init(of node: UnsafeMutablePointer<cmark_node>) {
        self.init(line: max(1, Int(node.pointee.start_line)), column: max(1, Int(node.pointee.start_column)))
    }
}
