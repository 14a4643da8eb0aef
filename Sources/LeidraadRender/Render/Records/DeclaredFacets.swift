import LeidraadMarkdown
import LeidraadModel

/// The facets that a type declares.
struct DeclaredFacets: PagePart {
    let scope: PageScope

    /// The facets that a type declares; one without anything to choose is left out.
    func views(_ type: RecordType, _ records: [Record]) -> [View] {
        type.fields.filter { $0.isShown(.facet) }.compactMap { declaredFacet($0, records) }
    }

    private func declaredFacet(_ field: RecordField, _ records: [Record]) -> View? {
        switch field.kind {
        case .choice(let values): choice(field, values.map { ($0.id, $0.label) }, records)
        case .term(let list):
            choice(field, base.vocabularies.terms(list).map { ($0.id.text, $0.label) }, records)
        case .boolean: choice(field, [("true", phrases["yes"]), ("false", phrases["no"])], records)
        case .record, .source, .page, .text, .url: choice(field, namedValues(field, records), records)
        case .level(let scale): level(field, scale, records)
        case .integer, .number: bounds(field, records)
        case .range: range(field, records)
        case .date, .markdown, .group: nil
        }
    }

    private func facet(_ field: RecordField, kind: String) -> View {
        var view = View()
        view["key"] = .text(field.key)
        view["kind"] = .text(kind)
        view["label"] = .text(field.label)
        view["isNumber"] = .flag(kind == "age")
        view["isBounds"] = .flag(kind == "bounds")
        view["isMinimum"] = .flag(kind == "minimum")
        view["isChoice"] = .flag(kind == "choice")
        view.set("max", nil as String?)
        view["min"] = .text("")
        view["unit"] = .text("")
        view.set("options", [View]())
        switch field.kind {
        case .term(let list): view.set("explainURL", explanations.address(list: list))
        case .level(let scale): view.set("explainURL", explanations.address(scale: Identifier(scale)))
        default: view.set("explainURL", nil as String?)
        }
        return view
    }

    private func option(_ value: String, _ label: String, count: Int?) -> View {
        var view = View(label: label)
        view["value"] = .text(value)
        view["count"] = .text(count.map { String($0) } ?? "")
        return view
    }

    private func choice(_ field: RecordField, _ values: [(id: String, label: String)], _ records: [Record]) -> View? {
        let counts = records.reduce(into: [String: Int]()) { counts, record in
            for value in Set(fieldWords.widenedIDs(field, record)) { counts[value, default: 0] += 1 }
        }
        let options = values.compactMap { value in
            counts[FieldWords.facetID(value.id)].map { option(FieldWords.facetID(value.id), value.label, count: $0) }
        }
        guard !options.isEmpty else { return nil }
        var view = facet(field, kind: "choice")
        view.set("options", options)
        return view
    }

    /// The values that records have, each with its name, in the order of the names.
    private func namedValues(_ field: RecordField, _ records: [Record]) -> [(id: String, label: String)] {
        var labels: [String: String] = [:]
        for record in records {
            for (id, label) in zip(fieldWords.rawTexts(field, record), fieldWords.texts(field, in: record)) {
                labels[id] = label
            }
        }
        return labels.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map { ($0.key, $0.value) }
    }

    private func level(_ field: RecordField, _ scale: String, _ records: [Record]) -> View? {
        guard let scale = base.vocabularies.scale(Identifier(scale)),
            records.contains(where: { $0.values[field.key] != nil })
        else { return nil }
        let levels = scale.levels.filter { $0.rank != nil }.sorted { ($0.rank ?? 0) > ($1.rank ?? 0) }
        guard !levels.isEmpty else { return nil }
        var view = facet(field, kind: "minimum")
        view.set("options", levels.map { option(String($0.rank ?? 0), $0.label, count: nil) })
        return view
    }

    /// The least and the most of a number: neither lies beyond what the records hold.
    private func bounds(_ field: RecordField, _ records: [Record]) -> View? {
        let found = records.flatMap { numbers(field, $0) }
        guard let minimum = found.min(), let greatest = found.max() else { return nil }
        var view = facet(field, kind: "bounds")
        view["min"] = .text(whole(minimum.rounded(.down)))
        view.set("max", whole(greatest.rounded(.up)))
        view["unit"] = .text(field.unit ?? "")
        return view
    }

    /// A number that lies in ranges. Where one has no end, any number may.
    private func range(_ field: RecordField, _ records: [Record]) -> View? {
        let found = records.flatMap { numbers(field, $0) }
        guard let least = found.min(), let greatest = found.max() else { return nil }
        let isOpen = records.contains { fieldWords.statedRanges(field, $0).contains { $0.number("to") == nil } }
        var view = facet(field, kind: "age")
        view["min"] = .text(whole(least.rounded(.down)))
        view.set("max", isOpen ? nil : whole(greatest.rounded(.up)))
        view["unit"] = .text(field.unit ?? "")
        return view
    }

    private func whole(_ number: Double) -> String { String(Int(max(-1e15, min(1e15, number)))) }

    private func numbers(_ field: RecordField, _ record: Record) -> [Double] {
        guard let value = record.values[field.key] else { return [] }
        let items = if case .list(let items) = value.content { items } else { [value] }
        return items.flatMap { item -> [Double] in
            switch item.content {
            case .integer(let number): [Double(number)]
            case .number(let digits): [Double(digits)].compactMap { $0 }
            case .record(let range): [range.number("from"), range.number("to")].compactMap { $0.flatMap(Double.init) }
            default: []
            }
        }
    }

    /// The values of a row for the declared facets: machine values, and the words for the reason why it fell out.
    func values(_ type: RecordType, _ record: Record) -> [View] {
        type.fields.filter { $0.isShown(.facet) }.compactMap { field in
            let values = facetValue(field, record)
            guard !values.isEmpty else { return nil }
            var view = View()
            view["key"] = .text(field.key)
            view["values"] = .text(values)
            view["shown"] = .text(fieldWords.texts(field, in: record).joined(separator: ", "))
            return view
        }
    }

    private func facetValue(_ field: RecordField, _ record: Record) -> String {
        switch field.kind {
        case .integer, .number:
            let values = numbers(field, record)
            guard let minimum = values.min(), let maximum = values.max() else { return "" }
            return "\(shortened(minimum)) \(shortened(maximum))"
        case .range:
            let ranges = fieldWords.statedRanges(field, record)
            return ranges.map { "\($0.number("from") ?? "-") \($0.number("to") ?? "-") 1" }.joined(separator: " ")
        case .level(let scale):
            let given = fieldWords.rawTexts(field, record)
            let levels = (base.vocabularies.scale(Identifier(scale))?.levels ?? []).filter {
                given.contains($0.id.text)
            }
            // Of several the highest counts: the record has that level too.
            return levels.compactMap(\.rank).max().map(String.init) ?? (levels.isEmpty ? "" : "status")
        case .date, .markdown, .group: return ""
        case .term:
            // A mark is on what is broader: it is counted, and not named as the record's own.
            let own = Set(fieldWords.facetIDs(field, record))
            return fieldWords.widenedIDs(field, record).map { own.contains($0) ? $0 : "^" + $0 }
                .joined(separator: " ")
        default: return fieldWords.facetIDs(field, record).joined(separator: " ")
        }
    }

    private func shortened(_ number: Double) -> String {
        number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
    }
}
