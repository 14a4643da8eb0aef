import LeidraadMarkdown
import LeidraadModel

/// The order and the groups of records by the values of a field, a relation or the record above them.
struct RecordOrder: PagePart {
    let scope: PageScope
    let type: RecordType

    /// Where a value comes: terms, choices and levels as their lists have them, numbers and days as they count, and words by the alphabet.
    struct Place: Comparable {
        var number = 0.0
        var text = ""

        static func < (one: Self, other: Self) -> Bool { (one.number, one.text) < (other.number, other.text) }
    }

    /// Records that have a value in common.
    struct Group {
        let heading: HTML
        var items: [AnyRecord]
    }

    /// The records in the order of a field; those that do not state it come last.
    func sorted(_ items: [AnyRecord], by key: String) -> [AnyRecord] {
        let places = items.map { values(of: $0, key).map(\.place).min() }
        return items.indices.sorted { one, other in
            switch (places[one], places[other]) {
            case (let first?, let second?): first == second ? one < other : first < second
            case (.some, nil): true
            case (nil, .some): false
            case (nil, nil): one < other
            }
        }.map { items[$0] }
    }

    /// The records by each value of a field; those that do not state it come last. A record with several values is in a group for each.
    func groups(_ items: [AnyRecord], by key: String) -> [Group] {
        var groups: [String: (place: Place, group: Group)] = [:]
        var others: [AnyRecord] = []
        // A record above others is their heading.
        let above = key == "parent" ? Set(items.compactMap { $0.record.text("parent") }) : []
        for item in items {
            let found = values(of: item, key)
            if found.isEmpty, !above.contains(item.subject.idText) { others.append(item) }
            for value in found {
                groups[value.id, default: (value.place, Group(heading: value.heading, items: []))].group.items.append(
                    item)
            }
        }
        let sorted = groups.sorted { ($0.value.place, $0.key) < ($1.value.place, $1.key) }.map(\.value.group)
        guard !others.isEmpty else { return sorted }
        let word = phrases[key == "parent" ? "groupOther" : "notStated"].capitalizedFirst
        return sorted + [Group(heading: HTML(escaping: word), items: others)]
    }

    private typealias Found = (id: String, place: Place, heading: HTML)

    private func values(of item: AnyRecord, _ key: String) -> [Found] {
        let record = item.record
        if key == "name" || key == type.nameKey {
            let name = base.contentIndex.entries[item.subject]?.name ?? item.subject.idText
            return [(name, place(ofWords: name), HTML(escaping: name))]
        }
        if type.relations.contains(where: { $0.key == key }) {
            return (base.relationItems[item.subject] ?? []).filter { $0.relation.key == key }.map { named($0.target) }
        }
        guard let field = base.model.column(key, of: type, phrases.word), let value = record.values[key] else {
            return []
        }
        let items = if case .list(let items) = value.content { items } else { [value] }
        return items.compactMap { one in
            if case .record(let types) = field.kind, case .text(let id) = one.content,
                let subject = base.model.subject(id, of: types, isKnown: { base.contentIndex.entries[$0] != nil })
            {
                return named(subject)
            }
            guard let words = fieldWords.text(field, one),
                let heading = FieldValues(scope: scope).valueHTML(field, one, in: record)
            else { return nil }
            return (words, place(of: one, field, words), heading)
        }
    }

    /// A record under its code and name, in the order of its overview.
    private func named(_ subject: EntityRef) -> Found {
        let entry = base.contentIndex.entries[subject]
        let name = entry?.name ?? subject.idText
        let code = entry?.code.flatMap { $0 == name ? nil : $0 }
        let label = [code, name].compactMap { $0 }.joined(separator: " ")
        var place = place(ofWords: entry?.code ?? name)
        if entry?.code == nil { place.number = 1 }
        return (subject.unambiguousName, place, links.link(subject, label: label))
    }

    private func place(ofWords words: String) -> Place { Place(text: naturalKey(sortKey(words))) }

    private func place(of value: Value, _ field: RecordField, _ words: String) -> Place {
        let listed = { (ids: [String]) in
            guard case .text(let id) = value.content, let index = ids.firstIndex(of: id) else {
                return Place(text: words)
            }
            return Place(number: Double(index))
        }
        switch (field.kind, value.content) {
        case (.choice(let values), _): return listed(values.map(\.id))
        case (.term(let list), _): return listed(base.vocabularies.terms(list).map(\.id.text))
        case (.level(let scale), _):
            let levels = base.vocabularies.scale(Identifier(scale))?.levels ?? []
            // Values without a rank come last.
            return listed(levels.sorted(byKey: { $0.rank ?? .max }).map(\.id.text))
        case (_, .integer(let number)): return Place(number: Double(number))
        case (_, .number(let digits)): return Place(number: Double(digits) ?? 0)
        case (_, .boolean(let flag)): return Place(number: flag ? 0 : 1)
        case (_, .date(let date)): return Place(text: date.iso8601)
        case (_, .record(let range)):
            return Place(number: (range.number("from") ?? range.number("to")).flatMap(Double.init) ?? 0)
        default: return place(ofWords: words)
        }
    }
}
