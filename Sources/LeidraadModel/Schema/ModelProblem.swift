/// A mistake in `model.yml` besides those that its schema finds.
package enum ModelProblem: Sendable {
    /// A type or key whose name cannot be one.
    case invalidName(String)
    /// A key that every record has by itself.
    case reservedKey(String)
    /// A key that a built-in type has already; only its label, place, weight and choices can be changed.
    case builtInField(String, type: String)
    /// A field of a built-in type that is no such field; a new one lacks its type.
    case fieldWithoutType(String)
    /// A folder that holds something else.
    case folderTaken(String)
    /// A field key that is also a relation.
    case keyTwice(String)
    /// A choice without values, a term or level without `of`, a record without `to`, or a group without `fields`.
    case incomplete(key: String, type: String, needs: String)
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
