import LeidraadMarkdown
import LeidraadModel

/// Marks that did not take and text that was dropped, each told where it is: one pass over a parsed text.
///
/// Of a kind a paragraph is reported once: who fixes the first sees the others.
func checkMarks(_ text: ProseText) -> [LocatedProblem] {
    let events = text.source.document.events
    var problems: [LocatedProblem] = []
    var blocks = text.blocks[...]
    for (index, event) in events.enumerated() where event.phase != .exit {
        switch event.node {
        case .paragraph, .heading, .tableCell:
            guard let block = blocks.popFirst() else { break }
            problems += InlineMarks(text, block).problems + LineMarks(text, block, at: index).problems
            if let fault = headingByAccident(block, event, text) { problems.append(fault) }
            if let fault = headingColon(block, event, text) { problems.append(fault) }
            if let fault = fenceInLine(block, text) { problems.append(fault) }
        case .codeBlock(let info?, let literal): problems += checkFence(info, literal, event, text)
        case .list(let start, _, _):
            if let start { problems += listByAccident(start, events, at: index, text) }
            if let fault = looseSublist(events, at: index, text) ?? looseItem(events, at: index, text) {
                problems.append(fault)
            }
        case .blockQuote:
            problems += quoteByAccident(events, at: index, text)
            if let fault = emptyNote(events, at: index, text) { problems.append(fault) }
        case .tableRow(let isHeader): problems += checkRow(event, isHeader: isHeader, events, at: index, text)
        case .link(let url, _) where isEmptyAddress(url):
            problems.append(LocatedProblem(.mark(.emptyAddress(isImage: false)), at: text.span(of: event, length: 1)))
        case .image(let url, _) where isEmptyAddress(url):
            problems.append(LocatedProblem(.mark(.emptyAddress(isImage: true)), at: text.span(of: event, length: 2)))
        default: break
        }
    }
    return problems + openContainers(text) + lostDefinitions(text)
}

/// Lines such as `[Bron]: https://…`, which give a link in the text its address, where no link asks for one: readers see nothing of them.
private func lostDefinitions(_ text: ProseText) -> [LocatedProblem] {
    let bytes = text.source.text.bytes
    guard bytes.firstRange(of: Array("]:".utf8)) != nil else { return [] }
    let lower = bytes.map { (65...90).contains($0) ? $0 | 0x20 : $0 }
    var problems: [LocatedProblem] = []
    var (isCode, isBelowText) = (false, false)
    var number = 1
    while text.lines.start(ofLine: number) < bytes.endIndex {
        let range = text.lines.line(number)
        let line = bytes[range]
        number += 1
        let bare = line.drop { $0 == 0x20 }
        if bare.starts(with: "```".utf8) || bare.starts(with: "~~~".utf8) { isCode.toggle() }
        guard !isCode, !isBelowText, bare.startIndex - line.startIndex < 4, let label = definedLabel(bare) else {
            isBelowText = !isCode && bare.contains { $0 > 0x20 }
            continue
        }
        let place = label.startIndex - 1..<label.endIndex + 2
        let asked = Array("[".utf8) + lower[(label.startIndex - bytes.startIndex)..<(label.endIndex - bytes.startIndex)]
        let uses = lower.ranges(of: asked + Array("]".utf8)).count
        if uses < 2 {
            let words = String(decoding: label, as: UTF8.self)
            problems.append(LocatedProblem(.mark(.typing(.lostDefinition, words)), at: text.source.text.inFile(place)))
        }
    }
    return problems
}

/// The label of a line that says to where it leads; nil of other lines, of footnotes and of remarks such as `[//]: # (…)`.
private func definedLabel(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard line.first == UInt8(ascii: "["), let end = line.firstIndex(of: UInt8(ascii: "]")), end > line.startIndex + 1,
        line[(end + 1)...].first == UInt8(ascii: ":")
    else { return nil }
    let label = line[(line.startIndex + 1)..<end]
    let address = line[(end + 2)...].drop { $0 <= 0x20 }
    guard label.first != UInt8(ascii: "^"), address.starts(with: "http".utf8), label.contains(where: { $0 > 0x40 })
    else { return nil }
    return label
}

/// Labelled blocks of colons that nothing ends: the rest of the page is in them.
private func openContainers(_ text: ProseText) -> [LocatedProblem] {
    let starts = text.source.document.events.filter { event in
        if case .alert = event.node { event.phase == .enter } else { false }
    }
    guard !starts.isEmpty else { return [] }
    let bytes = text.source.text.bytes
    var (open, isCode): ([(line: Int, place: Range<Int>)], Bool) = ([], false)
    var number = 1
    while text.lines.start(ofLine: number) < bytes.endIndex {
        let line = bytes[text.lines.line(number)]
        let bare = line.drop { $0 <= 0x20 }
        if bare.starts(with: "```".utf8) || bare.starts(with: "~~~".utf8) { isCode.toggle() }
        let colons = bare.prefix { $0 == UInt8(ascii: ":") }
        if !isCode, colons.count > 2 {
            if bare[colons.endIndex...].contains(where: { $0 > 0x20 }) {
                let end = bare.endIndex - bare.reversed().prefix { $0 <= 0x20 }.count
                open.append((number, bare.startIndex..<end))
            } else {
                _ = open.popLast()
            }
        }
        number += 1
    }
    return open.filter { opened in starts.contains { $0.position.line == opened.line } }.map {
        LocatedProblem(.mark(.typing(.openContainer, "")), at: text.source.text.inFile($0.place))
    }
}

/// Whether an address leads nowhere: nothing, a bare `#`, or a scheme without a host.
private func isEmptyAddress(_ url: String) -> Bool {
    ["", "#", "http:", "https:", "http://", "https://", "mailto:", "tel:"].contains(trimmed(url).lowercased())
}

/// A heading that ends with a colon: the text below it needs none, and the colon is in every list of headings.
private func headingColon(_ block: ProseText.Block, _ event: MarkdownEvent, _ text: ProseText) -> LocatedProblem? {
    let words = block.inline.text
    guard case .heading = event.node, underline(of: event, text) == nil,
        let last = words.lastIndex(where: { $0 > 0x20 }), last > 0, words[last] == UInt8(ascii: ":")
    else { return nil }
    return LocatedProblem(.mark(.typing(.headingColon, "")), at: text.span(last..<last + 1, in: block))
}

/// A sentence that became a heading because a line of hyphens or equals signs is right below it.
private func headingByAccident(_ block: ProseText.Block, _ event: MarkdownEvent, _ text: ProseText) -> LocatedProblem? {
    guard case .heading = event.node, let underline = underline(of: event, text) else { return nil }
    // Git leaves exactly this line between two versions; a rule of its own tells of them.
    guard !underline.filter({ $0 > 0x20 }).elementsEqual("=======".utf8) else { return nil }
    let words = block.inline.text
    guard let last = words.last(where: { $0 > 0x20 }) else { return nil }
    let isSentence = ".!?;:,".utf8.contains(last) || words.split(separator: 0x20).count > 12
    let isLong = text.lines.number(at: underline.startIndex) > event.position.line + 1
    guard isSentence || isLong else { return nil }
    return LocatedProblem(
        .mark(.headingByAccident(String(decoding: underline.prefix(3), as: UTF8.self))),
        at: text.source.text.inFile(underline.startIndex..<underline.endIndex))
}

/// The line of hyphens or equals signs that makes a heading of the lines above it; nil for a heading with number signs.
private func underline(of event: MarkdownEvent, _ text: ProseText) -> ArraySlice<UInt8>? {
    let bytes = text.source.text.bytes
    let start = text.lines.offset(of: event.position)
    guard start < bytes.endIndex, bytes[start] != UInt8(ascii: "#") else { return nil }
    for number in (event.position.line + 1)...(event.endLine + 1) {
        let line = bytes[text.lines.line(number)].drop { $0 <= 0x20 || $0 == UInt8(ascii: ">") }
        guard let mark = line.first, mark == UInt8(ascii: "-") || mark == UInt8(ascii: "=") else { continue }
        let marks = line.prefix { $0 == mark }
        if line[marks.endIndex...].allSatisfy({ $0 <= 0x20 }) { return marks }
    }
    return nil
}

/// A list that starts at a number with which no list starts: mostly the end of a sentence, such as "2019.".
private func listByAccident(_ start: Int, _ events: [MarkdownEvent], at index: Int, _ text: ProseText)
    -> [LocatedProblem]
{
    guard start >= 20 else { return [] }
    var depth = 0
    var items = 0
    for event in events[index...] {
        if case .list = event.node { depth += event.phase == .enter ? 1 : -1 }
        if case .item = event.node, event.phase == .enter, depth == 1 { items += 1 }
        if depth == 0 || items > 1 { break }
    }
    guard start >= 100 || items == 1 else { return [] }
    let span = text.span(of: events[index], length: String(start).utf8.count + 1)
    return [LocatedProblem(.mark(.listByAccident(String(start))), at: span)]
}

/// A quotation right below a line of text that starts with a number: "> 18 jaar" was meant as "more than".
private func quoteByAccident(_ events: [MarkdownEvent], at index: Int, _ text: ProseText) -> [LocatedProblem] {
    let place = events[index].position
    guard index + 2 < events.count, case .text(let words) = events[index + 2].node, let digit = words.utf8.first,
        (48...57).contains(digit)
    else { return [] }
    if words.drop(while: \.isNumber).first == "%", isOneParagraph(events, at: index) {
        return [LocatedProblem(.mark(.typing(.quotedPercentage, "")), at: text.span(of: events[index], length: 1))]
    }
    guard place.line > 1 else { return [] }
    let above = text.source.text.bytes[text.lines.line(place.line - 1)]
    guard let first = above.first(where: { $0 > 0x20 }), first != UInt8(ascii: ">") else { return [] }
    let number = String(words.prefix { $0.isNumber })
    return [LocatedProblem(.mark(.quoteByAccident(number)), at: text.span(of: events[index], length: 1))]
}

/// Whether a quotation holds one paragraph and nothing else.
private func isOneParagraph(_ events: [MarkdownEvent], at index: Int) -> Bool {
    guard let end = events[(index + 2)...].firstIndex(where: { $0.node == .paragraph && $0.phase == .exit }),
        end + 1 < events.count, case .blockQuote = events[end + 1].node
    else { return false }
    return events[end + 1].phase == .exit
}

/// A generated block within a line, or between two backticks: it is code then.
private func fenceInLine(_ block: ProseText.Block, _ text: ProseText) -> LocatedProblem? {
    let events = text.source.document.events[block.events]
    guard events.count == 3, let event = events.dropFirst().first, case .code(let words) = event.node,
        let name = words.split(whereSeparator: \.isWhitespace).first.map(String.init),
        GeneratedBlock.Kind(rawValue: name) != nil || nearBlockName(name) != nil
    else { return nil }
    let line = text.source.text.bytes[text.lines.line(event.position.line)].drop {
        $0 <= 0x20 || $0 == UInt8(ascii: ">")
    }
    guard line.starts(with: "``".utf8) else { return nil }
    return LocatedProblem(
        .mark(.typing(.fenceInLine, name)), at: text.source.text.inFile(line.startIndex..<line.startIndex + 2))
}

/// A labelled block that holds nothing but its label, with text right below it that was meant to be in it.
private func emptyNote(_ events: [MarkdownEvent], at index: Int, _ text: ProseText) -> LocatedProblem? {
    guard index + 5 < events.count, events[index + 1].node == .paragraph,
        case .text(let words) = events[index + 2].node,
        words.hasPrefix("[!"), words.hasSuffix("]"), !words.uppercased().hasPrefix("[!RECOMMENDATION"),
        events[index + 3].node == .paragraph, events[index + 3].phase == .exit,
        case .blockQuote = events[index + 4].node,
        isText(events[index + 5].node)
    else { return nil }
    return LocatedProblem(
        .mark(.typing(.emptyNote, words)), at: text.span(of: events[index + 2], length: words.utf8.count))
}

/// Whether a block is a paragraph or a quote without a label.
private func isText(_ node: MarkdownNode) -> Bool {
    switch node {
    case .paragraph, .blockQuote: true
    default: false
    }
}

/// A list right below another that was meant to be in its last item: it is indented, and too little for that.
private func looseSublist(_ events: [MarkdownEvent], at index: Int, _ text: ProseText) -> LocatedProblem? {
    let list = events[index]
    guard index > 0, case .list(let start, _, _) = list.node, case .list(let above, _, _) = events[index - 1].node,
        events[index - 1].phase == .exit, (start == nil) != (above == nil), list.phase == .enter
    else { return nil }
    let opening = events[index - 1].position
    guard list.position.column > opening.column, list.position.line > 1 else { return nil }
    let line = text.source.text.bytes[text.lines.line(list.position.line - 1)]
    guard line.contains(where: { $0 > 0x20 }) else { return nil }
    return LocatedProblem(.mark(.typing(.looseSublist, "")), at: text.span(of: list, length: 1))
}

/// A bullet that is indented one space more than those around it: it was meant to be in the item above, and is beside it.
private func looseItem(_ events: [MarkdownEvent], at index: Int, _ text: ProseText) -> LocatedProblem? {
    guard case .list(nil, _, _) = events[index].node else { return nil }
    var depth = 0
    var columns: [Int] = []
    for event in events[index...] {
        if case .list = event.node { depth += event.phase == .enter ? 1 : -1 }
        if depth == 0 { return nil }
        guard case .item = event.node, event.phase == .enter, depth == 1 else { continue }
        if let first = columns.first, event.position.column > first, columns.last == first {
            return LocatedProblem(.mark(.typing(.looseSublist, "")), at: text.span(of: event, length: 1))
        }
        columns.append(event.position.column)
    }
    return nil
}
