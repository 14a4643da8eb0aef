/// A mistake in an item of a relation that a site declares, as facts.
package enum RelationFault: Sendable {
    /// A bare id where the relation has to say on what it rests.
    case bareID(String, missing: [String], instead: String)
    /// A group that names no record.
    case noTarget(keys: [String])
    /// A group that names more than one record.
    case severalTargets(keys: [String])

    /// The rule that is broken.
    var rule: Rule {
        switch self {
        case .bareID, .noTarget: .missingKey
        case .severalTargets: .ambiguousLink
        }
    }
}
