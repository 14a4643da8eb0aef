import LeidraadMarkdown
import LeidraadModel

/// A row with more cells than its head has, or with a link whose bar ends a cell.
func checkRow(
    _ event: MarkdownEvent, isHeader: Bool, _ events: [MarkdownEvent], at index: Int, _ text: ProseText
) -> [LocatedProblem] {
    let start = text.lines.offset(of: event.position)
    var end = text.lines.line(event.position.line).upperBound
    while end > start, text.source.text.bytes[end - 1] == 0x0A || text.source.text.bytes[end - 1] == 0x0D { end -= 1 }
    guard start < end else { return [] }
    let line = text.source.text.bytes[start..<end]
    if let link = barredLink(line) {
        return [LocatedProblem(.mark(.barInTable), at: text.source.text.inFile(link))]
    }
    guard !isHeader else { return [] }
    var columns = 0
    for event in events[(index + 1)...] {
        if case .tableRow = event.node { break }
        if case .tableCell = event.node, event.phase == .enter { columns += 1 }
    }
    let cells = tableCells(line)
    // In other tools a cell of `^^` is one with that above it.
    if let cell = cells.first(where: { line[$0].elementsEqual("^^".utf8) }) {
        return [LocatedProblem(.foreignMark(.template("^^")), at: text.source.text.inFile(cell))]
    }
    guard cells.count > columns else { return [] }
    let lost = cells[columns...].filter { cell in line[cell].contains { $0 > 0x20 } }
    guard let first = lost.first else { return [] }
    return [LocatedProblem(.dropped(.cells(row: cells.count, head: columns)), at: text.source.text.inFile(first))]
}

/// The cells of a line as a table has them: what is between bars that are not escaped, without the white space around it.
func tableCells(_ line: ArraySlice<UInt8>) -> [Range<Int>] {
    let bar = UInt8(ascii: "|")
    var cells: [Range<Int>] = []
    var start = line.startIndex
    var isEscaped = false
    for index in line.indices {
        if line[index] == bar, !isEscaped {
            cells.append(start..<index)
            start = index + 1
        }
        isEscaped = line[index] == UInt8(ascii: "\\") && !isEscaped
    }
    cells.append(start..<line.endIndex)
    let bare = cells.map { cell -> Range<Int> in
        guard let first = line[cell].firstIndex(where: { $0 > 0x20 }),
            let last = line[cell].lastIndex(where: { $0 > 0x20 })
        else { return cell.lowerBound..<cell.lowerBound }
        return first..<last + 1
    }
    var inner = bare[...]
    // A bar at either end of the line opens and closes it.
    if let first = inner.first, first.isEmpty { inner.removeFirst() }
    if let last = inner.last, last.isEmpty, inner.count > 1 || bare.count > 1 { inner.removeLast() }
    return Array(inner)
}

/// A `[[id|text]]` whose bar is not escaped.
private func barredLink(_ line: ArraySlice<UInt8>) -> Range<Int>? {
    let (open, close) = (Array("[[".utf8), Array("]]".utf8))
    var rest = line
    while let start = rest.firstRange(of: open), let end = line[start.upperBound...].firstRange(of: close) {
        let inner = line[start.upperBound..<end.lowerBound]
        if let bar = inner.firstIndex(of: UInt8(ascii: "|")), line[bar - 1] != UInt8(ascii: "\\"),
            inner.firstRange(of: open) == nil
        {
            return start.lowerBound..<end.upperBound
        }
        rest = line[end.upperBound...]
    }
    return nil
}
