/// Subjects that the content names and that could not be read. Their own mistake has been reported; links to them are not reported too.
package struct Unread: Sendable, Equatable {
    /// Records of which a mistake leaves nothing, and pages of which a part is unknown.
    package var subjects: Set<EntityRef> = []
    /// Files of which nothing is known: whatever their ids are looked up for may be in them.
    package var files: Set<SingleFile> = []

    /// Whether this may exist, although it could not be read.
    package func mayHold(_ subject: EntityRef) -> Bool {
        switch subject {
        case .reference where files.contains(.references), .term where files.contains(.glossary): true
        default: subjects.contains(subject)
        }
    }
}

extension RecordKind {
    /// The subject that a file of this kind describes.
    func subject(_ path: String) -> EntityRef {
        let id = recordID(path)
        return switch self {
        case .interventions: .intervention(Identifier(id))
        case .elements: .element(Identifier(id))
        case .elementLists: .elementList(Identifier(id))
        case .recommendations: .recommendation(Identifier(id))
        }
    }
}
