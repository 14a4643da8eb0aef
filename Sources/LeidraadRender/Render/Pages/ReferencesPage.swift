import LeidraadMarkdown
import LeidraadModel

/// The list of all sources, each with what cites it.
struct ReferencesPage: PagePart {
    let scope: PageScope

    func view() -> View {
        var page = frame.overview(.references, title: phrases["references"], intro: "intro-references")
        page["references"] = .list(
            base.references.map { reference in
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
