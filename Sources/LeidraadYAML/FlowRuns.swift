/// The runs of a plain or quoted scalar, whose line breaks fold; `source` is what is between the quotes.
func flowRuns(_ source: ArraySlice<UInt8>, quote: UInt8?) -> [ScalarSourceMap.Run] {
    var text = 0
    var file = source.startIndex
    var runs = [ScalarSourceMap.Run(text: text, file: file)]
    while file < source.endIndex {
        guard let step = flowStep(source[file...], quote: quote) else {
            text += 1
            file += 1
            continue
        }
        text += step.text
        file += step.file
        runs.append(.init(text: text, file: file))
    }
    return runs
}

/// The meaning of the start of `rest`: bytes of text and bytes of source; nil where a byte stands for itself.
private func flowStep(_ rest: ArraySlice<UInt8>, quote: UInt8?) -> (text: Int, file: Int)? {
    guard let byte = rest.first else { return nil }
    if byte.isYAMLSpaceOrBreak {
        let gap = rest.prefix(while: \.isYAMLSpaceOrBreak)
        let breaks = lineBreaks(in: gap)
        return (breaks == 0 ? gap.count : max(1, breaks - 1), gap.count)
    }
    if byte == UInt8(ascii: "'"), quote == byte { return (1, 2) }
    if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") { return escapeStep(rest) }
    return nil
}

/// The escape at the start of `rest`; libyaml has already accepted it.
private func escapeStep(_ rest: ArraySlice<UInt8>) -> (text: Int, file: Int)? {
    guard let letter = rest.dropFirst().first else { return nil }
    if letter.isYAMLBreak {
        let gap = rest.dropFirst().prefix(while: \.isYAMLSpaceOrBreak)
        return (lineBreaks(in: gap) - 1, gap.count + 1)
    }
    return switch letter {
    case UInt8(ascii: "x"): (encodedLength(rest.dropFirst(2).prefix(2)), 4)
    case UInt8(ascii: "u"): (encodedLength(rest.dropFirst(2).prefix(4)), 6)
    case UInt8(ascii: "U"): (encodedLength(rest.dropFirst(2).prefix(8)), 10)
    case UInt8(ascii: "N"), UInt8(ascii: "_"): (2, 2)
    case UInt8(ascii: "L"), UInt8(ascii: "P"): (3, 2)
    default: (1, 2)
    }
}

/// The UTF-8 length of the code point that hexadecimal digits name.
private func encodedLength(_ digits: ArraySlice<UInt8>) -> Int {
    switch UInt32(String(decoding: digits, as: UTF8.self), radix: 16) ?? 0 {
    case 0..<0x80: 1
    case 0x80..<0x800: 2
    // Two halves of one character, as JSON writes it: the first stands for both.
    case 0xD800..<0xDC00: 4
    case 0xDC00..<0xE000: 0
    case 0x800..<0x10000: 3
    default: 4
    }
}

private func lineBreaks(in gap: ArraySlice<UInt8>) -> Int {
    gap.indices.count { index in
        gap[index] == 0x0D || (gap[index] == 0x0A && (index == gap.startIndex || gap[index - 1] != 0x0D))
    }
}
