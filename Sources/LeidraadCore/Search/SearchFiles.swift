import LeidraadSearch

/// The files of the search index, and the script that answers from it in the browser.
func searchFiles(_ base: KnowledgeBase, _ templates: TemplateSet, _ settings: SearchSettings) throws -> [OutputFile] {
    try searchIndex(base, settings, templates.phrases(for: base.site.language)) + [searchScript(base, templates)]
}

/// The index itself, all below its folder.
func searchIndex(_ base: KnowledgeBase, _ settings: SearchSettings, _ phrases: Phrases) throws -> [OutputFile] {
    let built = try SearchIndexBuilder.build(
        searchDocuments(base, settings, phrases), options: searchOptions(base, settings))
    return built.files.map { OutputFile(path: $0.path, bytes: $0.bytes) }
}

private func searchOptions(_ base: KnowledgeBase, _ settings: SearchSettings) -> SearchOptions {
    SearchOptions(
        language: SearchLanguage(base.site.language), folder: base.routes.searchFolder, synonyms: settings.synonyms,
        corrections: settings.corrections)
}

extension SearchLanguage {
    init(_ language: SiteLanguage) {
        // A language without an analyser of its own is searched by the rules of English, which change words least.
        self = language == .nl ? .dutch : .english
    }
}
