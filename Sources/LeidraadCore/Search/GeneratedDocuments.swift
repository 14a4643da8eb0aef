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
    return overviews + levelDocuments(base, phrases)
}

/// For each level that some intervention has, the overview narrowed to it.
private func levelDocuments(_ base: KnowledgeBase, _ phrases: Phrases) -> [SearchDocument] {
    guard base.shows(.interventions) else { return [] }
    let used = Set(base.interventions.compactMap { $0.classification?.level })
    let overview = base.routes.overview(.interventions)
    let title = phrases["menu-" + Overview.interventions.rawValue]
    return base.vocabularies.scales.flatMap(\.levels).filter { used.contains($0.id) }.map { level in
        SearchDocument(
            url: "\(overview)#level=\(level.id)", type: "overview", title: "\(title): \(level.label)",
            names: [level.label],
            sections: [], weight: 90)
    }
}

extension Overview {
    /// The end of the key under which the language tables have the introduction of a page.
    fileprivate var introKey: String { self == .index ? "index" : rawValue }
}
