/// The stretches of a text that are sentences, without the white space between them.
///
/// A sentence ends at `.`, `!`, `?` or `…` before a space and something that can start one,
/// but not after an initial or an abbreviation that Dutch and English texts use inside sentences.
package func sentences(in text: ArraySlice<UInt8>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = text.startIndex
    var index = text.startIndex
    while index < text.endIndex {
        if let end = sentenceEnd(text, at: index, from: start) {
            append(start..<end, of: text, to: &result)
            start = end
            index = end
        } else {
            index += 1
        }
    }
    append(start..<text.endIndex, of: text, to: &result)
    return result
}

private func append(_ range: Range<Int>, of text: ArraySlice<UInt8>, to result: inout [Range<Int>]) {
    guard let first = text[range].firstIndex(where: { !isSpace($0) }),
        let last = text[range].lastIndex(where: { !isSpace($0) })
    else { return }
    result.append(first..<last + 1)
}

private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (9...13).contains(byte) }

/// The end of the sentence whose last mark is at this offset, closing quotes and brackets included.
private func sentenceEnd(_ text: ArraySlice<UInt8>, at index: Int, from start: Int) -> Int? {
    let byte = text[index]
    guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") else { return nil }
    var end = index + 1
    while end < text.endIndex, let length = closingMark(text, at: end) { end += length }
    guard end < text.endIndex, isSpace(text[end]), let next = text[end...].first(where: { !isSpace($0) }) else {
        return nil
    }
    if byte == UInt8(ascii: "."), isAbbreviation(before: index, in: text, from: start) { return nil }
    let isLowerCase = (97...122).contains(next)
    return isLowerCase ? nil : end
}

/// The length of a closing quote or bracket, or of one more end mark.
private func closingMark(_ text: ArraySlice<UInt8>, at index: Int) -> Int? {
    if [0x22, 0x27, 0x29, 0x5D, 0x21, 0x2E, 0x3F].contains(text[index]) { return 1 }
    let isQuote =
        text[index] == 0xE2 && index + 2 < text.endIndex && text[index + 1] == 0x80
        && [0x99, 0x9D].contains(text[index + 2])
    return isQuote ? 3 : nil
}

private func isAbbreviation(before dot: Int, in text: ArraySlice<UInt8>, from start: Int) -> Bool {
    var first = dot
    while first > start, !isSpace(text[first - 1]), text[first - 1] != UInt8(ascii: "(") { first -= 1 }
    let word = String(decoding: text[first..<dot], as: UTF8.self)
    if word.count == 1, word.first?.isUppercase == true { return true }
    return abbreviations.contains(word.lowercased())
}

/// Abbreviations after which a capital often follows inside a sentence, without their last dot.
private let abbreviations: Set<String> = [
    "al", "bijv", "bv", "ca", "cf", "d.w.z", "dr", "drs", "dhr", "e.g", "fig", "i.e", "ing", "ir", "jl", "m.b.t",
    "m.b.v", "m.n", "mevr", "mr",
    "mw", "nl", "nr", "o.a", "o.b.v", "o.l.v", "p", "pp", "prof", "resp", "sint", "st", "t.a.v", "t.o.v", "tab", "vgl",
    "vs", "z.g",
]
