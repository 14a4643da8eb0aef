import LeidraadModel

/// Levels, records and pages that have expired on a given day.
func checkDates(_ base: KnowledgeBase, today: CalendarDate) -> [LocatedProblem] {
    var problems: [LocatedProblem] = []
    let editorials =
        base.interventions.map { ($0.name, $0.editorial, $0.record) }
        + base.elements.map { ($0.name, $0.editorial, $0.record) }
        + base.elementLists.map { ($0.title, $0.editorial, $0.record) }
        + base.recommendations.map { ($0.code, $0.editorial, $0.record) }
        + base.ownRecords.map { ($0.name, $0.editorial, $0.record) }
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
    return problems
}
