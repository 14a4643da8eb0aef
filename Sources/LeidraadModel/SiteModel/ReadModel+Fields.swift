import LeidraadFiles

/// The fields, relations and choices that a type or a group declares.
extension ModelReader {
    func places(_ record: Record) -> Set<RecordField.Place> {
        Set(record.texts("show").compactMap { RecordField.Place(rawValue: $0.value) })
    }

    func weight(_ record: Record) -> RecordField.SearchWeight {
        record.text("search").flatMap(RecordField.SearchWeight.init(rawValue:)) ?? .normal
    }

    /// The fields and relations of a type, or of a group.
    ///
    /// - Parameter type: whose they are; nil for a group, which can hold no group.
    mutating func members(_ type: String?, _ fields: [MapEntry], _ relations: [MapEntry], taken: [String])
        -> ([RecordField], [RecordRelation])
    {
        var seen = Set<String>()
        var twice: [String] = []
        let isUsable = { (self: inout Self, entry: MapEntry) -> Bool in
            if !isName(entry.key) {
                self.report(.invalidName(entry.key), at: entry.keyRange)
            } else if taken.contains(entry.key) {
                self.report(.reservedKey(entry.key), at: entry.keyRange)
            } else if !seen.insert(entry.key).inserted {
                self.report(.keyTwice(entry.key), at: entry.keyRange)
                twice.append(entry.key)
            } else {
                return true
            }
            return false
        }
        var made: [RecordField] = []
        for entry in fields where isUsable(&self, entry) {
            let before = problems.count
            if let field = field(entry, isInGroup: type == nil), !hasMistake(entry, since: before) {
                made.append(field)
            } else if let type {
                unread[type, default: []].append(entry.key)
            }
        }
        var links: [RecordRelation] = []
        for entry in relations where isUsable(&self, entry) {
            let before = problems.count
            if let link = relation(entry), !hasMistake(entry, since: before) {
                links.append(link)
            } else if let type {
                unread[type, default: []].append(entry.key)
            }
        }
        // Which of the two a record means is not known.
        if let type, !twice.isEmpty { unread[type, default: []] += twice }
        made.removeAll { twice.contains($0.key) }
        return (made, links)
    }

    /// Whether the schema refused a part of a declaration.
    func isRefused(_ entry: MapEntry) -> Bool { refused.contains { entry.value.range.contains($0.lowerBound) } }

    /// Whether a mistake was reported in a declaration: by its schema, or since a number of problems.
    func hasMistake(_ entry: MapEntry, since before: Int) -> Bool { problems.count > before || isRefused(entry) }

    mutating func field(_ entry: MapEntry, isInGroup: Bool) -> RecordField? {
        guard case .record(let record) = entry.value.content else { return nil }
        guard let name = record.text("type").flatMap(FieldKindName.init(rawValue:)) else {
            if !isRefused(entry) { report(.fieldWithoutType(entry.key), at: entry.keyRange) }
            return nil
        }
        if isInGroup, name == .group {
            report(.groupInGroup(entry.key), at: entry.keyRange)
            return nil
        }
        checkKeys(record, name)
        checkLabels(record)
        guard let kind = kind(name, record, entry) else { return nil }
        checkPlaces(record, entry, name.rawValue, canBeFacet: kind.canBeFacet)
        return RecordField(
            key: entry.key, kind: kind, label: label(record, "label") ?? readable(entry.key),
            isMany: record.boolean("many") ?? false, isRequired: record.boolean("required") ?? false,
            isExpected: record.boolean("expected") ?? false, unit: label(record, "unit"),
            places: places(record), search: weight(record), help: label(record, "help"), example: record.text("example")
        )
    }

    mutating func kind(_ name: FieldKindName, _ record: Record, _ entry: MapEntry) -> RecordField.Kind? {
        let incomplete = { (self: inout Self, needs: String) in
            if self.isRefused(entry) { return }
            self.report(.incomplete(key: entry.key, type: name.rawValue, needs: needs), at: entry.keyRange)
        }
        switch name {
        case .choice:
            let values = choices(record, "values")
            if values.isEmpty { incomplete(&self, "values") }
            return values.isEmpty ? nil : .choice(values)
        case .term:
            guard let list = record.text("of") else {
                incomplete(&self, "of")
                return nil
            }
            guard vocabularyNames.contains(list) else {
                guard knowsVocabularies else { return nil }
                report(.unknown(.vocabulary, list, known: vocabularyNames), at: record.span("of").range)
                return nil
            }
            return .term(list)
        case .level:
            guard let scale = record.text("of") else {
                incomplete(&self, "of")
                return nil
            }
            return .level(scale)
        case .record:
            let targets = targets(record)
            if record.list("to").isEmpty { incomplete(&self, "to") }
            return targets.isEmpty ? nil : .record(targets)
        case .group:
            let inner = record.map("fields")
            if inner.isEmpty { incomplete(&self, "fields") }
            let fields = members(nil, inner, [], taken: []).0
            return fields.isEmpty ? nil : .group(fields)
        default: return name.simple
        }
    }

    mutating func relation(_ entry: MapEntry) -> RecordRelation? {
        guard case .record(let record) = entry.value.content else { return nil }
        let targets = targets(record)
        checkLabels(record)
        if let basis = record.values["basis"], record.texts("basis").isEmpty, !isRefused(entry) {
            report(.emptyLabel("basis"), at: basis.range)
        }
        if record.texts("show").contains(where: { $0.value == RecordField.Place.facet.rawValue }) {
            report(.noFacet(entry.key, type: nil), at: record.span("show").range)
        }
        guard !targets.isEmpty else {
            if record.list("to").isEmpty, !isRefused(entry) {
                report(.relationWithoutTypes(entry.key, known: typeNames), at: record.span("to").range)
            }
            return nil
        }
        return RecordRelation(
            key: entry.key, targets: targets, isMany: record.boolean("many") ?? true,
            label: label(record, "label") ?? readable(entry.key), inverse: label(record, "inverse"),
            bases: record.texts("basis").map(\.value), needsSources: record.text("sources") == "required",
            isRequired: record.boolean("required") ?? false, isExpected: record.boolean("expected") ?? false,
            places: places(record))
    }

    /// The types under `to`; those that do not exist are reported.
    mutating func targets(_ record: Record) -> [String] {
        record.texts("to").compactMap { name in
            if typeNames.contains(name.value) { return name.value }
            report(.unknown(.type, name.value, known: typeNames), at: name.span.range)
            return nil
        }
    }

    mutating func choices(_ record: Record, _ key: String) -> [RecordField.ChoiceValue] {
        var seen: Set<String> = []
        var values: [RecordField.ChoiceValue] = []
        for item in record.list(key) {
            guard let id = item.choiceID else { continue }
            if id.isEmpty || id.contains(where: \.isWhitespace) {
                report(.choiceID(id), at: item.range)
            } else if !seen.insert(id).inserted {
                report(.choiceTwice(id), at: item.range)
                continue
            }
            guard case .record(let value) = item.content else {
                values.append(RecordField.ChoiceValue(id: id, label: id))
                continue
            }
            checkLabels(value)
            values.append(RecordField.ChoiceValue(id: id, label: label(value, "label") ?? id))
        }
        return values
    }
}
