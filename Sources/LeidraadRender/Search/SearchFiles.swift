import LeidraadFiles
import LeidraadModel
import LeidraadSearch

/// Makes the files of the search index, and the script that answers from it in the browser; hands each over once it is made.
package func makeSearchFiles(
    _ base: KnowledgeBase, _ templates: TemplateSet, _ settings: SearchSettings,
    _ take: @escaping @Sendable (OutputFile) throws -> Void
) throws {
    try makeSearchIndex(base, templates, settings, take)
    try take(searchScript(base, templates))
}

/// Makes the index itself, all below its folder. Documents are made and cut into words a hundred or so at a time, and forgotten; files are
/// handed over on any core.
package func makeSearchIndex(
    _ base: KnowledgeBase, _ templates: TemplateSet, _ settings: SearchSettings,
    _ take: @escaping @Sendable (OutputFile) throws -> Void
) throws {
    let phrases = templates.phrases(for: base.site.language)
    let documents = searchDocumentPlans(base, phrases, settings).sorted { ($0.type, $0.url) < ($1.type, $1.url) }
    var options = searchOptions(base, templates, settings)
    options.expectedPages = documents.count
    var builder = SearchIndexBuilder(options: options) { try take(OutputFile(path: $0.path, bytes: $0.bytes)) }
    let cutter = builder.cutter
    for start in stride(from: 0, to: documents.count, by: 128) {
        let next = Array(documents[start..<min(start + 128, documents.count)])
        for page in concurrentMap(next, { cutter.cut($0.make()) }) { try builder.add(page) }
    }
    _ = try builder.finish()
}

private func searchOptions(
    _ base: KnowledgeBase, _ templates: TemplateSet, _ settings: SearchSettings
) -> SearchOptions {
    SearchOptions(
        language: SearchLanguage(base.site.language), folder: base.routes.searchFolder, synonyms: settings.synonyms,
        vocabulary: SynonymGroup.groups(in: templates.vocabularies[base.site.language.rawValue] ?? ""),
        corrections: settings.corrections)
}

extension SearchLanguage {
    package init(_ language: SiteLanguage) {
        // A language without an analyser of its own is searched by the rules of English, which change words least.
        self = language == .nl ? .dutch : .english
    }
}
