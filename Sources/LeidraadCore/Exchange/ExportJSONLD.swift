/// A site in the words of schema.org, or as a bundle of FHIR; nil where the content has errors.
public struct LinkedExport: Sendable {
    /// What checking the content found.
    public let outcome: BuildOutcome
    /// The data as JSON; nil where an error leaves nothing to write.
    public let json: String?
}

/// Reads a site and describes its guidelines, recommendations and interventions with schema.org.
public func exportJSONLD(_ request: BuildRequest) throws -> LinkedExport {
    let site = try readChecked(request)
    guard !site.hasErrors else { return LinkedExport(outcome: site.outcome, json: nil) }
    return LinkedExport(outcome: site.outcome, json: LinkedData(site.base).whole.indented)
}

/// Reads a site and checks it, for another form.
func readChecked(_ request: BuildRequest) throws -> CheckedSite {
    let (files, found) = try readContent(request.site + "/Content")
    return CheckedSite(Sources(files, problems: found), request)
}

/// What the site says, in the words of schema.org. Nothing is in it that a record does not state.
struct LinkedData: Sendable {
    let base: KnowledgeBase

    init(_ base: KnowledgeBase) { self.base = base }

    /// Everything in one graph.
    var whole: JSON {
        let guidelines = base.pages.filter { $0.status == .published && $0.layer == .guideline }.map(node(page:))
        let recommendations = base.recommendations.filter { base.status(of: $0) != .withdrawn }.map(node(recommendation:))
        let interventions = base.interventions.filter { $0.editorial.status == .published }.map(node(intervention:))
        return .object([context, ("@graph", .array([siteNode] + guidelines + recommendations + interventions))])
    }

    /// What one page is about, for the page itself; nil where schema.org has no word for it.
    func document(_ node: JSON) -> JSON {
        guard case .object(let entries) = node else { return node }
        return .object([context] + entries)
    }

    private var context: (String, JSON) { ("@context", .string("https://schema.org")) }

    private var siteNode: JSON {
        .object(
            [("@type", .string("WebSite")), ("name", .string(base.site.title))]
                + entries("description", base.site.description) + entries("disclaimer", nil)
                + entries("usageInfo", base.site.notice) + entries("inLanguage", base.site.language.rawValue)
                + (base.site.publisher.map { name in
                    [("publisher", JSON.object([("@type", .string("Organization")), ("name", .string(name))]))]
                } ?? []))
    }

    /// A page of a guideline. Only one that somebody authorised is called a guideline.
    func node(page: Page) -> JSON {
        let isAuthorised = page.authorisedBy != nil
        return .object(
            [("@type", .string(isAuthorised ? "MedicalGuideline" : "Article"))] + identity(page.outputPath)
                + [("name", .string(page.title))]
                + entries("dateModified", page.assessed?.iso8601) + entries("version", page.version)
                + entries("usageInfo", base.site.notice)
                + (page.authorisedBy.map { name in
                    [("recognizingAuthority", JSON.object([("@type", .string("Organization")), ("name", .string(name))]))]
                } ?? [])
                + citations(base.texts[SourceSpan(file: page.record.file, range: page.bodyRange)]?.citations ?? []))
    }

    /// A recommendation, with its strength and certainty where its source gives them.
    func node(recommendation item: Recommendation) -> JSON {
        let certainty = item.certainty.flatMap { base.vocabularies.level(of: $0) }
        let about = item.interventions.compactMap { base.directory.entries[.intervention($0)] }
        return .object(
            [("@type", .string("MedicalGuidelineRecommendation"))]
                + identity("\(base.routes.overview(.recommendations))#\(item.id)")
                + [("identifier", .string(item.code)), ("name", .string(item.code)), ("text", .string(plain(item.text)))]
                + entries("recommendationStrength", item.strength?.rawValue)
                + entries("evidenceLevel", certainty.map { $0.level.label + " (" + $0.scale.title + ")" })
                + entries("dateCreated", item.since?.iso8601)
                + entries("dateModified", item.history.map(\.date).max()?.iso8601)
                + entries("audience", item.addressee).map { entry in
                    (
                        entry.0,
                        JSON.object([("@type", .string("Audience")), ("audienceType", entry.1)])
                    )
                }
                + (about.isEmpty ? [] : [("about", .array(about.map { reference($0.path, $0.name) }))])
                + citations(item.sources + base.origin(of: item.record).sources))
    }

    /// An intervention, with what it aims at under that name.
    func node(intervention item: Intervention) -> JSON {
        let sources = item.evidence.flatMap(\.sources) + base.origin(of: item.record).sources
        return .object(
            [("@type", .string("Service"))] + identity(base.routes.intervention(item.id))
                + [("name", .string(item.name))]
                + (item.abbreviation == nil && item.aliases.isEmpty
                    ? []
                    : [
                        (
                            "alternateName",
                            JSON.array(([item.abbreviation].compactMap { $0 } + item.aliases).map(JSON.string))
                        )
                    ])
                + [
                    ("audience", .object([("@type", .string("Audience")), ("audienceType", .string(plain(item.audience.description)))])),
                    (
                        "additionalProperty",
                        .object([
                            ("@type", .string("PropertyValue")), ("propertyID", .string("goal")),
                            ("value", .string(plain(item.goal))),
                        ])
                    ),
                ]
                + citations(sources))
    }

    private func identity(_ path: String) -> [(String, JSON)] {
        guard let address = base.site.baseURL else { return [("@id", .string(path))] }
        let url = (address.hasSuffix("/") ? address : address + "/") + path
        return [("@id", .string(url)), ("url", .string(url))]
    }

    private func reference(_ path: String, _ name: String) -> JSON { .object(identity(path) + [("name", .string(name))]) }

    private func entries(_ key: String, _ text: String?) -> [(String, JSON)] { text.map { [(key, .string($0))] } ?? [] }

    private func citations(_ sources: [Reference.ID]) -> [(String, JSON)] {
        var seen: Set<Reference.ID> = []
        let cited = sources.filter { seen.insert($0).inserted }.compactMap { base.referencesByID[$0] }
        guard !cited.isEmpty else { return [] }
        return [("citation", .array(cited.map { .string(citation($0)) }))]
    }

    private func citation(_ item: Reference) -> String {
        base.citationLabels.text(
            [CitedSource(source: item.id, prefix: "", suffix: "", suppressesAuthor: false)], isNarrative: true)
            + (item.title.map { ". " + $0 } ?? "") + (item.doi.map { ". https://doi.org/" + $0 } ?? "")
    }

    /// A text of a record without markup.
    func plain(_ text: MarkdownText) -> String {
        base.linked(text).plainSections(base.citationLabels).map {
            [$0.heading, $0.text].filter { !$0.isEmpty }.joined(separator: ". ")
        }.joined(separator: " ")
    }
}
