/// The sources from which a record, or one field of it, was written.
package struct Origin: Sendable, Equatable {
    /// The sources, in the order in which the record names them.
    package var sources: [Reference.ID] = []
    /// Whether these are the editors' own words.
    package var isByEditors = false

    /// Whether anything is said at all.
    package var isStated: Bool { !sources.isEmpty || isByEditors }
}
