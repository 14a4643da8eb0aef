extension [VocabularyTerm] {
    /// A term and every term that is broader, the nearest first.
    package func widened(_ id: VocabularyTerm.ID) -> [VocabularyTerm.ID] {
        var found = [id]
        while let last = found.last, let next = first(where: { $0.id == last })?.broader, !found.contains(next) {
            found.append(next)
        }
        return found
    }

    /// Terms with all that fall under them: what is not for a kind of problem is not for any of that kind.
    package func narrowed(_ ids: [VocabularyTerm.ID]) -> [VocabularyTerm.ID] {
        map(\.id).filter { widened($0).contains(where: ids.contains) }
    }

    /// Terms with all that are broader, each once.
    package func widened(_ ids: [VocabularyTerm.ID]) -> [VocabularyTerm.ID] {
        ids.flatMap { widened($0) }.withoutRepeats
    }
}
