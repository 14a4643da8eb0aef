import CCmarkGFM

/// Feeds a text to the parser line by line, and stops before a line on which it would spend too much.
struct BlockPhase {
    let parser: UnsafeMutablePointer<cmark_parser>
    let source: UnsafeBufferPointer<UInt8>
    let limits: MarkdownLimits
    private(set) var lines = SourceLines()
    private(set) var longestDefinition: LinkDefinition?
    private var knownDefinitions = 0
    private var tableCells = 0
    private var tableRuleSteps = 0
    private var tableRuleStepsInAll = 0
    private var tableRuleParagraph: Int32 = 0
    private let kinds = NodeKind.all

    init(parser: UnsafeMutablePointer<cmark_parser>, source: UnsafeBufferPointer<UInt8>, limits: MarkdownLimits) {
        self.parser = parser
        self.source = source
        self.limits = limits
    }

    /// Builds the blocks of the whole text. Afterwards no paragraph is open, so that every link definition is known.
    mutating func run() throws(MarkdownRefusal) {
        var offset = 0
        while offset < source.count {
            let line = SourceLine(in: source, from: offset)
            try checkBefore(line)
            let open = SourcePosition(of: parser.pointee.current)
            feed(source[line.start..<line.next])
            if line.isUnfinished { feed("\n") }
            lines.append(start: line.start, contentOffset: Int(parser.pointee.offset))
            try checkAfter(line)
            try checkDefinitions(in: open)
            offset = line.next
        }
        lines.end = source.count
        let open = SourcePosition(of: parser.pointee.current)
        // A blank line that holds a space: a newline alone would be taken for the second half of "\r\n".
        if currentKind == .paragraph { feed(" \n") }
        try checkDefinitions(in: open)
    }

    private func feed(_ line: Slice<UnsafeBufferPointer<UInt8>>) {
        UnsafeBufferPointer(rebasing: line).withMemoryRebound(to: CChar.self) { characters in
            cmark_parser_feed(parser, characters.baseAddress, characters.count)
        }
    }

    private func feed(_ literal: StaticString) {
        literal.withUTF8Buffer { feed($0[...]) }
    }

    private var currentKind: NodeKind {
        kinds[NodeKind.index(parser.pointee.current.pointee.type)]
    }

    // MARK: Limits

    private mutating func checkBefore(_ line: SourceLine) throws(MarkdownRefusal) {
        if ContainerMarkers.count(in: source[line.start..<line.end], upTo: limits.nesting) > limits.nesting {
            throw refusal(.nestedTooDeeply(limit: limits.nesting), line)
        }
        guard line.pipes > limits.tableColumns || line.couldBeTableRule else { return }
        switch currentKind {
        case .table, .tableRow, .tableCell: try checkColumns(line.pipes, line)
        case .paragraph where line.couldBeTableRule: try checkTableRule(line)
        default: break
        }
    }

    /// A line that could begin a table makes the parser read the whole paragraph before it as rows; and for every row that
    /// does not begin with a pipe, it walks back to the last pipe before.
    private mutating func checkTableRule(_ line: SourceLine) throws(MarkdownRefusal) {
        try checkColumns(line.pipes, line)
        let paragraph: UnsafeMutablePointer<cmark_node> = parser.pointee.current
        if paragraph.pointee.start_line != tableRuleParagraph { tableRuleSteps = 0 }
        tableRuleParagraph = paragraph.pointee.start_line
        var pipes = 0
        var lastPipe = 0
        var steps = 0
        for (offset, byte) in UnsafeBufferPointer(content: paragraph).enumerated() {
            steps += 1
            if byte == UInt8(ascii: "|") {
                pipes += 1
                lastPipe = offset
            } else if byte == UInt8(ascii: "\n") {
                try checkColumns(pipes, line)
                pipes = 0
                steps += offset - lastPipe
            }
        }
        tableRuleSteps += steps
        tableRuleStepsInAll += steps
        if tableRuleSteps > limits.tableRuleSteps || tableRuleStepsInAll > limits.tableRuleStepsInAll {
            throw refusal(.tooManyTableRules(limit: limits.tableRuleSteps), line)
        }
    }

    private func checkColumns(_ pipes: Int, _ line: SourceLine) throws(MarkdownRefusal) {
        if pipes > limits.tableColumns + 1 {
            throw refusal(.tableTooWide(columns: pipes - 1, limit: limits.tableColumns), line)
        }
    }

    private mutating func checkAfter(_ line: SourceLine) throws(MarkdownRefusal) {
        guard let current = parser.pointee.current else { return }
        if currentKind == .tableRow {
            tableCells += Int(cmark_gfm_extensions_get_table_columns(current.pointee.parent))
            if tableCells > limits.tableCells { throw refusal(.tooManyTableCells(limit: limits.tableCells), line) }
        }
        var levels = 0
        var ancestor = current.pointee.parent
        while let node = ancestor {
            levels += 1
            ancestor = node.pointee.parent
        }
        // A list and its item are two nodes but one level to an author.
        if levels > 2 * limits.nesting { throw refusal(.nestedTooDeeply(limit: limits.nesting), line) }
    }

    /// A paragraph that is closed hands its link definitions to the parser's list, the last one first.
    private mutating func checkDefinitions(in paragraph: SourcePosition) throws(MarkdownRefusal) {
        guard let list = parser.pointee.refmap, Int(list.pointee.size) > knownDefinitions else { return }
        var entry = list.pointee.refs
        for _ in knownDefinitions..<Int(list.pointee.size) {
            guard let current = entry else { break }
            let bytes = current.withMemoryRebound(to: cmark_reference.self, capacity: 1) { definition in
                Int(definition.pointee.url.len) + Int(definition.pointee.title.len)
            }
            if bytes > longestDefinition?.bytes ?? 0 { longestDefinition = LinkDefinition(bytes: bytes, at: paragraph) }
            if bytes > limits.linkDefinitionBytes {
                let reason = MarkdownRefusal.Reason.linkDefinitionTooLong(
                    bytes: bytes, limit: limits.linkDefinitionBytes)
                throw MarkdownRefusal(reason, at: paragraph)
            }
            entry = current.pointee.next
        }
        knownDefinitions = Int(list.pointee.size)
    }

    private func refusal(_ reason: MarkdownRefusal.Reason, _ line: SourceLine) -> MarkdownRefusal {
        let indent = source[line.start..<line.end].prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.count
        return MarkdownRefusal(reason, at: SourcePosition(line: Int(lineNumber(line)), column: indent + 1))
    }

    private func lineNumber(_ line: SourceLine) -> Int {
        lines.isLast(start: line.start) ? lines.count : lines.count + 1
    }
}

/// How much a use of a link definition adds to the page, and the paragraph that defines it.
struct LinkDefinition {
    var bytes: Int
    var position: SourcePosition

    init(bytes: Int, at position: SourcePosition) {
        self.bytes = bytes
        self.position = position
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The text of a block before its inlines are parsed.
    init(content node: UnsafeMutablePointer<cmark_node>) {
        self.init(start: node.pointee.content.ptr, count: Int(node.pointee.content.size))
    }

    /// A piece of text of the C library.
    init(_ chunk: cmark_chunk) {
        self.init(start: chunk.data, count: chunk.data == nil ? 0 : Int(chunk.len))
    }
}
