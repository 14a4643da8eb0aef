import LeidraadSearch

/// The files of the search index, and the words that its field shows in the browser.
func searchFiles(_ base: KnowledgeBase, _ phrases: Phrases, _ settings: SearchSettings) throws -> [OutputFile] {
    try searchIndex(base, settings) + [searchWords(base, phrases)]
}

/// The index itself, all below its folder.
func searchIndex(_ base: KnowledgeBase, _ settings: SearchSettings) throws -> [OutputFile] {
    let built = try SearchIndexBuilder.build(
        searchDocuments(base, settings), options: searchOptions(base, settings))
    return built.files.map { OutputFile(path: $0.path, bytes: $0.bytes) }
}

/// The words of the search field, as a script that every page loads.
func searchWords(_ base: KnowledgeBase, _ phrases: Phrases) throws -> OutputFile {
    let words = try SearchInterface.script(language: SearchLanguage(base.site.language), labels: labels(base, phrases))
    return OutputFile(path: "search/strings.js", bytes: words)
}

/// The folder of the index below the root of the site.
package let searchFolder = "zoekindex"

private func searchOptions(_ base: KnowledgeBase, _ settings: SearchSettings) -> SearchOptions {
    SearchOptions(
        language: SearchLanguage(base.site.language), folder: searchFolder, synonyms: settings.synonyms,
        corrections: settings.corrections)
}

/// The words for facets and their values on the results page.
private func labels(_ base: KnowledgeBase, _ phrases: Phrases) -> [String: String] {
    var labels: [String: String] = [:]
    for key in ["problems", "contexts", "people", "group", "level", "kind"] {
        labels["facet." + key] = phrases["facet-" + key]
    }
    labels["facet.layer"] = phrases["layerName"]
    let vocabularies = base.vocabularies
    for (key, terms) in [
        ("problems", vocabularies.problems), ("contexts", vocabularies.contexts), ("people", vocabularies.people),
        ("group", vocabularies.groups),
    ] {
        for term in terms { labels["value.\(key).\(term.id)"] = term.label }
    }
    for level in vocabularies.scales.flatMap(\.levels) { labels["value.level.\(level.id)"] = level.label }
    for kind in InterventionKind.allCases { labels["value.kind." + kind.rawValue] = phrases["kind", kind] }
    for kind in ElementKind.allCases { labels["value.kind." + kind.rawValue] = phrases["elementKind", kind] }
    for layer in PageLayer.allCases { labels["value.layer." + layer.rawValue] = phrases["layer", layer] }
    return labels
}

extension SearchLanguage {
    init(_ language: SiteLanguage) {
        switch language {
        case .nl: self = .dutch
        case .en: self = .english
        }
    }
}
