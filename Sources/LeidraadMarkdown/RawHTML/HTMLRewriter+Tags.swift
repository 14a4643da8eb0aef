extension HTMLRewriter {
    mutating func openTag(_ tag: HTMLTag, at position: SourcePosition) {
        let meaning = HTMLName(tag.name)
        if !meaning.isUnknown, let handler = tag.handler { notice(.rawHTML(handler), at: position) }
        if !meaning.isRefused, tag.hasLostLook { notice(.foreignMark(.look(tag.written)), at: position) }
        switch meaning {
        case .refused: notice(.rawHTML(tag.name), at: position)
        case .unknown:
            if isPlaceholder(tag) {
                addText(tag.written, at: position)
            } else {
                components.insert(tag.name)
                notice(.foreignMark(.component(tag.written)), at: position)
                if tag.closesItself || !closedUnknown.contains(tag.name) { break }
                openKnown(tag, .content(isBlock: tag.isBlock), at: position)
            }
        case .nothing: break
        default: openKnown(tag, meaning, at: position)
        }
    }

    private mutating func openKnown(_ tag: HTMLTag, _ meaning: HTMLName, at position: SourcePosition) {
        closeImplied(by: tag.name)
        // In a heading, a link or emphasis no block may be: only what it holds is kept.
        let isUnfit = meaning.isBlock && !mayHoldBlocks
        if meaning.isBlock, !isUnfit { prepareForBlock(at: position, for: tag.name) }
        switch meaning {
        case .element(let element) where !isUnfit && isInPlace(tag.name): openElement(tag, element, at: position)
        case .node(let node) where !isUnfit: push(tag, node, at: position)
        case .heading(let level) where !isUnfit: push(tag, .heading(level: level, id: ""), at: position)
        case .list(let isOrdered) where !isUnfit:
            let start = isOrdered ? tag.number("start", in: 0...999_999_999) ?? 1 : nil
            push(tag, .list(start: start, isTight: false, delimiter: .period), at: position)
        case .item where !isUnfit && isInPlace("li"): push(tag, .item(isDone: nil), at: position)
        case .link: openLink(tag, at: position)
        case .image: addImage(tag, at: position)
        case .lineBreak: addLineBreak(at: position)
        case .rule where !isUnfit: emit(.leaf, .thematicBreak, at: position)
        case .rule: break
        default:
            addAnchor(of: tag, at: position)
            open.append(OpenNode(origin: .tag(tag.name), node: nil, position: position))
        }
        // To HTML the slash of `<sup />` means nothing, and all that follows would be in it; who writes it means that nothing is.
        if tag.closesItself, open.last?.name == tag.name { closeLast(isAsked: true) }
    }

    private mutating func openElement(_ tag: HTMLTag, _ element: HTMLElement.Tag, at position: SourcePosition) {
        var attributes = tag.kept(for: element)
        if element.isInline {
            prepareForText(at: position, isWithinParagraph: !tag.isBlock)
            addAnchor(of: tag, at: position)
        } else if let id = tag.id {
            attributes.append(.id(id))
        }
        let node = MarkdownNode.element(HTMLElement(element, attributes))
        guard element != .wordBreak else { return emit(.leaf, node, at: position) }
        emit(.enter, node, at: position)
        open.append(OpenNode(origin: .tag(tag.name), node: node, position: position))
    }

    private mutating func push(_ tag: HTMLTag, _ node: MarkdownNode, at position: SourcePosition) {
        if node.isInlineNode {
            prepareForText(at: position, isWithinParagraph: !tag.isBlock)
            addAnchor(of: tag, at: position)
        }
        emit(.enter, node, at: position)
        open.append(OpenNode(origin: .tag(tag.name), node: node, position: position))
        if case .heading = node { addAnchor(of: tag, at: position) }
    }

    private mutating func openLink(_ tag: HTMLTag, at position: SourcePosition) {
        guard let url = tag.value("href"), !isInLink else {
            addAnchor(of: tag, at: position)
            return open.append(OpenNode(origin: .tag("a"), node: nil, position: position))
        }
        push(tag, .link(url: trimmedAddress(url), title: tag.value("title") ?? ""), at: position)
    }

    private mutating func addImage(_ tag: HTMLTag, at position: SourcePosition) {
        guard let url = tag.value("src") else { return }
        prepareForText(at: position, isWithinParagraph: !tag.isBlock)
        addAnchor(of: tag, at: position)
        let image = MarkdownNode.image(url: trimmedAddress(url), title: tag.value("title") ?? "")
        let size = tag.imageSize.map { MarkdownNode.imageSize($0) }
        if let size { emit(.enter, size, at: position) }
        emit(.enter, image, at: position)
        if let text = tag.value("alt"), !text.isEmpty { emit(.leaf, .text(text), at: position) }
        emit(.exit, image, at: position)
        if let size { emit(.exit, size, at: position) }
    }

    private mutating func addLineBreak(at position: SourcePosition) {
        // Between blocks a break has nothing to break.
        guard isInText else { return }
        emit(.leaf, .lineBreak, at: position)
    }

    /// As in a browser, the blanks around an address are no part of it.
    private func trimmedAddress(_ url: String) -> String {
        let bytes = Array(url.utf8)
        guard let first = bytes.firstIndex(where: { $0 > 0x20 }), let last = bytes.lastIndex(where: { $0 > 0x20 })
        else { return "" }
        return String(decoding: bytes[first...last], as: UTF8.self)
    }

    private mutating func addAnchor(of tag: HTMLTag, at position: SourcePosition) {
        guard let id = tag.id else { return }
        // In the parts of a table and between items no such place can be; the row or item that follows would lose its id too.
        if structureWithoutText != nil { return }
        emit(.leaf, .anchor(id: id), at: position)
    }

    mutating func closeTag(_ name: String, written: String, at position: SourcePosition) {
        guard let index = open.lastIndex(where: { $0.isBarrier || $0.name == name }), open[index].name == name else {
            return closeNothing(name, written: written, at: position)
        }
        while open.count > index + 1 { closeLast(isAsked: false) }
        closeLast(isAsked: true)
    }

    private mutating func closeNothing(_ name: String, written: String, at position: SourcePosition) {
        switch HTMLName(name) {
        case .unknown: if !components.contains(name) { addText(written, at: position) }
        case .refused, .nothing, .image, .rule: break
        case .lineBreak: addLineBreak(at: position)
        case .content: closeLooseText()
        default: if !impliedEnds.contains(name) { notice(.unbalancedHTML(name, isClosing: true), at: position) }
        }
    }
}
