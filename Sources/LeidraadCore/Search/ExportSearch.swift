import LeidraadSearch

/// The sections of a site for another search engine.
public struct SearchExport: Sendable {
    /// What checking the content found; an error leaves nothing to export.
    public let outcome: BuildOutcome
    /// Newline-delimited JSON for the bulk interface of OpenSearch and Elasticsearch.
    public let bulk: [UInt8]?
    /// The settings and mapping to make the index with.
    public let mapping: [UInt8]?
}

/// Reads a site and writes its sections for an index on another server.
public func exportSearch(_ request: BuildRequest, index: String) throws -> SearchExport {
    let (files, found) = try readContent(request.site + "/Content")
    let sources = Sources(files, problems: found)
    let drafts = parse(sources)
    let linked = link(drafts, sources, copyDate: request.copyDate ?? newestDate(in: drafts))
    let outcome = BuildOutcome(drafts, linked.problems + check(drafts, linked.knowledgeBase, sources), sources)
    let base = linked.knowledgeBase
    guard !outcome.hasErrors else { return SearchExport(outcome: outcome, bulk: nil, mapping: nil) }
    let export = OpenSearchExport(index: index, language: SearchLanguage(base.site.language))
    return SearchExport(
        outcome: outcome, bulk: try export.bulk(searchDocuments(base)), mapping: Array(export.mapping().utf8))
}
