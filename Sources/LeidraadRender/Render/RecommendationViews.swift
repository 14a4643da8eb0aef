import LeidraadMarkdown
import LeidraadModel

/// Recommendations as pages about something else show them.
struct RecommendationViews: PagePart {
    let scope: PageScope

    /// Recommendations that name a subject in their fields; those that were withdrawn come last, marked.
    func views(concerning subject: EntityRef) -> [View] {
        base.withdrawnLast(base.recommendationsBySubject[subject] ?? []).map { item in
            var view = links.view(.recommendation(item.id))
            view["code"] = .text(item.code)
            setStatus(of: item, in: &view)
            view["text"] = .html(texts.html(item.text))
            return view
        }
    }

    /// Puts into a view whether a recommendation holds.
    func setStatus(of item: Recommendation, in view: inout View) {
        let status = base.status(of: item)
        view["isNotValid"] = .flag(status != .valid)
        view["isWithdrawn"] = .flag(status == .withdrawn)
        view["statusLabel"] = .text(phrases["recommendationStatus", status])
        view.set("marks", marks(item).map { View(url: "", label: $0) })
    }

    /// The marks of a recommendation that no list of recommendations leaves out: for or against, how strong, and how sure.
    func marks(_ item: Recommendation) -> [String] {
        [
            item.direction.map { phrases["recommendationDirection", $0] },
            item.strength.map { phrases["strength", $0] },
            item.certainty.flatMap { levels.certaintyWords($0) }.map { phrases["certaintyOf"] + ": " + $0 },
        ].compactMap { $0 }
    }

    /// The recommendations that rest on a page; those that were withdrawn come last, marked.
    func resting(on page: Page) -> [View] {
        let resting = base.restingOn[page.id] ?? []
        let isWithdrawn = { (item: KnowledgeBase.Resting) in base.status(of: item.recommendation) == .withdrawn }
        return (resting.filter { !isWithdrawn($0) } + resting.filter(isWithdrawn)).map { item in
            var view = links.view(.recommendation(item.recommendation.id))
            view["code"] = .text(item.recommendation.code)
            view["text"] = .text(base.plainText(item.recommendation.text))
            setStatus(of: item.recommendation, in: &view)
            let heading = item.anchor.flatMap { anchor in page.body.headings.first { $0.id == anchor } }
            view.set("sectionLabel", heading?.text)
            view["sectionURL"] = .text("#" + (item.anchor ?? ""))
            return view
        }
    }
}
