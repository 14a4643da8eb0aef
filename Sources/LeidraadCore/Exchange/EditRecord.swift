import LeidraadModel
import LeidraadYAML

/// A change of one top-level key of a record in its file. All else of the file, comments too, stays as it is.
struct RecordEdit {
    let key: String
    /// Nil takes the key away.
    let value: ContentValue?
}

/// The file with a record changed.
///
/// - Parameter mapping: the record's node, as it was parsed from `bytes`.
func edited(_ bytes: [UInt8], _ mapping: YAMLNode, _ edits: [RecordEdit]) -> [UInt8] {
    applied(edits.compactMap { edit in change(edit, mapping, bytes) }, to: bytes)
}

/// The bytes with some stretches replaced.
func applied(_ changes: [TextChange], to bytes: [UInt8]) -> [UInt8] {
    // From the back, so that places in front stay right; what is added at one place keeps its order.
    let ordered = changes.enumerated().sorted {
        ($0.element.range.lowerBound, $0.offset) > ($1.element.range.lowerBound, $1.offset)
    }
    return ordered.reduce(into: bytes) { $0.replaceSubrange($1.element.range, with: Array($1.element.text.utf8)) }
}

/// A stretch of a file, and what comes in its place.
struct TextChange {
    let range: Range<Int>
    let text: String
}

func change(_ edit: RecordEdit, _ mapping: YAMLNode, _ bytes: [UInt8]) -> TextChange? {
    let entries = mapping.mapping ?? []
    let isFlow =
        bytes.indices.contains(mapping.range.lowerBound) && bytes[mapping.range.lowerBound] == UInt8(ascii: "{")
    guard let place = entries.firstIndex(where: { $0.key == edit.key }) else {
        return edit.value.flatMap { addition(edit.key, $0, mapping, bytes, isFlow: isFlow) }
    }
    let entry = entries[place]
    let range = entry.keyRange.lowerBound..<valueEnd(entry, bytes)
    guard let value = edit.value else {
        // The first key of an item is behind its hyphen, and in brackets commas would be left: there the value becomes null.
        if place == 0 || isFlow { return TextChange(range: range, text: flowKey(edit.key, bytes, entry) + ": null") }
        return TextChange(range: wholeLines(range, bytes), text: "")
    }
    return TextChange(
        range: range, text: written(edit.key, value, at: entry.keyRange.lowerBound, bytes, isFlow: isFlow))
}

/// A new key goes behind the last one, or behind another that stays.
func addition(
    _ key: String, _ value: ContentValue, _ mapping: YAMLNode, _ bytes: [UInt8], isFlow: Bool,
    behind entry: YAMLEntry? = nil
) -> TextChange? {
    guard let last = entry ?? mapping.mapping?.last else { return nil }
    var end = valueEnd(last, bytes)
    let text = written(key, value, at: last.keyRange.lowerBound, bytes, isFlow: isFlow)
    if isFlow { return TextChange(range: end..<end, text: ", " + text) }
    end = lineEnd(from: end, bytes)
    let margin = String(repeating: " ", count: column(of: last.keyRange.lowerBound, bytes))
    return TextChange(range: end..<end, text: "\n" + margin + text)
}

private func written(_ key: String, _ value: ContentValue, at offset: Int, _ bytes: [UInt8], isFlow: Bool) -> String {
    if isFlow {
        // Where keys are in quotes the file may be JSON, and must stay so.
        let isJSON = bytes[offset] == UInt8(ascii: "\"")
        return isJSON ? quoted(key) + ": " + json(value) : flow(.scalar(key)) + ": " + flow(value)
    }
    var text = YAMLWriter.entry(.init(key, value), indent: column(of: offset, bytes))
    if text.hasSuffix("\n") { text.removeLast() }
    return text
}

private func flowKey(_ key: String, _ bytes: [UInt8], _ entry: YAMLEntry) -> String {
    String(decoding: bytes[entry.keyRange], as: UTF8.self)
}

/// Brackets with every text quoted: what both YAML and JSON read.
func json(_ value: ContentValue) -> String {
    switch value {
    case .scalar(let text): isJSONLiteral(text) ? text : quoted(text)
    case .list(let items): "[" + items.map(json).joined(separator: ", ") + "]"
    case .record(let entries):
        "{" + entries.map { quoted($0.key) + ": " + json($0.value) }.joined(separator: ", ") + "}"
    }
}

private func isJSONLiteral(_ text: String) -> Bool {
    text == "true" || text == "false"
        || (!text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) } && (text == "0" || !text.hasPrefix("0")))
}

/// The column of a place, from 0. Keys are behind spaces and hyphens only, so bytes are columns.
func column(of offset: Int, _ bytes: [UInt8]) -> Int {
    let start = bytes[..<offset].lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? 0
    let mark = start == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return offset - start - mark
}

/// Where the text of an entry ends: the parser's own end of a block lies behind the comments that follow it.
private func valueEnd(_ entry: YAMLEntry, _ bytes: [UInt8]) -> Int {
    let colon = bytes[entry.keyRange.upperBound...].firstIndex(of: UInt8(ascii: ":")) ?? entry.keyRange.upperBound
    return max(colon + 1, nodeEnd(entry.value, bytes))
}

func nodeEnd(_ node: YAMLNode, _ bytes: [UInt8]) -> Int {
    let opensBracket =
        !node.range.isEmpty && [UInt8(ascii: "["), UInt8(ascii: "{")].contains(bytes[node.range.lowerBound])
    switch node.content {
    case .sequence(let items) where !opensBracket: return items.last.map { nodeEnd($0, bytes) } ?? node.range.upperBound
    case .mapping(let entries) where !opensBracket:
        return entries.last.map { valueEnd($0, bytes) } ?? node.range.upperBound
    case .scalar(_, let style) where style == .literal || style == .folded:
        let last = bytes[node.range].lastIndex { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
        // Spaces at the end of its last line belong to the text.
        return last.flatMap { bytes[$0...].firstIndex { $0 == 0x0A || $0 == 0x0D } } ?? node.range.upperBound
    case .scalar(let text, _) where text.isEmpty && node.range.isEmpty: return 0
    default: return node.range.upperBound
    }
}

/// Where a line ends: behind a comment, before the sign that ends it.
func lineEnd(from offset: Int, _ bytes: [UInt8]) -> Int {
    bytes[offset...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
}

func wholeLines(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    let start = bytes[..<range.lowerBound].lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? 0
    let end = bytes[range.upperBound...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
    return start..<end
}
