import LeidraadFiles
import LeidraadModel

/// Sources and elements that nothing uses, sources that are incomplete, and recommendations of what is not recognised.
func checkUse(_ base: KnowledgeBase, _ parsed: ParsedContent, _ sources: Sources) -> [LocatedProblem] {
    let passedOver = PassedOver(parsed, sources)
    return unusedReferences(base, passedOver) + unusedElements(base, passedOver) + incompleteReferences(base)
        + duplicateSources(base.references)
        + unrecognised(base)
}

/// Files with a mistake by which a part of them was passed over: what they name may be in use after all.
private struct PassedOver {
    /// How often each word is in those files: one reading of the files, whatever the number of ids that are looked for.
    private var counts: [String: Int] = [:]
    private let files: [String: SourceFile]

    init(_ parsed: ParsedContent, _ sources: Sources) {
        var paths = Set(parsed.problems.filter { $0.problem.rule.severity == .error }.map(\.span.file))
        for id in parsed.model.mistaken {
            guard let folder = parsed.model.type(id)?.folder else { continue }
            paths.formUnion(sources.all.keys.filter { $0.hasPrefix(folder + "/") })
        }
        files = Dictionary(uniqueKeysWithValues: paths.compactMap { path in sources.all[path].map { (path, $0) } })
        for file in files.values { for word in idWords(file.bytes[...]) { counts[word, default: 0] += 1 } }
    }

    /// Whether one of the files holds an id, other than where the record of that id itself is.
    func mayUse(_ id: String, _ record: Record) -> Bool {
        guard let count = counts[id] else { return false }
        guard let file = files[record.file] else { return true }
        return count > idWords(file.bytes[record.range]).count { $0 == id }
    }
}

/// The stretches of a text that could be ids: letters, digits and the marks that ids hold.
private func idWords(_ bytes: ArraySlice<UInt8>) -> [String] {
    bytes.split { byte in
        !(byte >= 0x80 || (97...122).contains(byte | 0x20) || (48...57).contains(byte)
            || "-_.:#$%&+?<>~/".utf8.contains(byte))
    }.flatMap { word -> [String] in
        let text = String(decoding: word, as: UTF8.self)
        // A mark at an end belongs to the sentence, and a path or anchor ends in the id.
        let bare = text.trimming(marks: ".:-?/~&")
        return Set([text, bare] + bare.split { "/#:".contains($0) }.map(String.init)).sorted()
    }
}

extension String {
    fileprivate func trimming(marks: String) -> String {
        var rest = self[...]
        while let last = rest.last, marks.contains(last) { rest.removeLast() }
        while let first = rest.first, marks.contains(first) { rest.removeFirst() }
        return String(rest)
    }
}

private func unusedReferences(_ base: KnowledgeBase, _ passedOver: PassedOver) -> [LocatedProblem] {
    let through = Set(base.references.compactMap(\.via))
    return base.references.filter {
        !through.contains($0.id) && base.citedBy[$0.id] == nil && base.citedByVocabularies[$0.id] == nil
            && !passedOver.mayUse($0.id.text, $0.record)
    }.map {
        LocatedProblem(.unusedReference($0.id.text), at: $0.record.span("id"))
    }
}

private func unusedElements(_ base: KnowledgeBase, _ passedOver: PassedOver) -> [LocatedProblem] {
    let shown = elementsShown(base)
    return base.elements.filter {
        !shown.contains($0.id) && base.relations.byElement[$0.id] == nil && base.listsByElement[$0.id] == nil
            && base.recommendationsBySubject[.element($0.id)] == nil
            && base.inverseRelations[.element($0.id)] == nil && !base.linkedSubjects.contains(.element($0.id))
            && !passedOver.mayUse($0.id.text, $0.record)
    }.map {
        LocatedProblem(.unusedElement($0.id.text), at: $0.record.span("name"))
    }
}

/// The elements that a block in some text shows.
private func elementsShown(_ base: KnowledgeBase) -> Set<ActiveElement.ID> {
    var shown: Set<ActiveElement.ID> = []
    for text in base.texts.values {
        for case .generated(let block) in text.events
        where block.kind == .elements || block.kind == .matrix && !block.options.ids.isEmpty {
            shown.formUnion(selectedElements(base, block.options).map(\.id))
        }
    }
    return shown
}

private func incompleteReferences(_ base: KnowledgeBase) -> [LocatedProblem] {
    base.references.compactMap { item in
        // Without these two the source is in error already.
        guard !isNameless(item), !item.issued.isEmpty else { return nil }
        // A title does where a source names no author, as a law does; an author alone leaves it hard to find.
        guard !item.isComplete || item.title == nil else { return nil }
        let isAnonymous = item.authors.isEmpty && item.editors.isEmpty
        let missing = (item.title == nil ? ["title"] : []) + (isAnonymous ? ["author"] : [])
        return LocatedProblem(.referenceIncomplete(item.id.text, missing: missing), at: item.record.span("id"))
    }
}

/// An intervention that is not recognised, and that a recommendation which still holds nevertheless names.
private func unrecognised(_ base: KnowledgeBase) -> [LocatedProblem] {
    base.recommendations.filter { $0.status != .withdrawn }.flatMap { recommendation in
        recommendation.record.texts("interventions").compactMap { named -> LocatedProblem? in
            guard let item = base.interventionsByID[Identifier(named.value)], let classification = item.classification,
                let level = base.vocabularies.level(of: classification), level.isNotRecognised
            else { return nil }
            return LocatedProblem(
                .recommendedNotRecognised(
                    recommendation: recommendation.code, intervention: item.name, level: level.label), at: named.span)
        }
    }
}
