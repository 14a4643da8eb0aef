import LeidraadModel

extension SiteModel {
    /// Whether records of a built-in type may have a field: the site did not leave it out.
    func has(_ key: String, of type: BuiltInType) -> Bool { schema(type).field(key) != nil }

    /// Puts into a view which parts of an intervention this site has.
    func setUsedFields(in view: inout View) {
        for (name, key) in usedFields { view[name] = .flag(has(key, of: .intervention)) }
    }
}

/// The flags of a view that say whether a site has a part of an intervention, each with the key of that part.
private let usedFields = [
    ("usesAudience", "audience"), ("usesDuration", "duration"), ("usesLevel", "classification"),
    ("usesDatabase", "listed_in_database"), ("usesEvidence", "evidence"), ("usesElements", "elements"),
]

/// The flags that `setUsedFields` sets.
let usedFieldNames = usedFields.map(\.0).joined(separator: " ")
