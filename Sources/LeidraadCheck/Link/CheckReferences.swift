import LeidraadFiles
import LeidraadModel

/// Ids in records that point at nothing. Walks every record along its schema, so that a new field of type `reference` is checked without a new rule.
func checkReferences(_ parsed: ParsedContent, _ contentIndex: ContentIndex) -> [LocatedProblem] {
    let known = KnownIdentifiers(parsed)
    return parsed.records.flatMap { record, schema in
        var check = ReferenceCheck(
            known: known, contentIndex: contentIndex,
            isDraft: record.text("status") == PublicationStatus.draft.rawValue)
        check.walk(record, schema)
        return check.problems
    }
}

/// The ids that exist, by what they identify.
private struct KnownIdentifiers: Sendable {
    private var ids: [ReferenceTarget: Set<String>] = [:]
    /// Ids by the type of their records.
    private var byType: [String: Set<String>] = [:]
    /// Level ids by their scale.
    private(set) var levels: [String: Set<String>] = [:]
    private let unread: Set<SingleFile>
    private let parsed: ParsedContent
    /// Lists of vocabularies that could not be read.
    private var unreadLists: Set<ReferenceTarget> = []

    init(_ parsed: ParsedContent) {
        self.parsed = parsed
        let vocabularies = parsed.vocabularies
        ids[.intervention] = Set(parsed.interventions.map(\.id.text))
        ids[.element] = Set(parsed.elements.map(\.id.text))
        ids[.elementList] = Set(parsed.elementLists.map(\.id.text))
        ids[.recommendation] = Set(parsed.recommendations.map(\.id.text))
        ids[.source] = Set(parsed.references.map(\.id.text))
        ids[.scale] = Set(vocabularies.scales.map(\.id.text))
        ids[.group] = Set(vocabularies.groups.map(\.id.text))
        ids[.problem] = Set(vocabularies.problems.map(\.id.text))
        ids[.context] = Set(vocabularies.contexts.map(\.id.text))
        ids[.people] = Set(vocabularies.people.map(\.id.text))
        ids[.outcome] = Set(vocabularies.outcomes.map(\.id.text))
        let read = parsed.vocabularyRecord
        // A term that lacks its label is reported once, and not again wherever its id is used.
        for (target, list) in [
            (ReferenceTarget.scale, "scales"), (.group, "groups"), (.problem, "problems"), (.context, "contexts"),
            (.people, "people"), (.outcome, "outcomes"),
        ] {
            ids[target, default: []].formUnion(read?.records(list).compactMap { $0.text("id") } ?? [])
            if parsed.lostVocabulary(list) { unreadLists.insert(target) }
        }
        for list in parsed.model.vocabularies.map(\.id) {
            ids[.vocabulary(list), default: []].formUnion(read?.records(list).compactMap { $0.text("id") } ?? [])
            if parsed.lostVocabulary(list) { unreadLists.insert(.vocabulary(list)) }
        }
        for subject in parsed.unread.subjects {
            if let target = subject.target { ids[target, default: []].insert(subject.idText) }
            byType[subject.typeID, default: []].insert(subject.idText)
        }
        for (target, type) in [
            (ReferenceTarget.intervention, BuiltInType.intervention), (.element, .element),
            (.elementList, .elementList),
            (.recommendation, .recommendation), (.source, .reference),
        ] { byType[type.rawValue, default: []].formUnion(ids[target] ?? []) }
        byType[BuiltInType.term.rawValue, default: []].formUnion(parsed.glossary.map(\.id.text))
        byType[BuiltInType.page.rawValue, default: []].formUnion(parsed.pages.map(\.id.text))
        for item in parsed.ownRecords { byType[item.id.type, default: []].insert(item.id.text) }
        unread = parsed.unread.files
        for scale in read?.records("scales") ?? [] {
            guard let id = scale.text("id"), scale.values["levels"] != nil else { continue }
            levels[id, default: []].formUnion(scale.records("levels").compactMap { $0.text("id") })
        }
    }

    func ids(of target: ReferenceTarget) -> Set<String> {
        switch target {
        case .record(let types): types.reduce(into: []) { $0.formUnion(byType[$1] ?? []) }
        case .levelOf(let scale): levels[scale] ?? []
        default: ids[target] ?? []
        }
    }

    /// The records that an id can mean, each with its folder.
    func meanings(of id: String, among types: [String]) -> [String] {
        parsed.model.meanings(of: id, among: types) { byType[$0]?.contains($1) ?? false }.map {
            parsed.model.unambiguous($0.id, $0.type)
        }
    }

    /// The id of which an editor wrote the label or a name.
    func meant(by words: String, _ target: ReferenceTarget, scale: String?) -> Suggestion.Meant? {
        let wanted = sortKey(words)
        guard let (id, label) = names(target, scale: scale).first(where: { sortKey($0.label) == wanted }) else {
            return nil
        }
        return Suggestion.Meant(word: id, label: label)
    }

    private func names(_ target: ReferenceTarget, scale: String?) -> [(id: String, label: String)] {
        let terms = { (list: String) in
            parsed.vocabularyRecord?.records(list).compactMap { term in
                term.text("id").flatMap { id in (term.text("label") ?? term.text("title")).map { (id: id, label: $0) } }
            } ?? []
        }
        switch target {
        case .intervention, .element:
            let records = target == .intervention ? parsed.interventions.map(\.record) : parsed.elements.map(\.record)
            return records.flatMap { record in
                (writtenNames(of: record).map(\.text.value) + [record.text("code")].compactMap { $0 }).map {
                    (id: recordID(record.file), label: $0)
                }
            }
        case .elementList: return parsed.elementLists.map { ($0.id.text, $0.title) }
        case .recommendation: return parsed.recommendations.map { ($0.id.text, $0.code) }
        case .source: return parsed.references.flatMap(namesOfSource)
        case .term: return parsed.glossary.map { ($0.id.text, $0.term) }
        case .scale: return terms("scales")
        case .group: return terms("groups")
        case .problem: return terms("problems")
        case .context: return terms("contexts")
        case .people: return terms("people")
        case .outcome: return terms("outcomes")
        case .vocabulary(let list): return terms(list)
        case .levelOf(let scale):
            return names(.level, scale: scale)
        case .record(let types):
            return parsed.ownRecords.filter { types.contains($0.id.type) }.flatMap { item in
                [item.name, item.code].compactMap { $0 }.map { (item.id.text, $0) }
            }
        case .level:
            let scales =
                parsed.vocabularyRecord?.records("scales").filter { scale == nil || $0.text("id") == scale } ?? []
            return scales.flatMap { $0.records("levels") }.compactMap { level in
                level.text("id").flatMap { id in level.text("label").map { (id, $0) } }
            }
        case .page: return parsed.pages.map { ($0.id.text, $0.title) }
        }
    }

    /// The title of a source, and the ways in which an editor may cite it by hand.
    private func namesOfSource(_ item: Reference) -> [(id: String, label: String)] {
        let author = item.authors.first?.citedName ?? ""
        let cited =
            author.isEmpty ? [] : [" (\(item.issued))", ", \(item.issued)", " \(item.issued)"].map { author + $0 }
        return ([item.title].compactMap { $0 } + cited).map { (item.id.text, $0) }
    }

    /// Whether a file is that of the record which an id means.
    func isOwn(_ id: String, _ target: ReferenceTarget, _ file: String) -> Bool {
        guard file.utf8.count > id.utf8.count, recordID(file) == id else { return false }
        return types(of: target).contains { $0.folder.map { file.hasPrefix($0 + "/") } ?? false }
    }

    /// The records that an id can mean, of types whose records have a file of their own.
    func subjects(of id: String, _ target: ReferenceTarget) -> [EntityRef] { types(of: target).map { $0.subject(id) } }

    private func types(of target: ReferenceTarget) -> [RecordType] {
        let ids: [String] =
            switch target {
            case .intervention: [BuiltInType.intervention.rawValue]
            case .element: [BuiltInType.element.rawValue]
            case .elementList: [BuiltInType.elementList.rawValue]
            case .recommendation: [BuiltInType.recommendation.rawValue]
            case .record(let types): types
            default: []
            }
        return ids.compactMap { parsed.model.type($0) }
    }

    /// Whether the file that would hold such ids could not be read.
    func isUnread(_ target: ReferenceTarget) -> Bool {
        switch target {
        case .source: unread.contains(.references)
        case .scale, .level, .group, .problem, .context, .people, .vocabulary, .outcome:
            unread.contains(.vocabularies) || unreadLists.contains(target)
        case .term: unread.contains(.glossary)
        case .levelOf(let scale): unread.contains(.vocabularies) || unreadLists.contains(.scale) || levels[scale] == nil
        case .record(let types):
            types.contains(BuiltInType.reference.rawValue) && unread.contains(.references)
                || types.contains(BuiltInType.term.rawValue) && unread.contains(.glossary)
        case .intervention, .element, .elementList, .recommendation, .page: false
        }
    }
}

private struct ReferenceCheck {
    let known: KnownIdentifiers
    let contentIndex: ContentIndex
    /// Whether the record itself is a draft, which may name others.
    let isDraft: Bool
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
            for value in values {
                walk(value, item, in: record)
                reportItself(value, item, in: record)
            }
            switch item {
            case .reference, .idOrRecord: reportRepeated(values, in: record)
            default: break
            }
        case (.record(let schema), .record(let inner)), (.textOrRecord(let schema), .record(let inner)),
            (.idOrRecord(_, let schema), .record(let inner)):
            walk(inner, schema)
        case (.textOrRecord(let schema), .text):
            // A bare id stands for a group that holds nothing else.
            if let only = schema.fields.first(where: { $0.isRequired && $0.key != "level" }), only.type.isReference {
                walk(value, only.type, in: record)
            }
        case (.reference(let target), .text(let id)), (.idOrRecord(let target, _), .text(let id)):
            reportDraft(known.subjects(of: id, target), at: value, in: record)
            let ids = target == .level ? known.levels[record.text("scale") ?? ""] ?? [] : known.ids(of: target)
            if case .record(let types) = target {
                let meanings = known.meanings(of: id, among: types)
                if meanings.count > 1 { report(.ambiguousReference(id, choices: meanings), at: value, in: record) }
                if !meanings.isEmpty { return }
            }
            // An unknown scale has been reported; its levels cannot be judged.
            if target == .level, known.levels[record.text("scale") ?? ""] == nil { return }
            if !ids.contains(id), !known.isUnread(target) {
                let scale = record.text("scale")
                let near = Suggestion(meant: { [known] in
                    let first = id.prefix { !$0.isWhitespace }
                    return known.meant(by: id, target, scale: scale)
                        ?? (nearest(to: id, among: ids.filter { !$0.contains(where: \.isWhitespace) })
                        ?? (ids.contains(String(first)) ? String(first) : nil)).map { .init(word: $0) }
                })
                report(.danglingReference(id, target: target, suggestion: near), at: value, in: record)
            }
        case (.pageAnchor, .text(let target)):
            switch contentIndex.resolve(wikiLink: target) {
            case .problem(let problem): report(problem, at: value, in: record)
            case .found(let subject, _):
                reportDraft([subject], at: value, in: record)
            case .asset: return
            }
        default:
            return
        }
    }

    /// A draft that a record which readers see names.
    private mutating func reportDraft(_ subjects: [EntityRef], at value: Value, in record: Record) {
        let entries = subjects.compactMap { contentIndex.entries[$0] }
        guard !isDraft, let entry = entries.first, entries.allSatisfy(\.isDraft) else { return }
        report(.namesDraft(entry.name), at: value, in: record)
    }

    /// The record itself, in one of its own lists. Of what it is a part or variant of, other rules tell of circles.
    private mutating func reportItself(_ value: Value, _ type: FieldType, in record: Record) {
        switch (type, value.content) {
        case (.reference(let target), .text(let id)), (.idOrRecord(let target, _), .text(let id)):
            guard known.isOwn(id, target, record.file) else { return }
            report(.value(.itself(id)), at: value, in: record)
        case (.idOrRecord(_, let schema), .record(let inner)), (.record(let schema), .record(let inner)),
            (.textOrRecord(let schema), .record(let inner)):
            for field in schema.fields where field.type.isReference {
                if let value = inner.values[field.key] { reportItself(value, field.type, in: inner) }
            }
        default: return
        }
    }

    /// An id that is twice in one list of ids.
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

extension EntityRef {
    /// The kind of reference that points at it.
    fileprivate var target: ReferenceTarget? {
        switch self {
        case .intervention: .intervention
        case .element: .element
        case .elementList: .elementList
        case .recommendation: .recommendation
        case .reference: .source
        case .term: .term
        case .page, .record: nil
        }
    }
}
