import LeidraadCheck
import LeidraadFiles
import LeidraadMarkdown
import LeidraadModel

/// Every file that a site will have, and how each is made: all at once by a build, one by one when the preview is asked for it.
package struct SitePlan: Sendable {
    private var context: RenderContext
    private let tree: PageTree
    private let templates: TemplateSet
    private let assets: [SourceFile]
    package let pages: [PageJob]
    /// The folder of the site in the one that is published, with a slash behind it; empty for the site that has no other around it.
    package let folder: String
    private let originals: [EntityRef: EntityRef]

    /// - Parameters:
    ///   - findings: what the quality report lists; worked out only if that page is made.
    ///   - folder: where in the site that is published this one is.
    ///   - originals: what pages and records are translations of in the site around this one.
    package init(
        _ base: KnowledgeBase, _ templates: TemplateSet, findings: @escaping @Sendable () -> [Diagnostic],
        assets: [SourceFile], folder: String = "", originals: [EntityRef: EntityRef] = [:]
    ) {
        (self.folder, self.originals) = (folder, originals)
        tree = PageTree(base.pages)
        let phrases = templates.phrases(for: base.site.language)
        context = RenderContext(
            base: base, templates: templates, phrases: phrases,
            menu: menu(base.site.mainMenu, base, tree, phrases, usual: usualMenu(base.model)),
            footerMenu: menu(base.site.footerMenu, base, tree, phrases, usual: usualFooter),
            translations: Translations(base), ownIDs: OwnIDs(base, phrases),
            shownPlaces: Lazy { LeidraadRender.shownPlaces(base) },
            imageSizes: imageSizes(assets), leftOut: base.pagesLeftOut,
            datesPath: base.shows(.gaps) && base.hasDates
                ? base.routes.overview(.gaps) + "#" + phrases["idDates"] : "index.html",
            gotoExample: LeidraadRender.gotoExample(base, phrases), lastAgeShown: LeidraadRender.lastAgeShown(base),
            facetScale: base.facetScale)
        self.templates = templates
        self.assets = usedAssets(base, assets, templates: templates.files)
        pages = pageJobs(context, tree, findings, templates.accessibility)
    }

    /// What the pages are made from.
    package var base: KnowledgeBase { context.base }

    /// The site as those in other languages see it.
    var site: LanguageSwitch.Site {
        let paths = pages.compactMap { page in page.purpose.map { ($0.original(originals), page.path) } }
        return LanguageSwitch.Site(
            language: context.base.site.language, folder: folder, address: context.base.site.baseURL.map(rooted),
            paths: Dictionary(paths, uniquingKeysWith: { first, _ in first }), switchWords: context.phrases)
    }

    /// The same plan, for a site that is there in other languages too.
    func with(_ languages: LanguageSwitch) -> SitePlan {
        var plan = self
        plan.context.languages = languages
        return plan
    }

    /// Makes a page.
    package func page(_ job: PageJob) -> OutputFile {
        let (view, language) = (view(of: job), context.base.site.language)
        let page =
            job.recordType.map { templates.render(recordOf: $0, view, in: language) }
            ?? templates.render(job.template, view, in: language)
        return OutputFile(path: job.path, bytes: withoutEmptyLinks(page.html.bytes))
    }

    /// The view for the template of a page.
    func view(of job: PageJob) -> View {
        let scope = PageScope(context, path: job.path, hasReferenceList: job.hasReferenceList)
        let view = job.view(scope)
        // Letters that tell sources apart on the whole site may not be needed on a page; which sources it cites shows once it has been made.
        guard let own = scope.labelsOfItsOwn() else { return view }
        return job.view(PageScope(context, path: job.path, hasReferenceList: job.hasReferenceList, labels: own))
    }

    /// Makes the files that are worked out from the whole site.
    package func derivedFiles() -> [OutputFile] { dataFiles(context, tree) }

    /// The files that go into the site as they are.
    package func copiedFiles() -> [OutputFile] {
        templates.assets.filter { !isSearchScript($0.path) }.map { OutputFile(path: $0.path, bytes: compacted($0)) }
            + assets.map { OutputFile(path: assetOutputPath($0.path), bytes: $0.bytes) }
            + [context.base.site.identity.flatMap(houseStyle)].compactMap { $0 }
    }

    /// The paths of the pages and of what goes into the site as it is.
    package var paths: [String] {
        pages.map(\.path) + templates.assets.map(\.path).filter { !isSearchScript($0) }
            + assets.map { assetOutputPath($0.path) }
    }

    /// Makes every file but those of the search, on all cores, and hands each over once it is made.
    package func makeFiles(_ take: @Sendable (OutputFile) throws -> Void) throws {
        // Pages that are worked out from the whole site take longest, so they begin first.
        try concurrentForEach([nil] + pages.map { $0 }) { job in
            if let job { return try take(page(job)) }
            for file in derivedFiles() { try take(file) }
        }
        try concurrentForEach(copiedFiles(), take)
    }
}

/// The sizes of the images among the assets, by the paths that they get.
private func imageSizes(_ assets: [SourceFile]) -> [String: ImageSize] {
    let sizes = assets.compactMap { asset in imageSize(asset.bytes).map { (assetOutputPath(asset.path), $0) } }
    return Dictionary(sizes, uniquingKeysWith: { first, _ in first })
}

/// One page to be made.
package struct PageJob: Sendable {
    package let path: String
    let template: PageTemplate
    /// Nil for a page of which there is no other in another language, such as a redirect.
    var purpose: PagePurpose?
    var hasReferenceList = false
    /// The type of the record that the page shows, where that is one of the site's own.
    var recordType: String?
    let view: @Sendable (PageScope) -> View
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
    let gaps = base.shows(.gaps) ? gapsLists(context) : (lists: [], parts: ListParts([]))
    let index = IndexPage(scope: wholeScope(context, .index)).lines()
    let glossary = GlossaryPage(scope: wholeScope(context, .glossary)).lines()
    var jobs = overviewJobs(base, tree, findings, gaps, index, glossary)
    jobs.append(
        PageJob(path: "index.html", template: .home, purpose: .home, hasReferenceList: true) {
            HomePage(scope: $0).view(home, tree: tree)
        })
    jobs += base.pages.filter { $0.id.text != "index" }.map { page in
        PageJob(
            path: page.outputPath, template: .guideline, purpose: .subject(.page(page.id)), hasReferenceList: true
        ) {
            GuidelinePage(scope: $0).view(page, tree: tree)
        }
    }
    jobs += tree.wholeGuidelines.map { landing in
        PageJob(
            path: routes.whole(landing.id), template: .wholeGuideline, purpose: .whole(landing.id),
            hasReferenceList: true
        ) {
            WholeGuidelinePage(scope: $0).view(landing, tree: tree)
        }
    }
    jobs += base.interventions.map { item in
        PageJob(
            path: routes.intervention(item.id), template: .intervention, purpose: .subject(.intervention(item.id)),
            hasReferenceList: true
        ) {
            InterventionPage(scope: $0).view(item)
        }
    }
    jobs += base.elements.map { item in
        PageJob(
            path: routes.element(item.id), template: .element, purpose: .subject(.element(item.id)),
            hasReferenceList: true
        ) {
            ElementPage(scope: $0).view(item)
        }
    }
    for item in base.elements {
        let path = routes.element(item.id)
        jobs += (1...ElementPage.parts(item, base).count).dropFirst().map { part in
            PageJob(path: routes.part(part, of: path), template: .element, hasReferenceList: true) {
                ElementPage(scope: $0).view(item, part: part)
            }
        }
    }
    jobs += recordJobs(base) + furtherParts(base)
    jobs += furtherParts(of: .index, .index, index.parts, base) { IndexPage(scope: $0).view(index, part: $1) }
    let matrix = MatrixPage(scope: wholeScope(context, .matrix))
    jobs += furtherParts(of: .matrix, .matrix, OverviewParts.ofMatrix(matrix.rows.count), base) {
        MatrixPage(scope: $0).view(part: $1)
    }
    jobs += furtherParts(of: .references, .references, OverviewParts.ofSources(base.references.count), base) {
        ReferencesPage(scope: $0).view(part: $1)
    }
    jobs += furtherParts(of: .glossary, .glossary, glossary.parts, base) {
        GlossaryPage(scope: $0).view(glossary, part: $1)
    }
    jobs += (1...gaps.parts.count).dropFirst().map { part in
        PageJob(path: routes.part(part, of: routes.overview(.gaps)), template: .gaps) {
            GapsPage(scope: $0).view(gaps.lists, gaps.parts, part: part)
        }
    }
    if base.shows(.quality) {
        let path = routes.overview(.quality)
        let parts = QualityPage(scope: wholeScope(context, .quality)).parts
        jobs += (1...parts.count).dropFirst().map { part in
            PageJob(path: routes.part(part, of: path), template: .quality) {
                QualityPage(scope: $0).view([], part: part)
            }
        }
    }
    if let address = base.site.baseURL {
        jobs.append(
            PageJob(path: "404.html", template: .notFound) { NotFoundPage(scope: $0).view(serverRoot(of: address)) })
    }
    for page in base.pages {
        jobs += page.aliases.map { alias in
            PageJob(path: aliasPath(alias.value), template: .redirect) { RedirectPage(scope: $0).view(to: page) }
        }
    }
    if base.shows(.accessibility) {
        let count = jobs.count + 1
        jobs.append(
            PageJob(
                path: routes.overview(.accessibility), template: .accessibility, purpose: .overview(.accessibility)
            ) {
                AccessibilityPage(scope: $0).view(accessibility, ofPages: count)
            })
    }
    return jobs
}

/// The path of a site's address, which leads to its root from any page of the server.
func serverRoot(of address: String) -> String {
    let path = rooted(address).split(separator: "/", omittingEmptySubsequences: false).dropFirst(3)
    return "/" + path.joined(separator: "/")
}

/// The pages that follow from what the site declares of a type: those of a type without records are not there.
private func recordJobs(_ base: KnowledgeBase) -> [PageJob] {
    base.model.types.filter(base.hasTable).map { type in
        PageJob(path: base.routes.table(of: type), template: .records, purpose: .table(type.id)) {
            SiteRecordsPage(scope: $0).view(type)
        }
    }
        + base.model.types.filter(base.hasComparison).map { type in
            PageJob(path: base.routes.comparison(of: type), template: .compare, purpose: .comparison(type.id)) {
                DeclaredComparison(scope: $0).view(type)
            }
        }
        + base.ownRecords.map { item in
            PageJob(
                path: base.routes.record(item), template: .record, purpose: .subject(.record(item.id)),
                hasReferenceList: true, recordType: item.type.id
            ) { SiteRecordPage(scope: $0).view(item) }
        }
}

/// The scope in which what all parts of a list of the whole site share is worked out.
private func wholeScope(_ context: RenderContext, _ overview: Overview) -> PageScope {
    PageScope(context, path: context.base.routes.overview(overview), hasReferenceList: false)
}

/// What the pages of gaps list, worked out once for all of them.
private func gapsLists(_ context: RenderContext) -> (lists: [GapsPage.List], parts: ListParts) {
    let lists = GapsPage(scope: wholeScope(context, .gaps)).lists()
    return (lists, ListParts(lists.map(\.entries.count)))
}

/// The parts of a list of the whole site behind the first.
private func furtherParts(
    of overview: Overview, _ template: PageTemplate, _ parts: OverviewParts, _ base: KnowledgeBase,
    _ view: @escaping @Sendable (PageScope, Int) -> View
) -> [PageJob] {
    guard base.shows(overview) else { return [] }
    return (1...parts.count).dropFirst().map { part in
        PageJob(path: base.routes.part(part, of: base.routes.overview(overview)), template: template) { view($0, part) }
    }
}

/// The parts of overviews behind the first.
private func furtherParts(_ base: KnowledgeBase) -> [PageJob] {
    base.recordOverviews.flatMap { type, path, parts in
        (1...parts.count).dropFirst().map { part in
            let path = base.routes.part(part, of: path)
            guard type.id == BuiltInType.intervention.rawValue else {
                return PageJob(path: path, template: .records) { SiteRecordsPage(scope: $0).view(type, part: part) }
            }
            return PageJob(path: path, template: .interventions) { InterventionsPage(scope: $0).view(part: part) }
        }
    }
}

/// The pages that list the whole site, as far as there is something to list.
private func overviewJobs(
    _ base: KnowledgeBase, _ tree: PageTree, _ findings: @escaping @Sendable () -> [Diagnostic],
    _ gaps: (lists: [GapsPage.List], parts: ListParts), _ index: IndexPage.Lines, _ glossary: GlossaryPage.Lines
) -> [PageJob] {
    let routes = base.routes
    let jobs: [(Overview, PageJob)] = [
        (
            .interventions,
            PageJob(path: routes.overview(.interventions), template: .interventions) {
                InterventionsPage(scope: $0).view()
            }
        ),
        (.elements, PageJob(path: routes.overview(.elements), template: .elements) { ElementsPage(scope: $0).view() }),
        (
            .elementLists,
            PageJob(path: routes.overview(.elementLists), template: .elementLists) {
                ElementListsPage(scope: $0).view()
            }
        ),
        (.matrix, PageJob(path: routes.overview(.matrix), template: .matrix) { MatrixPage(scope: $0).view() }),
        (
            .recommendations,
            PageJob(path: routes.overview(.recommendations), template: .recommendations) {
                RecommendationsPage(scope: $0).view()
            }
        ),
        (
            .references,
            PageJob(path: routes.overview(.references), template: .references) { ReferencesPage(scope: $0).view() }
        ),
        (
            .glossary,
            PageJob(path: routes.overview(.glossary), template: .glossary) { GlossaryPage(scope: $0).view(glossary) }
        ),
        (.index, PageJob(path: routes.overview(.index), template: .index) { IndexPage(scope: $0).view(index) }),
        (
            .gaps,
            PageJob(path: routes.overview(.gaps), template: .gaps) { GapsPage(scope: $0).view(gaps.lists, gaps.parts) }
        ),
        (
            .quality,
            PageJob(path: routes.overview(.quality), template: .quality) { QualityPage(scope: $0).view(findings()) }
        ),
        (.compare, PageJob(path: routes.overview(.compare), template: .compare) { ComparePage(scope: $0).view() }),
        (
            .planCheck,
            PageJob(path: routes.overview(.planCheck), template: .planCheck) { PlanCheckPage(scope: $0).view() }
        ),
        (.search, PageJob(path: routes.overview(.search), template: .search) { SearchPage(scope: $0).view() }),
    ]
    return jobs.filter { base.shows($0.0) }.map { overview, job in
        var job = job
        job.purpose = .overview(overview)
        return job
    }
}
