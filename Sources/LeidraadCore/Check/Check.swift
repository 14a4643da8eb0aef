/// Holds the content against every rule: the list of rules, in order.
///
/// - Parameters:
///   - base: nil where the site could not be put together; rules that need it are passed over.
///   - today: the day by which dates are judged.
func check(_ drafts: Drafts, _ base: KnowledgeBase?, _ sources: Sources, today: CalendarDate) -> [LocatedProblem] {
    let files = sources.all
    var problems = checkNames(drafts, files) + checkStructure(drafts) + checkPaths(drafts, sources)
    if let base { problems += checkDates(base, today: today) + checkUse(base) + checkEditorial(base, files) }
    return problems
}

/// What the quality report lists: every problem that does not depend on the day of the build.
func reportedFindings(
    _ drafts: Drafts, _ base: KnowledgeBase, _ sources: Sources, copyDate: CalendarDate?, linked: [LocatedProblem]
) -> [Diagnostic] {
    let day = copyDate ?? CalendarDate(secondsSince1970: 0)
    let problems = drafts.problems + linked + check(drafts, base, sources, today: day)
    return diagnostics(for: problems, in: sources.all, language: base.site.language, accepted: base.site.accepted)
}
