import LeidraadCheck
import LeidraadFiles
import LeidraadModel
import LeidraadRender

/// Content that has been read, linked and held against the rules that can stop a build.
struct CheckedContent: Sendable {
    let parsed: ParsedContent
    let sources: Sources
    let linked: LinkedSite
    /// The files that go into the site as they are.
    let published: [SourceFile]
    /// The problems that can stop a build; mere warnings are worked out when they are asked for.
    private let stopping: [LocatedProblem]
    /// Every problem but for what has expired.
    private let lasting: Lazy<[LocatedProblem]>

    /// Judges the files that `parsed` was made from; `known` are links made before.
    init(_ parsed: ParsedFiles, _ sources: Sources, _ request: BuildRequest, includesDrafts: Bool, known: KnownLinks?) {
        let parsed = combine(parsed, sources)
        let copyDate = request.copyDate ?? request.today
        let (linked, found) = concurrently(
            { link(parsed, sources, copyDate: copyDate, includesDrafts: includesDrafts, known: known) },
            { checkFiles(parsed, sources) })
        self.parsed = parsed
        self.sources = sources
        self.linked = linked
        published = sources.published(linked)
        let ofAttachments = checkAssets(attached(sources, published))
        let ahead = checkFutureDates(parsed, today: request.latestDay)
        stopping =
            parsed.problems + linked.problems + found + checkMenus(linked.knowledgeBase)
            + checkShownTexts(linked.knowledgeBase) + ofAttachments + ahead
        lasting = Lazy { linked.problems + check(parsed, linked.knowledgeBase, sources) + ofAttachments + ahead }
    }

    /// Nil where an error is in the way.
    var base: KnowledgeBase? {
        let rules = linked.knowledgeBase.site.rules
        return stopping.contains { rules.severity(of: $0) == .error } ? nil : linked.knowledgeBase
    }

    /// Every problem in words, warnings too.
    func diagnostics(today: CalendarDate, _ templates: TemplateReport) -> [Diagnostic] {
        let expired = checkDates(linked.knowledgeBase, today: today)
        return BuildOutcome(parsed, lasting.value + expired, sources, templates).diagnostics
    }

    /// The problems of some files in words. Passages that are alike are found among these files only: to hold them against the whole
    /// site takes longer than a page that follows its editor can wait.
    func diagnostics(in files: Set<String>, today: CalendarDate) -> [Diagnostic] {
        let base = linked.knowledgeBase
        let found =
            stopping + checkUse(base, parsed, sources) + checkDates(base, today: today)
            + checkEditorial(base, sources.all, of: files)
        let here = BuildOutcome(parsed, found.filter { files.contains($0.span.file) }, sources).diagnostics
        return here.filter { files.contains($0.location.file) }
    }

    /// The findings of the quality report.
    func findings(_ base: KnowledgeBase) -> [Diagnostic] { reportedFindings(lasting.value, parsed, base, sources) }
}
