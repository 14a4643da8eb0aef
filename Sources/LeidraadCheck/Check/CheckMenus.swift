import LeidraadModel

/// Lines of the menus that lead nowhere.
func checkMenus(_ base: KnowledgeBase) -> [LocatedProblem] {
    ((base.site.mainMenu ?? []) + (base.site.footerMenu ?? [])).compactMap { item in
        let target = item.target.value
        if Overview(rawValue: target) != nil || ["guidelines", changesTarget].contains(target) { return nil }
        if base.model.ownTypes.contains(where: { $0.folder == target || $0.id == target }) { return nil }
        guard case .problem(let problem) = base.contentIndex.resolve(wikiLink: target) else { return nil }
        if case .danglingLink(_, let suggestion) = problem, suggestion.word == nil {
            let own = base.model.ownTypes.flatMap { [$0.folder ?? $0.id, $0.id] }
            let known = Suggestion(
                for: target, among: Overview.allCases.map(\.rawValue) + ["guidelines", changesTarget] + own)
            return LocatedProblem(.danglingLink(target, suggestion: known), at: item.target.span)
        }
        return LocatedProblem(problem, at: item.target.span)
    }
}
