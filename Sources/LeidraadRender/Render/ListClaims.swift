import LeidraadMarkdown
import LeidraadModel

/// What sources claim with lists of elements, in words.
struct ListClaims: PagePart {
    let scope: PageScope

    /// What a source claims with a list, and of whom, in two sentences.
    func sentence(_ list: ElementList) -> String {
        phrases["claimSentence-" + list.claim.rawValue] + ". " + reach("scopeSentence", list)
    }

    /// Of how much of whom the list is claimed: the scope says nothing where a source has nobody in particular in mind.
    func reach(_ key: String, _ list: ElementList) -> String {
        switch list.reach {
        case .groups: phrases[key + "-" + list.scope.rawValue]
        case .named: phrases[key + "Named-" + list.scope.rawValue]
        case .nobody: phrases[key + "-nobody"]
        }
    }

    /// What a relation that follows from a list rests on.
    func basis(_ list: ElementList) -> String {
        phrases[list.reach == .groups ? "basisGroupClaim" : "basisListClaim"]
    }
}
