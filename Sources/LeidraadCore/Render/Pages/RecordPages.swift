import LeidraadMarkdown

extension PageScope {
    /// All recommendations, each with its parts.
    mutating func recommendationsView() -> View {
        var page = overviewFrame(.recommendations, title: phrases["recommendations"], intro: "intro-recommendations")
        let shown = base.recommendations.filter { $0.editorial.status == .published }
        let whole = shown.filter { $0.partOf == nil }
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
                view["id"] = .text("groep-\(index + 1)")
                view["label"] = .text(label)
                view.set("explanation", explanation.map { html($0) })
                view["recommendations"] = .list(items.map { recommendationView($0) })
                return view
            })
        page.set("contents", [View]())
        return page
    }

    /// One recommendation with everything that is known of it.
    mutating func recommendationView(_ item: Recommendation) -> View {
        var view = linkView(.recommendation(item.id))
        view["id"] = .text(item.id.text)
        view["code"] = .text(item.code)
        view["text"] = .html(html(item.text))
        view.set("strengthLabel", item.strength.map { phrases["strength", $0] })
        view["hasStrength"] = .flag(item.strength != nil)
        view["isNotValid"] = .flag(item.status != .valid)
        view["statusLabel"] = .text(phrases["recommendationStatus", item.status])
        view.set("addressee", item.addressee)
        view.set("links", subjects(of: item).map { linkView($0) })
        view.set("sources", sourceViews(item.sources))
        view.set("grounds", item.grounds.compactMap { groundView($0.value) })
        setDate("since", item.since, in: &view)
        view.set("parts", base.recommendations.filter { $0.partOf == item.id }.map { partView($0) })
        view.set(
            "history",
            item.history.map { change in
                var view = View()
                view["date"] = .text(phrases.day(change.date))
                view["change"] = .html(inlineHTML(change.change))
                return view
            })
        return view
    }

    private mutating func partView(_ item: Recommendation) -> View {
        var view = View()
        view["id"] = .text(item.id.text)
        view["code"] = .text(item.code)
        view["text"] = .html(inlineHTML(item.text))
        view.set("links", subjects(of: item).map { linkView($0) })
        return view
    }

    private func subjects(of item: Recommendation) -> [Subject] {
        (item.interventions.map(Subject.intervention) + item.elements.map(Subject.element)).filter {
            url(of: $0) != nil
        }
    }

    private func groundView(_ target: String) -> View? {
        guard case .found(let subject, let anchor) = base.directory.resolve(wikiLink: target),
            let address = url(of: subject, anchor: anchor)
        else { return nil }
        return View(url: address, label: base.directory.entries[subject]?.name ?? target)
    }

    /// The list of all sources, each with what cites it.
    mutating func referencesView() -> View {
        var page = overviewFrame(.references, title: phrases["references"], intro: "intro-references")
        page["references"] = .list(
            base.references.map { reference in
                var view = referenceView(reference)
                view.set(
                    "citedBy",
                    linkViews(
                        (base.citedBy[reference.id] ?? []).compactMap { subject in
                            url(of: subject, anchor: citationAnchor(reference.id, in: subject)).map { (subject, $0) }
                        }))
                return view
            })
        return page
    }

    /// Where a page lists the source; pages without a list of their own have no such anchor.
    private func citationAnchor(_ source: Reference.ID, in subject: Subject) -> String? {
        switch subject {
        case .page(let id): id.text == "index" ? nil : anchor(source)
        case .intervention, .element: anchor(source)
        default: nil
        }
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
