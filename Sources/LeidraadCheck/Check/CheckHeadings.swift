import LeidraadModel

/// Headings of a page that are empty or skip a level. The title of the page is of level 1.
func checkHeadings(_ text: ProseText) -> [LocatedProblem] {
    guard case .page = text.source.owner else { return [] }
    var last = 1
    var first: Int?
    var problems: [LocatedProblem] = []
    for heading in text.source.document.headings {
        if trimmed(heading.text).isEmpty {
            let start = text.lines.offset(of: heading.position)
            let span = text.source.text.inFile(start..<start + heading.level)
            problems.append(LocatedProblem(.emptyHeading, at: span))
        }
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
