import LeidraadMarkdown
import LeidraadModel

/// The route of a guideline on its first page.
struct RouteView: PagePart {
    let scope: PageScope

    /// Puts the route of a guideline into the view of its first page: a drawing, and a list that says the same.
    func set(of landing: Page, _ tree: PageTree, in page: inout View) {
        let isGuideline = tree.guideline(of: landing)?.id == landing.id
        let route = isGuideline ? GuidelineRoute(scope, pages: tree.readingOrder(from: landing)) : nil
        let shown = route.flatMap { $0.isEmpty ? nil : $0 }
        page.set("routeDrawing", shown.map { $0.drawing() })
        page["routeLines"] = .list(
            (shown?.interventions ?? []).enumerated().map { place, stop in
                var view = View(url: stop.url, label: stop.label)
                let starts = shown?.first.filter { $0.to == place }.compactMap { shown?.starts[$0.from] } ?? []
                let ends = shown?.second.filter { $0.from == place }.compactMap { shown?.elements[$0.to] } ?? []
                view.set("starts", starts.map { View(url: $0.url, label: $0.label) })
                view.set("ends", ends.map { View(url: $0.url, label: $0.label) })
                return view
            })
    }
}
