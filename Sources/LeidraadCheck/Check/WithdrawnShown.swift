import LeidraadModel

/// Recommendations that no longer hold, where a text shows them in place.
func withdrawnShown(_ base: KnowledgeBase) -> [LocatedProblem] {
    guard base.recommendations.contains(where: { $0.status == .withdrawn }) else { return [] }
    return base.texts.values.flatMap { text -> [LocatedProblem] in
        var places = text.blockPlaces[...]
        return text.events.flatMap { event -> [LocatedProblem] in
            let shown: [Recommendation]
            switch event {
            case .recommendation(let id): shown = [base.recommendationsByID[id]].compactMap { $0 }
            case .generated(let block):
                shown = block.kind == .recommendations ? selectedRecommendations(base, block.options) : []
            default: return []
            }
            guard let place = places.popFirst() else { return [] }
            return shown.filter { base.status(of: $0) == .withdrawn }.map {
                LocatedProblem(.withdrawnShown($0.code), at: place)
            }
        }
    }
}

/// Interventions that are withdrawn, where a recommendation that holds names them.
func withdrawnNamed(_ base: KnowledgeBase) -> [LocatedProblem] {
    let withdrawn = base.interventions.filter { $0.editorial.status == .withdrawn }
    guard !withdrawn.isEmpty else { return [] }
    return base.recommendations.filter { base.status(of: $0) != .withdrawn }.flatMap { item in
        withdrawn.filter { item.interventions.contains($0.id) }.map {
            LocatedProblem(.value(.withdrawnNamed($0.name)), at: item.record.span("interventions"))
        }
    }
}
