import LeidraadFiles

/// A style sheet or script without indentation, blank lines, lines that are only a comment, types in a line, and blanks that separate
/// nothing: two fifths smaller, and still readable line by line.
///
/// It works line by line, which is safe as long as no string, template literal or regular expression spans lines. A file where one may,
/// with a line that has an odd number of backquotes or ends in a backslash, stays as it is.
func compacted(_ file: SourceFile) -> [UInt8] {
    let isScript = file.path.hasSuffix(".js")
    guard isScript || file.path.hasSuffix(".css") else { return file.bytes }
    var result: [UInt8] = []
    result.reserveCapacity(file.bytes.count)
    var isInComment = false
    for line in file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true) {
        let isSplit = isScript && line.count(where: { $0 == UInt8(ascii: "`") }) % 2 == 1
        if isSplit || line.last == UInt8(ascii: "\\") { return file.bytes }
        let text = line.drop { $0 == 0x20 || $0 == 0x09 }
        if isInComment || text.starts(with: "/*".utf8) {
            guard let end = text.firstRange(of: Array("*/".utf8)) else {
                isInComment = true
                continue
            }
            isInComment = false
            let rest = text[end.upperBound...].drop { $0 == 0x20 }
            if !rest.isEmpty { result += tightened(isScript ? withoutTypes(rest) : Array(rest), isScript) + [0x0A] }
            continue
        }
        if text.isEmpty || (isScript && text.starts(with: "//".utf8)) { continue }
        if !isScript, text.first == UInt8(ascii: "}"), result.suffix(2) == [UInt8(ascii: ";"), 0x0A] {
            result.remove(at: result.count - 2)
        }
        result += tightened(isScript ? withoutTypes(text) : Array(text), isScript) + [0x0A]
    }
    return isInComment ? file.bytes : result
}

/// A line of a script without the types that are in it for the type checker alone: `/** @type {…} */`.
private func withoutTypes(_ line: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var rest = line
    while let start = rest.firstRange(of: Array("/** @type {".utf8)),
        let end = rest[start.upperBound...].firstRange(of: Array("*/".utf8))
    {
        result += rest[..<start.lowerBound]
        rest = rest[end.upperBound...].drop { $0 == 0x20 }
    }
    return result + rest
}

/// A line without the blanks that separate nothing, outside its texts. A script's line with a backquote or a slash stays as it is: there
/// a blank may be part of a template or a pattern.
private func tightened(_ line: [UInt8], _ isScript: Bool) -> [UInt8] {
    guard !line.contains(UInt8(ascii: "\\")), !isScript || !line.contains(where: { "`/".utf8.contains($0) }) else {
        return line
    }
    // In a style sheet a blank before ":" or "(" means something, and so does one beside "+", "-" and ">".
    let separators = Array((isScript ? "=<>(){}[],;:?&|!*+-" : "{};,").utf8)
    var result: [UInt8] = []
    result.reserveCapacity(line.count)
    var quote: UInt8?
    for (index, byte) in line.enumerated() {
        if let open = quote {
            if byte == open { quote = nil }
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
            quote = byte
        }
        // The last declaration of a rule needs no sign behind it.
        if !isScript, quote == nil, byte == UInt8(ascii: "}"), result.last == UInt8(ascii: ";") { result.removeLast() }
        guard byte == 0x20, quote == nil, let before = result.last, index + 1 < line.count else {
            result.append(byte)
            continue
        }
        let after = line[index + 1]
        let isSign = isScript && (after == UInt8(ascii: "+") || after == UInt8(ascii: "-")) && before == after
        let endsName = !isScript && before == UInt8(ascii: ":")
        if isSign || !(separators.contains(before) || separators.contains(after) || endsName) { result.append(byte) }
    }
    // A text that no line closes: the line was not understood.
    return quote == nil ? result : line
}
