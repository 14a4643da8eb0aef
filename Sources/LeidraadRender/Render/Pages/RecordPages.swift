import LeidraadMarkdown
import LeidraadModel

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
                view.set("addedParts", addedParts(of: .reference(reference.id), reference.record))
                view.set("citedBy", linkViews(citing) + vocabularies.compactMap { vocabularyLink($0) })
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
            explanationURL(scaleAnchor(id)).map {
                View(url: $0, label: base.vocabularies.scale(id)?.title ?? id.text)
            }
        case .terms:
            explanationURL(phrases["idTerms"]).map { View(url: $0, label: phrases["termsExplained"]) }
        case .recommendationSeries: View(url: url(.recommendations), label: phrases["recommendations"])
        }
    }

    /// The address of what explains a scale or a term, where the site has it.
    func explanationURL(_ anchor: String) -> String? {
        base.explainingPage.map { url(base.routes.overview($0) + "#" + anchor) }
    }

    /// The glossary, by letter.
    mutating func glossaryView() -> View {
        var page = overviewFrame(.glossary, title: phrases["glossary"], intro: "intro-glossary")
        let entries =
            base.glossary.map { GlossaryEntry(label: $0.term, term: $0, word: nil) }
            + base.vocabularyEntries(phrases).map { GlossaryEntry(label: $0.label, term: nil, word: $0) }
        page.setLetters(lettered(entries.sorted(byKey: { sortKey($0.label) })) { $0.label }, "terms") { entry in
            entry.term.map { termView($0) } ?? wordView(entry)
        }
        if base.explainingPage == .glossary {
            setExplainedWords(in: &page)
        } else {
            page["scales"] = .list([])
            page.set("vocabularies", [View]())
        }
        return page
    }

    /// A line of the glossary: a term of its own, or a word of the vocabularies.
    private struct GlossaryEntry {
        let label: String
        let term: GlossaryTerm?
        let word: VocabularyEntry?
    }

    /// A word of the vocabularies: it leads to where its whole list or scale is.
    private mutating func wordView(_ entry: GlossaryEntry) -> View {
        var view = View()
        let word = entry.word
        view["id"] = .text(
            phrases["anchor-word"] + "-" + slug((word?.path.split(separator: "#").last).map(String.init) ?? entry.label)
        )
        view["label"] = .text(entry.label)
        view["isWord"] = .flag(true)
        view.set("synonyms", nil as String?)
        view["definition"] = .html(
            word?.explanation.map { html($0) } ?? HTML(escaping: word?.text ?? phrases["noExplanation"]))
        view.set("notToConfuse", nil as String?)
        view.set("sources", [View]())
        view.set("origin", nil as HTML?)
        view.set("addedParts", [View]())
        view.set("usedOn", word.map { [View(url: url($0.path), label: $0.kind)] } ?? [])
        return view
    }

    private mutating func termView(_ term: GlossaryTerm) -> View {
        var view = View()
        view["id"] = .text(term.id.text)
        view["label"] = .text(term.term)
        view["isWord"] = .flag(false)
        view.set("synonyms", term.synonyms.isEmpty ? nil : term.synonyms.joined(separator: ", "))
        view["definition"] = .html(html(term.definition))
        view.set("notToConfuse", term.notToConfuseWith.isEmpty ? nil : term.notToConfuseWith.joined(separator: ", "))
        view.set("sources", sourceViews(term.sources))
        view.set("origin", originMarkup(base.origin(of: term.record), besides: term.sources))
        view.set("addedParts", addedParts(of: .term(term.id), term.record))
        var seen: Set<EntityRef> = []
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
