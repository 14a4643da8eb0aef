import LeidraadFiles
import LeidraadModel

/// Values of declared fields in words.
struct FieldWords: Sendable {
    let base: KnowledgeBase
    let phrases: Phrases

    /// The values in words, one for each item of a list.
    func texts(_ field: RecordField, in record: Record) -> [String] {
        guard let value = record.values[field.key] else { return [] }
        let items = if case .list(let items) = value.content { items } else { [value] }
        return items.compactMap { item in
            if case .markdown = field.kind, case .text(let text) = item.content {
                return base.plainText(
                    MarkdownText(source: text, span: SourceSpan(file: record.file, range: item.range)))
            }
            return text(field, item)
        }
    }

    func text(_ field: RecordField, _ value: Value) -> String? {
        switch (field.kind, value.content) {
        case (.choice(let values), .text(let id)): values.first { $0.id == id }?.label ?? id
        case (.term(let list), .text(let id)): base.vocabularies.terms(list).first { $0.id.text == id }?.label ?? id
        case (.level(let scale), .text(let id)):
            base.vocabularies.scale(Identifier(scale))?.levels.first { $0.id.text == id }?.label ?? id
        case (.record(let types), .text(let id)):
            base.model.subject(id, of: types) { base.contentIndex.entries[$0] != nil }.flatMap {
                base.contentIndex.entries[$0]?.name
            } ?? id
        case (.source, .text(let id)): citationText(id)
        case (.page, .text(let target)): pageTitle(target)
        case (_, .text(let text)): text
        case (_, .integer(let number)): withUnit(String(number), field.unit)
        case (_, .number(let digits)): withUnit(phrases.decimal(digits), field.unit)
        case (_, .boolean(let flag)): phrases[flag ? "yes" : "no"]
        case (_, .date(let date)): phrases.day(date)
        case (.range, .record(let range)): rangeText(range, field.unit)
        case (.group(let fields), .record(let group)):
            fields.flatMap { inner in texts(inner, in: group).map { "\(inner.label): \($0)" } }.joined(separator: "; ")
        default: nil
        }
    }

    private func withUnit(_ number: String, _ unit: String?) -> String { unit.map { number + " " + $0 } ?? number }

    private func rangeText(_ range: Record, _ unit: String?) -> String? {
        switch (range.number("from"), range.number("to")) {
        case (let from?, let to?): withUnit(phrases.decimal(from) + "–" + phrases.decimal(to), unit)
        case (let from?, nil): withUnit(phrases["rangeFrom", filling: ["n": phrases.decimal(from)]], unit)
        case (nil, let to?): withUnit(phrases["rangeTo", filling: ["n": phrases.decimal(to)]], unit)
        case (nil, nil): nil
        }
    }

    private func pageTitle(_ target: String) -> String {
        guard case .found(let subject, _) = base.contentIndex.resolve(wikiLink: target) else { return target }
        return base.contentIndex.entries[subject]?.name ?? target
    }

    private func citationText(_ id: String) -> String {
        let label = base.citationLabels[Identifier(id)]
        return label.authors.joined(separator: " & ") + (label.isEtAl ? " et al." : "") + ", " + label.citedYear
    }

    /// The values of a field as one word each, so that a list of them can be parted by spaces.
    func facetIDs(_ field: RecordField, _ record: Record) -> [String] { rawTexts(field, record).map(Self.facetID) }

    /// The same with every term that is broader, so that who chooses one finds what is narrower too. The record's own terms come first.
    func widenedIDs(_ field: RecordField, _ record: Record) -> [String] {
        guard case .term(let list) = field.kind else { return facetIDs(field, record) }
        let own = rawTexts(field, record).map { VocabularyTerm.ID($0) }
        return base.vocabularies.terms(list).widened(own).map { Self.facetID($0.text) }
    }

    /// The values by which a search can be narrowed: ranges as `8..18`, open at an end that the record does not state.
    func searchValues(_ field: RecordField, _ record: Record) -> [String] {
        guard case .range = field.kind else { return widenedIDs(field, record) }
        return statedRanges(field, record).map { "\($0.number("from") ?? "")..\($0.number("to") ?? "")" }
    }

    /// The ranges of a record that state an end. One without any says nothing, and holds no number.
    func statedRanges(_ field: RecordField, _ record: Record) -> [Record] {
        let ranges = record.record(field.key).map { [$0] } ?? record.records(field.key)
        return ranges.filter { $0.number("from") != nil || $0.number("to") != nil }
    }

    /// A value without the spaces that part a list of values.
    static func facetID(_ text: String) -> String {
        text.utf8.contains(UInt8(ascii: " ")) ? text.replacingAll(" ", with: "_") : text
    }

    /// The values as the record writes them.
    func rawTexts(_ field: RecordField, _ record: Record) -> [String] {
        guard let value = record.values[field.key] else { return [] }
        let items = if case .list(let items) = value.content { items } else { [value] }
        return items.compactMap { item in
            switch item.content {
            case .text(let text): text
            case .boolean(let flag): flag ? "true" : "false"
            case .integer(let number): String(number)
            case .number(let digits): digits
            default: nil
            }
        }
    }
}
