/// Sources and elements that nothing uses, sources that are incomplete, and recommendations of what is not recognised.
func checkUse(_ base: KnowledgeBase, _ drafts: Drafts, _ sources: Sources) -> [LocatedProblem] {
    let passedOver = PassedOver(drafts, sources)
    return unusedReferences(base, passedOver) + unusedElements(base, passedOver) + incompleteReferences(base)
        + unrecognised(base)
}

/// Files with a mistake by which a part of them was passed over: what they name may be in use after all.
private struct PassedOver {
    private let files: [SourceFile]

    init(_ drafts: Drafts, _ sources: Sources) {
        let paths = Set(drafts.problems.filter(\.problem.rule.isError).map(\.span.file))
        files = paths.compactMap { sources.all[$0] }
    }

    /// Whether one of the files holds an id, other than where the record of that id itself stands.
    func mayUse(_ id: String, _ record: Record) -> Bool {
        let bytes = Array(id.utf8)
        return files.contains { file in
            let parts =
                file.path == record.file
                ? [file.bytes[..<record.range.lowerBound], file.bytes[record.range.upperBound...]] : [file.bytes[...]]
            return parts.contains { $0.firstRange(of: bytes) != nil }
        }
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
            && !base.linkedSubjects.contains(.element($0.id)) && !passedOver.mayUse($0.id.text, $0.record)
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
