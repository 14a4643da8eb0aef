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
        let evidence = interventions.flatMap { item in
            item.evidence.enumerated().map { index, finding in self.evidence(item, index, finding) }
        }
        let ratings = interventions.flatMap(ratings(of:))
        let plans = base.recommendations.filter { base.status(of: $0) != .withdrawn }.map(plan)
        let resources = citations + evidence + ratings + plans
        return .object([
            ("resourceType", .string("Bundle")), ("type", .string("collection")),
            ("entry", .array(resources.map { .object([("resource", $0)]) })),
        ])
    }

    private func citation(_ item: Reference) -> JSON {
        let label = base.citationLabels.text([cited(item.id)], isNarrative: true)
        let title: [(String, JSON)] = item.title.map { [("title", .string($0))] } ?? []
        let artifactTitle: [(String, JSON)] =
            item.title.map { [("title", .array([.object([("text", .string($0))])]))] } ?? []
        let identifiers: [(String, JSON)] =
            item.doi.map {
                [
                    (
                        "identifier",
                        .array([.object([("system", .string("https://doi.org")), ("value", .string($0))])])
                    )
                ]
            } ?? []
        let locations: [(String, JSON)] =
            item.url.map { [("webLocation", .array([.object([("url", .string($0))])]))] } ?? []
        let artifact = identifiers + artifactTitle + locations
        let via = item.via.map { note("via " + base.citationLabels.text([cited($0)], isNarrative: true)) }
        return .object(
            resource("Citation", item.id.text) + [("status", .string("active"))] + title
                + [("summary", .array([.object([("text", .string([label, item.title].compactMap { $0 }.joined(separator: ". ")))])]))]
                + (via.map { [("note", .array([$0]))] } ?? [])
                + (artifact.isEmpty ? [] : [("citedArtifact", .object(artifact))]))
    }

    /// A finding: of which outcome, by which design, with which effect and certainty.
    private func evidence(_ item: Intervention, _ index: Int, _ finding: Intervention.Finding) -> JSON {
        let outcome = finding.outcome.flatMap { id in base.vocabularies.outcomes.first { $0.id == id }?.label }
        var variables = [variable("exposure", item.name)]
        if let outcome { variables.append(variable("measuredVariable", outcome)) }
        if let comparator = finding.comparator { variables.append(variable("referenceExposure", comparator)) }
        if let who = finding.sample?.who { variables.append(variable("population", who)) }
        let design: [(String, JSON)] =
            finding.design.map { [("studyDesign", .array([concept($0.rawValue)]))] } ?? []
        let statistics = statistics(of: finding)
        let certainty: [(String, JSON)] =
            finding.certainty.flatMap { base.vocabularies.level(of: $0) }.map { rated in
                [
                    (
                        "certainty",
                        .array([.object([("rating", concept(rated.level.label)), ("description", .string(rated.scale.title))])])
                    )
                ]
            } ?? []
        return .object(
            resource("Evidence", "\(item.id.text)-\(index + 1)") + [("status", .string("active"))]
                + [("assertion", .string(data.plain(finding.text)))]
                + related(finding.sources) + [("variableDefinition", .array(variables))] + design
                + (statistics.isEmpty ? [] : [("statistic", .array(statistics))]) + certainty
                + directionNote(finding))
    }

    private func directionNote(_ finding: Intervention.Finding) -> [(String, JSON)] {
        let words = [
            finding.direction.map { "direction: " + $0.rawValue }, "knowledge: " + finding.knowledge.rawValue,
        ].compactMap { $0 }
        return [("note", .array(words.map(note)))]
    }

    private func statistics(of finding: Intervention.Finding) -> [JSON] {
        let size: [(String, JSON)] =
            finding.sample?.size.map {
                [("sampleSize", .object([("numberOfParticipants", .number($0))]))]
            } ?? []
        var found = finding.figures.map { figure -> JSON in
            .object([
                ("description", .string(figure.of)),
                ("quantity", quantity(figure.value, unit: figure.unit == "percent" ? "%" : figure.unit)),
            ] + size)
        }
        if let effect = finding.effect {
            var estimate: [(String, JSON)] = [("type", concept("interval"))]
            let ends = [effect.low.map { ("low", quantity($0, unit: nil)) }, effect.high.map { ("high", quantity($0, unit: nil)) }]
            estimate.append(("range", .object(ends.compactMap { $0 })))
            let hasInterval = effect.low != nil || effect.high != nil
            found.append(
                .object(
                    [("statisticType", concept(effect.measure)), ("quantity", quantity(effect.value, unit: nil))] + size
                        + (hasInterval ? [("attributeEstimate", .array([.object(estimate)]))] : [])))
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
        return [
            .object(
                resource("ArtifactAssessment", "\(item.id.text)-\(scale.id.text)")
                    + [("title", .string("\(item.name): \(scale.title)"))]
                    + (classification.assessed.map { [("date", .string($0.iso8601))] } ?? [])
                    + [
                        ("artifactUri", .string(address(base.routes.intervention(item.id)))),
                        ("content", .array([content])),
                    ])
        ]
    }

    private func plan(_ item: Recommendation) -> JSON {
        let certainty = item.certainty.flatMap { base.vocabularies.level(of: $0) }
        let words = [
            item.strength.map { "strength: " + $0.rawValue }, item.direction.map { "direction: " + $0.rawValue },
            certainty.map { "certainty: \($0.level.label) (\($0.scale.title))" },
        ].compactMap { $0 }
        let action: JSON = .object([
            ("title", .string(item.code)), ("description", .string(data.plain(item.text))),
        ])
        return .object(
            resource("PlanDefinition", item.id.text)
                + [
                    ("identifier", .array([.object([("value", .string(item.code))])])), ("title", .string(item.code)),
                    ("status", .string("active")),
                ]
                + (item.since.map { [("date", .string($0.iso8601))] } ?? [])
                + [("description", .string(data.plain(item.text)))]
                + (words.isEmpty ? [] : [("usage", .string(words.joined(separator: "; ")))])
                + related(item.sources + base.origin(of: item.record).sources) + [("action", .array([action]))])
    }

    private func related(_ sources: [Reference.ID]) -> [(String, JSON)] {
        var seen: Set<Reference.ID> = []
        let cited = sources.filter { seen.insert($0).inserted && base.referencesByID[$0] != nil }
        guard !cited.isEmpty else { return [] }
        let links = cited.map { source -> JSON in
            let reference: JSON = .object([("reference", .string("Citation/" + Self.id(source.text)))])
            return .object([("type", .string("citation")), ("resourceReference", reference)])
        }
        return [("relatedArtifact", .array(links))]
    }

    private func variable(_ role: String, _ words: String) -> JSON {
        .object([("description", .string(words)), ("variableRole", concept(role))])
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
