/// What has expired on a given day: levels, records and pages.
func checkDates(_ base: KnowledgeBase, today: CalendarDate) -> [LocatedProblem] {
    var problems: [LocatedProblem] = []
    let editorials =
        base.interventions.map { ($0.name, $0.editorial, $0.record) }
        + base.elements.map { ($0.name, $0.editorial, $0.record) }
        + base.elementLists.map { ($0.title, $0.editorial, $0.record) }
        + base.recommendations.map { ($0.code, $0.editorial, $0.record) }
    for (name, editorial, record) in editorials {
        if let date = editorial.expires, date < today {
            problems.append(LocatedProblem(.recordExpired(name: name, date: date), at: record.span("expires")))
        }
    }
    for item in base.interventions {
        guard let classification = item.classification, let assessed = classification.assessed else { continue }
        let years = base.vocabularies.scale(classification.scale)?.validYears ?? 5
        if assessed.adding(years: years) < today {
            let span = item.record.record("classification")?.span("assessed") ?? item.record.span("classification")
            problems.append(
                LocatedProblem(.classificationExpired(name: item.name, assessed: assessed, years: years), at: span))
        }
    }
    for page in base.pages {
        if let date = page.nextReview, date < today {
            problems.append(
                LocatedProblem(.reviewOverdue(title: page.title, date: date), at: page.record.span("next_review")))
        }
    }
    let records =
        base.interventions.map(\.record) + base.elements.map(\.record) + base.elementLists.map(\.record)
        + base.recommendations.map(\.record) + base.pages.map(\.record)
    guard let first = firstDay, today >= first else { return problems }
    return problems + records.flatMap { datesToCome($0, today) } + base.references.compactMap { yearToCome($0, today) }
}

/// No content was written for this program before: a clock, or a `SOURCE_DATE_EPOCH`, that says so tells nothing of what is to come.
private let firstDay = CalendarDate(year: 2026, month: 1, day: 1)

/// Days on which something has happened, and that are still to come.
private func datesToCome(_ record: Record, _ today: CalendarDate) -> [LocatedProblem] {
    record.values.sorted { $0.key < $1.key }.flatMap { key, value -> [LocatedProblem] in
        switch value.content {
        case .date(let date) where date > today && pastDays.contains(key):
            return [
                LocatedProblem(.value(.future(date.iso8601)), at: SourceSpan(file: record.file, range: value.range))
            ]
        case .record(let inner): return datesToCome(inner, today)
        case .list(let items):
            return items.flatMap { item -> [LocatedProblem] in
                if case .record(let inner) = item.content { datesToCome(inner, today) } else { [] }
            }
        default: return []
        }
    }
}

/// The keys under which a day stands that has been; an end or a next time is still to come.
private let pastDays: Set<String> = ["checked", "assessed", "since", "date"]

/// A source of a year that is more than one ahead: what is in press now may bear the next.
private func yearToCome(_ item: Reference, _ today: CalendarDate) -> LocatedProblem? {
    guard let year = Int(item.issued), let this = Int(today.iso8601.prefix(4)), year > this + 1 else { return nil }
    return LocatedProblem(.value(.future(item.issued)), at: item.record.span("issued"))
}
