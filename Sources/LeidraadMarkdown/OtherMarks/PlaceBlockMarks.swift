extension MarkdownDocument {
    /// Puts the labelled blocks back in the places where their lines stood.
    mutating func place(_ marks: [BlockMark]) {
        guard !marks.isEmpty else { return }
        var placing = BlockPlacing(marks)
        for event in events { placing.add(event) }
        placing.finish()
        events = placing.events
    }
}

/// Puts blocks around the events between their lines, each at one depth.
private struct BlockPlacing {
    private(set) var events: [MarkdownEvent] = []
    private var quotations: [Int: Alert] = [:]
    private var pending: ArraySlice<BlockMark>
    /// How many blocks of the parser are open, and for each of ours that is open, at which depth it is.
    private var depth = 0
    private var open: [(node: MarkdownNode, depth: Int, position: SourcePosition)] = []
    private var openQuotations: [(node: MarkdownNode, depth: Int)] = []

    init(_ marks: [BlockMark]) {
        for mark in marks { if case .quotation(let alert) = mark.kind { quotations[mark.line] = alert } }
        pending = marks.filter { if case .quotation = $0.kind { false } else { true } }[...]
    }

    mutating func add(_ event: MarkdownEvent) {
        guard !event.node.isInlineNode else { return events.append(event) }
        var event = event
        switch event.phase {
        case .enter, .leaf:
            if case .footnoteDefinition = event.node, depth == 0 { finish() }
            placeMarks(before: event.position.line)
            if event.phase == .enter {
                if case .blockQuote = event.node, let alert = quotations.removeValue(forKey: event.position.line) {
                    event.node = .alert(alert)
                    openQuotations.append((event.node, depth))
                }
                depth += 1
            }
        case .exit:
            depth -= 1
            // A block does not outlast the item or quotation in which it began.
            while let last = open.last, last.depth > depth { close() }
            if let last = openQuotations.last, last.depth == depth {
                event.node = last.node
                openQuotations.removeLast()
            }
        }
        events.append(event)
    }

    mutating func finish() {
        placeMarks(before: Int.max)
        while !open.isEmpty { close() }
    }

    private mutating func placeMarks(before line: Int) {
        while let mark = pending.first, mark.line < line {
            let position = SourcePosition(line: mark.line, column: 1)
            switch mark.kind {
            case .opening(let alert):
                let node = MarkdownNode.alert(alert)
                events.append(MarkdownEvent(.enter, node, at: position))
                open.append((node, depth, position))
            case .closing:
                // Within something that the block holds, it cannot end yet.
                if let last = open.last, last.depth == depth || line == Int.max {
                    close()
                } else if !open.isEmpty {
                    return
                }
            case .quotation: break
            }
            pending.removeFirst()
        }
    }

    private mutating func close() {
        guard let last = open.popLast() else { return }
        events.append(MarkdownEvent(.exit, last.node, at: last.position))
    }
}
