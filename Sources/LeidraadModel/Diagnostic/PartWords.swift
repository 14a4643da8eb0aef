import LeidraadFiles
import LeidraadWords

/// The words for the parts of a message.
extension WordTable {
    /// A question whether another word was meant; nil where none is near.
    package func meant(_ suggestion: String?) -> String? { suggestion.map { text("did-you-mean", ["word": $0]) } }

    /// A question whether another word was meant, or the thing with the label that was written; nil where none is near.
    func meant(_ suggestion: Suggestion) -> String? {
        guard let meant = suggestion.meant else { return nil }
        guard let label = meant.label else { return self.meant(meant.word) }
        return text("did-you-mean-label", ["word": meant.word, "label": label])
    }

    /// The key that an editor wrote in the words of the language: of `key-KEY` in the table, where there is one.
    func keyMeant(by written: String, among known: [String]) -> String? {
        let wanted = written.lowercased()
        return known.first { key in
            (word("key-" + key) ?? "").split(separator: ",").contains { trimmed($0).lowercased() == wanted }
        }
    }

    /// The key that was meant by one that took in its value, as in `{from:18}`, or that is the rest of a number, as in `{ value: 6,2 }`.
    func splitKeyHint(_ key: String, among known: [String]) -> String? {
        if let colon = key.firstIndex(where: { ":=".contains($0) }), known.contains(trimmed(String(key[..<colon]))) {
            let value = trimmed(String(key[key.index(after: colon)...]))
            return text("write-this", ["value": trimmed(String(key[..<colon])) + ": " + value])
        }
        return !key.isEmpty && key.allSatisfy(\.isNumber) ? text("key-of-digits-hint") : nil
    }

    /// The nearest of the words that are possible, or all of them.
    ///
    /// - Parameter key: the text that lists them, with `{words}`.
    func meantOrPossible(_ word: String, among known: [String], _ key: String) -> String {
        meant(nearest(to: word, among: known)) ?? text(key, ["words": listed(known)])
    }

    /// Up to twelve words of a set, for a hint.
    func listed(_ words: [String]) -> String {
        let shown = words.prefix(12).joined(separator: ", ")
        return words.count > 12 ? shown + ", " + text("and-more", ["n": String(words.count - 12)]) : shown
    }

    /// Choices, with a word such as "or" between them.
    func joined(_ choices: [String], by key: String) -> String { choices.joined(separator: " \(text(key)) ") }

    /// The thing that a schema describes.
    func owner(_ name: SchemaName) -> String {
        if let label = name.label { return text("owner-own", ["label": label]) }
        return text("owner-" + name.key)
    }

    /// The target of an id.
    func target(_ target: ReferenceTarget) -> String {
        switch target {
        case .record(let types): joined(types, by: "or")
        case .levelOf(let scale): text("target-level-of", ["scale": scale])
        case .vocabulary(let list): text("target-vocabulary", ["list": list])
        default: text("target-" + target.key)
        }
    }

    /// A value found where another kind was expected.
    func found(_ value: FoundValue) -> String {
        switch value {
        case .nothing: text("found-nothing")
        case .text(let text): "\"\(text.count > 40 ? text.prefix(40) + "…" : text[...])\""
        case .list: text("type-list")
        case .record: text("type-record")
        }
    }

    /// The type of a field.
    package func type(_ type: FieldType) -> String {
        switch type {
        case .text, .anything, .markdown: text("type-text")
        case .choice(let words): text("type-choice", ["words": words.joined(separator: ", ")])
        case .reference(let target): text("type-reference", ["target": self.target(target)])
        default: text("type-" + type.key)
        }
    }

    /// How to write what a field holds, where that needs saying; with the value that is there, where it shows what was meant.
    func typeHint(_ type: FieldType, found: FoundValue) -> String? {
        switch found {
        case .text(let text): meantHint(type, text) ?? typeHint(type)
        case .list:
            type.isMap
                ? text("type-map-hint")
                : type.listKeys.map { text("type-record-of-lists-hint", ["keys": listed($0)]) }
                    ?? (type.isRecord
                        ? text("type-record-dash-hint") : type.isText ? text("type-text-hint") : typeHint(type))
        case .record: type.isList ? listHint(type) : type.isText ? text("type-text-hint") : typeHint(type)
        case .nothing: emptyHint(type) ?? typeHint(type)
        }
    }

    /// How a list is written, with the keys that each part of this one must have.
    private func listHint(_ type: FieldType) -> String {
        guard let group = type.item?.group else { return text("type-list-hint") }
        if group.name == .name { return text("type-names-hint") }
        let keys = type.item?.group?.fields.filter { $0.isRequired || $0.key == "severity" }.prefix(3) ?? []
        let example = keys.map { "\($0.key): \($0.example ?? "…")" }.joined(separator: ", ")
        return text(
            "type-list-dash-hint",
            ["example": keys.count > 1 ? "{ \(example) }" : keys.isEmpty ? text("type-list-dash") : example])
    }

    /// The remedy for a group of keys that holds nothing.
    private func emptyHint(_ type: FieldType) -> String? {
        guard case .record(let schema) = type else { return nil }
        let keys = (schema.fields.filter(\.isRequired) + schema.fields.filter { !$0.isRequired }).prefix(3)
        return text("type-record-empty-hint", ["keys": keys.map { $0.key + ":" }.joined(separator: ", ")])
    }

    /// A group of keys that was written as words: `group=thuis`, `18-65 jaar`, `4 tot 6 weken`; nil where it does not show.
    private func groupMeant(by found: String, _ schema: Schema) -> String? {
        if let sign = found.firstIndex(of: "="), !found.contains("\n") {
            let key = trimmed(String(found[..<sign]))
            return schema.field(key) == nil ? nil : key + ": " + trimmed(String(found[found.index(after: sign)...]))
        }
        let numbers = found.split { !$0.isNumber }.map(String.init)
        let ends = [("from", "to"), ("min", "max")].first { schema.field($0.0) != nil && schema.field($0.1) != nil }
        guard let ends, found.count < 40, numbers.count == 2 else { return nil }
        var parts = ["\(ends.0): \(numbers[0])", "\(ends.1): \(numbers[1])"]
        if case .choice(let units)? = schema.field("unit")?.type {
            let last = found.split(separator: " ").last.map { $0.lowercased() } ?? ""
            let unit = units.first {
                text("unit-one-\($0)").lowercased() == last || text("unit-many-\($0)").lowercased() == last
            }
            guard let unit else { return nil }
            parts.append("unit: \(unit)")
        }
        return "{ " + parts.joined(separator: ", ") + " }"
    }

    /// How to write what a text in the place of something else was meant to be; nil where it does not show.
    private func meantHint(_ type: FieldType, _ found: String) -> String? {
        switch type {
        case .list(let item):
            if found.hasPrefix("-"), found.dropFirst().first.map({ $0 != "-" && !$0.isWhitespace }) ?? false {
                return text("type-list-space-hint", ["value": String(found.dropFirst().prefix { !$0.isWhitespace })])
            }
            if found.hasPrefix("("), found.hasSuffix(")"), found.utf8.count > 2 {
                return meantHint(type, String(found.dropFirst().dropLast()))
            }
            if let meant = listMeant(by: found, of: item) { return text("write-this", ["value": meant]) }
            guard let first = item.firstKey else { return nil }
            return text("write-this", ["value": "[{ \(first): \(found), … }]"])
        case .record(let schema) where schema.name == .name:
            return listMeant(by: found, of: type).map {
                text("write-this", ["value": String($0.dropFirst().dropLast())])
            }
        case .record(let schema):
            return groupMeant(by: found, schema).map { text("write-this", ["value": $0]) }
        case .integer, .number:
            let digits = String(found.prefix { ("0"..."9").contains($0) })
            guard !digits.isEmpty, digits == "0" || !digits.hasPrefix("0"),
                let next = found.dropFirst(digits.count).first
            else { return nil }
            if case .number = type, next == ",", isDecimal(found) {
                return text("type-digits-hint", ["n": found.replacingAll(",", with: ".")])
            }
            guard next == " " || next == "%" else { return nil }
            return text("type-digits-hint", ["n": digits])
        case .date:
            if let day = dayMeant(by: found) { return text("write-this", ["value": day]) }
            return monthMeant(by: found).map { text("type-date-day-hint", ["value": $0]) }
        default: return nil
        }
    }

    /// A day in figures or in the words of a language, day before month, as `2023-05-31`; nil where it is no day, or may be another.
    private func dayMeant(by text: String) -> String? {
        let parts = text.lowercased().split { "-/. ,".contains($0) }.map(String.init)
        guard parts.count == 3 else { return nil }
        let month = { (word: String) -> Int? in
            Int(word) ?? (1...12).first { self.text("month-\($0)").lowercased() == word }
        }
        let isYearFirst = parts[0].count == 4
        var (year, middle, day) = isYearFirst ? (parts[0], parts[1], parts[2]) : (parts[2], parts[1], parts[0])
        // No month is above 12, so the two have changed places.
        if let first = Int(middle), first > 12, let second = Int(day), (1...12).contains(second) {
            (middle, day) = (day, middle)
        }
        guard year.count == 4, let number = month(middle) else { return nil }
        let date = [year, number < 10 ? "0\(number)" : "\(number)", day.count < 2 ? "0" + day : day].joined(
            separator: "-")
        return CalendarDate(iso8601: date) == nil ? nil : date
    }

    /// A year, or a month of a year, that has no day: `2018` or `2018-05`; nil where the text is neither.
    private func monthMeant(by text: String) -> String? {
        let parts = text.lowercased().split { "-/. ,".contains($0) }.map(String.init)
        guard (1...2).contains(parts.count), let year = parts.first(where: { $0.count == 4 && Int($0) != nil }) else {
            return nil
        }
        guard let word = parts.first(where: { $0 != year }) else { return parts.count == 1 ? year + "-01-01" : nil }
        let number = Int(word) ?? (1...12).first { self.text("month-\($0)").lowercased() == word }
        guard let number, (1...12).contains(number) else { return nil }
        return year + (number < 10 ? "-0\(number)" : "-\(number)") + "-01"
    }

    private func isDecimal(_ found: String) -> Bool {
        let parts = found.split(separator: ",", omittingEmptySubsequences: false)
        return parts.count == 2 && !parts[1].isEmpty && parts.joined().allSatisfy { ("0"..."9").contains($0) }
    }

    private func typeHint(_ type: FieldType) -> String? {
        switch type {
        case .integer, .number, .boolean, .date, .list: text("type-\(type.key)-hint")
        case .map: text("type-map-hint")
        case .url: text("type-url-hint")
        case .idOrRecord(let target, _): text("type-id-or-record-hint", ["target": self.target(target)])
        case .record(let schema):
            text("type-record-hint", ["keys": schema.fields.prefix(3).map(\.key).joined(separator: ", ")])
        default: nil
        }
    }

    /// Why a path cannot be used.
    func pathFault(_ fault: OutputPathProblem.Kind) -> String {
        switch fault {
        case .emptyPart: text("path-empty")
        case .dots: text("path-dots")
        case .character(let scalar): text("path-character", ["character": unicodeName(scalar)])
        case .leadingDot(let part): text("path-leading-dot", ["part": part])
        case .trailingDotOrSpace(let part): text("path-trailing-dot", ["part": part])
        case .reservedName(let part): text("path-reserved", ["part": part])
        case .ownName: text("path-own-name")
        case .tooLong(let characters, let limit):
            text("path-too-long", ["count": String(characters), "limit": String(limit)])
        case .clash(let other): text("path-clash", ["other": other])
        case .fileIsFolder(let other): text("path-file-is-folder", ["other": other])
        case .liesInFile(let other): text("path-lies-in-file", ["other": other])
        }
    }
}

extension FieldType {
    /// The name under which the tables keep its words.
    fileprivate var key: String {
        switch self {
        case .text, .anything, .markdown: "text"
        case .integer: "integer"
        case .number: "number"
        case .boolean: "boolean"
        case .date: "date"
        case .choice: "choice"
        case .reference: "reference"
        case .pageAnchor: "page-anchor"
        case .list: "list"
        case .record, .map: "record"
        case .url: "url"
        case .idOrRecord: "id-or-record"
        case .sourceDate: "source-date"
        case .textOrRecord: "text-or-record"
        }
    }
}

extension ReferenceTarget {
    /// The name under which the tables keep where such a thing is added.
    var place: String {
        switch self {
        case .scale, .level, .levelOf, .group, .problem, .context, .people, .vocabulary, .outcome: "vocabulary"
        default: key
        }
    }

    /// The name under which the tables keep what it is called.
    fileprivate var key: String {
        switch self {
        case .intervention: "intervention"
        case .element: "element"
        case .elementList: "elementList"
        case .recommendation: "recommendation"
        case .source: "source"
        case .scale: "scale"
        case .level, .levelOf: "level"
        case .group: "group"
        case .problem: "problem"
        case .context: "context"
        case .people: "people"
        case .outcome: "outcome"
        case .page: "page"
        case .term: "term"
        case .record: "record"
        case .vocabulary: "vocabulary"
        }
    }
}

/// `U+200B`, in at least four digits.
func unicodeName(_ code: UInt32) -> String {
    let digits = String(code, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}

/// A character as an editor sees it; its number where it cannot be one.
func shown(_ code: UInt32) -> String {
    Unicode.Scalar(code).map { String($0) } ?? unicodeName(code)
}

/// A size in whole megabytes, rounded up.
func megabytes(_ bytes: Int) -> Int { (bytes + (1 << 20) - 1) >> 20 }

extension FieldType {
    fileprivate var isMap: Bool { if case .map = self { true } else { false } }
    fileprivate var isRecord: Bool { if case .record = self { true } else { false } }
    fileprivate var isList: Bool { if case .list = self { true } else { false } }

    /// The keys of a group of which each holds a list; nil for other groups.
    fileprivate var listKeys: [String]? {
        guard case .record(let schema) = self, schema.fields.allSatisfy(\.type.isList) else { return nil }
        return schema.fields.map(\.key)
    }

    /// The key with which a group of keys begins.
    fileprivate var firstKey: String? {
        guard case .record(let schema) = self else { return nil }
        return (schema.fields.first { $0.isRequired } ?? schema.fields.first)?.key
    }
}
