import LeidraadModel
import LeidraadRender
import LeidraadSearch

/// The sections of a site for another search engine.
public struct SearchExport: Sendable {
    /// The result of checking the content; an error leaves nothing to export.
    public let outcome: BuildOutcome
    /// Newline-delimited JSON for the bulk interface of OpenSearch and Elasticsearch.
    public let bulk: [UInt8]?
    /// The settings and mapping to make the index with.
    public let mapping: [UInt8]?
}

/// Whether OpenSearch and Elasticsearch take a name for an index: lower case, at most 255 bytes, without what stands for something
/// else in an address or a query.
public func isOpenSearchIndexName(_ name: String) -> Bool {
    let barred = Set(" \"*\\<|,>/?#:+")
    return !name.isEmpty && name.utf8.count <= 255 && name == name.lowercased() && name != "." && name != ".."
        && !name.hasPrefix("-") && !name.hasPrefix("_")
        && !name.contains { barred.contains($0) || $0.isWhitespace || $0.isNewline }
}

/// Reads a site and writes its sections for an index on another server.
public func exportSearch(_ request: BuildRequest, index: String) throws -> SearchExport {
    let (files, found) = try readSite(request)
    let site = CheckedSite(Sources(files, problems: found), request)
    guard !site.hasErrors else { return SearchExport(outcome: site.outcome, bulk: nil, mapping: nil) }
    let templates = try TemplateSet(SiteTemplates(for: request.site).files, model: site.parsed.model)
    let phrases = templates.phrases(for: site.base.site.language)
    let told = site.base.site
    let export = OpenSearchExport(
        index: index, language: SearchLanguage(told.language), notice: told.notice, contact: told.contact)
    return SearchExport(
        outcome: site.outcome,
        bulk: try export.bulk(
            searchDocuments(site.base, phrases, site.parsed.searchSettings ?? SearchSettings())),
        mapping: Array(export.mapping().utf8))
}
