import LeidraadCheck
import LeidraadFiles
import LeidraadModel
import LeidraadRender

/// Content in memory, parsed, linked and checked.
struct CheckedSite {
    let sources: Sources
    let parsed: ParsedContent
    let base: KnowledgeBase
    /// The files that go into the site as they are.
    let published: [SourceFile]
    /// The result of the check; nothing has been rendered.
    let outcome: BuildOutcome
    /// Every problem but for what has expired, which depends on the day.
    private let lasting: [LocatedProblem]

    init(
        _ sources: Sources, _ request: BuildRequest, _ timings: inout Timings,
        templates: (SiteLanguage, SiteModel) -> TemplateReport = { _, _ in TemplateReport() }
    ) {
        var read = timings.measure(.parse) { parse(sources) }
        if let address = request.baseURL { read.site?.baseURL = address }
        let parsed = read
        let copyDate = request.copyDate ?? request.today
        let linked = timings.measure(.link) {
            link(parsed, sources, copyDate: copyDate, includesDrafts: request.includesDrafts)
        }
        var base = linked.knowledgeBase
        base.isDraftEdition = request.includesDrafts
        let published = sources.published(linked)
        self.published = published
        lasting = timings.measure(.check) {
            linked.problems + check(parsed, base, sources) + checkAssets(attached(sources, published))
                + checkFutureDates(parsed, today: request.latestDay)
        }
        let report = templates(base.site.language, parsed.model)
        var outcome = BuildOutcome(
            parsed, lasting + checkDates(base, today: request.today), sources, report, maximum: request.maxPerRule,
            language: request.language)
        outcome.subjectCount = base.subjectCount
        outcome.timings = timings
        self.outcome = outcome
        self.sources = sources
        self.parsed = parsed
        self.base = base
    }

    init(_ sources: Sources, _ request: BuildRequest) {
        var timings = Timings()
        self.init(sources, request, &timings)
    }

    var diagnostics: [Diagnostic] { outcome.diagnostics }
    var hasErrors: Bool { outcome.hasErrors }

    /// The findings of the quality report.
    var findings: [Diagnostic] { reportedFindings(lasting, parsed, base, sources) }

    /// Every file that a build makes of the site.
    func plan(_ templates: TemplateSet) -> SitePlan {
        let found = findings
        return SitePlan(base, templates, findings: { found }, assets: published)
    }

    /// Every page by its path, as a build makes it.
    func pages(_ templates: TemplateSet) -> [String: [UInt8]] {
        let plan = plan(templates)
        let files = concurrentMap(plan.pages, plan.page)
        return Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    }
}
