import LeidraadSearch

extension TemplateSet {
    /// The scripts of `search/` that a reader needs only once the search is opened, in the order of their names.
    var searchScripts: [SourceFile] { assets.filter { isSearchScript($0.path) }.sorted { $0.path < $1.path } }
}

/// Whether a file of `Templates/` becomes a part of the script of the search; the one that every page loads stays apart.
func isSearchScript(_ path: String) -> Bool {
    path.hasPrefix("search/") && path.hasSuffix(".js") && path != "search/start.js"
}

/// The script of the search: the words of its field, then the scripts themselves. A reader's first question waits for one file
/// and not for twenty.
func searchScript(_ base: KnowledgeBase, _ templates: TemplateSet) throws -> OutputFile {
    let phrases = templates.phrases(for: base.site.language)
    let words = try SearchInterface.script(language: SearchLanguage(base.site.language), labels: labels(base, phrases))
    return OutputFile(path: "search/search.js", bytes: words + templates.searchScripts.flatMap(compacted))
}

/// The words for facets and their values on the results page.
private func labels(_ base: KnowledgeBase, _ phrases: Phrases) -> [String: String] {
    var labels: [String: String] = [:]
    for key in ["problems", "contexts", "people", "group", "level", "kind"] {
        labels["facet." + key] = phrases["facet-" + key]
    }
    labels["facet.layer"] = phrases["layerName"]
    labels["facet.audience"] = phrases["searchAudience"]
    for audience in Set(base.pages.compactMap(\.audience)) {
        labels["value.audience.\(audience)"] = audience.capitalizedFirst
    }
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
