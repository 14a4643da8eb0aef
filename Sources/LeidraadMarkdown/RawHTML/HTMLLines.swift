/// Finds the pieces of raw HTML back in the text; its lines may be indented there, or are in a quotation.
struct HTMLLines {
    let source: UnsafeBufferPointer<UInt8>
    let lines: SourceLines

    /// The places of the bytes of a piece of markup.
    func places(of markup: String, at position: SourcePosition, isBlock: Bool) -> HTMLPlaces {
        var starts: [Int] = [0]
        var lengths: [Int] = []
        var index = 0
        for byte in markup.utf8 {
            index += 1
            if byte == UInt8(ascii: "\n") {
                lengths.append(index - 1 - (starts.last ?? 0))
                starts.append(index)
            }
        }
        lengths.append(index - (starts.last ?? 0))
        let columns = starts.indices.map { line in
            line == 0 && !isBlock ? position.column : column(ofLine: position.line + line, length: lengths[line])
        }
        return HTMLPlaces(starts: starts, columns: columns, firstLine: position.line)
    }

    /// Where the last bytes of a line begin; a line keeps its end, and loses only what is before it.
    private func column(ofLine number: Int, length: Int) -> Int {
        guard let range = lines.range(of: number) else { return 1 }
        var end = range.upperBound
        while end > range.lowerBound, source[end - 1] == 0x0A || source[end - 1] == 0x0D { end -= 1 }
        return max(1, end - range.lowerBound - length + 1)
    }
}

/// The places of the bytes of a piece of markup.
struct HTMLPlaces {
    var starts: [Int]
    var columns: [Int]
    var firstLine: Int

    func position(of offset: Int) -> SourcePosition {
        var (low, high) = (0, starts.count)
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        let line = max(0, low - 1)
        return SourcePosition(line: firstLine + line, column: columns[line] + offset - starts[line])
    }
}
