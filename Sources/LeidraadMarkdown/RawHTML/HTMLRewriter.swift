/// Reads the raw HTML of a document along with its events, and writes what is on the safe list anew as nodes of our own.
///
/// One stack holds what is open, of the parser and of raw HTML, so that elements may hold Markdown and every event that begins has its end
/// in the right place, whatever the tags do. As in a browser, the end of some elements need not be written.
struct HTMLRewriter {
    private(set) var events: [MarkdownEvent] = []
    private(set) var notices: [MarkdownNotice] = []
    var open: [OpenNode] = []
    let limits: MarkdownLimits
    private let lines: HTMLLines
    /// The names of unknown elements that are closed somewhere: those were meant as markup.
    let closedUnknown: Set<String>
    /// The names of those that were found where they open.
    var components: Set<String> = []
    private var pieces = 0

    init(_ document: MarkdownDocument, lines: SourceLines, source: UnsafeBufferPointer<UInt8>, limits: MarkdownLimits) {
        self.limits = limits
        self.lines = HTMLLines(source: source, lines: lines)
        closedUnknown = Self.closedUnknown(document.events)
        events.reserveCapacity(document.events.count)
    }

    /// The names in closing tags that are no elements of HTML.
    private static func closedUnknown(_ events: [MarkdownEvent]) -> Set<String> {
        var names: Set<String> = []
        for event in events {
            let markup: String
            switch event.node {
            case .htmlInline(let text) where text.utf8.starts(with: "</".utf8): markup = text
            case .htmlBlock(let text): markup = text
            default: continue
            }
            var scanner = HTMLScanner(markup)
            for case .close(let name) in scanner.tokens().map(\.kind) { names.insert(name) }
        }
        return names
    }

    mutating func rewrite(_ all: [MarkdownEvent]) throws(MarkdownRefusal) {
        for event in all {
            switch (event.phase, event.node) {
            case (_, .htmlBlock(let markup)): try read(markup, event, isBlock: true)
            case (_, .htmlInline(let markup)): try read(markup, event, isBlock: false)
            case (.enter, let node): enter(node, event)
            case (.leaf, let node): leaf(node, event)
            case (.exit, _): exit(event)
            }
        }
        closeAll(above: 0)
    }

    // MARK: Events of the parser

    private mutating func enter(_ node: MarkdownNode, _ event: MarkdownEvent) {
        if case .footnoteDefinition = node { closeAll(above: 0) }
        if node.isInlineNode {
            prepareForText(at: event.position, isWithinParagraph: true)
            if case .link = node, isInLink {
                open.append(OpenNode(origin: .markdown, node: nil, position: event.position))
                return
            }
        } else {
            prepareForBlock(at: event.position)
        }
        events.append(event)
        open.append(OpenNode(origin: .markdown, node: node, position: event.position))
    }

    private mutating func leaf(_ node: MarkdownNode, _ event: MarkdownEvent) {
        if node.isInlineNode {
            // Behind a block of raw HTML the rest of a paragraph begins with something to read.
            if !isInText, node.isBlank { return }
            prepareForText(at: event.position, isWithinParagraph: true)
        } else {
            prepareForBlock(at: event.position)
        }
        events.append(event)
    }

    /// Ends what the parser began last, and every element of raw HTML in it that is still open.
    private mutating func exit(_ event: MarkdownEvent) {
        guard let index = open.lastIndex(where: \.isMarkdown) else { return }
        closeAll(above: index + 1)
        guard let last = open.popLast(), last.node != nil else { return }
        events.append(event)
    }

    // MARK: What is open

    /// Closes what is above a place in the stack.
    mutating func closeAll(above index: Int) {
        while open.count > index { closeLast(isAsked: false) }
    }

    /// Closes what was opened last.
    ///
    /// - Parameter isAsked: whether a tag asks for it; what is closed by the end of what it is in is reported, unless HTML allows that.
    mutating func closeLast(isAsked: Bool) {
        guard let last = open.popLast() else { return }
        if last.isLooseText { dropBlankEnd() }
        if let node = last.node { events.append(MarkdownEvent(.exit, node, at: last.position)) }
        if case .tag(let name) = last.origin, !isAsked, !impliedEnds.contains(name) {
            notice(.unbalancedHTML(name, isClosing: false), at: last.position)
        }
    }

    /// The end of the last line of a block of raw HTML is no blank that a reader sees.
    private mutating func dropBlankEnd() {
        while let last = events.last, last.phase == .leaf, last.node == .softBreak { events.removeLast() }
    }

    mutating func notice(_ matter: MarkdownNotice.Matter, at position: SourcePosition) {
        notices.append(MarkdownNotice(matter, at: position))
    }

    mutating func emit(_ phase: MarkdownEvent.Phase, _ node: MarkdownNode, at position: SourcePosition) {
        events.append(MarkdownEvent(phase, node, at: position))
    }

    /// Whether a link is open in which no other may be.
    var isInLink: Bool {
        open.contains { if case .link? = $0.node { true } else { false } }
    }

    /// The innermost node that was written.
    var innermost: MarkdownNode? { open.last(where: { $0.node != nil })?.node }

    // MARK: Tags

    private mutating func read(_ markup: String, _ event: MarkdownEvent, isBlock: Bool) throws(MarkdownRefusal) {
        var scanner = HTMLScanner(markup)
        let places = lines.places(of: markup, at: event.position, isBlock: isBlock)
        let bytes = Array(markup.utf8)
        for token in scanner.tokens() {
            let position = places.position(of: token.range.lowerBound)
            switch token.kind {
            case .comment(let ends): if !ends { notice(.openComment, at: position) }
            case .declaration: notice(.rawHTML(String(decoding: bytes[token.range], as: UTF8.self)), at: position)
            case .text(let text): addText(text, at: position)
            case .open(let name, let attributes, let closesItself):
                let tag = HTMLTag(
                    name: name, attributes: attributes, closesItself: closesItself, isBlock: isBlock,
                    written: String(decoding: bytes[token.range], as: UTF8.self))
                openTag(tag, at: position)
            case .close(let name):
                closeTag(name, written: String(decoding: bytes[token.range], as: UTF8.self), at: position)
            }
            if open.count > limits.nesting * 3 {
                throw MarkdownRefusal(.nestedTooDeeply(limit: limits.nesting), at: position)
            }
            pieces += 1
            if pieces > limits.parts {
                throw MarkdownRefusal(.tooManyParts(limit: limits.parts), at: position)
            }
        }
    }

    /// A name that no element has and that nothing closes stands for what a reader fills in: `<your-name>`.
    func isPlaceholder(_ tag: HTMLTag) -> Bool {
        tag.attributes.isEmpty && !tag.closesItself && !closedUnknown.contains(tag.name)
    }
}

extension MarkdownNode {
    /// Whether a reader sees nothing of it.
    fileprivate var isBlank: Bool {
        switch self {
        case .softBreak, .lineBreak: true
        case .text(let text): text.utf8.allSatisfy { $0 <= 0x20 }
        default: false
        }
    }

    /// Whether the node is in running text.
    var isInlineNode: Bool {
        switch self {
        case .emphasis, .strong, .strikethrough, .link, .image, .text, .softBreak, .lineBreak, .code, .htmlInline,
            .anchor,
            .footnoteReference, .markup, .imageSize:
            true
        case .element(let element): element.tag.isInline
        default: false
        }
    }
}
