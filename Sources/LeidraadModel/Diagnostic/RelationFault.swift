/// A mistake in an item of a relation that a site declares, as facts.
package enum RelationFault: Sendable {
    /// A bare id where the relation has to say on what it rests: `target` is the key for the id beside the missing keys.
    case bareID(String, target: String, missing: [(key: String, example: KeyExample?)])
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
