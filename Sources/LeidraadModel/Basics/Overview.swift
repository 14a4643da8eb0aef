/// The pages that are made from the records, by the names that menus use.
package enum Overview: String, CaseIterable, Sendable {
    case interventions, elements, matrix, recommendations, references, glossary, gaps, quality, search, compare,
        accessibility
    case elementLists = "element-lists"
    case index = "index-a-z"
    case planCheck = "plan-check"
}

/// Generated pages that every site needs: they cannot be switched off.
let pagesThatStay: Set<Overview> = [.search, .index]
