import LeidraadMarkdown

extension PageScope {
    /// The list of all sources, each with what cites it.
    mutating func referencesView() -> View {
        var page = overviewFrame(.references, title: phrases["references"], intro: "intro-references")
        page["references"] = .list(
            base.references.map { reference in
                var view = referenceView(reference)
                let citing = (base.citedBy[reference.id] ?? []).compactMap { subject in
                    url(of: subject, anchor: citationAnchor(reference.id, in: subject)).map { (subject, $0) }
                }
                let vocabularies = base.citedByVocabularies[reference.id] ?? []
                view.set("citedBy", linkViews(citing) + vocabularies.map { vocabularyLink($0) })
                return view
            })
        return page
    }

    /// Where a page lists the source; pages without a list of their own have no such anchor.
    private func citationAnchor(_ source: Reference.ID, in subject: Subject) -> String? {
        switch subject {
        case .page, .intervention, .element, .record: base.routes.anchor(source)
        default: nil
        }
    }

    /// Where readers find what a part of the vocabularies explains.
    private func vocabularyLink(_ part: VocabularyPart) -> View {
        switch part {
        case .scale(let id):
            View(url: explanationURL(scaleAnchor(id)), label: base.vocabularies.scale(id)?.title ?? id.text)
        case .terms: View(url: explanationURL(phrases["idTerms"]), label: phrases["termsExplained"])
        case .recommendationSeries: View(url: url(.recommendations), label: phrases["recommendations"])
        }
    }

    /// The address of what explains a scale or terms: the overview of the records that use them.
    func explanationURL(_ anchor: String) -> String {
        if base.shows(.interventions) { return url(.interventions) + "#" + anchor }
        let type = base.model.ownTypes.first { type in base.ownRecords.contains { $0.id.type == type.id } }
        return type.map { url($0.overviewPath) + "#" + anchor } ?? url("index.html")
    }

    /// The glossary, by letter.
    mutating func glossaryView() -> View {
        var page = overviewFrame(.glossary, title: phrases["glossary"], intro: "intro-glossary")
        page.setLetters(lettered(base.glossary) { $0.term }, "terms") { termView($0) }
        return page
    }

    private mutating func termView(_ term: GlossaryTerm) -> View {
        var view = View()
        view["id"] = .text(term.id.text)
        view["label"] = .text(term.term)
        view.set("synonyms", term.synonyms.isEmpty ? nil : term.synonyms.joined(separator: ", "))
        view["definition"] = .html(html(term.definition))
        view.set("notToConfuse", term.notToConfuseWith.isEmpty ? nil : term.notToConfuseWith.joined(separator: ", "))
        view.set("sources", sourceViews(term.sources))
        var seen: Set<Subject> = []
        let users = (base.backlinks[.term(term.id)] ?? []).map(\.from).filter { seen.insert($0).inserted }
        view.set("usedOn", linkViews(users.compactMap { user in url(of: user).map { (user, $0) } }))
        return view
    }

    /// A page that leads from an earlier address to the present one.
    func redirectView(to page: Page) -> View {
        var view = view(Frame(title: page.title))
        view["targetURL"] = .text(url(page.outputPath))
        return view
    }
}
