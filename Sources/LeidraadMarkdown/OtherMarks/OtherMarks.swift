extension MarkdownDocument {
    /// Reads what other tools write into paragraphs: marks for a contents list, attributes of blocks, definition lists. Names what it makes
    /// nothing of.
    mutating func readOtherMarks() {
        var reader = OtherMarks(events)
        reader.read()
        events = reader.written
        notices += reader.notices
    }
}

private struct OtherMarks {
    private let events: [MarkdownEvent]
    private(set) var written: [MarkdownEvent] = []
    private(set) var notices: [MarkdownNotice] = []

    init(_ events: [MarkdownEvent]) {
        self.events = events
        written.reserveCapacity(events.count)
    }

    mutating func read() {
        var index = 0
        while index < events.count {
            let event = events[index]
            switch (event.phase, event.node) {
            case (.enter, .paragraph):
                index = paragraph(at: index)
                continue
            case (_, .codeBlock(let info, _)): nameDiagram(info ?? "", event)
            case (_, .text(let text)): nameMarks(in: text, event)
            default: break
            }
            written.append(event)
            index += 1
        }
    }

    /// Writes a paragraph, or what it is in another tool; the index after it.
    private mutating func paragraph(at start: Int) -> Int {
        guard let end = events[start...].firstIndex(where: { $0.phase == .exit && $0.node == .paragraph }) else {
            return start + 1
        }
        var content = events[(start + 1)..<end]
        for event in content { if case .text(let text) = event.node { nameMarks(in: text, event) } }
        let isTableOfContents = dropAttributes(&content)
        if isTableOfContents, dropList(after: end) { return end + 3 }
        if content.isEmpty || isContentsMark(content) { return end + 1 }
        if let list = DefinitionList(content, after: written, paragraph: events[start]) {
            written.removeLast(list.replaced)
            written += list.events
            return end + 1
        }
        written.append(events[start])
        written += content
        written.append(events[end])
        return end + 1
    }

    /// Takes `{:toc}` and the like, on a line of its own, from the end; whether it asks for a contents list.
    private func dropAttributes(_ content: inout ArraySlice<MarkdownEvent>) -> Bool {
        guard let last = content.last, case .text(let text) = last.node, text.hasPrefix("{:"), text.hasSuffix("}"),
            !text.dropFirst(2).contains("{"),
            content.count == 1 || content[content.endIndex - 2].node == .softBreak
        else { return false }
        content = content.dropLast(min(2, content.count))
        return text.dropFirst(2).dropLast().split(separator: " ").contains("toc")
    }

    /// Takes back the list that is in for a contents list: its only item ends behind this paragraph.
    private mutating func dropList(after end: Int) -> Bool {
        guard written.count >= 2, case .list = written[written.count - 2].node,
            written[written.count - 2].phase == .enter,
            case .item = written[written.count - 1].node, written[written.count - 1].phase == .enter,
            end + 2 < events.count,
            case .item = events[end + 1].node, case .list = events[end + 2].node, events[end + 2].phase == .exit
        else { return false }
        written.removeLast(2)
        return true
    }

    private func isContentsMark(_ content: ArraySlice<MarkdownEvent>) -> Bool {
        // `[[_TOC_]]` is emphasis between brackets to the parser.
        guard content.count <= 5,
            content.first.map({ $0.plainText.hasPrefix("[") || $0.plainText.hasPrefix("$") }) ?? false
        else { return false }
        let text = content.map(\.plainText).joined()
        guard text.utf8.count < 20 else { return false }
        return ["[toc]", "[[toc]]", "[[_toc_]]", "${toc}", "[tocm]"].contains(text.lowercased().filter { $0 != " " })
    }

    // MARK: Marks without effect

    private mutating func name(_ mark: ForeignMark, _ event: MarkdownEvent) {
        notices.append(MarkdownNotice(.foreignMark(mark), at: event.position))
    }

    private mutating func nameDiagram(_ info: String, _ event: MarkdownEvent) {
        guard
            let language = info.split(whereSeparator: { $0 == " " || $0 == "{" || $0 == "}" || $0 == "." }).first?
                .lowercased()
        else { return }
        if isDiagramLanguage(language) { name(.diagram(language: language), event) }
        if language == "math" { name(.formula, event) }
    }

    private mutating func nameMarks(in text: String, _ event: MarkdownEvent) {
        let bytes = text.utf8
        if bytes.contains(UInt8(ascii: "$")), holdsFormula(Array(bytes)) { name(.formula, event) }
        if bytes.contains(UInt8(ascii: "{")) {
            for (opening, closing) in [("{{<", "}}"), ("{{%", "}}"), ("{%", "%}")] {
                guard let start = text.range(of: opening) else { continue }
                name(.template(call(in: text[start], endingWith: closing)), event)
                break
            }
        }
    }

    /// The call that a text begins with, up to its end, or as much of it as a message shows.
    private func call(in text: Substring, endingWith closing: String) -> String {
        let shown = String(text.prefix(60))
        guard let end = shown.range(of: closing) else { return shown }
        return String(shown[..<end.lowerBound]) + closing
    }

    /// Whether a stretch between dollar signs is written as a formula: no blank on its insides, and no digit or letter behind it.
    private func holdsFormula(_ text: [UInt8]) -> Bool {
        var opening: Int?
        for (index, byte) in text.enumerated() where byte == UInt8(ascii: "$") {
            let before = index > 0 ? text[index - 1] : 0x20
            let after = index + 1 < text.count ? text[index + 1] : 0x20
            if let start = opening, index > start + 1, before > 0x20, !isWord(after),
                looksLikeFormula(text[(start + 1)..<index])
            {
                return true
            }
            if after == UInt8(ascii: "$"), index + 2 < text.count, text[index + 2] > 0x20, !isWord(before) {
                return true
            }
            opening = after > 0x20 && !isWord(before) ? index : nil
        }
        return false
    }

    private func looksLikeFormula(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.count < 300, !text.allSatisfy({ (48...57).contains($0) || ".,".utf8.contains($0) }) else {
            return false
        }
        return text.count <= 3 || text.contains { "\\^_{}=+<>|".utf8.contains($0) }
    }

    private func isWord(_ byte: UInt8) -> Bool {
        (97...122).contains(byte | 0x20) || (48...57).contains(byte) || byte >= 0x80
    }
}

/// Whether the language of a fence describes a drawing that a program makes.
func isDiagramLanguage(_ language: String) -> Bool {
    [
        "mermaid", "plantuml", "puml", "dot", "graphviz", "vega", "vega-lite", "geojson", "topojson", "stl", "d2",
        "nomnoml", "ditaa", "blockdiag",
        "seqdiag", "wavedrom", "bpmn", "bytefield", "erd", "flowchart", "structurizr", "tikz", "svgbob",
    ].contains(language)
}

extension String {
    fileprivate func range(of words: String) -> Range<String.Index>? {
        guard let first = words.utf8.first else { return nil }
        var index = utf8.startIndex
        while let found = utf8[index...].firstIndex(of: first) {
            if utf8[found...].starts(with: words.utf8) { return found..<endIndex }
            index = utf8.index(after: found)
        }
        return nil
    }
}
