import LeidraadModel

/// Headings that are empty, and those of a page that skip a level. The title of the page is of level 1.
func checkHeadings(_ text: ProseText) -> [LocatedProblem] {
    let isPage = if case .page = text.source.owner { true } else { false }
    var last = 1
    var first: Int?
    var problems: [LocatedProblem] = []
    for heading in text.source.document.headings {
        if trimmed(heading.text).isEmpty {
            let start = text.lines.offset(of: heading.position)
            let span = text.source.text.inFile(start..<start + heading.level)
            problems.append(LocatedProblem(.emptyHeading, at: span))
        }
        guard isPage else { continue }
        if heading.level == 1, let first, first > 1 {
            let start = text.lines.offset(of: heading.position)
            problems.append(LocatedProblem(.headingAboveFirst, at: text.source.text.inFile(start..<start + 1)))
        }
        first = first ?? heading.level
        if heading.level > last + 1 {
            let start = text.lines.offset(of: heading.position)
            let span = text.source.text.inFile(start..<start + heading.level)
            problems.append(LocatedProblem(.skippedHeadingLevel(heading.level, after: last), at: span))
        }
        last = heading.level
    }
    return problems
}
