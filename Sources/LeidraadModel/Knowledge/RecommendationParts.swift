extension KnowledgeBase {
    /// Whether a recommendation holds: of what was withdrawn no part is valid.
    package func status(of item: Recommendation) -> RecommendationStatus {
        var seen: Set<Recommendation.ID> = []
        var next: Recommendation? = item
        while let current = next, seen.insert(current.id).inserted {
            if current.status == .withdrawn { return .withdrawn }
            next = current.partOf.flatMap { recommendationsByID[$0] }
        }
        return item.status
    }

    /// The parts of a recommendation and their parts, each after what it is a part of.
    package func allParts(of whole: Recommendation.ID) -> [Recommendation] {
        var found: [Recommendation] = []
        var seen: Set<Recommendation.ID> = [whole]
        var waiting = Array((parts[whole] ?? []).reversed())
        while let part = waiting.popLast() {
            guard seen.insert(part.id).inserted else { continue }
            found.append(part)
            waiting += (parts[part.id] ?? []).reversed()
        }
        return found
    }

    /// Recommendations in their order, those that no longer hold at the end.
    package func withdrawnLast(_ items: [Recommendation]) -> [Recommendation] {
        items.filter { status(of: $0) != .withdrawn } + items.filter { status(of: $0) == .withdrawn }
    }
}
