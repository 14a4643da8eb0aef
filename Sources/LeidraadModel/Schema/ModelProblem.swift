/// A mistake in `model.yml` besides those that its schema finds.
package enum ModelProblem: Sendable {
    /// A type or key whose name cannot be one.
    case invalidName(String)
    /// A key that every record has by itself.
    case reservedKey(String)
    /// A vocabulary by the name of another list of `vocabularies.yml`.
    case reservedVocabulary(String)
    /// A key of a built-in type itself that cannot be changed, such as its folder.
    case builtInType(String, type: String)
    /// A relation by the name of a field that a built-in type has.
    case builtInRelation(String, type: String)
    /// A key that a built-in type has already; only its label, place, weight and choices can be changed.
    case builtInField(String, type: String)
    /// A field of a built-in type that is no such field; a new one lacks its type.
    case fieldWithoutType(String)
    /// A folder that holds something else.
    case folderTaken(String)
    /// Two types whose pages would have one address.
    case addressTaken(String, other: String)
    /// A type whose label gives its overview the address of another page.
    case addressOfPage(String)
    /// A code with which the codes of another type begin.
    case codeTaken(String, other: String)
    /// A code that is empty or has a space.
    case unfitCode
    /// A label without words.
    case emptyLabel(String)
    /// A label with a language around `one` and `many`, which hold the languages.
    case labelByLanguage(String)
    /// A field key that is also a relation.
    case keyTwice(String)
    /// A choice without values, a term or level without `of`, a record without `to`, or a group without `fields`.
    case incomplete(key: String, type: String, needs: String)
    /// A relation that leads to no type.
    case relationWithoutTypes(String, known: [String])
    /// A group in a group.
    case groupInGroup(String)
    /// A key that means nothing for a field of this type; `of` names the types for which it does.
    case uselessKey(String, type: String, of: [String])
    /// `use` or `add` on a field of the site's own.
    case onlyBuiltIn(String)
    /// The id of a choice that has white space in it.
    case choiceID(String)
    /// Two choices with one id.
    case choiceTwice(String)
    /// A facet of what nobody can choose by; nil: of a relation.
    case noFacet(String, type: String?)
    /// A field that is hidden and shown.
    case hiddenAndShown(String)
    /// A field of the form on the home page that is no facet.
    case finderWithoutFacet(String)
    /// A form for a type without any facet.
    case finderWithoutFields(String)
    /// A relation of the matrix that does not connect its rows and columns.
    case notConnecting(String, rows: String, columns: String, known: [String])
    /// A word that is an anchor or address and cannot be one.
    case wordAsAddress(String)
    /// A word for a part of an address that another word is already.
    case addressTwice(String, other: String)
    /// Values added to what is no choice.
    case noChoice(String)
    /// No such type, vocabulary, scale, field or relation.
    case unknown(ModelThing, String, known: [String])
    /// A field or relation that must stay.
    case cannotLeaveOut(String)
    /// A field or relation that readers never see, where something would show it.
    case hiddenField(String)
    /// A code that does not begin as its type says.
    case codePrefix(String, prefix: String)
    /// Records that lie above themselves.
    case cyclicParent([String])
}

/// The things that `model.yml` names.
package enum ModelThing: String, Sendable {
    case type, vocabulary, scale, field, relation, page, word
}
