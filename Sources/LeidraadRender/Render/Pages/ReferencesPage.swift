import LeidraadMarkdown
import LeidraadModel

/// The list of all sources, each with what cites it. Of many sources it comes in parts, and each part leads to where each letter begins.
struct ReferencesPage: PagePart {
    let scope: PageScope

    func view(part: Int = 1) -> View {
        let parts = OverviewParts.ofSources(base.references.count)
        let ways = OverviewPartViews(scope: scope, parts: parts, path: base.routes.overview(.references))
        var page = frame.overview(
            .references, title: phrases["references"], intro: "intro-references", part: ways.title(part))
        ways.setWays(part, in: &page)
        ways.setPlace(of: part, in: &page)
        page.set("letters", parts.areMany ? letters() : [])
        page["references"] = .list(
            base.references[parts.rows(of: part)].map { reference in
                var view = citations.referenceView(reference)
                let citing = (base.citedBy[reference.id] ?? []).compactMap { subject in
                    url(of: subject, anchor: citationAnchor(reference.id, in: subject)).map { (subject, $0) }
                }
                let vocabularies = base.citedByVocabularies[reference.id] ?? []
                view.set("addedParts", AddedParts(scope: scope).views(of: .reference(reference.id), reference.record))
                view.set("citedBy", links.views(citing) + vocabularies.compactMap { vocabularyLink($0) })
                return view
            })
        return page
    }

    /// The letters with which sources begin, each with the way to the first that does.
    private func letters() -> [View] {
        var seen: Set<String> = []
        return base.references.compactMap { reference in
            let letter = letter(ofKey: base.citationLabels.sortedName(reference.id))
            guard seen.insert(letter).inserted, let address = url(of: .reference(reference.id)) else { return nil }
            return View(url: address, label: letter)
        }
    }

    /// Where a page lists the source; pages without a list of their own have no such anchor.
    private func citationAnchor(_ source: Reference.ID, in subject: EntityRef) -> String? {
        switch subject {
        case .page, .intervention, .element, .record: base.routes.anchor(source)
        default: nil
        }
    }

    /// Where readers find what a part of the vocabularies explains.
    private func vocabularyLink(_ part: VocabularyPart) -> View? {
        switch part {
        case .scale(let id):
            explanations.address(scale: id).map {
                View(url: $0, label: base.vocabularies.scale(id)?.title ?? id.text)
            }
        case .terms:
            explanations.address(phrases["idTerms"]).map { View(url: $0, label: phrases["termsExplained"]) }
        case .recommendationSeries:
            base.shows(.recommendations)
                ? View(url: url(.recommendations), label: phrases["recommendations"]) : nil
        }
    }
}
