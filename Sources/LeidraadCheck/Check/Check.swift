import LeidraadFiles
import LeidraadModel

/// Runs every rule on the content that does not depend on the day: the list of rules, in order.
package func check(_ parsed: ParsedContent, _ base: KnowledgeBase, _ sources: Sources) -> [LocatedProblem] {
    let files = sources.all
    let (ofFiles, ofSite) = concurrently(
        {
            checkNames(parsed, files) + checkStructure(parsed) + checkPaths(parsed, sources)
                + checkAssets(sources.assets) + checkIdentity(parsed, sources) + checkRuleSettings(parsed, sources)
                + checkValues(parsed)
        },
        {
            checkShownTexts(base) + unusedAssets(base, parsed, sources) + checkUse(base, parsed, sources)
                + checkMenus(base) + checkEditorial(base, files)
        })
    return ofFiles + ofSite
}

/// The rules that can stop a build and look at the files alone, so that they need not wait for the links.
package func checkFiles(_ parsed: ParsedContent, _ sources: Sources) -> [LocatedProblem] {
    let noticed = parsed.texts.filter { !$0.document.notices.isEmpty }
    return checkNames(parsed, sources.all) + checkStructure(parsed) + checkPaths(parsed, sources)
        + checkAssets(sources.assets) + checkIdentity(parsed, sources) + checkRuleSettings(parsed, sources)
        + checkValues(parsed)
        + noticed.flatMap { checkNotices(ProseText($0)) }
}

/// The findings of the quality report: every problem that does not depend on the day of the build, and what had expired on the newest day of the content.
///
/// - Parameter problems: all that was found, but for what expired.
package func reportedFindings(
    _ problems: [LocatedProblem], _ parsed: ParsedContent, _ base: KnowledgeBase, _ sources: Sources
)
    -> [Diagnostic]
{
    let day = base.contentDate ?? CalendarDate(secondsSince1970: 0)
    let found = parsed.problems + problems + checkDates(base, today: day)
    return diagnostics(
        for: found, in: sources.all, language: base.site.language, accepted: base.site.accepted, rules: base.site.rules)
}
