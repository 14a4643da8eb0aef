import LeidraadFiles
import LeidraadModel
import LeidraadRender

/// Content in memory, parsed, linked and checked, with what a command may know of it.
struct CheckedSite {
    let base: KnowledgeBase
    /// The result of the check; nothing has been rendered.
    let outcome: BuildOutcome
    private let content: CheckedContent

    private init(
        _ content: CheckedContent, _ request: BuildRequest, _ language: SiteLanguage?, _ timings: inout Timings,
        templates: (SiteLanguage, SiteModel) -> TemplateReport = { _, _ in TemplateReport() }
    ) {
        var base = content.linked.knowledgeBase
        base.isDraftEdition = request.includesDrafts
        let problems = timings.measure(.check) { content.problems }
        let report = templates(base.site.language, content.parsed.model)
        var outcome = BuildOutcome(
            content.parsed, problems, content.sources, report, maximum: request.maxPerRule, language: language)
        outcome.subjectCount = base.subjectCount
        (self.base, self.outcome, self.content) = (base, outcome, content)
    }

    init(_ sources: Sources, _ request: BuildRequest) {
        var timings = Timings()
        let content = CheckedContent(
            parse(sources, request), sources, request, includesDrafts: request.includesDrafts, &timings)
        self.init(content, request, request.language, &timings)
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
        return SitePlan(
            base.withoutSources, templates, findings: { found }, assets: published, folder: sources.addressStart,
            originals: content.originals)
    }

    /// Every page by its path, as a build makes it.
    func pages(_ templates: TemplateSet) -> [String: [UInt8]] {
        let plan = plan(templates)
        let files = concurrentMap(plan.pages, plan.page)
        return Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    }
}

extension CheckedSite {
    /// Checks a site in every language that it has; that of `Content/` comes first. Messages are all in one language.
    static func inEveryLanguage(
        _ sources: Sources, _ request: BuildRequest, _ timings: inout Timings,
        templates: (SiteLanguage, SiteModel) -> TemplateReport = { _, _ in TemplateReport() }
    ) -> [CheckedSite] {
        let read = timings.measure(.parse) { parse(sources, request) }
        let others = languageSites(of: sources).map { sources in
            (sources: sources, parsed: timings.measure(.parse) { parse(sources).placed(in: sources.folder, of: read) })
        }
        let contents = checkEveryLanguage(
            [(sources, read, nil)] + others.map { ($0.sources, $0.parsed, nil) }, request,
            includesDrafts: request.includesDrafts, &timings)
        let language = request.language ?? read.language
        return contents.map { CheckedSite($0, request, language, &timings, templates: templates) }
    }
}

/// Reads files for a request, which may say where the site will be.
private func parse(_ sources: Sources, _ request: BuildRequest) -> ParsedContent {
    var read = parse(sources).placed(in: request.part)
    if let address = request.baseURL { read.site?.baseURL = address }
    return read
}
