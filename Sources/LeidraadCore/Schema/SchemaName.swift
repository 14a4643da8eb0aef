/// The things that schemas describe, by the name under which wording files look up their words.
package enum SchemaName: Hashable, Sendable {
    case generatedBlock, intervention, audience, age, duration, classification
    case finding, figure, elementRelation, element, elementList, appliesTo
    case recommendation, change, reference, name, issued, site
    case menus, menuItem, colours, fonts, acceptance, ruleSetting, vocabularies, term, scale
    case level, glossaryTerm, frontMatter, search, correction, searchWeight, qualityCount
    case provenance, fieldProvenance, relatedRecord, sample, effect, rating, exclusion
    case requirements, requirement, folderDefaults, folderDefault, outcome
    case model, recordType, modelField, modelRelation, modelVocabulary, label, choiceValue, finder, matrix
    /// A type or group that a site declares, by its label.
    case own(String)
}

extension SchemaName {
    /// The name of the case, under which the tables keep what messages call the thing.
    var key: String { String(describing: self) }
}
