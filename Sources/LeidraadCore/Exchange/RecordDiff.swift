import LeidraadYAML

/// Finds the fewest changes that make a record another. What both have keeps its bytes: comments, quotes and line ends too.
struct RecordDiff {
    private let bytes: [UInt8]
    private(set) var changes: [TextChange] = []

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// - Parameter passedOver: a key that is no part of the value.
    mutating func compare(_ group: YAMLNode, with value: ContentValue, passingOver passedOver: String? = nil) {
        let old = group.mapping ?? []
        var kept: YAMLEntry?
        for entry in old {
            let wanted = entry.key == passedOver ? ContentValue(entry.value) : value[entry.key]
            if wanted != nil || ContentValue(entry.value) == nil { kept = entry }
            if isSame(entry.value, wanted) { continue }
            if let wanted, descend(entry.value, wanted) { continue }
            changes += [change(RecordEdit(key: entry.key, value: wanted), group, bytes)].compactMap { $0 }
        }
        for entry in value.entries where !old.contains(where: { $0.key == entry.key }) {
            let text = addition(
                entry.key, entry.value, group, bytes, isFlow: starts(group, with: "{"), behind: kept ?? old.first)
            changes += [text].compactMap { $0 }
        }
    }

    private func isSame(_ node: YAMLNode, _ value: ContentValue?) -> Bool {
        ContentValue(node)?.canonical == value?.canonical
    }

    private func starts(_ node: YAMLNode, with sign: Unicode.Scalar) -> Bool {
        bytes.indices.contains(node.range.lowerBound) && bytes[node.range.lowerBound] == UInt8(ascii: sign)
    }

    /// Looks for the changes within a value; false where the value as a whole has to be written again. Records nest as deep as
    /// YAML may, which the parser limits.
    private mutating func descend(_ node: YAMLNode, _ value: ContentValue) -> Bool {
        switch (node.content, value) {
        case (.mapping(let old), .record(let new)) where !old.isEmpty && !new.isEmpty:
            compare(node, with: value)
            return true
        case (.sequence(let old), .list(let new)) where !old.isEmpty && !new.isEmpty:
            return compare(old, with: new, isFlow: starts(node, with: "["))
        default: return false
        }
    }

    /// Leaves what is alike at both ends of a list, and pairs what is between.
    private mutating func compare(_ old: [YAMLNode], with new: [ContentValue], isFlow: Bool) -> Bool {
        let start = zip(old, new).prefix { isSame($0, $1) }.count
        let room = min(old.count, new.count) - start
        let end = zip(old.reversed(), new.reversed()).prefix { isSame($0, $1) }.prefix(room).count
        let (before, after) = (old[start..<(old.count - end)], new[start..<(new.count - end)])
        if isFlow, before.count != after.count { return false }
        let dashes = isFlow ? [] : old.compactMap(dash)
        guard isFlow || dashes.count == old.count else { return false }
        for (index, (node, value)) in zip(before.indices, zip(before, after)) where !isSame(node, value) {
            if !descend(node, value) { replace(node, with: value, dash: isFlow ? nil : dashes[index]) }
        }
        for index in before.indices.dropFirst(after.count) {
            changes.append(TextChange(range: wholeLines(dashes[index]..<nodeEnd(old[index], bytes), bytes), text: ""))
        }
        insert(after.dropFirst(before.count), behind: start + min(before.count, after.count) - 1, of: old, dashes)
        return true
    }

    /// The hyphen of an item that is on a line of its own; nil for other items.
    private func dash(_ node: YAMLNode) -> Int? {
        let place = bytes[..<node.range.lowerBound].lastIndex { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
        guard let place, bytes[place] == UInt8(ascii: "-") else { return nil }
        let start = place - column(of: place, bytes)
        return bytes[start..<place].allSatisfy { $0 == 0x20 } ? place : nil
    }

    private mutating func replace(_ node: YAMLNode, with value: ContentValue, dash: Int?) {
        let text =
            dash.map { item(value, dash: $0) } ?? (starts(node, with: "\"") ? json(value) : flow(value))
        changes.append(TextChange(range: node.range.lowerBound..<nodeEnd(node, bytes), text: text))
    }

    /// An item as it is behind its hyphen.
    private func item(_ value: ContentValue, dash: Int) -> String {
        let text = YAMLWriter.item(value, indent: column(of: dash, bytes)).dropFirst(2)
        return String(text.hasSuffix("\n") ? text.dropLast() : text)
    }

    private mutating func insert(
        _ items: ArraySlice<ContentValue>, behind index: Int, of old: [YAMLNode], _ dashes: [Int]
    ) {
        guard let first = dashes.first else { return }
        let margin = String(repeating: " ", count: column(of: first, bytes))
        let lines = items.map { margin + "- " + item($0, dash: first) }
        if index >= 0 {
            let end = lineEnd(from: nodeEnd(old[index], bytes), bytes)
            changes += lines.map { TextChange(range: end..<end, text: "\n" + $0) }
        } else {
            let start = first - column(of: first, bytes)
            changes += lines.map { TextChange(range: start..<start, text: $0 + "\n") }
        }
    }
}
