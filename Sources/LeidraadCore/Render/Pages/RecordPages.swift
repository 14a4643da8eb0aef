import LeidraadMarkdown

extension PageScope {
    /// All recommendations, each with its parts.
    mutating func recommendationsView() -> View {
        var page = overviewFrame(.recommendations, title: phrases["recommendations"], intro: "intro-recommendations")
        let shown = base.recommendations.filter { $0.editorial.status == .published }
        let whole = shown.filter { $0.partOf == nil }
        let inText = whole.filter { $0.code.utf8.first.map { $0 != UInt8(ascii: "R") } ?? true }
        let groups = [
            (
                "groep-1", phrases["recommendations-coded"],
                whole.filter { item in !inText.contains { $0.id == item.id } }
            ), ("groep-2", phrases["recommendations-other"], inText),
        ]
        page["groups"] = .list(
            groups.filter { !$0.2.isEmpty }.map { id, label, items in
                var view = View()
                view["id"] = .text(id)
                view["label"] = .text(label)
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
                    (base.citedBy[reference.id] ?? []).compactMap { subject in
                        guard let address = url(of: subject, anchor: citationAnchor(reference.id, in: subject)) else {
                            return nil
                        }
                        return View(url: address, label: base.directory.entries[subject]?.name ?? subject.idText)
                    })
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
        let users = (base.backlinks[.term(term.id)] ?? []).map(\.from).filter {
            seen.insert($0).inserted && url(of: $0) != nil
        }
        view.set("usedOn", users.map { linkView($0) })
        return view
    }

    /// A page that leads from an earlier address to the present one.
    func redirectView(to page: Page) -> View {
        var view = view(Frame(title: page.title))
        view["targetURL"] = .text(url(page.outputPath))
        return view
    }
}
