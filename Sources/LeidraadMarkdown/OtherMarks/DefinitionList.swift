/// A definition list as PHP Markdown Extra and Pandoc write it: a line for a term, and below it lines that begin with a colon.
struct DefinitionList {
    /// The events of the list.
    private(set) var events: [MarkdownEvent] = []
    /// How many events before it they take the place of: the end of a list that goes on, or a paragraph that is a term.
    private(set) var replaced = 0

    /// Reads the content of a paragraph; nil where it is none.
    ///
    /// - Parameter before: what was written before it.
    init?(_ content: ArraySlice<MarkdownEvent>, after before: [MarkdownEvent], paragraph: MarkdownEvent) {
        let lines = Self.lines(content)
        guard let first = lines.firstIndex(where: { Self.isDefinition($0) }) else { return nil }
        let position = paragraph.position
        let list = MarkdownNode.element(HTMLElement(.dl))
        let goesOn = before.last.map { $0.phase == .exit && $0.node == list } ?? false
        if first == 0, !goesOn {
            guard let term = Self.termBefore(before) else { return nil }
            replaced = term.count + 2
            events.append(MarkdownEvent(.enter, list, at: position))
            add(.dt, term, at: position)
        } else if goesOn {
            replaced = 1
        } else {
            events.append(MarkdownEvent(.enter, list, at: position))
        }
        for term in lines[..<first] { add(.dt, term, at: position) }
        var definition: [MarkdownEvent] = []
        for line in lines[first...] {
            if Self.isDefinition(line) {
                if !definition.isEmpty { add(.dd, definition[...], at: position) }
                definition = Self.withoutColon(line)
            } else {
                definition.append(MarkdownEvent(.leaf, .softBreak, at: line.first?.position ?? position))
                definition += line
            }
        }
        add(.dd, definition[...], at: position)
        events.append(MarkdownEvent(.exit, list, at: position))
    }

    private mutating func add(_ tag: HTMLElement.Tag, _ content: ArraySlice<MarkdownEvent>, at position: SourcePosition)
    {
        var element = HTMLElement(tag)
        // A term is a place that links may lead to, as a heading is.
        let anchor = tag == .dt ? gitHubAnchor(content.map(\.plainText).joined()) : ""
        if !anchor.isEmpty { element.attributes.append(.id(anchor)) }
        let node = MarkdownNode.element(element)
        let place = content.first?.position ?? position
        events.append(MarkdownEvent(.enter, node, at: place))
        events.append(MarkdownEvent(.enter, .bareText, at: place))
        events += content
        events.append(MarkdownEvent(.exit, .bareText, at: place))
        events.append(MarkdownEvent(.exit, node, at: place))
    }

    /// The content, cut where a line ends outside any markup.
    private static func lines(_ content: ArraySlice<MarkdownEvent>) -> [ArraySlice<MarkdownEvent>] {
        var lines: [ArraySlice<MarkdownEvent>] = []
        var start = content.startIndex
        var depth = 0
        for index in content.indices {
            if content[index].phase == .enter { depth += 1 }
            if content[index].phase == .exit { depth -= 1 }
            if depth == 0, content[index].node == .softBreak {
                lines.append(content[start..<index])
                start = index + 1
            }
        }
        lines.append(content[start...])
        return lines.filter { !$0.isEmpty }
    }

    private static func isDefinition(_ line: ArraySlice<MarkdownEvent>) -> Bool {
        guard case .text(let text)? = line.first?.node else { return false }
        return text.utf8.first == UInt8(ascii: ":")
            && text.utf8.dropFirst().first.map { $0 == 0x20 || $0 == 0x09 } ?? false
    }

    private static func withoutColon(_ line: ArraySlice<MarkdownEvent>) -> [MarkdownEvent] {
        guard var first = line.first, case .text(let text) = first.node else { return Array(line) }
        let words = text.utf8.dropFirst().drop { $0 == 0x20 || $0 == 0x09 }
        first.node = .text(String(decoding: words, as: UTF8.self))
        first.position.column += text.utf8.count - words.count
        return (words.isEmpty ? [] : [first]) + Array(line.dropFirst())
    }

    /// The content of the paragraph of one line that ends here: the term of a definition below an empty line.
    private static func termBefore(_ events: [MarkdownEvent]) -> ArraySlice<MarkdownEvent>? {
        guard let last = events.last, last.phase == .exit, last.node == .paragraph,
            let start = events.lastIndex(where: { $0.phase == .enter && $0.node == .paragraph })
        else { return nil }
        let content = events[(start + 1)..<(events.count - 1)]
        return content.isEmpty || content.contains { $0.node == .softBreak || $0.node == .lineBreak } ? nil : content
    }
}
