import LeidraadModel

/// The list of pages beside a page. A small guideline is shown whole; of a large one the way to the page is open, with the pages around it
/// on each level, and the rest is behind one link. So its bytes do not grow with the number of pages.
struct SideNavigation {
    let title: String
    let lines: [RenderedTemplate]

    /// The number of pages up to which a guideline is shown whole.
    static let maxWhole = 40
    /// The number of pages that are shown on either side of a page, at least.
    static let around = 8

    init(_ scope: PageScope, _ tree: PageTree, of page: Page) {
        let guideline = tree.guideline(of: page)
        title = guideline?.title ?? scope.base.site.title
        let order = tree.order(around: page)
        guard order.count > 1 else {
            lines = []
            return
        }
        let writer = NavigationWriter(scope: scope, tree: tree, current: page)
        if order.count <= Self.maxWhole {
            lines = writer.whole(guideline, order)
        } else {
            lines = writer.windowed(guideline, order)
        }
    }
}

private struct NavigationWriter {
    let scope: PageScope
    let tree: PageTree
    let current: Page

    // MARK: All of it

    /// All pages of a folder share the lines, save what holds the page itself.
    func whole(_ guideline: Page?, _ order: [Page]) -> [RenderedTemplate] {
        let top = guideline.map { [$0] + tree.children(of: $0) } ?? order
        var lines = scope.context.fragments.fragments("side-nav \(scope.folder) \(guideline?.id.text ?? "")") {
            top.map { line($0, withChildren: $0.id != guideline?.id, marks: false).markup }
        }
        for (index, entry) in top.enumerated() where entry.id == current.id || holdsCurrent(entry, guideline) {
            lines[index] = line(entry, withChildren: entry.id != guideline?.id, marks: true).markup
        }
        return lines
    }

    private func holdsCurrent(_ entry: Page, _ guideline: Page?) -> Bool {
        guard entry.id != guideline?.id, let folder = tree.folder(below: entry) else { return false }
        return current.id.text.hasPrefix(folder + "/")
    }

    /// A line with all that is below it. A small guideline is at most as deep as it has pages.
    private func line(_ entry: Page, withChildren: Bool, marks: Bool) -> (markup: RenderedTemplate, page: Page) {
        let below = withChildren ? tree.children(of: entry) : []
        return (render(entry, below.map { line($0, withChildren: true, marks: marks).markup }, marks: marks), entry)
    }

    // MARK: A part of it

    /// The way from the guideline to the page, and what is beside and below it.
    func windowed(_ guideline: Page?, _ order: [Page]) -> [RenderedTemplate] {
        guard let guideline else { return window(of: order, around: current, expanded: nil, all: nil) }
        let way = (tree.ancestors(of: current) + [current]).drop { $0.id != guideline.id }.dropFirst()
        // From the page up: each level holds the one below it.
        var inner: [RenderedTemplate]?
        if current.id != guideline.id { inner = below(current) }
        for page in way.reversed() {
            let siblings = tree.siblings(of: page)?.pages ?? [page]
            inner = window(of: siblings, around: page, expanded: inner, all: parent(of: page, guideline))
        }
        let first = render(guideline, [], marks: true)
        return [first] + (inner ?? below(guideline) ?? [])
    }

    private func parent(of page: Page, _ guideline: Page) -> Page {
        tree.ancestors(of: page).last ?? guideline
    }

    /// The pages below a page, from the first one on.
    private func below(_ page: Page) -> [RenderedTemplate]? {
        let pages = tree.children(of: page)
        guard let first = pages.first else { return nil }
        return window(of: pages, around: first, expanded: nil, all: page)
    }

    /// The lines of the pages around one of them, and a link to all where that is not all.
    ///
    /// - Parameters:
    ///   - expanded: what is shown below that page.
    ///   - all: the page that lists all of them; nil: the home page does.
    private func window(of pages: [Page], around page: Page, expanded: [RenderedTemplate]?, all: Page?)
        -> [RenderedTemplate]
    {
        let place = place(of: page, in: pages)
        let width = 2 * SideNavigation.around + 1
        let start = max(0, min(place - SideNavigation.around, pages.count - width))
        let shown = pages[start..<min(pages.count, start + width)]
        var lines = shown.map { render($0, $0.id == page.id ? expanded ?? [] : [], marks: true) }
        if shown.count < pages.count {
            let path = all.map { $0.outputPath + "#child-pages" } ?? "index.html"
            var view = View(url: scope.url(path), label: scope.phrases["allPages", filling: ["n": String(pages.count)]])
            view["current"] = .flag(false)
            view.set("children", [RenderedTemplate]())
            lines.append(scope.rendered(.sideNavLine, view))
        }
        return lines
    }

    private func place(of page: Page, in pages: [Page]) -> Int {
        if pages.first?.id == page.id { return 0 }
        if let place = tree.siblings(of: page)?.place, pages.indices.contains(place), pages[place].id == page.id {
            return place
        }
        return pages.firstIndex { $0.id == page.id } ?? 0
    }

    private func render(_ entry: Page, _ children: [RenderedTemplate], marks: Bool) -> RenderedTemplate {
        var view = View(url: scope.url(entry.outputPath), label: entry.title)
        view["current"] = .flag(marks && entry.id == current.id)
        view.set("children", children)
        return scope.rendered(.sideNavLine, view)
    }
}
