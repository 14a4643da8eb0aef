/// Sources and elements that nothing uses, sources that are incomplete, and recommendations of what is not recognised.
func checkUse(_ base: KnowledgeBase, _ unread: Unread) -> [LocatedProblem] {
    // What could not be read may use them.
    let unused = unread.isEmpty ? unusedReferences(base) + unusedElements(base) : []
    return unused + incompleteReferences(base) + unrecognised(base)
}

private func unusedReferences(_ base: KnowledgeBase) -> [LocatedProblem] {
    base.references.filter { base.citedBy[$0.id] == nil && base.citedByVocabularies[$0.id] == nil }.map {
        LocatedProblem(.unusedReference($0.id.text), at: $0.record.span("id"))
    }
}

private func unusedElements(_ base: KnowledgeBase) -> [LocatedProblem] {
    base.elements.filter {
        base.relations.byElement[$0.id] == nil && base.listsByElement[$0.id] == nil
            && base.recommendationsBySubject[.element($0.id)] == nil
    }.map {
        LocatedProblem(.unusedElement($0.id.text), at: $0.record.span("name"))
    }
}

private func incompleteReferences(_ base: KnowledgeBase) -> [LocatedProblem] {
    base.references.compactMap { item in
        let missing =
            (item.title == nil ? ["title"] : []) + (item.authors.isEmpty && item.editors.isEmpty ? ["author"] : [])
        guard !item.isComplete || !missing.isEmpty else { return nil }
        return LocatedProblem(.referenceIncomplete(item.id.text, missing: missing), at: item.record.span("id"))
    }
}

/// An intervention with a status instead of a level that a recommendation nevertheless names.
private func unrecognised(_ base: KnowledgeBase) -> [LocatedProblem] {
    base.recommendations.flatMap { recommendation in
        recommendation.record.texts("interventions").compactMap { named -> LocatedProblem? in
            guard let item = base.interventionsByID[Identifier(named.value)], let classification = item.classification,
                let level = base.vocabularies.level(of: classification), level.rank == nil
            else { return nil }
            return LocatedProblem(
                .recommendedNotRecognised(
                    recommendation: recommendation.code, intervention: item.name, level: level.label), at: named.span)
        }
    }
}
