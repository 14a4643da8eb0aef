import LeidraadSearch
import LeidraadWords

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
    let own = ownWords(base.site.language.words, phrases)
    let words = try SearchInterface.script(strings: own.merging(labels(base, phrases)) { _, label in label })
    return OutputFile(path: "search/search.js", bytes: words + templates.searchScripts.flatMap(compacted))
}

/// The words of the search itself: those under `find-`, by the names that the scripts know.
private func ownWords(_ words: WordTable, _ phrases: Phrases) -> [String: String] {
    let keys = words.keys.filter { $0.hasPrefix("find-") }
    let named = keys.map { key in
        (key.dropFirst("find-".count).map { $0 == "-" ? "." : String($0) }.joined(), phrases[key])
    }
    return Dictionary(named, uniquingKeysWith: { first, _ in first })
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
