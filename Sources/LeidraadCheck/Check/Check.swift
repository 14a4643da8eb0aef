import LeidraadFiles
import LeidraadModel

/// Holds the content against every rule that does not depend on the day: the list of rules, in order.
package func check(_ drafts: Drafts, _ base: KnowledgeBase, _ sources: Sources) -> [LocatedProblem] {
    let files = sources.all
    let (ofFiles, ofSite) = concurrently(
        {
            checkNames(drafts, files) + checkStructure(drafts) + checkPaths(drafts, sources)
                + checkAssets(sources.assets) + checkIdentity(drafts, sources) + checkRuleSettings(drafts, sources)
                + checkValues(drafts)
        },
        {
            checkShownTexts(base) + unusedAssets(base, drafts, sources) + checkUse(base, drafts, sources)
                + checkMenus(base) + checkEditorial(base, files)
        })
    return ofFiles + ofSite
}

/// The rules that can stop a build and look at the files alone, so that they need not wait for the links.
package func checkFiles(_ drafts: Drafts, _ sources: Sources) -> [LocatedProblem] {
    let noticed = drafts.texts.filter { !$0.document.notices.isEmpty }
    return checkNames(drafts, sources.all) + checkStructure(drafts) + checkPaths(drafts, sources)
        + checkAssets(sources.assets) + checkIdentity(drafts, sources) + checkRuleSettings(drafts, sources)
        + checkValues(drafts)
        + noticed.flatMap { checkNotices(ProseText($0)) }
}

/// What the quality report lists: every problem that does not depend on the day of the build, and what had expired on the newest day of the content.
///
/// - Parameter problems: all that was found, but for what expired.
package func reportedFindings(_ problems: [LocatedProblem], _ drafts: Drafts, _ base: KnowledgeBase, _ sources: Sources)
    -> [Diagnostic]
{
    let day = base.contentDate ?? CalendarDate(secondsSince1970: 0)
    let found = drafts.problems + problems + checkDates(base, today: day)
    return diagnostics(
        for: found, in: sources.all, language: base.site.language, accepted: base.site.accepted, rules: base.site.rules)
}
