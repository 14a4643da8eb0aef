/// Content in memory, parsed, linked and checked.
struct CheckedSite {
    let sources: Sources
    let drafts: Drafts
    let base: KnowledgeBase
    /// What came of it; nothing has been rendered.
    let outcome: BuildOutcome
    /// Every problem but for what has expired, which depends on the day.
    private let lasting: [LocatedProblem]
    /// What is wrong with the templates.
    private let templates: TemplateReport
    private let today: CalendarDate
    private let most: Int

    init(
        _ sources: Sources, _ request: BuildRequest, _ timings: inout Timings,
        templates: (SiteLanguage) -> TemplateReport = { _ in TemplateReport() }
    ) {
        let drafts = timings.measure(.parse) { parse(sources) }
        let copyDate = request.copyDate ?? request.today
        let linked = timings.measure(.link) { link(drafts, sources, copyDate: copyDate) }
        let base = linked.knowledgeBase
        lasting = timings.measure(.check) {
            linked.problems + check(drafts, base, sources) + checkFutureDates(drafts, today: request.latestDay)
        }
        let report = templates(base.site.language)
        self.templates = report
        var outcome = BuildOutcome(
            drafts, lasting + checkDates(base, today: request.today), sources, report, most: request.mostPerRule)
        outcome.subjectCount = base.directory.entries.count
        outcome.timings = timings
        self.outcome = outcome
        self.sources = sources
        (today, most) = (request.today, request.mostPerRule)
        self.drafts = drafts
        self.base = base
    }

    init(_ sources: Sources, _ request: BuildRequest) {
        var timings = Timings()
        self.init(sources, request, &timings)
    }

    var diagnostics: [Diagnostic] { outcome.diagnostics }
    var hasErrors: Bool { outcome.hasErrors }

    /// Every problem, with the names too that templates asked for while pages were made.
    func diagnostics(unknownNames: [String]) -> [Diagnostic] {
        guard !unknownNames.isEmpty else { return diagnostics }
        var templates = templates
        templates.add(unknownNames: unknownNames)
        return BuildOutcome(drafts, lasting + checkDates(base, today: today), sources, templates, most: most)
            .diagnostics
    }

    /// What the quality report lists.
    var findings: [Diagnostic] { reportedFindings(lasting, drafts, base, sources) }

    /// Every page by its path, as a build makes it.
    func pages(_ templates: TemplateSet) -> [String: [UInt8]] {
        let found = findings
        let plan = SitePlan(base, templates, findings: { found }, assets: [])
        let files = concurrentMap(plan.pages, plan.page)
        return Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    }
}
