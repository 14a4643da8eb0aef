import LeidraadFiles
import LeidraadModel

extension ContentCheck {
    /// The checks of what a claim rests on, which look at the records alone.
    static let ofEvidence = [
        ContentCheck([.danglingLink, .cyclicBroader], .files { checkBroader($0.parsed) }),
        ContentCheck([.cyclicVia], .files { checkVia($0.parsed) }),
        ContentCheck(
            [.factsChanged],
            .files { facts in facts.parsed.records.flatMap { checkFactsHash($0.record, $0.schema) } }),
        ofOrigin([.unsourcedFinding, .unsourcedRelation, .unsourcedRecommendation]) { record, schema, site, _ in
            checkSourced(record, schema, site.origin(of: record))
        },
        ContentCheck(
            [.unsourcedRelation],
            .files { facts in
                let site = facts.parsed.site ?? Site(titled: "")
                return facts.parsed.records.flatMap {
                    checkOwnRelations($0.record, $0.schema, site.origin(of: $0.record))
                }
            }),
        ofOrigin([.missingProvenance, .provenanceRequired]) { record, schema, site, _ in
            checkProvenance(record, schema, site)
        },
        ofOrigin([.relatedWithoutReason]) { record, _, _, _ in checkRelated(record) },
        ContentCheck(
            [.citesOwnSite],
            .files { facts in
                let own = OwnPages(facts.parsed)
                return facts.parsed.records.filter(\.schema.hasOrigin).flatMap { checkOwnPages($0.record, own) }
            }),
        ofOrigin([.goalAsResult]) { record, schema, site, _ in checkGoal(record, schema, site.language) },
        ofOrigin([.researchContradictsFindings]) { record, schema, _, _ in checkResearch(record, schema) },
        ofOrigin([.danglingLink]) { record, _, _, parsed in checkRatings(record, parsed) },
    ]

    /// A check of each record that says what it was written from.
    private static func ofOrigin(
        _ reports: Set<Rule>, _ find: @escaping @Sendable (Record, Schema, Site, ParsedContent) -> [LocatedProblem]
    ) -> ContentCheck {
        ContentCheck(
            reports,
            .files { facts in
                let site = facts.parsed.site ?? Site(titled: "")
                return facts.parsed.records.filter(\.schema.hasOrigin).flatMap {
                    find($0.record, $0.schema, site, facts.parsed)
                }
            })
    }
}

extension Schema {
    /// Whether it describes records that say what they were written from.
    fileprivate var hasOrigin: Bool { field("based_on") != nil && field("provenance") != nil }
}

extension Record {
    /// The name of the record in messages, and its place.
    var title: (text: String, span: SourceSpan) {
        for key in ["name", "title", "code", "term"] {
            if let text = text(key) { return (text, span(key)) }
        }
        return (recordID(file), SourceSpan(file: file, range: range.lowerBound..<range.lowerBound))
    }
}
