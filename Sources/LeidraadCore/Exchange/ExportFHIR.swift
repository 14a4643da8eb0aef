import LeidraadFiles
import LeidraadModel
import LeidraadRender

/// Reads a site and writes its sources, findings, ratings and recommendations as a bundle of FHIR R5.
public func exportFHIR(_ request: BuildRequest) throws -> LinkedExport {
    let site = try readChecked(request)
    guard !site.hasErrors else { return LinkedExport(outcome: site.outcome, json: nil) }
    return LinkedExport(outcome: site.outcome, json: FHIRBundle(site.base).json.indented)
}

/// The evidence of a site as resources of FHIR R5: Citation, Evidence, ArtifactAssessment and PlanDefinition.
struct FHIRBundle: Sendable {
    private let base: KnowledgeBase
    private let data: LinkedData

    init(_ base: KnowledgeBase) {
        self.base = base
        data = LinkedData(base)
    }

    var json: JSON {
        let citations = base.references.map(citation)
        let interventions = base.interventions.filter { $0.editorial.status == .published }
        var resources: [JSON] = citations
        for item in interventions {
            for (index, finding) in item.evidence.enumerated() { resources.append(evidence(item, index, finding)) }
        }
        for item in interventions { resources += ratings(of: item) }
        resources += base.recommendations.filter { base.status(of: $0) != .withdrawn }.map { plan($0) }
        let entries = JSON.array(resources.map { .object([("resource", $0)]) })
        return .object(
            [("resourceType", .string("Bundle")), ("type", .string("collection")), ("entry", entries)] + notice)
    }

    /// The notice of the site, as a remark on the whole bundle.
    private var notice: [(String, JSON)] {
        guard let notice = base.site.notice else { return [] }
        let issue: JSON = .object([
            ("severity", .string("information")), ("code", .string("informational")), ("details", concept(notice)),
        ])
        return [
            (
                "issues",
                .object([("resourceType", .string("OperationOutcome")), ("issue", .array([issue]))])
            )
        ]
    }

    /// Who publishes a resource, and where readers turn to.
    private var publisher: [(String, JSON)] {
        var fields: [(String, JSON)] = []
        if let name = base.site.publisher { fields.append(("publisher", .string(name))) }
        guard let contact = base.site.contact else { return fields }
        let address = contactAddress(contact)
        let isMail = address?.hasPrefix("mailto:") ?? false
        let words = contact.hasPrefix("mailto:") ? String(contact.dropFirst("mailto:".count)) : contact
        let point: JSON = .object([
            ("system", .string(isMail ? "email" : address == nil ? "other" : "url")), ("value", .string(words)),
        ])
        fields.append(("contact", .array([.object([("telecom", .array([point]))])])))
        return fields
    }

    private func citation(_ item: Reference) -> JSON {
        let label = base.citationLabels.text([cited(item.id)], isNarrative: true)
        var fields = resource("Citation", item.id.text)
        if let title = item.title { fields.append(("title", .string(title))) }
        fields.append(("status", .string("active")))
        fields += publisher
        let words = [label, item.title].compactMap { $0 }.joined(separator: ". ")
        fields.append(("summary", .array([note(words)])))
        if let via = item.via {
            let words = base.site.language.words.text("citedIn")
            let source = base.citationLabels.text([cited(via)], isNarrative: true)
            fields.append(("note", .array([note(words + " " + source)])))
        }
        var artifact: [(String, JSON)] = []
        if let doi = item.doi {
            let identifier: JSON = .object([("system", .string("https://doi.org")), ("value", .string(doi))])
            artifact.append(("identifier", .array([identifier])))
        }
        if let title = item.title { artifact.append(("title", .array([note(title)]))) }
        if let url = item.url { artifact.append(("webLocation", .array([.object([("url", .string(url))])]))) }
        if let via = item.via, base.referencesByID[via] != nil {
            let link = ("resourceReference", citationReference(via))
            artifact.append(("relatesTo", .array([.object([("type", .string("cited-by")), link])])))
        }
        if !artifact.isEmpty { fields.append(("citedArtifact", .object(artifact))) }
        return .object(fields)
    }

    /// A finding: of which outcome, by which design, with which effect and certainty.
    private func evidence(_ item: Intervention, _ index: Int, _ finding: Intervention.Finding) -> JSON {
        let outcome = finding.outcome.flatMap { id in base.vocabularies.outcomes.first { $0.id == id }?.label }
        var variables = [variable("exposure", item.name)]
        if let outcome { variables.append(variable("measuredVariable", outcome)) }
        if let comparator = finding.comparator { variables.append(variable("referenceExposure", comparator)) }
        if let who = finding.sample?.who { variables.append(variable("population", who)) }
        var fields = resource("Evidence", "\(item.id.text)-\(index + 1)")
        fields.append(("status", .string("active")))
        fields += publisher
        fields.append(("assertion", .string(data.plain(finding.text))))
        fields += related(finding.sources)
        fields += directionNote(finding)
        fields.append(("variableDefinition", .array(variables)))
        if let design = finding.design { fields.append(("studyDesign", .array([concept(design.rawValue)]))) }
        let found = statistics(of: finding)
        if !found.isEmpty { fields.append(("statistic", .array(found))) }
        if let rated = finding.certainty.flatMap({ base.vocabularies.level(of: $0) }) {
            let certainty: JSON = .object([
                ("description", .string(rated.scale.title)), ("rating", concept(rated.level.label)),
            ])
            fields.append(("certainty", .array([certainty])))
        }
        return .object(fields)
    }

    private func directionNote(_ finding: Intervention.Finding) -> [(String, JSON)] {
        let words = [
            finding.direction.map { "direction: " + $0.rawValue }, "knowledge: " + finding.knowledge.rawValue,
        ].compactMap { $0 }
        return [("note", .array(words.map(note)))]
    }

    private func statistics(of finding: Intervention.Finding) -> [JSON] {
        var size: [(String, JSON)] = []
        if let number = finding.sample?.size {
            size = [("sampleSize", .object([("numberOfParticipants", .number(number))]))]
        }
        var found: [JSON] = finding.figures.map { figure in
            let unit = figure.unit == "percent" ? "%" : figure.unit
            var fields: [(String, JSON)] = [("description", .string(figure.of))]
            fields.append(("quantity", quantity(figure.value, unit: unit)))
            return .object(fields + size)
        }
        if let effect = finding.effect {
            var fields: [(String, JSON)] = [("statisticType", concept(effect.measure))]
            fields.append(("quantity", quantity(effect.value, unit: nil)))
            fields += size
            var range: [(String, JSON)] = []
            if let low = effect.low { range.append(("low", quantity(low, unit: nil))) }
            if let high = effect.high { range.append(("high", quantity(high, unit: nil))) }
            if !range.isEmpty {
                let estimate: JSON = .object([("type", concept("interval")), ("range", .object(range))])
                fields.append(("attributeEstimate", .array([estimate])))
            }
            found.append(.object(fields))
        }
        if found.isEmpty, !size.isEmpty { found.append(.object(size)) }
        return found
    }

    /// The level that a scale gives to an intervention.
    private func ratings(of item: Intervention) -> [JSON] {
        guard let classification = item.classification, let level = base.vocabularies.level(of: classification),
            let scale = base.vocabularies.scale(classification.scale)
        else { return [] }
        let content: JSON = .object([
            ("informationType", .string("rating")), ("type", concept(scale.title)),
            ("classifier", .array([concept(level.label)])),
        ])
        var fields = resource("ArtifactAssessment", "\(item.id.text)-\(scale.id.text)")
        fields.append(("title", .string("\(item.name): \(scale.title)")))
        if let assessed = classification.assessed { fields.append(("date", .string(assessed.iso8601))) }
        fields.append(("artifactUri", .string(address(base.routes.intervention(item.id)))))
        fields.append(("content", .array([content])))
        return [.object(fields)]
    }

    private func plan(_ item: Recommendation) -> JSON {
        let certainty = item.certainty.flatMap { base.vocabularies.level(of: $0) }
        let words = [
            item.strength.map { "strength: " + $0.rawValue }, item.direction.map { "direction: " + $0.rawValue },
            certainty.map { "certainty: \($0.level.label) (\($0.scale.title))" },
        ].compactMap { $0 }
        let text = data.advice(item)
        let action: JSON = .object([("title", .string(item.code)), ("description", .string(text))])
        var fields = resource("PlanDefinition", item.id.text)
        fields.append(("identifier", .array([.object([("value", .string(item.code))])])))
        fields.append(("title", .string(item.code)))
        fields.append(("status", .string("active")))
        fields += publisher
        if let since = item.since { fields.append(("date", .string(since.iso8601))) }
        fields.append(("description", .string(text)))
        let reasons = item.decision.map { key, text in
            base.site.language.words.text("decision-" + key) + ": " + data.plain(text)
        }
        if !reasons.isEmpty { fields.append(("purpose", .string(reasons.joined(separator: "\n\n")))) }
        if !words.isEmpty { fields.append(("usage", .string(words.joined(separator: "; ")))) }
        fields += related(item.sources + base.origin(of: item.record).sources)
        fields.append(("action", .array([action])))
        return .object(fields)
    }

    private func related(_ sources: [Reference.ID]) -> [(String, JSON)] {
        var seen: Set<Reference.ID> = []
        let cited = sources.filter { seen.insert($0).inserted && base.referencesByID[$0] != nil }
        guard !cited.isEmpty else { return [] }
        let links = cited.map { source -> JSON in
            .object([("type", .string("citation")), ("resourceReference", citationReference(source))])
        }
        return [("relatedArtifact", .array(links))]
    }

    private func citationReference(_ source: Reference.ID) -> JSON {
        .object([("reference", .string("Citation/" + Self.id(source.text)))])
    }

    private func variable(_ role: String, _ words: String) -> JSON {
        let coding: JSON = .object([
            ("system", .string("http://terminology.hl7.org/CodeSystem/variable-role")), ("code", .string(role)),
        ])
        let roles: JSON = .object([("coding", .array([coding])), ("text", .string(role))])
        return .object([("description", .string(words)), ("variableRole", roles)])
    }

    private func concept(_ words: String) -> JSON { .object([("text", .string(words))]) }

    private func note(_ words: String) -> JSON { .object([("text", .string(words))]) }

    private func quantity(_ value: String, unit: String?) -> JSON {
        .object([("value", .decimal(value))] + (unit.map { [("unit", .string($0))] } ?? []))
    }

    private func cited(_ source: Reference.ID) -> CitedSource {
        CitedSource(source: source, prefix: "", suffix: "", suppressesAuthor: false)
    }

    private func address(_ path: String) -> String {
        guard let address = base.site.baseURL else { return path }
        return (address.hasSuffix("/") ? address : address + "/") + path
    }

    private func resource(_ kind: String, _ id: String) -> [(String, JSON)] {
        [("resourceType", .string(kind)), ("id", .string(Self.id(id)))]
    }

    /// An id as FHIR allows it: letters, digits, hyphens and points, at most 64. What is cut off is told apart by a fingerprint.
    static func id(_ text: String) -> String {
        let allowed = text.utf8.map { byte -> UInt8 in
            let isPlain = (97...122).contains(byte | 0x20) || (48...57).contains(byte) || byte == 0x2D || byte == 0x2E
            return isPlain ? byte : UInt8(ascii: "-")
        }
        let safe = String(decoding: allowed, as: UTF8.self)
        guard safe != text || safe.utf8.count > 64 else { return safe }
        let digits = String(contentHash(Array(text.utf8)), radix: 16)
        return String(safe.prefix(63 - digits.utf8.count)) + "-" + digits
    }
}
