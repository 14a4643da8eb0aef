/// Options of a generated block that leave nothing to show: ids and kinds that its records do not have.
/// The other options are typed by the schema.
func checkOptions(of kind: GeneratedBlock.Kind, _ record: Record, _ directory: Directory) -> [LocatedProblem] {
    let known = (Array(directory.entries.keys) + directory.unread.subjects).filter { kind.shows($0) }.map(\.idText)
    let ids = Set(known)
    let unknown = record.texts("ids").filter { !ids.contains($0.value) }.map { id in
        LocatedProblem(
            .danglingReference(id.value, target: kind.target, suggestion: Suggestion(for: id.value, among: ids)),
            at: id.span)
    }
    guard let word = record.text("kind"), let kinds = kind.kinds, !kinds.contains(word) else { return unknown }
    return unknown + [LocatedProblem(.unknownValue(word, allowed: kinds), at: record.span("kind"))]
}

extension GeneratedBlock.Kind {
    /// Whether the block can show a subject.
    fileprivate func shows(_ subject: Subject) -> Bool {
        switch (self, subject) {
        case (.interventions, .intervention), (.elements, .element), (.matrix, .element),
            (.recommendations, .recommendation),
            (.references, .reference), (.glossary, .term):
            true
        default: false
        }
    }

    /// What its ids identify.
    fileprivate var target: ReferenceTarget {
        switch self {
        case .interventions: .intervention
        case .elements, .matrix: .element
        case .recommendations: .recommendation
        case .references: .source
        case .glossary: .term
        }
    }

    /// The words that `kind` may have; nil where the block has no such option.
    fileprivate var kinds: [String]? {
        switch self {
        case .interventions: names(of: InterventionKind.self)
        case .elements, .matrix: names(of: ElementKind.self)
        case .recommendations, .references, .glossary: nil
        }
    }
}
