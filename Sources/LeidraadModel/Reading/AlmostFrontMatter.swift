/// Front matter that is none for a small mistake in its first line, and where that line is.
func almostFrontMatter(_ bytes: [UInt8]) -> (fault: FrontMatterFault, range: Range<Int>)? {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let lines = firstLines(bytes, from: start)
    guard let first = lines.firstIndex(where: { !isBlank(bytes[$0]) }) else { return nil }
    let line = String(decoding: bytes[lines[first]], as: UTF8.self)
    let marks = trimmed(line)
    let range = lines[first].lowerBound..<lines[first].lowerBound + line.utf8.count
    if isKey(bytes[lines[first]], "title") {
        let next = lines.dropFirst(first + 1).first.map { bytes[$0] }
        let isClosed = lines.dropFirst(first + 1).contains {
            trimmed(String(decoding: bytes[$0], as: UTF8.self)) == "---"
        }
        return isClosed || next.map { isKey($0) } ?? false ? (.missing, range) : nil
    }
    guard let next = lines.dropFirst(first + 1).first(where: { !isBlank(bytes[$0]) }), isKey(bytes[next]) else {
        return nil
    }
    if marks == "---" { return first > 0 ? (.blankLines, range) : (.indented, range) }
    let signs: Set<Character> = ["-", "\u{2013}", "\u{2014}", "\u{2212}", "_", "*", "+", "=", "~", ".", " "]
    guard marks.count >= 1, marks.count < 80, marks.allSatisfy(signs.contains) else { return nil }
    return (.marks(marks), range)
}

/// The first lines without their ends.
private func firstLines(_ bytes: [UInt8], from start: Int) -> [Range<Int>] {
    let lines = LineIndex(bytes[start..<min(bytes.count, start + 4000)])
    return (1...20).compactMap { number in
        let line = lines.line(number)
        guard !line.isEmpty else { return nil }
        let length = bytes[line].prefix { $0 != 0x0A && $0 != 0x0D }.count
        return line.lowerBound..<line.lowerBound + length
    }
}

private func isBlank(_ line: ArraySlice<UInt8>) -> Bool { line.allSatisfy { $0 <= 0x20 } }

/// Whether a line starts with a key: a word of ASCII and a colon, or the equals sign of TOML.
private func isKey(_ line: ArraySlice<UInt8>, _ key: String? = nil) -> Bool {
    let word = line.prefix { (97...122).contains($0 | 0x20) || (48...57).contains($0) || $0 == 0x5F || $0 == 0x2D }
    guard !word.isEmpty, key.map({ word.elementsEqual($0.utf8) }) ?? true else { return false }
    let after = line[word.endIndex...].drop { $0 == 0x20 }
    guard let sign = after.first else { return false }
    return sign == UInt8(ascii: ":") && after.dropFirst().first.map { $0 <= 0x20 } ?? true || sign == UInt8(ascii: "=")
}
