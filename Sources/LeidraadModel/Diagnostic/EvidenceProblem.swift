/// Something that the content claims without saying on what it rests, as facts.
package enum EvidenceProblem: Sendable {
    case unsourcedFinding(hasFigures: Bool)
    case unsourcedRelation(element: String)
    case unsourcedItem(target: String)
    case unsourcedRecommendation(code: String, strength: String)
    case noProvenance(name: String, isRequired: Bool)
    case dateInFuture(String, key: String)
    case yearInFuture(Int, latest: Int)
    case factsChanged(name: String, checked: String, id: String)
    case citesOwnSite(source: String)
    case relatedWithoutReason(String)
    case goalAsResult(verb: String)
    case cyclicBroader([String])
    case cyclicVia([String])
    case researchContradictsFindings(count: Int)

    /// The rule that is broken.
    var rule: Rule {
        switch self {
        case .unsourcedFinding: .unsourcedFinding
        case .unsourcedRelation, .unsourcedItem: .unsourcedRelation
        case .unsourcedRecommendation: .unsourcedRecommendation
        case .noProvenance(_, let isRequired): isRequired ? .provenanceRequired : .missingProvenance
        case .dateInFuture, .yearInFuture: .dateInFuture
        case .factsChanged: .factsChanged
        case .citesOwnSite: .citesOwnSite
        case .relatedWithoutReason: .relatedWithoutReason
        case .goalAsResult: .goalAsResult
        case .cyclicBroader: .cyclicBroader
        case .cyclicVia: .cyclicVia
        case .researchContradictsFindings: .researchContradictsFindings
        }
    }
}
