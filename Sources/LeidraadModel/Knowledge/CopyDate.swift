/// The newest date that the content gives of itself: when something was checked, assessed or changed.
/// Dates on which something ends (`expires`, `next_review`) are not dates of the content. Never the clock.
func newestDate(in parsed: ParsedContent) -> CalendarDate? {
    let records = parsed.interventions.flatMap { [$0.editorial.checked, $0.classification?.assessed] }
    let elements = parsed.elements.map(\.editorial.checked) + parsed.elementLists.map(\.editorial.checked)
    let recommendations = parsed.recommendations.flatMap { item in
        [item.editorial.checked, item.since] + item.history.map { Optional($0.date) }
    }
    return (records + elements + recommendations + parsed.pages.map(\.assessed)).compactMap { $0 }.max()
}
