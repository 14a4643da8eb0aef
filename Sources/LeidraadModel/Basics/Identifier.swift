/// The id of a record, typed by what it identifies, so that an element's id is never taken for an intervention's.
package struct Identifier<Entity>: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The id as it is in the content.
    package let text: String

    /// The id with the given spelling.
    package init(_ text: String) { self.text = text }

    package var description: String { text }

    package static func < (one: Self, other: Self) -> Bool {
        one.text.utf8.lexicographicallyPrecedes(other.text.utf8)
    }
}
