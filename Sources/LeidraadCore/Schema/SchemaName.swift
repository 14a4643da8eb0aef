/// The things that schemas describe, by the name under which wording files look up their words.
package enum SchemaName: String, CaseIterable, Sendable {
    case generatedBlock, intervention, audience, age, duration, classification
    case finding, figure, elementRelation, element, elementList, appliesTo
    case recommendation, change, reference, name, issued, site
    case menus, menuItem, acceptance, ruleSetting, vocabularies, term, scale
    case level, glossaryTerm, frontMatter, search, correction, searchWeight, qualityCount
    case provenance, fieldProvenance, relatedRecord, sample, effect, rating, exclusion
    case requirements, requirement, folderDefaults, folderDefault, outcome
}
