import LeidraadModel

/// Days on which something was checked, assessed or changed and that have not come yet, and sources of a year that is too far off.
///
/// - Parameter today: the day of the check; what was built for a later day counts up to that day.
func checkFutureDates(_ parsed: ParsedContent, today: CalendarDate) -> [LocatedProblem] {
    guard let firstDay, today >= firstDay else { return [] }
    return parsed.records.flatMap { record, schema -> [LocatedProblem] in
        switch schema.name {
        case .reference: [yearAhead(record, today)].compactMap { $0 }
        case .intervention, .element, .elementList, .recommendation, .frontMatter:
            daysAhead(record, ["checked", "assessed", "since"], today)
                + (record.record("classification").map { daysAhead($0, ["assessed"], today) } ?? [])
                + record.records("history").flatMap { daysAhead($0, ["date"], today) }
        default: daysAhead(record, ["checked"], today)
        }
    }
}

/// No content was written for this program before: a clock, or a `SOURCE_DATE_EPOCH`, that says so tells nothing of what is to come.
private let firstDay = CalendarDate(year: 2026, month: 1, day: 1)

private func daysAhead(_ record: Record, _ keys: [String], _ today: CalendarDate) -> [LocatedProblem] {
    keys.compactMap { key in
        guard let day = record.date(key), day > today else { return nil }
        return LocatedProblem(.evidence(.dateInFuture(day.iso8601, key: key)), at: record.span(key))
    }
}

private func yearAhead(_ record: Record, _ today: CalendarDate) -> LocatedProblem? {
    guard let year = Reference.year(record).flatMap({ Int($0) }), year > today.year + 1 else { return nil }
    return LocatedProblem(.evidence(.yearInFuture(year, latest: today.year + 1)), at: record.span("issued"))
}
