import LeidraadModel

/// Lines of the menus that lead nowhere, or to what readers do not see yet.
func checkMenus(_ base: KnowledgeBase) -> [LocatedProblem] {
    ((base.site.mainMenu ?? []) + (base.site.footerMenu ?? [])).compactMap { item in
        let target = item.target.value
        if Overview(rawValue: target) != nil || ["guidelines", changesTarget].contains(target) { return nil }
        if base.model.ownTypes.contains(where: { $0.folder == target || $0.id == target }) { return nil }
        let resolution = base.contentIndex.resolve(wikiLink: target)
        if case .found(let subject, _) = resolution, let entry = base.contentIndex.entries[subject], entry.isDraft {
            return LocatedProblem(.linkToDraft(entry.name), at: item.target.span)
        }
        guard case .problem(let problem) = resolution else { return nil }
        if case .danglingLink(_, let suggestion) = problem, suggestion.word == nil {
            let own = base.model.ownTypes.flatMap { [$0.folder ?? $0.id, $0.id] }
            let known = Suggestion(
                for: target, among: Overview.allCases.map(\.rawValue) + ["guidelines", changesTarget] + own)
            return LocatedProblem(.danglingLink(target, suggestion: known), at: item.target.span)
        }
        return LocatedProblem(problem, at: item.target.span)
    }
}

/// Lines of one menu that lead to the same place.
func repeatedLines(_ base: KnowledgeBase) -> [LocatedProblem] {
    [base.site.mainMenu ?? [], base.site.footerMenu ?? []].flatMap { menu -> [LocatedProblem] in
        var seen: Set<String> = []
        return menu.filter { !seen.insert($0.target.value).inserted }.map { item in
            LocatedProblem(.value(.menuTwice(item.target.value)), at: item.target.span)
        }
    }
}
