import LeidraadMarkdown
import LeidraadModel

/// The claims that sources make with lists of elements, in words.
struct ListClaims: PagePart {
    let scope: PageScope

    /// The claim that a source makes with a list, and of whom, in two sentences. A list of the editors is said to be of no source.
    func sentence(_ list: ElementList) -> String {
        if isOfEditors(list) { return phrases["claimOfEditors"] }
        let claim = phrases["claimSentence-" + list.claim.rawValue] + ". " + reach("scopeSentence", list)
        let isChosen = list.reach != .nobody && base.origin(of: list.record, field: "applies_to").isByEditors
        return isChosen ? claim + " " + phrases["appliesToOfEditors"] : claim
    }

    /// Whether a list is in words of the editors, without a source.
    func isOfEditors(_ list: ElementList) -> Bool {
        let origin = base.origin(of: list.record)
        return origin.isByEditors && origin.sources.isEmpty && list.sources.isEmpty
    }

    /// Of how much of whom the list is claimed: the scope says nothing where a source has nobody in particular in mind.
    func reach(_ key: String, _ list: ElementList) -> String {
        switch list.reach {
        case .groups: phrases[key + "-" + list.scope.rawValue]
        case .named: phrases[key + "Named-" + list.scope.rawValue]
        case .nobody: phrases[key + "-nobody"]
        }
    }

    /// The basis of a relation that follows from a list.
    func basis(_ list: ElementList) -> String {
        phrases[list.reach == .groups ? "basisGroupClaim" : "basisListClaim"]
    }
}
