import LeidraadModel
import LeidraadSearch

/// The pages that the program makes, as the search finds them: by their names, by what readers call them, and, for a level or status,
/// the overview that shows what has it.
func generatedDocuments(_ base: KnowledgeBase, _ phrases: Phrases) -> [SearchDocument] {
    let overviews = Overview.allCases.filter { $0 != .search && base.shows($0) }.map { overview in
        let name = phrases["menu-" + overview.rawValue]
        let title = phrases.word("searchTitle-" + overview.rawValue) ?? name
        let others = (phrases.word("searchNames-" + overview.rawValue) ?? "").split(separator: ",").map {
            $0.split(separator: " ").joined(separator: " ")
        }
        return SearchDocument(
            url: base.routes.overview(overview), type: "overview", title: title, names: [title, name],
            synonyms: others, sections: [SearchSection(text: phrases["intro-" + overview.introKey])], weight: 80)
    }
    return overviews + ownOverviews(base) + levelDocuments(base, phrases)
}

/// The overviews of the types that the site declares, by the names that it gives them.
private func ownOverviews(_ base: KnowledgeBase) -> [SearchDocument] {
    base.model.ownTypes.filter { type in base.records(of: type).contains(where: \.isPublished) }.map { type in
        let names = [type.label?.many, type.label?.one].compactMap { $0?.capitalizedFirst }
        return SearchDocument(
            url: type.overviewPath, type: "overview", title: names.first ?? type.id, names: names, sections: [],
            weight: 80)
    }
}

/// For each level with a rank that some intervention has, the overview narrowed to it and those above; for each status, where it is told who
/// has it.
private func levelDocuments(_ base: KnowledgeBase, _ phrases: Phrases) -> [SearchDocument] {
    guard base.shows(.interventions), let scale = base.facetScale else { return [] }
    let used = Set(
        base.interventions.compactMap { $0.classification?.scale == scale.id ? $0.classification?.level : nil })
    let overview = base.routes.overview(.interventions)
    let title = phrases["menu-" + Overview.interventions.rawValue]
    return scale.levels.filter { used.contains($0.id) }.compactMap { level in
        let document = { (url: String, title: String) in
            SearchDocument(url: url, type: "overview", title: title, names: [level.label], sections: [])
        }
        if let rank = level.rank {
            return document(
                "\(overview)#level=\(rank)", "\(title): \(phrases["facet-level"]) \(level.label)")
        }
        guard base.shows(.gaps) else { return nil }
        return document(
            base.routes.overview(.gaps) + "#" + gapsLevelID, "\(title): \(level.label)")
    }
}

extension Overview {
    /// The end of the key under which the language tables have the introduction of a page.
    fileprivate var introKey: String { self == .index ? "index" : rawValue }
}
