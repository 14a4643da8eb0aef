import LeidraadModel

extension SiteModel {
    /// Whether readers may see a field of a built-in type: the site neither left it out nor hides it.
    func has(_ key: String, of type: BuiltInType) -> Bool {
        schema(type).field(key) != nil && self.type(type).field(key)?.isHidden != true
    }

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
