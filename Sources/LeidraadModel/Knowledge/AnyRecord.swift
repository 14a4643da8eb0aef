/// A record of any type, with what every type has.
package struct AnyRecord: Sendable {
    package let subject: EntityRef
    package let record: Record
    package let isPublished: Bool
}

extension KnowledgeBase {
    /// The records of a type, built in or the site's own, in the order of its overview.
    package func records(of type: RecordType) -> [AnyRecord] {
        switch BuiltInType(rawValue: type.id) {
        case .intervention: interventions.map { any(.intervention($0.id), $0.record, $0.editorial) }
        case .element: elements.map { any(.element($0.id), $0.record, $0.editorial) }
        case .elementList: elementLists.map { any(.elementList($0.id), $0.record, $0.editorial) }
        case .recommendation:
            recommendations.map {
                AnyRecord(subject: .recommendation($0.id), record: $0.record, isPublished: status(of: $0) != .withdrawn)
            }
        case .page:
            pages.map { AnyRecord(subject: .page($0.id), record: $0.record, isPublished: $0.status == .published) }
        case .reference: references.map { AnyRecord(subject: .reference($0.id), record: $0.record, isPublished: true) }
        case .term: glossary.map { AnyRecord(subject: .term($0.id), record: $0.record, isPublished: true) }
        case nil: ownRecords.filter { $0.id.type == type.id }.map { any(.record($0.id), $0.record, $0.editorial) }
        }
    }

    private func any(_ subject: EntityRef, _ record: Record, _ editorial: Editorial) -> AnyRecord {
        AnyRecord(subject: subject, record: record, isPublished: editorial.status == .published)
    }
}
