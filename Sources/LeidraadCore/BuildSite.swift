import LeidraadCheck
import LeidraadFiles
import LeidraadModel
import LeidraadRender

/// The site to build, and how.
public struct BuildRequest: Sendable {
    /// The folder that holds `Content/`.
    public let site: String
    /// Where the site goes; nil: `Public/` in the site's folder.
    public let output: String?
    /// The day by which `check` judges what has expired. Pages never depend on it.
    public let today: CalendarDate
    /// The date of the copy, where the caller sets one (`SOURCE_DATE_EPOCH`).
    public let copyDate: CalendarDate?
    /// The day on which this runs. A date after both this and `today` lies in the future, however old the copy is meant to be.
    public var clock = CalendarDate.fromClock
    /// How many problems of one rule in one file get a message of their own; a report for programs lists all.
    public var maxPerRule = defaultMaxPerRule
    /// Whether drafts are published too, marked as such on every page and hidden from search engines.
    public var includesDrafts = false
    /// Where the site will be; nil: where `base_url` in `site.yml` says.
    public var baseURL: String?
    /// The language of messages; nil: that of the site. Its pages are in its own in any case.
    public var language: SiteLanguage?
    /// The language of the site that a command works in; nil: that of `Content/`, and in a build or check all.
    var part: SitePart?
    /// Where it is kept what the last build was made of; nil: nothing is kept, and the whole site is built. It knows nothing of `checks`,
    /// which no command changes.
    public var lastBuilds: LastBuilds?
    /// The checks of the content, in order.
    package var checks = ContentCheck.all
    /// Called when a stage starts.
    public var progress: @Sendable (Stage) -> Void = { _ in }
    /// Asked between the files that are written; once true, everything is put back.
    public var isCancelled: @Sendable () -> Bool = { false }

    /// A request to build or check the site in a folder.
    public init(site: String, output: String? = nil, today: CalendarDate, copyDate: CalendarDate? = nil) {
        self.site = site
        self.output = output
        self.today = today
        self.copyDate = copyDate
    }
}

/// The stages of a build, in order.
public enum Stage: String, CaseIterable, Sendable {
    case read, parse, link, check, render, index, write

    /// Whether files are written in it, beside the site that is there.
    public var writes: Bool { self == .render || self == .index || self == .write }
}

/// The result of a build or a check.
public struct BuildOutcome: Sendable {
    /// Every problem, accepted ones too, by file and place.
    public internal(set) var diagnostics: [Diagnostic]
    /// The language of messages: that of the site, unless another was asked for.
    public let language: SiteLanguage
    /// How many pages were made; 0 where an error stopped the build.
    public var pageCount = 0
    /// How many records, terms, sources and pages there are.
    public var subjectCount = 0
    /// The problems and subjects of the site in its own language, where it has others.
    var own: (diagnostics: [Diagnostic], subjectCount: Int)?
    /// The files that were written; nil where none were.
    public var report: PublishReport?
    /// Seconds per stage.
    public var timings = Timings()

    /// Whether an error stopped the build.
    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// Whether there are warnings that nobody accepted.
    public var hasOpenWarnings: Bool {
        diagnostics.contains { $0.severity == .warning && $0.acceptedBecause == nil }
    }
}

/// Builds a site: the whole story, stage by stage. Only the first and the last stage touch the disk.
public func buildSite(_ request: BuildRequest) throws -> BuildOutcome {
    var timings = Timings(request.progress)
    let content = request.site + "/Content"
    let siteTemplates = try SiteTemplates(for: request.site)
    let output = try OutputFolder(
        request.output ?? request.site + "/Public", inputs: [content, siteTemplates.folder], projectRoot: request.site)

    let (files, found) = try timings.measure(.read) { try readContent(content) }
    let templateFiles = siteTemplates.files
    addTables(templateFiles)
    let last = LastBuild(request, output, files, problems: found, siteTemplates)
    if let outcome = try last?.outcome(in: output, request, &timings) { return outcome }
    let sites = CheckedSite.inEveryLanguage(
        Sources(files, problems: found, templates: templateFiles), request, &timings
    ) { language, model in
        TemplateReport(siteTemplates, of: request.site, language, model)
    }
    var outcome = BuildOutcome(sites, timings)
    guard !outcome.hasErrors else { return outcome }

    let templates = try sites.map { try templateSet(templateFiles, $0.parsed.model, outcome.language) }
    let plans = SitePlan.connected(zip(sites, templates).map { $0.plan($1) })
    let searched = zip(plans, sites).map { ($0.base, $1.parsed.searchSettings ?? SearchSettings()) }
    // The files and their parsed texts are needed no more: pages and search are made of what was linked.
    _ = consume sites
    // Each file is written, or found unchanged, as soon as it is made; nothing of the old site changes before the end.
    let newSite = try timings.measure(.render) {
        try NewSite(
            in: output, expecting: plans.flatMap { plan in plan.paths.map { plan.folder + $0 } },
            isCancelled: request.isCancelled)
    }
    for (plan, ((base, settings), templates)) in zip(plans, zip(searched, templates)) {
        let take: @Sendable (OutputFile) throws -> Void = { try newSite.take($0.below(plan.folder)) }
        _ = try timings.measure(
            .render, { try plan.makeFiles(take) },
            beside: .index, { try makeSearchFiles(base, templates, settings, take) })
        outcome.pageCount += plan.pages.count
    }
    outcome.report = try timings.measure(.write) { try newSite.finish() }
    outcome.timings = timings
    last?.remember(outcome)
    return outcome
}

/// The templates, ready for use.
private func templateSet(_ files: [SourceFile], _ model: SiteModel, _ language: SiteLanguage) throws -> TemplateSet {
    do { return try TemplateSet(files, model: model) } catch { throw error.worded(in: language) }
}

/// Checks a site and the templates that `buildSite` would use, and stops before rendering.
public func checkSite(_ request: BuildRequest) throws -> BuildOutcome {
    var timings = Timings(request.progress)
    let (files, found) = try timings.measure(.read) { try readContent(request.site + "/Content") }
    let templates = try SiteTemplates(for: request.site)
    addTables(templates.files)
    let sites = CheckedSite.inEveryLanguage(
        Sources(files, problems: found, templates: templates.files), request, &timings
    ) { language, model in
        TemplateReport(templates, of: request.site, language, model)
    }
    return BuildOutcome(sites, timings)
}

/// Checks files that are in memory, by their paths below `Content/`.
package func checkContent(_ files: [SourceFile], today: CalendarDate) -> BuildOutcome {
    var timings = Timings()
    return BuildOutcome(
        CheckedSite.inEveryLanguage(Sources(files), BuildRequest(site: "", today: today), &timings), timings)
}

extension BuildOutcome {
    /// - Parameter problems: all that was found, in reading too.
    init(
        _ parsed: ParsedContent, _ problems: [LocatedProblem], _ sources: Sources,
        _ templates: TemplateReport = TemplateReport(), maximum: Int = defaultMaxPerRule, language: SiteLanguage? = nil
    ) {
        self.language = language ?? parsed.language
        diagnostics = LeidraadCheck.diagnostics(
            for: problems + templates.problems,
            in: sources.all.merging(templates.files) { own, _ in own }, language: self.language,
            accepted: parsed.site?.accepted ?? [], rules: parsed.site?.rules ?? RuleSettings(), maximum: maximum)
    }
}

extension BuildRequest {
    /// The last day that does not lie in the future.
    var latestDay: CalendarDate { max(today, max(clock, copyDate ?? today)) }
}
