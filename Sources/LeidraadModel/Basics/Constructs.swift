/// A construct of the content model in running text.
package enum Construct: Sendable {
    /// `[[target|label]]`
    case wikiLink(target: String, label: String?)
    /// `[zie @a, p. 12; @b]`
    case citation([CitationItem])
    /// `@a` or `@a [p. 12]`, as part of the sentence.
    case narrativeCitation(CitationItem)
}

/// One source in a citation.
package struct CitationItem: Sendable {
    package let key: String
    /// Text before the author, such as "zie".
    package let prefix: String
    /// Text after the year, such as "p. 12".
    package let suffix: String
    /// `-@key`: only the year, because the sentence names the author.
    package let suppressesAuthor: Bool
    /// The bytes of `@key`.
    package let place: Range<Int>
}

/// A construct and its bytes.
package struct FoundConstruct: Sendable {
    package let construct: Construct
    package let range: Range<Int>
}

/// Finds the constructs in a run of text that Markdown has already unescaped.
package func constructs(in text: ArraySlice<UInt8>) -> [FoundConstruct] {
    var found: [FoundConstruct] = []
    var index = text.startIndex
    while index < text.endIndex {
        let byte = text[index]
        let next =
            byte == UInt8(ascii: "[")
            ? wikiLink(text, at: index) ?? citation(text, at: index)
            : byte == UInt8(ascii: "@") ? narrative(text, at: index) : nil
        if let next {
            found.append(next)
            index = next.range.upperBound
        } else {
            index += 1
        }
    }
    return found
}

private func wikiLink(_ text: ArraySlice<UInt8>, at start: Int) -> FoundConstruct? {
    guard start + 1 < text.endIndex, text[start + 1] == UInt8(ascii: "[") else { return nil }
    var end = start + 2
    while end + 1 < text.endIndex, !(text[end] == UInt8(ascii: "]") && text[end + 1] == UInt8(ascii: "]")) {
        if text[end] == UInt8(ascii: "[") { return nil }
        end += 1
    }
    guard end + 1 < text.endIndex, end > start + 2, !isTable(text[(end + 2)...]) else { return nil }
    let inner = String(decoding: text[(start + 2)..<end], as: UTF8.self)
    let parts = inner.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false).map(trimmed)
    let label = parts.count > 1 && !parts[1].isEmpty ? parts[1] : nil
    return FoundConstruct(construct: .wikiLink(target: parts[0], label: label), range: start..<end + 2)
}

/// Whether a key and its value follow, as below `[[name]]` in the settings of a program.
private func isTable(_ rest: ArraySlice<UInt8>) -> Bool {
    guard rest.first == 0x20 else { return false }
    let key = rest.dropFirst().prefix {
        (97...122).contains($0 | 0x20) || (48...57).contains($0) || $0 == 0x5F || $0 == 0x2D
    }
    let value = rest[key.endIndex...].prefix(4)
    return !key.isEmpty && value.count > 3 && value.starts(with: " = ".utf8)
        && value.last.map { "'\"[{tf".utf8.contains($0) || (48...57).contains($0) } == true
}

private func citation(_ text: ArraySlice<UInt8>, at start: Int) -> FoundConstruct? {
    guard let end = text[(start + 1)...].firstIndex(where: { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "[") }),
        text[end] == UInt8(ascii: "]"), text[(start + 1)..<end].contains(UInt8(ascii: "@"))
    else { return nil }
    var items: [CitationItem] = []
    for part in text[(start + 1)..<end].split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
        guard let item = citationItem(part) else { return nil }
        items.append(item)
    }
    return FoundConstruct(construct: .citation(items), range: start..<end + 1)
}

private func citationItem(_ part: ArraySlice<UInt8>) -> CitationItem? {
    guard let at = part.firstIndex(of: UInt8(ascii: "@")), let keyEnd = citationKeyEnd(part, from: at + 1) else {
        return nil
    }
    let suppresses = at > part.startIndex && part[at - 1] == UInt8(ascii: "-")
    let prefix = part[part.startIndex..<(suppresses ? at - 1 : at)]
    if let last = prefix.last, last != 0x20, last != UInt8(ascii: "(") { return nil }
    let suffix = trimmed(String(decoding: part[keyEnd...], as: UTF8.self))
    return CitationItem(
        key: String(decoding: part[(at + 1)..<keyEnd], as: UTF8.self),
        prefix: trimmed(String(decoding: prefix, as: UTF8.self)),
        suffix: suffix.hasPrefix(",") ? trimmed(String(suffix.dropFirst())) : suffix, suppressesAuthor: suppresses,
        place: at..<keyEnd)
}

private func narrative(_ text: ArraySlice<UInt8>, at start: Int) -> FoundConstruct? {
    if start > text.startIndex, !canPrecedeNarrative(text[..<start]) { return nil }
    guard let keyEnd = citationKeyEnd(text, from: start + 1) else { return nil }
    let key = String(decoding: text[(start + 1)..<keyEnd], as: UTF8.self)
    var end = keyEnd
    var suffix = ""
    if keyEnd + 1 < text.endIndex, text[keyEnd] == 0x20, text[keyEnd + 1] == UInt8(ascii: "["),
        let close = text[keyEnd...].prefix(longestLocator).firstIndex(of: UInt8(ascii: "]")),
        !text[keyEnd..<close].contains(UInt8(ascii: "@")),
        text[(keyEnd + 2)..<close].first != UInt8(ascii: "[")
    {
        suffix = trimmed(String(decoding: text[(keyEnd + 2)..<close], as: UTF8.self))
        end = close + 1
    }
    let item = CitationItem(key: key, prefix: "", suffix: suffix, suppressesAuthor: false, place: start..<keyEnd)
    return FoundConstruct(construct: .narrativeCitation(item), range: start..<end)
}

/// How many bytes after a key a locator in brackets may take; keeps text full of opening brackets from being read over and over.
private let longestLocator = 200

/// White space, an opening bracket or quote, a dash; straight or as printers set them.
private func canPrecedeNarrative(_ text: ArraySlice<UInt8>) -> Bool {
    guard let byte = text.last else { return true }
    if byte < 0x80 { return byte <= 0x20 || "([\"'-/".utf8.contains(byte) }
    let isQuote = text.count > 1 && text[text.endIndex - 2] == 0xC2 && [0xA0, 0xAB, 0xBB].contains(byte)
    return isQuote || text.count > 2 && isPunctuation(text, at: text.endIndex - 3)
}

/// Whether a character from U+2000 to U+206F starts here: a dash, quote, space or other mark.
private func isPunctuation(_ text: ArraySlice<UInt8>, at index: Int) -> Bool {
    index + 2 < text.endIndex && text[index] == 0xE2 && [0x80, 0x81].contains(text[index + 1])
}

/// Where a citation key ends: letters, digits and underscores, with single marks between them, as in Pandoc.
package func citationKeyEnd(_ text: ArraySlice<UInt8>, from start: Int) -> Int? {
    var end = start
    while end < text.endIndex {
        if isPunctuation(text, at: end) { break }
        if text[end] == 0xC2, end + 1 < text.endIndex, [0xA0, 0xAB, 0xBB].contains(text[end + 1]) { break }
        if isKeyByte(text[end]) {
            end += 1
        } else if ":.#$%&-+?<>~/".utf8.contains(text[end]), end > start, end + 1 < text.endIndex,
            isKeyByte(text[end + 1])
        {
            end += 1
        } else {
            break
        }
    }
    return end > start ? end : nil
}

private func isKeyByte(_ byte: UInt8) -> Bool {
    (97...122).contains(byte | 0x20) || (48...57).contains(byte) || byte == UInt8(ascii: "_") || byte >= 0x80
}

/// Text without white space at either end.
package func trimmed(_ text: some StringProtocol) -> String {
    let bytes = Array(text.utf8)
    guard let first = bytes.firstIndex(where: { $0 > 0x20 }), let last = bytes.lastIndex(where: { $0 > 0x20 }) else {
        return ""
    }
    return String(decoding: bytes[first...last], as: UTF8.self)
}
