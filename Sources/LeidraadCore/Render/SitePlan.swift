import LeidraadMarkdown

/// Every file that a site will have, and how each is made: all at once by a build, one by one when the preview is asked for it.
struct SitePlan: Sendable {
    private let context: RenderContext
    private let tree: PageTree
    private let templates: TemplateSet
    private let assets: [SourceFile]
    let pages: [PageJob]

    /// - Parameter findings: what the quality report lists; worked out only if that page is made.
    init(
        _ base: KnowledgeBase, _ templates: TemplateSet, findings: @escaping @Sendable () -> [Diagnostic],
        assets: [SourceFile]
    ) {
        tree = PageTree(base.pages)
        let phrases = templates.phrases(for: base.site.language)
        context = RenderContext(
            base: base, templates: templates, phrases: phrases,
            menu: menu(base.site.mainMenu, base, tree, phrases, usual: usualMenu),
            footerMenu: menu(base.site.footerMenu, base, tree, phrases, usual: usualFooter), misses: MissLog(),
            translations: Translations(base), shownPlaces: Lazy { LeidraadCore.shownPlaces(base) },
            imageSizes: imageSizes(assets))
        self.templates = templates
        self.assets = assets
        pages = pageJobs(context, tree, findings, templates.accessibility)
    }

    /// Makes a page.
    func page(_ job: PageJob) -> OutputFile {
        var scope = PageScope(context, path: job.path, hasReferenceList: job.hasReferenceList)
        let view = job.view(&scope)
        return OutputFile(
            path: job.path,
            bytes: Array((templates.render(job.template, view, in: context.base.site.language) ?? "").utf8))
    }

    /// Makes the files that are worked out from the whole site.
    func derivedFiles() -> [OutputFile] { dataFiles(context, tree) }

    /// The files that go into the site as they are.
    func copiedFiles() -> [OutputFile] {
        templates.assets.filter { !isSearchScript($0.path) }.map { OutputFile(path: $0.path, bytes: compacted($0)) }
            + assets.map { OutputFile(path: assetOutputPath($0.path), bytes: $0.bytes) }
    }

    /// Makes every file, on all cores.
    func everyFile() -> RenderedSite {
        let (made, derived) = concurrently({ concurrentMap(pages, page) }, derivedFiles)
        let files = (made + derived + copiedFiles()).sorted { $0.path < $1.path }
        return RenderedSite(files: files, pageCount: pages.count, unknownNames: context.misses.sorted)
    }
}

/// The sizes of the images among the assets, by the paths that they get.
private func imageSizes(_ assets: [SourceFile]) -> [String: ImageSize] {
    let sizes = assets.compactMap { asset in imageSize(asset.bytes).map { (assetOutputPath(asset.path), $0) } }
    return Dictionary(sizes, uniquingKeysWith: { first, _ in first })
}

/// One page to be made.
struct PageJob: Sendable {
    let path: String
    let template: PageTemplate
    var hasReferenceList = false
    let view: @Sendable (inout PageScope) -> View
}

/// Every page of the site.
private func pageJobs(
    _ context: RenderContext, _ tree: PageTree, _ findings: @escaping @Sendable () -> [Diagnostic],
    _ accessibility: AccessibilityResults?
) -> [PageJob] {
    let base = context.base
    let routes = base.routes
    let home = tree.landings[""]
    // The pages that list the whole site take longest; last, they would keep one core busy while the others wait.
    var jobs = overviewJobs(routes, tree, findings)
    jobs.append(PageJob(path: "index.html", template: .home, hasReferenceList: true) { $0.homeView(home, tree: tree) })
    jobs += base.pages.filter { $0.id.text != "index" }.map { page in
        PageJob(path: page.outputPath, template: .guideline, hasReferenceList: true) {
            $0.guidelineView(page, tree: tree)
        }
    }
    jobs += tree.wholeGuidelines.map { landing in
        PageJob(path: routes.whole(landing.id), template: .wholeGuideline, hasReferenceList: true) {
            $0.wholeGuidelineView(landing, tree: tree)
        }
    }
    jobs += base.interventions.map { item in
        PageJob(path: routes.intervention(item.id), template: .intervention, hasReferenceList: true) {
            $0.interventionView(item)
        }
    }
    jobs += base.elements.map { item in
        PageJob(path: routes.element(item.id), template: .element, hasReferenceList: true) { $0.elementView(item) }
    }
    jobs.append(
        PageJob(path: routes.overview(.accessibility), template: .accessibility) {
            $0.accessibilityView(accessibility)
        })
    for page in base.pages {
        jobs += page.aliases.map { alias in
            PageJob(path: aliasPath(alias.value), template: .redirect) { $0.redirectView(to: page) }
        }
    }
    return jobs
}

private func overviewJobs(_ routes: Routes, _ tree: PageTree, _ findings: @escaping @Sendable () -> [Diagnostic])
    -> [PageJob]
{
    [
        PageJob(path: routes.overview(.interventions), template: .interventions) { $0.interventionsView() },
        PageJob(path: routes.overview(.elements), template: .elements) { $0.elementsView() },
        PageJob(path: routes.overview(.elementLists), template: .elementLists) { $0.elementListsView() },
        PageJob(path: routes.overview(.matrix), template: .matrix) { $0.matrixView() },
        PageJob(path: routes.overview(.recommendations), template: .recommendations) { $0.recommendationsView() },
        PageJob(path: routes.overview(.references), template: .references) { $0.referencesView() },
        PageJob(path: routes.overview(.glossary), template: .glossary) { $0.glossaryView() },
        PageJob(path: routes.overview(.index), template: .index) { $0.indexView(tree: tree) },
        PageJob(path: routes.overview(.gaps), template: .gaps) { $0.gapsView() },
        PageJob(path: routes.overview(.quality), template: .quality) { $0.qualityView(findings()) },
        PageJob(path: routes.overview(.compare), template: .compare) { $0.compareView() },
        PageJob(path: routes.overview(.planCheck), template: .planCheck) { $0.planCheckView() },
        PageJob(path: routes.overview(.search), template: .search) { $0.searchView() },
    ]
}
