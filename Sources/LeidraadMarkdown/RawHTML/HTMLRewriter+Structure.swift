extension OpenNode {
    /// Whether no tag can close what is below this: what the parser opened ends by itself, except that a paragraph that a block of raw
    /// HTML has cut short is as good as closed.
    var isBarrier: Bool { isMarkdown }
}

extension HTMLRewriter {
    // MARK: Where text and blocks may be

    /// Whether the innermost node may hold blocks: a heading, a link and emphasis may not, a paragraph ends where one begins.
    var mayHoldBlocks: Bool {
        for entry in open.reversed() {
            guard let node = entry.node else { continue }
            switch node {
            case .paragraph, .bareText: continue
            case .heading, .emphasis, .strong, .strikethrough, .link, .image: return !entry.isMarkdown && isLoose(entry)
            case .element(let element) where element.tag.isInline: return !entry.isMarkdown && isLoose(entry)
            default: return true
            }
        }
        return true
    }

    /// Whether an inline element of raw HTML is in text that a block may end.
    private func isLoose(_ entry: OpenNode) -> Bool {
        if case .heading? = entry.node { return false }
        return open.contains(where: \.isLooseText)
    }

    /// Whether text can go on at the present place.
    var isInText: Bool {
        switch innermost {
        case .paragraph, .bareText, .heading, .tableCell, .emphasis, .strong, .strikethrough, .link, .image, .imageSize:
            true
        case .element(let element): element.tag.isInline
        default: false
        }
    }

    /// Makes sure that text has a block around it.
    ///
    /// - Parameter isWithinParagraph: whether the parser had this in running text; then it may be in a cell as it is.
    mutating func prepareForText(at position: SourcePosition, isWithinParagraph: Bool) {
        if isInText { return }
        prepareStructure(at: position)
        if case .element(let element)? = innermost, element.tag == .pre { return }
        let node: MarkdownNode = holdsBareText ? .bareText : .paragraph
        emit(.enter, node, at: position)
        open.append(OpenNode(origin: .looseText, node: node, position: position))
    }

    /// Ends running text before a block begins, and makes the cell or item that the block needs.
    mutating func prepareForBlock(at position: SourcePosition, for name: String? = nil) {
        closeLooseText()
        suspendParagraph()
        if name.map({ structure($0) == nil }) ?? true {
            prepareStructure(at: position)
        } else if let name {
            preparePart(name, at: position)
        }
    }

    /// Ends text of raw HTML that is by itself, with the elements in it.
    mutating func closeLooseText() {
        guard let index = open.lastIndex(where: { $0.isLooseText || $0.isMarkdown }), open[index].isLooseText else {
            return
        }
        closeAll(above: index + 1)
        closeLast(isAsked: false)
    }

    /// Ends a paragraph of the parser in which a block of raw HTML begins; what comes after it gets a paragraph of its own.
    private mutating func suspendParagraph() {
        guard let index = open.lastIndex(where: \.isMarkdown), case .paragraph? = open[index].node,
            index == open.lastIndex(where: { $0.node != nil })
        else { return }
        emit(.exit, .paragraph, at: open[index].position)
        open[index].node = nil
    }

    // MARK: Text

    mutating func addText(_ text: String, at position: SourcePosition) {
        if isInPreformatted { return emit(.leaf, .text(text), at: position) }
        let isBlank = text.utf8.allSatisfy { $0 <= 0x20 }
        if isBlank, !isInText { return }
        if !isBlank { prepareForText(at: position, isWithinParagraph: false) }
        addLines(of: text, at: position)
    }

    private var isInPreformatted: Bool {
        open.contains { if case .element(let element)? = $0.node { element.tag == .pre } else { false } }
    }

    /// The lines of a text, with the blanks that HTML does not show left out.
    private mutating func addLines(of text: String, at position: SourcePosition) {
        var position = position
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        for (index, line) in lines.enumerated() {
            if index > 0 {
                if endsInWord { emit(.leaf, .softBreak, at: position) }
                position = SourcePosition(line: position.line + 1, column: 1)
            }
            var words = line
            if index > 0 || !endsInWord { words = words.drop { $0 == " " || $0 == "\t" } }
            if index > 0 { position.column += line.utf8.count - words.utf8.count }
            if !words.isEmpty { emit(.leaf, .text(String(words)), at: position) }
        }
    }

    /// Whether the last thing that was written is something that a reader sees in the same line.
    private var endsInWord: Bool {
        guard let last = events.last else { return false }
        switch (last.phase, last.node) {
        case (_, .softBreak), (_, .lineBreak), (_, .anchor): return false
        case (.enter, _): return false
        case (_, let node): return node.isInlineNode
        }
    }

    // MARK: Parts that need each other

    /// The elements in one of which an element must be; nil for one that may be anywhere.
    private func structure(_ name: String) -> Set<String>? {
        switch name {
        case "li": ["ul", "ol"]
        case "dt", "dd": ["dl"]
        case "td", "th": ["tr"]
        case "tr": ["table", "thead", "tbody", "tfoot"]
        case "thead", "tbody", "tfoot", "caption": ["table"]
        case "summary": ["details"]
        case "figcaption": ["figure"]
        case "rt", "rp": ["ruby"]
        default: nil
        }
    }

    /// The innermost element with a name, as far as the parser's own nodes.
    private var innermostName: String? {
        for entry in open.reversed() {
            if entry.isMarkdown { return nil }
            if let name = entry.name, entry.node != nil { return name }
        }
        return nil
    }

    /// The element at hand that holds parts and no text; nil where text may be.
    var structureWithoutText: String? {
        guard let name = innermostName, ["ul", "ol", "dl", "table", "thead", "tbody", "tfoot", "tr"].contains(name)
        else { return nil }
        return name
    }

    /// Whether an element is where HTML allows it.
    func isInPlace(_ name: String) -> Bool {
        guard let parents = structure(name) else { return true }
        return innermostName.map(parents.contains) ?? false
    }

    /// Whether text in the innermost element needs no paragraph.
    private var holdsBareText: Bool {
        for entry in open.reversed() {
            if entry.isMarkdown { if case .tableCell? = entry.node { return true } else { return false } }
            guard let name = entry.name else { continue }
            return ["td", "th", "li", "dt", "dd", "summary", "figcaption", "caption", "rt", "rp"].contains(name)
        }
        return false
    }

    /// Opens the row and cell, or the item, that content needs which is right in a table or list.
    private mutating func prepareStructure(at position: SourcePosition) {
        while let name = structureWithoutText {
            switch name {
            case "ul", "ol": imply("li", .item(isDone: nil), at: position)
            case "dl": imply("dd", .element(HTMLElement(.dd)), at: position)
            case "tr": imply("td", .element(HTMLElement(.td)), at: position)
            default: imply("tr", .element(HTMLElement(.tr)), at: position)
            }
        }
    }

    /// Opens the row that a cell needs.
    private mutating func preparePart(_ name: String, at position: SourcePosition) {
        guard name == "td" || name == "th", let outer = innermostName,
            ["table", "thead", "tbody", "tfoot"].contains(outer)
        else { return }
        imply("tr", .element(HTMLElement(.tr)), at: position)
    }

    private mutating func imply(_ name: String, _ node: MarkdownNode, at position: SourcePosition) {
        emit(.enter, node, at: position)
        open.append(OpenNode(origin: .implied(name), node: node, position: position))
    }

    /// Ends the elements whose end a tag implies: a cell that begins ends the one before it.
    mutating func closeImplied(by name: String) {
        let closes: Set<String>
        let upTo: Set<String>
        switch name {
        case "li": (closes, upTo) = (["li"], ["ul", "ol"])
        case "dt", "dd": (closes, upTo) = (["dt", "dd"], ["dl"])
        case "td", "th": (closes, upTo) = (["td", "th"], ["tr", "table"])
        case "tr": (closes, upTo) = (["tr"], ["table"])
        case "thead", "tbody", "tfoot": (closes, upTo) = (["thead", "tbody", "tfoot", "tr", "caption"], ["table"])
        case "rt", "rp": (closes, upTo) = (["rt", "rp"], ["ruby"])
        default:
            guard HTMLName(name).isBlock else { return }
            // A block ends the paragraph before it.
            (closes, upTo) = (["p"], ["td", "th", "li", "dd", "dt", "details", "div", "blockquote"])
        }
        var outermost: Int?
        for index in open.indices.reversed() {
            if open[index].isMarkdown { break }
            guard let name = open[index].name else { continue }
            if closes.contains(name) { outermost = index }
            if upTo.contains(name) { break }
        }
        if let outermost { closeAll(above: outermost) }
    }
}
