/// Ids in records that point at nothing. Walks every record along its schema, so that a new field of type `reference` is checked without a new rule.
func checkReferences(_ drafts: Drafts, _ directory: Directory) -> [LocatedProblem] {
    let known = KnownIdentifiers(drafts)
    return drafts.records.flatMap { record, schema in
        var check = ReferenceCheck(known: known, directory: directory)
        check.walk(record, schema)
        return check.problems
    }
}

/// The ids that exist, by what they identify.
private struct KnownIdentifiers {
    private var ids: [ReferenceTarget: Set<String>] = [:]
    /// Level ids by their scale.
    private(set) var levels: [String: Set<String>] = [:]
    private let unread: Set<SingleFile>
    /// Lists of vocabularies that could not be read.
    private var unreadLists: Set<ReferenceTarget> = []

    init(_ drafts: Drafts) {
        let vocabularies = drafts.vocabularies
        ids[.intervention] = Set(drafts.interventions.map(\.id.text))
        ids[.element] = Set(drafts.elements.map(\.id.text))
        ids[.elementList] = Set(drafts.elementLists.map(\.id.text))
        ids[.recommendation] = Set(drafts.recommendations.map(\.id.text))
        ids[.source] = Set(drafts.references.map(\.id.text))
        ids[.scale] = Set(vocabularies.scales.map(\.id.text))
        ids[.group] = Set(vocabularies.groups.map(\.id.text))
        ids[.problem] = Set(vocabularies.problems.map(\.id.text))
        ids[.context] = Set(vocabularies.contexts.map(\.id.text))
        ids[.people] = Set(vocabularies.people.map(\.id.text))
        ids[.outcome] = Set(vocabularies.outcomes.map(\.id.text))
        let read = drafts.vocabularyRecord
        // A term that lacks its label is reported once, and not again wherever its id is used.
        for (target, list) in [
            (ReferenceTarget.scale, "scales"), (.group, "groups"), (.problem, "problems"), (.context, "contexts"),
            (.people, "people"), (.outcome, "outcomes"),
        ] {
            ids[target, default: []].formUnion(read?.records(list).compactMap { $0.text("id") } ?? [])
            if drafts.lostVocabulary(list) { unreadLists.insert(target) }
        }
        for subject in drafts.unread.subjects {
            if let target = subject.target { ids[target, default: []].insert(subject.idText) }
        }
        unread = drafts.unread.files
        for scale in read?.records("scales") ?? [] {
            guard let id = scale.text("id"), scale.values["levels"] != nil else { continue }
            levels[id, default: []].formUnion(scale.records("levels").compactMap { $0.text("id") })
        }
    }

    func ids(of target: ReferenceTarget) -> Set<String> { ids[target] ?? [] }

    /// Whether the file that would hold such ids could not be read.
    func isUnread(_ target: ReferenceTarget) -> Bool {
        switch target {
        case .source: unread.contains(.references)
        case .scale, .level, .group, .problem, .context, .people, .outcome:
            unread.contains(.vocabularies) || unreadLists.contains(target)
        case .term: unread.contains(.glossary)
        case .intervention, .element, .elementList, .recommendation, .page: false
        }
    }
}

private struct ReferenceCheck {
    let known: KnownIdentifiers
    let directory: Directory
    var problems: [LocatedProblem] = []

    /// Records nest as deep as schemas do, so the recursion is bounded.
    mutating func walk(_ record: Record, _ schema: Schema) {
        for field in schema.fields {
            guard let value = record.values[field.key] else { continue }
            walk(value, field.type, in: record)
        }
    }

    private mutating func walk(_ value: Value, _ type: FieldType, in record: Record) {
        switch (type, value.content) {
        case (.list(let item), .list(let values)):
            for value in values { walk(value, item, in: record) }
            if case .reference = item { reportRepeated(values, in: record) }
        case (.record(let schema), .record(let inner)), (.textOrRecord(let schema), .record(let inner)):
            walk(inner, schema)
        case (.textOrRecord(let schema), .text):
            // A bare id stands for a group that holds nothing else.
            if let only = schema.fields.first(where: { $0.isRequired && $0.key != "level" }), only.type.isReference {
                walk(value, only.type, in: record)
            }
        case (.reference(let target), .text(let id)):
            let ids = target == .level ? known.levels[record.text("scale") ?? ""] ?? [] : known.ids(of: target)
            // An unknown scale has been reported; its levels cannot be judged.
            if target == .level, known.levels[record.text("scale") ?? ""] == nil { return }
            if !ids.contains(id), !known.isUnread(target) {
                report(
                    .danglingReference(id, target: target, suggestion: Suggestion(for: id, among: ids)), at: value,
                    in: record)
            }
        case (.pageAnchor, .text(let target)):
            if case .problem(let problem) = directory.resolve(wikiLink: target) {
                report(problem, at: value, in: record)
            }
        default:
            return
        }
    }

    /// An id that stands twice in one list of ids.
    private mutating func reportRepeated(_ values: [Value], in record: Record) {
        var seen: Set<String> = []
        for value in values {
            guard case .text(let id) = value.content, !seen.insert(id).inserted else { continue }
            report(.repeatedID(id), at: value, in: record)
        }
    }

    private mutating func report(_ problem: Problem, at value: Value, in record: Record) {
        problems.append(LocatedProblem(problem, at: SourceSpan(file: record.file, range: value.range)))
    }
}

extension Subject {
    /// The kind of reference that points at it.
    fileprivate var target: ReferenceTarget? {
        switch self {
        case .intervention: .intervention
        case .element: .element
        case .elementList: .elementList
        case .recommendation: .recommendation
        case .reference: .source
        case .term: .term
        case .page: nil
        }
    }
}
