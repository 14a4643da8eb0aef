import LeidraadModel

/// Options of a generated block that leave nothing to show: ids and kinds that its records do not have.
/// The other options are typed by the schema.
func checkOptions(of kind: GeneratedBlock.Kind, _ record: Record, _ contentIndex: ContentIndex, _ model: SiteModel)
    -> [LocatedProblem]
{
    if kind == .records { return checkRecordsBlock(record, contentIndex, model) }
    let unknown = record.texts("ids").filter { !isKnown(kind.subject($0.value), contentIndex) }
    let problems = unknown.map { id in
        let near = Suggestion(
            for: id.value, among: contentIndex.entries.keys.filter { $0 == kind.subject($0.idText) }.map(\.idText))
        return LocatedProblem(
            .danglingReference(id.value, target: kind.target, suggestion: near), at: id.span)
    }
    guard let word = record.text("kind"), let kinds = kind.kinds(model), !kinds.contains(word) else { return problems }
    return problems + [LocatedProblem(.unknownValue(word, allowed: kinds), at: record.span("kind"))]
}

/// The type, ids and columns of a block that shows records of any type.
private func checkRecordsBlock(_ record: Record, _ contentIndex: ContentIndex, _ model: SiteModel) -> [LocatedProblem] {
    guard let name = record.text("type") else { return [] }
    let types = model.types.map(\.id)
    guard let type = model.type(name) else {
        return [LocatedProblem(.model(.unknown(.type, name, known: types)), at: record.span("type"))]
    }
    let unknown = record.texts("ids").filter { !isKnown(type.subject($0.value), contentIndex) }
    let known = contentIndex.entries.keys.filter { $0.typeID == type.id }.map(\.idText)
    let ids = unknown.map { id in
        LocatedProblem(
            .danglingReference(
                id.value, target: .record([type.id]), suggestion: Suggestion(for: id.value, among: known)),
            at: id.span)
    }
    let named = { (option: String) in
        record.text(option).map { [Located($0, at: record.span(option))] } ?? record.texts(option)
    }
    let keys: [(option: String, known: [String])] = [
        ("columns", type.columnKeys + type.extraColumns), ("group", type.groupKeys), ("sort", type.sortKeys),
    ]
    return ids
        + keys.flatMap { option, known in
            named(option).filter { !known.contains($0.value) }.map { key in
                let problem: ModelProblem =
                    type.hides(key.value) ? .hiddenField(key.value) : .unknown(.field, key.value, known: known)
                return LocatedProblem(.model(problem), at: key.span)
            }
        }
}

extension RecordType {
    /// The columns that a table of interventions has besides its fields.
    fileprivate var extraColumns: [String] {
        id == BuiltInType.intervention.rawValue ? GeneratedBlock.Column.allCases.map(\.rawValue) : []
    }
}

/// Whether a record exists, or may exist in what could not be read.
private func isKnown(_ subject: EntityRef, _ contentIndex: ContentIndex) -> Bool {
    contentIndex.entries[subject] != nil || contentIndex.unread.mayHold(subject)
}

extension GeneratedBlock.Kind {
    /// The subject of one of its ids.
    fileprivate func subject(_ id: String) -> EntityRef {
        switch self {
        case .interventions: .intervention(Identifier(id))
        case .elements, .matrix: .element(Identifier(id))
        case .recommendations: .recommendation(Identifier(id))
        case .references: .reference(Identifier(id))
        case .glossary: .term(Identifier(id))
        case .records: .record(SiteRecord.ID(type: "", folder: "", text: id))
        }
    }

    /// The sort of subject that its ids identify.
    fileprivate var target: ReferenceTarget {
        switch self {
        case .interventions: .intervention
        case .elements, .matrix: .element
        case .recommendations: .recommendation
        case .references: .source
        case .glossary: .term
        case .records: .record([])
        }
    }

    /// The words that `kind` may have; nil where the block has no such option.
    fileprivate func kinds(_ model: SiteModel) -> [String]? {
        switch self {
        case .interventions: model.interventionKinds.map(\.rawValue)
        case .elements, .matrix: model.elementKinds.map(\.rawValue)
        case .recommendations, .references, .glossary, .records: nil
        }
    }
}
