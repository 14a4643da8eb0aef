import LeidraadFiles
import LeidraadMarkdown
import LeidraadModel

extension PageScope {
    /// The rows of a comparison that a type declares: label, and the values in words; null where the record states none.
    func declaredComparison(_ type: RecordType, _ subject: EntityRef, _ record: Record) -> [(
        key: String, label: String, value: JSON
    )] {
        let fields = type.fields.filter { $0.isShown(.compare) }.map {
            field -> (key: String, label: String, value: JSON) in
            let texts = fieldTexts(field, in: record)
            let value: JSON = texts.isEmpty ? .null : field.isMany ? .array(texts.map(JSON.string)) : .string(texts[0])
            return (field.key, field.label, value)
        }
        let relations = type.relations.filter { $0.places.contains(.compare) || !type.isBuiltIn }.map { relation in
            let names = (base.relationItems[subject] ?? []).filter { $0.relation.key == relation.key }.map { item in
                let name = base.contentIndex.entries[item.target]?.name ?? item.target.idText
                return item.basis.map { "\(name) (\(basisLabel($0)))" } ?? name
            }
            let value: JSON = names.isEmpty ? .null : .array(names.map(JSON.string))
            return (key: relation.key, label: relation.label.capitalizedFirst, value: value)
        }
        return fields + relations
    }

    /// What the data file of a type's comparison holds.
    func recordComparisonData(_ type: RecordType) -> JSON {
        let items = comparedRecords(type).map { ($0, declaredComparison(type, $0.subject, $0.record)) }
        let fields = items.first?.1 ?? []
        return .object([
            ("fields", .array(fields.map { .array([.string($0.key), .string($0.label)]) })),
            ("prose", .array(type.fields.filter(\.isProse).map { .string($0.key) })),
            ("words", explainedWords(declaredWords(type))),
            (
                "items",
                .array(
                    items.map { item, values in
                        .object([
                            ("id", .string(item.subject.idText)), ("name", .string(nameWithAbbreviation(item))),
                            ("url", .string(base.contentIndex.entries[item.subject]?.path ?? "")),
                            ("values", .array(values.map(\.value))),
                        ])
                    })
            ),
        ])
    }
}

extension RecordField {
    /// Whether its values are in words of their own: two that differ may say the same.
    fileprivate var isProse: Bool {
        switch kind {
        case .text, .markdown: true
        default: false
        }
    }
}
