import LeidraadFiles
import LeidraadMarkdown
import LeidraadModel

/// How deep parts of parts are in lists of their own. What is deeper is in the last of these lists, so that no
/// chain of records makes a page that nests without end.
private let deepestParts = 4

/// All recommendations, each with its parts. Those that were withdrawn stay, marked, since other pages lead to them.
struct RecommendationsPage: PagePart {
    let scope: PageScope

    func view() -> View {
        var page = frame.overview(.recommendations, title: phrases["recommendations"], intro: "intro-recommendations")
        let data = LinkedData(base)
        let listed = base.recommendations.filter { base.status(of: $0) != .withdrawn }.map(data.node(recommendation:))
        let graph = JSON.object([("@graph", .array(listed))])
        page.set("linkedData", listed.isEmpty ? nil : HTML(scriptData: data.document(graph).script))
        let whole = base.recommendations.filter { $0.partOf.flatMap { base.recommendationsByID[$0] } == nil }
        let bySeries = Dictionary(grouping: whole) { base.vocabularies.series(ofCode: $0.code) }
        let series = base.vocabularies.recommendationSeries.filter { bySeries[$0.id] != nil }
        var groups = series.map { ($0.label, $0.explanation, bySeries[$0.id] ?? []) }
        if let rest = bySeries[nil] {
            groups.append((phrases[groups.isEmpty ? "recommendations-all" : "recommendations-other"], nil, rest))
        }
        page["groups"] = .list(
            groups.enumerated().map { index, group in
                let (label, explanation, items) = group
                var view = View()
                view["id"] = .text(phrases["anchor-group"] + "-\(index + 1)")
                view["label"] = .text(label)
                view.set("explanation", explanation.map { texts.html($0) })
                view["recommendations"] = .list(base.withdrawnLast(items).map { recommendationView($0, depth: 0) })
                return view
            })
        let headings = groups.enumerated().flatMap { index, group in
            [(2, group.0, phrases["anchor-group"] + "-\(index + 1)")]
                + base.withdrawnLast(group.2).map { (3, contentsLine($0), $0.id.text) }
        }
        page.set("contents", contentsViews(headings))
        return page
    }

    /// The code of a recommendation, and so much of it that a reader knows which one it is.
    private func contentsLine(_ item: Recommendation) -> String {
        item.code + " " + beginning(of: phrases.advice(item, base.plainText(item.text)), letters: 60)
    }

    /// One recommendation, or a part of one, with everything that is known of it.
    private func recommendationView(_ item: Recommendation, depth: Int) -> View {
        var view = links.view(.recommendation(item.id))
        view["id"] = .text(item.id.text)
        view["code"] = .text(item.code)
        view["text"] = .html(texts.html(item.text))
        view.set("strengthLabel", item.strength.map { phrases["strength", $0] })
        view["hasStrength"] = .flag(item.strength != nil)
        RecommendationViews(scope: scope).setStatus(of: item, in: &view)
        view.set("addressee", item.addressee)
        view.set("directionLabel", item.direction.map { phrases["recommendationDirection", $0] })
        view.set("certainty", levels.certaintyMarkup([item.certainty].compactMap { $0 }))
        view.set(
            "decision",
            item.decision.map { part in
                var row = View()
                row["label"] = .text(phrases["decision-" + part.key])
                row["value"] = .html(texts.html(part.text))
                return row
            })
        view.set("origin", OriginMarkup(scope: scope).markup(base.origin(of: item.record), besides: item.sources))
        let edition = editionText(item)
        view.set("edition", edition)
        view["hasMarks"] = .flag(
            item.direction != nil || item.certainty != nil || item.strength != nil || base.status(of: item) != .valid
                || item.addressee != nil || edition != nil)
        view.set("links", subjects(of: item).map { links.view($0) })
        let grounds = item.grounds.compactMap { groundView($0.value) }
        view.set("sources", citations.sourceViews(item.sources))
        view.set("grounds", grounds)
        view.setDate("since", item.since, phrases)
        view.setDate("checked", item.editorial.checked, phrases)
        view["hasBasis"] = .flag(
            !item.sources.isEmpty || !grounds.isEmpty || item.since != nil || item.editorial.checked != nil)
        view.set("addedParts", AddedParts(scope: scope).views(of: .recommendation(item.id), item.record))
        view.set("parts", parts(of: item.id, depth: depth + 1))
        view.set(
            "history",
            item.history.map { change in
                var view = View()
                view["date"] = .text(phrases.day(change.date))
                view["change"] = .html(texts.inlineHTML(change.change))
                return view
            })
        return view
    }

    /// The parts of a recommendation, rendered from the innermost on: a template cannot hold itself.
    private func parts(of whole: Recommendation.ID, depth: Int) -> [RenderedTemplate] {
        guard depth <= deepestParts else { return [] }
        let parts = depth < deepestParts ? base.parts[whole] ?? [] : base.allParts(of: whole)
        return parts.map { part in
            scope.rendered(.recommendationPart, recommendationView(part, depth: depth))
        }
    }

    /// "2024, gewijzigd 2026": the years in which it came and last changed; nil for one that did not change, or no longer holds.
    private func editionText(_ item: Recommendation) -> String? {
        guard base.status(of: item) != .withdrawn,
            let changed = item.history.map(\.date).filter({ date in item.since.map { $0 < date } ?? true }).max()
        else { return nil }
        guard let since = item.since else {
            return phrases["editionChanged", filling: ["changed": String(changed.year)]]
        }
        return phrases["editionSince", filling: ["since": String(since.year), "changed": String(changed.year)]]
    }

    private func subjects(of item: Recommendation) -> [EntityRef] {
        (item.interventions.map(EntityRef.intervention) + item.elements.map(EntityRef.element)).filter {
            url(of: $0) != nil
        }
    }

    private func groundView(_ target: String) -> View? {
        guard case .found(let subject, let anchor) = base.contentIndex.resolve(wikiLink: target),
            let address = url(of: subject, anchor: anchor)
        else { return nil }
        return View(url: address, label: base.contentIndex.entries[subject]?.name ?? target)
    }
}

extension Phrases {
    /// The text of a recommendation for where its marks do not are beside it: advice against something says so, since its text alone may read
    /// as advice to do it.
    func advice(_ item: Recommendation, _ text: String) -> String {
        guard let direction = item.direction, direction == .against else { return text }
        return self["recommendationDirection", direction].capitalizedFirst + ": " + text
    }
}
