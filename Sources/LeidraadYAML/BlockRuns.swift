/// The runs of a scalar below `|` or `>`: each line of the source is in the text without its indentation.
func blockRuns(_ text: [UInt8], _ source: ArraySlice<UInt8>, isFolded: Bool) -> [ScalarSourceMap.Run] {
    let lines = sourceLines(source).dropFirst()
    guard let content = lines.first?.startIndex else { return [] }
    let indentation = max(0, firstColumn(source[content...]) - firstColumn(text[...]))
    return isFolded ? foldedRuns(text, lines, indentation) : literalRuns(text, lines, indentation)
}

private func literalRuns(
    _ text: [UInt8], _ lines: ArraySlice<ArraySlice<UInt8>>, _ indentation: Int
) -> [ScalarSourceMap.Run] {
    var runs: [ScalarSourceMap.Run] = []
    var position = 0
    for line in lines {
        let start = line.startIndex + min(indentation, line.count)
        runs.append(.init(text: position, file: start))
        position += line.endIndex - start + 1
    }
    return runs
}

private func foldedRuns(
    _ text: [UInt8], _ lines: ArraySlice<ArraySlice<UInt8>>, _ indentation: Int
) -> [ScalarSourceMap.Run] {
    var runs: [ScalarSourceMap.Run] = []
    var position = 0
    for line in lines where line.count > indentation {
        let content = line.dropFirst(indentation)
        let before = position
        while position < text.count, text[position] == 0x0A { position += 1 }
        // Between two lines of equal indentation the break became a space.
        let isJoined = !runs.isEmpty && position == before && content.first?.isYAMLSpace == false
        if isJoined, position < text.count, text[position] == 0x20 { position += 1 }
        runs.append(.init(text: position, file: content.startIndex))
        position += content.count
    }
    return runs
}

/// The lines of a source, without their CR, LF or CRLF.
private func sourceLines(_ source: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = source.startIndex
    while let end = source[start...].firstIndex(where: \.isYAMLBreak) {
        lines.append(source[start..<end])
        let isCRLF = source[end] == 0x0D && source[(end + 1)...].first == 0x0A
        start = end + (isCRLF ? 2 : 1)
    }
    return lines + [source[start...]]
}

/// How far the first visible byte is from the start of its line; 0 where there is none.
private func firstColumn(_ text: ArraySlice<UInt8>) -> Int {
    guard let first = text.firstIndex(where: { !$0.isYAMLSpaceOrBreak }) else { return 0 }
    let lineEnd = text[..<first].lastIndex(where: \.isYAMLBreak)
    return first - (lineEnd.map { $0 + 1 } ?? text.startIndex)
}
