/// Something that expires on a known day: the level or the description of a record, or a page that is to be revised.
package struct Expiration: Sendable {
    package let subject: EntityRef
    package let matter: Matter
    /// The last day on which it holds.
    package let date: CalendarDate

    /// The kind of thing that expires; the same word as in the tables of the interface.
    package enum Matter: String, Sendable {
        case level, record, nextReview
    }
}

extension KnowledgeBase {
    /// Everything that ends on a known day, the first one first.
    package var expirations: [Expiration] {
        let levels = interventions.compactMap { item in
            item.classification.flatMap(levelExpiry).map {
                Expiration(subject: .intervention(item.id), matter: .level, date: $0)
            }
        }
        let records: [(EntityRef, Editorial)] =
            interventions.map { (.intervention($0.id), $0.editorial) }
            + elements.map { (.element($0.id), $0.editorial) }
            + elementLists.map { (.elementList($0.id), $0.editorial) }
            + recommendations.map { (.recommendation($0.id), $0.editorial) }
            + ownRecords.map { (.record($0.id), $0.editorial) }
        let expiries = records.compactMap { subject, editorial in
            editorial.expires.map { Expiration(subject: subject, matter: .record, date: $0) }
        }
        let reviews = pages.compactMap { page in
            page.nextReview.map { Expiration(subject: .page(page.id), matter: .nextReview, date: $0) }
        }
        return (levels + expiries + reviews).sorted {
            ($0.date, $0.subject.idText) < ($1.date, $1.subject.idText)
        }
    }

    /// The first day on which something ends since the date of the copy; what ended before, the pages say themselves.
    package var firstExpiration: CalendarDate? { expirations.lazy.map(\.date).first { $0 >= copyDate ?? $0 } }

    /// The day on which a level ceases to hold: its assessment and the years of its scale.
    package func levelExpiry(_ classification: Intervention.Classification) -> CalendarDate? {
        guard let assessed = classification.assessed, let scale = vocabularies.scale(classification.scale) else {
            return nil
        }
        return assessed.adding(years: scale.validYears ?? 5)
    }
}
