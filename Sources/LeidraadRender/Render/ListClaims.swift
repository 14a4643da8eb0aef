import LeidraadMarkdown
import LeidraadModel

/// The claims that relations and lists of elements make, in words: of a source, of the editors, or of nobody that the record names.
struct ListClaims: PagePart {
    let scope: PageScope

    /// The claim that a source makes with a list, and of whom, in two sentences. A list without a source makes its claim without one.
    func sentence(_ list: ElementList) -> String {
        if wordsWithoutSource(list) != nil { return label(list).capitalizedFirst }
        let claim = phrases["claimSentence-" + list.claim.rawValue] + ". " + reach("scopeSentence", list)
        let isChosen = list.reach != .nobody && base.origin(of: list.record, field: "applies_to").isByEditors
        return isChosen ? claim + " " + phrases["appliesToOfEditors"] : claim
    }

    /// The claim in one word, with who makes it where no source does.
    func label(_ list: ElementList) -> String {
        let claim = phrases["claim", list.claim]
        return wordsWithoutSource(list).map { claim + ". " + $0 } ?? claim
    }

    /// Who claims a list, where no source is given for it; nil where one is.
    func wordsWithoutSource(_ list: ElementList) -> String? { words(list.sources, base.origin(of: list.record)) }

    /// Who says a relation of an intervention, where no source is given for it or for the whole record; nil where one is.
    func wordsWithoutSource(_ relation: Relation) -> String? {
        switch relation.basis {
        case .own:
            base.interventionsByID[relation.intervention].flatMap {
                words(relation.sources, base.origin(of: $0.record))
            }
        case .group(let id): base.listsByID[id].flatMap { wordsWithoutSource($0) }
        }
    }

    /// Whether each of the relations has a source.
    func areSourced(_ relations: [Relation]) -> Bool { relations.allSatisfy { wordsWithoutSource($0) == nil } }

    private func words(_ sources: [Reference.ID], _ origin: Origin) -> String? {
        guard sources.isEmpty, origin.sources.isEmpty else { return nil }
        return phrases[origin.isByEditors ? "claimOfEditors" : "claimOfNobody"]
    }

    /// Of how much of whom the list is claimed: the scope says nothing where a source has nobody in particular in mind.
    func reach(_ key: String, _ list: ElementList) -> String {
        switch list.reach {
        case .groups: phrases[key + "-" + list.scope.rawValue]
        case .named: phrases[key + "Named-" + list.scope.rawValue]
        case .nobody: phrases[wordsWithoutSource(list) == nil ? key + "-nobody" : "scopeUnsaid"]
        }
    }

    /// The basis of a relation that follows from a list.
    func basis(_ list: ElementList) -> String {
        phrases[list.reach == .groups ? "basisGroupClaim" : "basisListClaim"]
    }
}
