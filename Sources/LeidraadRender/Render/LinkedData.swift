import LeidraadFiles
import LeidraadModel

/// The facts of the site in the terms of schema.org. Nothing is in it that a record does not state.
package struct LinkedData: Sendable {
    let base: KnowledgeBase

    package init(_ base: KnowledgeBase) { self.base = base }

    /// Everything in one graph.
    package var whole: JSON {
        let guidelines = base.pages.filter { $0.status == .published && $0.layer == .guideline }.map(node(page:))
        let recommendations = base.recommendations.filter { base.status(of: $0) != .withdrawn }.map(
            node(recommendation:))
        let interventions = base.interventions.filter { $0.editorial.status == .published }.map(node(intervention:))
        let graph: [JSON] = [siteNode] + guidelines + recommendations + interventions
        return .object([context, ("@graph", .array(graph))])
    }

    /// The subject of one page, for the page itself.
    func document(_ node: JSON) -> JSON {
        guard case .object(let entries) = node else { return node }
        return .object([context] + entries)
    }

    private var context: (String, JSON) { ("@context", .string("https://schema.org")) }

    private var siteNode: JSON {
        var node = typed("WebSite")
        node.append(("name", .string(base.site.title)))
        node += entries("description", base.site.description)
        node += entries("usageInfo", base.site.notice)
        node += entries("inLanguage", base.site.language.rawValue)
        node += publisher
        return .object(node)
    }

    /// Who publishes the site, and where readers turn to.
    private var publisher: [(String, JSON)] {
        let contact = contactPoint
        guard let name = base.site.publisher else {
            return contact.isEmpty ? [] : [("maintainer", .object(typed("Organization") + contact))]
        }
        return [("publisher", .object(typed("Organization") + entries("name", name) + contact))]
    }

    private var contactPoint: [(String, JSON)] {
        guard let contact = base.site.contact else { return [] }
        let address = contactAddress(contact)
        let isMail = address?.hasPrefix("mailto:") ?? false
        let key = address == nil ? "description" : isMail ? "email" : "url"
        let words = contact.hasPrefix("mailto:") ? String(contact.dropFirst("mailto:".count)) : contact
        return [("contactPoint", .object(typed("ContactPoint") + entries(key, words)))]
    }

    /// A page of a guideline. Only one that somebody authorised is called a guideline.
    func node(page: Page) -> JSON {
        var node = typed(page.authorisedBy == nil ? "Article" : "MedicalGuideline")
        node += identity(page.outputPath)
        node.append(("name", .string(page.title)))
        node += entries("dateModified", page.assessed?.iso8601)
        node += entries("version", page.version)
        node += entries("usageInfo", base.site.notice)
        node += publisher
        if let authority = page.authorisedBy { node.append(("recognizingAuthority", organization(authority))) }
        let text = base.texts[SourceSpan(file: page.record.file, range: page.bodyRange)]
        node += citations(text?.citations ?? [])
        return .object(node)
    }

    /// A recommendation, with its strength and certainty where its source gives them.
    func node(recommendation item: Recommendation) -> JSON {
        var node = typed("MedicalGuidelineRecommendation")
        if base.shows(.recommendations) {
            node += identity("\(base.routes.overview(.recommendations))#\(item.id)")
        }
        node.append(("identifier", .string(item.code)))
        node.append(("name", .string(item.code)))
        node.append(("text", .string(advice(item))))
        node += entries("recommendationStrength", strength(of: item))
        let certainty = item.certainty.flatMap { base.vocabularies.level(of: $0) }
        node += entries("evidenceLevel", certainty.map { $0.level.label + " (" + $0.scale.title + ")" })
        node += entries("dateCreated", item.since?.iso8601)
        node += entries("dateModified", item.history.map(\.date).max()?.iso8601)
        if let addressee = item.addressee { node.append(("audience", audience(addressee))) }
        let about = item.interventions.compactMap { base.contentIndex.entries[.intervention($0)] }.filter(\.isVisible)
        if !about.isEmpty { node.append(("about", .array(about.map { reference($0.path, $0.name) }))) }
        node += citations(item.sources + base.origin(of: item.record).sources)
        return .object(node)
    }

    /// The text of a recommendation; advice against something says so, since its text alone may read as advice to do it.
    package func advice(_ item: Recommendation) -> String {
        let text = plain(item.text)
        guard let direction = item.direction, direction == .against else { return text }
        let words = base.site.language.words
        return words.text("recommendationDirection-" + direction.rawValue).capitalizedFirst + ": " + text
    }

    /// How strong a recommendation is; one against something says so, since its strength alone would tell the opposite.
    private func strength(of item: Recommendation) -> String? {
        let direction = item.direction == .against ? item.direction?.rawValue : nil
        let words = [item.strength?.rawValue, direction].compactMap { $0 }
        return words.isEmpty ? nil : words.joined(separator: ", ")
    }

    /// An intervention, with what it aims at under that name.
    func node(intervention item: Intervention) -> JSON {
        var node = typed("Service")
        node += identity(base.routes.intervention(item.id))
        node.append(("name", .string(item.name)))
        let names = [item.abbreviation].compactMap { $0 } + item.aliases
        if !names.isEmpty { node.append(("alternateName", .array(names.map { JSON.string($0) }))) }
        node.append(("audience", audience(plain(item.audience.description))))
        let label = base.model.words["goal"] ?? base.model.fieldLabels["intervention.goal"]
        let goal: [(String, JSON)] = [
            ("@type", .string("PropertyValue")), ("propertyID", .string("goal")),
            ("name", .string(label ?? base.site.language.words.text("goal"))), ("value", .string(plain(item.goal))),
        ]
        node.append(("additionalProperty", .object(goal)))
        node += citations(item.evidence.flatMap(\.sources) + base.origin(of: item.record).sources)
        return .object(node)
    }

    private func typed(_ type: String) -> [(String, JSON)] { [("@type", .string(type))] }

    private func organization(_ name: String) -> JSON { .object(typed("Organization") + entries("name", name)) }

    private func audience(_ words: String) -> JSON { .object(typed("Audience") + entries("audienceType", words)) }

    private func identity(_ path: String) -> [(String, JSON)] {
        guard let address = base.site.baseURL else { return [("@id", .string(path))] }
        let url = (address.hasSuffix("/") ? address : address + "/") + path
        return [("@id", .string(url)), ("url", .string(url))]
    }

    private func reference(_ path: String, _ name: String) -> JSON {
        .object(identity(path) + [("name", .string(name))])
    }

    private func entries(_ key: String, _ text: String?) -> [(String, JSON)] { text.map { [(key, .string($0))] } ?? [] }

    private func citations(_ sources: [Reference.ID]) -> [(String, JSON)] {
        let cited = sources.withoutRepeats.compactMap { base.referencesByID[$0] }
        guard !cited.isEmpty else { return [] }
        return [("citation", .array(cited.map { .string(citation($0)) }))]
    }

    private func citation(_ item: Reference) -> String {
        base.citationLabels.text(
            [CitedSource(source: item.id, prefix: "", suffix: "", suppressesAuthor: false)], isNarrative: true)
            + (item.title.map { ". " + $0 } ?? "") + (item.doi.map { ". https://doi.org/" + $0 } ?? "")
    }

    /// A text of a record without markup.
    package func plain(_ text: MarkdownText) -> String {
        base.linked(text).plainSections(base.citationLabels).map {
            [$0.heading, $0.text].filter { !$0.isEmpty }.joined(separator: ". ")
        }.joined(separator: " ")
    }
}
