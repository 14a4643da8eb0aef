import LeidraadFiles
import LeidraadYAML

/// Judges YAML by a schema and collects every problem on the way.
package struct Validator {
    package let file: String
    package var problems: [LocatedProblem] = []

    package init(file: String) { self.file = file }

    /// The record that a mapping holds, or nil where it is no mapping at all.
    package mutating func record(_ node: YAMLNode, as schema: Schema) -> Record? {
        guard let entries = node.mapping else {
            if node.content != .refused {
                report(.wrongType(expected: .record(schema), found: describe(node)), at: node.range)
            }
            return nil
        }
        if let meant = labelTurnedAround(entries, schema) {
            report(.model(.labelByLanguage(meant)), at: node.range)
            return nil
        }
        var values: [String: Value] = [:]
        for entry in entries {
            guard let field = schema.field(entry.key) else {
                // Of a source other keys pass, but not one that was meant: `doi` would never be shown.
                let isMeant =
                    schema.name == .reference
                    && schema.fields.contains {
                        $0.key.lowercased() == entry.key.lowercased().replacingAll("_", with: "-")
                    }
                    || [.reference, .name].contains(schema.name)
                        && (isWordForKey(entry.key, of: schema) || isTypingError(entry.key, of: schema))
                // A label may be in a language without a table, but in nothing that is no language.
                let isNoLanguage = schema.name == .label && !isLanguageName(entry.key)
                if !schema.allowsOtherKeys || isMeant || isNoLanguage {
                    report(.unknownKey(entry.key, of: schema.name, known: schema.fields.map(\.key)), at: entry.keyRange)
                } else if let day = impossibleDay(entry.value) {
                    report(.value(.noDay(day)), at: entry.value.range)
                }
                continue
            }
            if isEmptyText(entry.value, field) {
                report(.emptyText(field.key, of: schema.name, example: field.example), at: entry.value.range)
            } else if !entry.value.isNull {
                values[entry.key] = value(entry.value, as: field.type)
            }
        }
        reportMissing(in: entries, of: node, schema)
        return Record(values: values, file: file, range: node.range)
    }

    /// What was meant by a label whose parts are inside its languages: `nl: { one: … }`.
    private func labelTurnedAround(_ entries: [YAMLEntry], _ schema: Schema) -> String? {
        guard schema.name == .label, schema.field("one") != nil, !entries.isEmpty,
            entries.allSatisfy({ isLanguageName($0.key) && $0.value.mapping != nil && schema.field($0.key) == nil })
        else { return nil }
        return schema.fields.map { field in
            let words = entries.map { entry in
                let word = entry.value.mapping?.first { $0.key == field.key }?.value.scalar
                return entry.key + ": " + (word ?? "…")
            }
            return field.key + ": { " + words.joined(separator: ", ") + " }"
        }.joined(separator: ", ")
    }

    /// Whether a key is the word of a language for one that the schema has: `titel`, `auteur`.
    private func isWordForKey(_ key: String, of schema: Schema) -> Bool {
        let known = schema.fields.map(\.key)
        return SiteLanguage.allCases.contains { $0.words.keyMeant(by: key, among: known) != nil }
    }

    /// Whether a key is nearly one of the schema, and none that CSL has besides: `publsher`.
    private func isTypingError(_ key: String, of schema: Schema) -> Bool {
        guard key.utf8.count > 4, !otherCSLKeys.contains(key),
            let near = nearest(to: key, among: schema.fields.map(\.key))
        else { return false }
        return near.lowercased().utf8.first == key.lowercased().utf8.first
    }

    /// The day that no calendar has under a key that is not read, as text or in the parts of CSL.
    private func impossibleDay(_ node: YAMLNode) -> String? {
        let parts = node.mapping?.first { $0.key == "date-parts" }?.value.sequence?.first?.sequence
        let day = node.scalar ?? parts?.compactMap(\.scalar).joined(separator: "-")
        return day.flatMap { CalendarDate.isImpossible($0) ? $0 : nil }
    }

    /// Whether a required text holds nothing but white space: `name: ""` names nothing.
    private func isEmptyText(_ node: YAMLNode, _ field: Field) -> Bool {
        guard field.isRequired, field.type.isText, !node.isNull, let text = node.scalar else { return false }
        return text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
    }

    private mutating func reportMissing(in entries: [YAMLEntry], of node: YAMLNode, _ schema: Schema) {
        for field in schema.fields where field.isRequired {
            let entry = entries.first { $0.key == field.key }
            if let entry, !entry.value.isNull { continue }
            let place = entry?.keyRange ?? entries.first?.keyRange ?? node.range.lowerBound..<node.range.lowerBound
            report(.missingKey(field.key, of: schema.name, example: KeyExample(field)), at: place)
        }
    }

    private mutating func value(_ node: YAMLNode, as type: FieldType) -> Value? {
        switch (type, node.content) {
        case (_, .refused):
            return nil
        case (.anything, _):
            return Value(content: .unread, range: node.range)
        case (.map(let item), .mapping(let entries)):
            let values = entries.compactMap { entry in
                value(entry.value, as: item).map { MapEntry(key: entry.key, keyRange: entry.keyRange, value: $0) }
            }
            return Value(content: .map(values), range: node.range)
        case (.list(let item), .sequence(let nodes)):
            return Value(content: .list(nodes.compactMap { value($0, as: item) }), range: node.range)
        case (.idOrRecord(_, let schema), .mapping(let entries)):
            judgeTarget(of: entries, at: node.range, schema)
            return record(node, as: schema).map { Value(content: .record($0), range: node.range) }
        case (.record(let schema), _), (.textOrRecord(let schema), .mapping), (.sourceDate(let schema), .mapping):
            return record(node, as: schema).map { Value(content: .record($0), range: node.range) }
        case (.sourceDate(let schema), .sequence(let nodes)):
            return Value(content: .list(nodes.compactMap { value($0, as: .record(schema)) }), range: node.range)
        case (.list, .scalar), (.map, _), (_, .sequence), (_, .mapping):
            report(.wrongType(expected: type, found: describe(node)), at: node.range)
            return nil
        case (_, .scalar) where node.isNull:
            // A key without a value is absent, but an item of a list is there.
            report(.wrongType(expected: type, found: .nothing), at: node.range)
            return nil
        case (.idOrRecord(_, let schema), .scalar(let id, _)) where schema.fields.contains(where: \.isRequired):
            let missing = schema.fields.filter(\.isRequired).map { (key: $0.key, example: KeyExample($0)) }
            let fault = RelationFault.bareID(id, target: schema.targetKeys[0], missing: missing)
            report(.relation(fault), at: node.range)
            return Value(content: .text(id), range: node.range)
        case (_, .scalar(let text, let style)):
            return scalar(text, isPlain: style == .plain, as: type, at: node.range).map {
                Value(content: $0, range: node.range)
            }
        }
    }

    /// An item of a relation names one record.
    private mutating func judgeTarget(of entries: [YAMLEntry], at range: Range<Int>, _ schema: Schema) {
        let named = entries.filter { schema.targetKeys.contains($0.key) && !$0.value.isNull }
        if named.isEmpty {
            report(.relation(.noTarget(keys: schema.targetKeys)), at: range)
        } else if named.count > 1 {
            report(.relation(.severalTargets(keys: named.map(\.key))), at: named[1].keyRange)
        }
    }

    private mutating func scalar(_ text: String, isPlain: Bool, as type: FieldType, at range: Range<Int>) -> Value
        .Content?
    {
        switch type {
        case .text, .markdown, .reference, .pageAnchor, .textOrRecord, .idOrRecord, .sourceDate:
            return .text(text)
        case .url:
            if isWebAddress(text) { return .text(text) }
        case .choice(let words):
            if words.contains(text) { return .text(text) }
            report(.unknownValue(text, allowed: words), at: range)
            return nil
        case .integer where isPlain:
            if isInteger(text), let number = Int(text) { return .integer(number) }
        case .number where isPlain:
            if isNumber(text) { return .number(text) }
        case .boolean where isPlain:
            if text == "true" || text == "false" { return .boolean(text == "true") }
        case .date:
            if let date = CalendarDate(iso8601: text) { return .date(date) }
        default:
            break
        }
        report(.wrongType(expected: type, found: .text(text)), at: range)
        return nil
    }

    /// Whether a text is an address that a link may lead to.
    private func isWebAddress(_ text: String) -> Bool {
        let schemes = ["http://", "https://", "mailto:", "tel:"]
        return schemes.contains { text.lowercased().hasPrefix($0) && text.utf8.count > $0.utf8.count }
            && !text.unicodeScalars.contains { $0.properties.isWhitespace || $0.value < 0x20 }
    }

    private mutating func report(_ problem: Problem, at range: Range<Int>) {
        problems.append(LocatedProblem(problem, at: SourceSpan(file: file, range: range)))
    }

    private func describe(_ node: YAMLNode) -> FoundValue {
        if node.isNull { return .nothing }
        return node.scalar.map(FoundValue.text) ?? (node.sequence == nil ? .record : .list)
    }

    /// A whole number as JSON and YAML 1.2 both write it: no leading zero, no plus, no octal.
    private func isInteger(_ text: String) -> Bool {
        let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
        guard let first = digits.first, digits.allSatisfy({ (48...57).contains($0) }) else { return false }
        return first != UInt8(ascii: "0") || digits.count == 1
    }

    private func isNumber(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard let whole = parts.first, parts.count <= 2, isInteger(String(whole)) else { return false }
        return parts.count == 1 || (!parts[1].isEmpty && parts[1].utf8.allSatisfy { (48...57).contains($0) })
    }
}

/// Whether a key can be the short name of a language: `de`, `nds`, `pt-BR`.
private func isLanguageName(_ key: String) -> Bool {
    let parts = key.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let areLetters = parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (97...122).contains($0 | 0x20) } }
    return areLetters && parts.count <= 2 && (2...3).contains(parts[0].count)
}
