import LeidraadFiles
import LeidraadModel
import LeidraadRender

/// Content in memory, parsed, linked and checked, with what a command may know of it.
struct CheckedSite {
    let base: KnowledgeBase
    /// The result of the check; nothing has been rendered.
    let outcome: BuildOutcome
    private let content: CheckedContent

    init(
        _ sources: Sources, _ request: BuildRequest, _ timings: inout Timings,
        templates: (SiteLanguage, SiteModel) -> TemplateReport = { _, _ in TemplateReport() }
    ) {
        var read = timings.measure(.parse) { parse(sources) }
        if let address = request.baseURL { read.site?.baseURL = address }
        let content = CheckedContent(read, sources, request, includesDrafts: request.includesDrafts, &timings)
        var base = content.linked.knowledgeBase
        base.isDraftEdition = request.includesDrafts
        let problems = timings.measure(.check) { content.problems }
        let report = templates(base.site.language, content.parsed.model)
        var outcome = BuildOutcome(
            content.parsed, problems, sources, report, maximum: request.maxPerRule, language: request.language)
        outcome.subjectCount = base.subjectCount
        outcome.timings = timings
        (self.base, self.outcome, self.content) = (base, outcome, content)
    }

    init(_ sources: Sources, _ request: BuildRequest) {
        var timings = Timings()
        self.init(sources, request, &timings)
    }

    var sources: Sources { content.sources }
    var parsed: ParsedContent { content.parsed }
    /// The files that go into the site as they are.
    var published: [SourceFile] { content.published }
    var diagnostics: [Diagnostic] { outcome.diagnostics }
    var hasErrors: Bool { outcome.hasErrors }

    /// The findings of the quality report.
    var findings: [Diagnostic] { content.findings }

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
