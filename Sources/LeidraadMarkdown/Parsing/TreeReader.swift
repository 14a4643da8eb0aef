import CCmarkGFM

/// Walks the parser's tree and writes it down as events, following pointers instead of recursing.
struct TreeReader {
    private(set) var events: [MarkdownEvent] = []
    /// Whether there is raw HTML.
    private(set) var hasHTML = false
    private let limits: MarkdownLimits
    private let kinds = NodeKind.all
    private let lineCount: Int
    private var positions: InlinePositions
    private var open: [MarkdownEvent] = []
    private var inlineDepth = 0
    private var alignments: [ColumnAlignment] = []
    private var column = 0
    private var isHeaderRow = false
    private var footnotes = 0
    private var parts = 0

    init(source: UnsafeBufferPointer<UInt8>, lines: SourceLines, limits: MarkdownLimits) {
        self.limits = limits
        lineCount = lines.count
        positions = InlinePositions(source: source, lines: lines)
        events.reserveCapacity(source.count / 24)
    }

    /// Reads all that is in `root`.
    mutating func read(_ root: UnsafeMutablePointer<cmark_node>) throws(MarkdownRefusal) {
        var next = root.pointee.first_child
        while let node = next {
            try enter(node)
            if let child = node.pointee.first_child {
                next = child
                continue
            }
            next = leave(node, upTo: root)
        }
    }

    /// Ends `node` and every ancestor of which it is the last child; the node that comes then.
    private mutating func leave(
        _ node: UnsafeMutablePointer<cmark_node>, upTo root: UnsafeMutablePointer<cmark_node>
    ) -> UnsafeMutablePointer<cmark_node>? {
        var node = node
        while node != root {
            exit(node)
            if let sibling = node.pointee.next { return sibling }
            guard let parent = node.pointee.parent else { return nil }
            node = parent
        }
        return nil
    }

    // MARK: Begin and end

    private mutating func enter(_ node: UnsafeMutablePointer<cmark_node>) throws(MarkdownRefusal) {
        let kind = kinds[NodeKind.index(node.pointee.type)]
        switch kind {
        case .text, .softBreak, .tableRow, .tableCell: break
        default: parts += 1
        }
        guard parts <= limits.parts else {
            throw MarkdownRefusal(.tooManyParts(limit: limits.parts), at: positions.current)
        }
        switch kind {
        case .text: addText(node)
        case .softBreak: add(.leaf, .softBreak, positions.current)
        case .lineBreak: add(.leaf, .lineBreak, positions.current)
        case .code, .htmlInline, .footnoteReference: addInlineLeaf(kind, node)
        case .emphasis, .strong, .strikethrough, .link, .image: try enterInline(kind, node)
        case .codeBlock, .htmlBlock, .thematicBreak: addBlockLeaf(kind, node)
        case .document, .other: break
        default: enterBlock(kind, node)
        }
    }

    private mutating func exit(_ node: UnsafeMutablePointer<cmark_node>) {
        switch kinds[NodeKind.index(node.pointee.type)] {
        case .emphasis, .strong, .strikethrough, .link, .image: inlineDepth -= 1
        case .blockQuote, .list, .item, .footnoteDefinition, .paragraph, .heading, .table, .tableRow, .tableCell: break
        default: return
        }
        guard var opened = open.popLast() else { return }
        opened.phase = .exit
        events.append(opened)
    }

    private mutating func add(_ phase: MarkdownEvent.Phase, _ node: MarkdownNode, _ position: SourcePosition) {
        events.append(MarkdownEvent(phase, node, at: position))
    }

    // MARK: Blocks

    private mutating func enterBlock(_ kind: NodeKind, _ node: UnsafeMutablePointer<cmark_node>) {
        positions.enterBlock(node, isTableCell: kind == .tableCell)
        guard let content = blockNode(kind, node) else { return }
        addBlock(.enter, content, node)
        if let event = events.last { open.append(event) }
    }

    private mutating func addBlockLeaf(_ kind: NodeKind, _ node: UnsafeMutablePointer<cmark_node>) {
        positions.enterBlock(node, isTableCell: false)
        switch kind {
        case .codeBlock:
            let code = node.pointee.as.code
            let info = code.fenced == 0 ? nil : text(code.info)
            addBlock(.leaf, .codeBlock(info: info, literal: text(code.literal)), node)
        case .htmlBlock:
            hasHTML = true
            addBlock(.leaf, .htmlBlock(text(node.pointee.as.literal)), node)
        default: addBlock(.leaf, .thematicBreak, node)
        }
    }

    private mutating func addBlock(
        _ phase: MarkdownEvent.Phase, _ content: MarkdownNode, _ node: UnsafeMutablePointer<cmark_node>
    ) {
        let start = positions.current
        let end = min(max(start.line, Int(node.pointee.end_line)), max(1, lineCount))
        events.append(MarkdownEvent(phase, content, at: start, endLine: end))
    }

    private mutating func blockNode(_ kind: NodeKind, _ node: UnsafeMutablePointer<cmark_node>) -> MarkdownNode? {
        switch kind {
        case .blockQuote: return .blockQuote
        case .list: return listNode(node.pointee.as.list)
        case .item: return .item(isDone: node.pointee.extension == nil ? nil : positions.isTaskDone(node))
        case .paragraph: return .paragraph
        case .heading: return .heading(level: Int(node.pointee.as.heading.level), id: "")
        case .footnoteDefinition:
            footnotes += 1
            let label = text(node.pointee.as.literal)
            return .footnoteDefinition(Footnote(label: label, number: footnotes, referenceCount: 0))
        case .table:
            alignments = Self.alignments(of: node)
            return .table(alignments: alignments)
        case .tableRow:
            column = 0
            isHeaderRow = cmark_gfm_extensions_get_table_row_is_header(node) != 0
            return .tableRow(isHeader: isHeaderRow)
        case .tableCell:
            defer { column += 1 }
            let alignment = alignments.indices.contains(column) ? alignments[column] : .unspecified
            return .tableCell(isHeader: isHeaderRow, alignment: alignment)
        default: return nil
        }
    }

    private func listNode(_ list: cmark_list) -> MarkdownNode {
        .list(
            start: list.list_type == CMARK_ORDERED_LIST ? Int(list.start) : nil, isTight: list.tight,
            delimiter: list.delimiter == CMARK_PAREN_DELIM ? .parenthesis : .period)
    }

    private static func alignments(of table: UnsafeMutablePointer<cmark_node>) -> [ColumnAlignment] {
        let count = Int(cmark_gfm_extensions_get_table_columns(table))
        guard let letters = cmark_gfm_extensions_get_table_alignments(table) else { return [] }
        return UnsafeBufferPointer(start: letters, count: count).map { letter in
            switch letter {
            case UInt8(ascii: "l"): .left
            case UInt8(ascii: "c"): .center
            case UInt8(ascii: "r"): .right
            default: .unspecified
            }
        }
    }

    // MARK: Inlines

    private mutating func addText(_ node: UnsafeMutablePointer<cmark_node>) {
        let bytes = UnsafeBufferPointer(node.pointee.as.literal)
        guard !bytes.isEmpty else { return }
        let literal = String(decoding: bytes, as: UTF8.self)
        if let last = events.last, case .text(let before) = last.node {
            events[events.count - 1].node = .text(before + literal)
        } else {
            add(.leaf, .text(literal), positions.find(node, .text(bytes)))
        }
    }

    private mutating func addInlineLeaf(_ kind: NodeKind, _ node: UnsafeMutablePointer<cmark_node>) {
        let literal = text(node.pointee.as.literal)
        switch kind {
        case .code: add(.leaf, .code(literal), positions.find(node, .code))
        case .htmlInline:
            hasHTML = true
            add(.leaf, .htmlInline(literal), positions.find(node, .byte(UInt8(ascii: "<"))))
        default:
            let reference = MarkdownNode.footnoteReference(number: Int(literal) ?? 0, ordinal: 0)
            add(.leaf, reference, positions.find(node, .byte(UInt8(ascii: "["))))
        }
    }

    private mutating func enterInline(_ kind: NodeKind, _ node: UnsafeMutablePointer<cmark_node>)
        throws(MarkdownRefusal)
    {
        let content: MarkdownNode
        let position: SourcePosition
        let link = node.pointee.as.link
        switch kind {
        case .link:
            (content, position) = (.link(url: text(link.url), title: text(link.title)), positions.find(node, .link))
        case .image:
            content = .image(url: text(link.url), title: text(link.title))
            position = positions.find(node, .byte(UInt8(ascii: "!")))
        case .strikethrough: (content, position) = (.strikethrough, positions.find(node, .byte(UInt8(ascii: "~"))))
        default: (content, position) = (kind == .strong ? .strong : .emphasis, positions.find(node, .emphasis))
        }
        inlineDepth += 1
        if inlineDepth > limits.nesting {
            throw MarkdownRefusal(.nestedTooDeeply(limit: limits.nesting), at: position)
        }
        add(.enter, content, position)
        if let event = events.last { open.append(event) }
    }

    private func text(_ chunk: cmark_chunk) -> String {
        String(decoding: UnsafeBufferPointer(chunk), as: UTF8.self)
    }
}
