/// Takes what a site hides from readers out of records: the values of fields and relations whose `show` is `hidden`.
struct HiddenFields {
    private let types: [String: RecordType]
    /// The stretches that were taken out, by their files.
    private(set) var ranges: [String: [Range<Int>]] = [:]

    /// Nil where the site hides nothing.
    init?(_ model: SiteModel) {
        let types = model.types.filter {
            $0.fields.contains(where: \.holdsHidden) || $0.relations.contains { $0.isHidden }
        }
        guard !types.isEmpty else { return nil }
        self.types = Dictionary(types.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// A record of a type without its hidden values.
    mutating func removed(from record: Record, _ type: String) -> Record {
        guard let type = types[type] else { return record }
        return removed(from: record, type.fields, Set(type.relations.filter(\.isHidden).map(\.key)))
    }

    /// Groups nest as deep as the model does, so the recursion is bounded.
    private mutating func removed(from record: Record, _ fields: [RecordField], _ relations: Set<String> = []) -> Record
    {
        var values = record.values
        let hidden = relations.union(fields.filter(\.isHidden).map(\.key))
        for key in hidden {
            guard let value = values.removeValue(forKey: key) else { continue }
            ranges[record.file, default: []].append(value.range)
        }
        for field in fields where field.holdsHidden && !field.isHidden {
            guard case .group(let inner) = field.kind, let value = values[field.key] else { continue }
            values[field.key] = removed(from: value, inner)
        }
        return Record(values: values, file: record.file, range: record.range)
    }

    private mutating func removed(from value: Value, _ fields: [RecordField]) -> Value {
        switch value.content {
        case .record(let record): return Value(content: .record(removed(from: record, fields)), range: value.range)
        case .list(let items):
            var kept: [Value] = []
            for item in items { kept.append(removed(from: item, fields)) }
            return Value(content: .list(kept), range: value.range)
        default: return value
        }
    }

    /// Whether a text is in what was taken out.
    func hold(_ source: TextSource) -> Bool {
        ranges[source.span.file]?.contains { $0.contains(source.span.range.lowerBound) } ?? false
    }
}

extension ParsedContent {
    /// The content as readers may see it. Editors keep the rest: import, export and the rules read all of it.
    func withoutHidden(_ hidden: inout HiddenFields) -> ParsedContent {
        var content = self
        let removed = { (record: Record, type: BuiltInType, hidden: inout HiddenFields) in
            hidden.removed(from: record, type.rawValue)
        }
        content.ownRecords = ownRecords.map {
            SiteRecord(id: $0.id.text, type: $0.type, hidden.removed(from: $0.record, $0.type.id))
        }
        content.interventions = interventions.map {
            Intervention(id: $0.id.text, removed($0.record, .intervention, &hidden))
        }
        content.elements = elements.map { ActiveElement(id: $0.id.text, removed($0.record, .element, &hidden)) }
        content.elementLists = elementLists.map {
            ElementList(id: $0.id.text, removed($0.record, .elementList, &hidden))
        }
        content.recommendations = recommendations.map {
            Recommendation(id: $0.id.text, removed($0.record, .recommendation, &hidden))
        }
        content.references = references.compactMap { Reference(removed($0.record, .reference, &hidden)) }
        content.glossary = glossary.compactMap { GlossaryTerm(removed($0.record, .term, &hidden)) }
        content.pages = pages.map { $0.isMade ? $0 : $0.with(record: removed($0.record, .page, &hidden)) }
        return content
    }
}

extension RecordField {
    /// Whether readers never see it.
    package var isHidden: Bool { places.contains(.hidden) }

    /// Whether it, or a field of its group, is hidden.
    fileprivate var holdsHidden: Bool {
        if case .group(let fields) = kind { return isHidden || fields.contains(where: \.holdsHidden) }
        return isHidden
    }
}

extension RecordRelation {
    /// Whether readers never see it.
    package var isHidden: Bool { places.contains(.hidden) }
}
