import LeidraadMarkdown
import LeidraadModel

/// The glossary, by letter.
struct GlossaryPage: PagePart {
    let scope: PageScope

    /// All lines of the glossary in their order, worked out once for all of its parts.
    struct Lines: Sendable {
        let parts: OverviewParts
        fileprivate let letters: [LetterGroup<PartedItem<GlossaryEntry>>]
    }

    func lines() -> Lines {
        let parts = OverviewParts.ofTerms(base.glossary.count)
        let entries =
            base.glossary.map { GlossaryEntry(label: $0.term, term: $0, word: nil) }
            + base.vocabularyEntries(phrases).map { GlossaryEntry(label: $0.label, term: nil, word: $0) }
        // A word of the vocabularies is where the next term is, which alone tell the parts.
        var row = 0
        let placed = entries.sorted(byKey: { sortKey($0.label) }).map { entry in
            defer { row += entry.term == nil ? 0 : 1 }
            return PartedItem(item: entry, part: parts.part(ofRow: row))
        }
        return Lines(parts: parts, letters: lettered(placed) { $0.item.label })
    }

    func view(_ lines: Lines, part: Int = 1) -> View {
        let ways = OverviewPartViews(scope: scope, parts: lines.parts, path: base.routes.overview(.glossary))
        var page = frame.overview(
            .glossary, title: phrases["glossary"], intro: "intro-glossary", part: ways.title(part))
        page.setLetters(lines.letters, "terms", on: part, ways) { entry in
            entry.term.map { termView($0) } ?? wordView(entry)
        }
        if base.explainingPage == .glossary, part == 1 {
            VocabularyViews(scope: scope).set(in: &page)
        } else {
            page["scales"] = .list([])
            page.set("vocabularies", [View]())
        }
        return page
    }

    /// A line of the glossary: a term of its own, or a word of the vocabularies.
    fileprivate struct GlossaryEntry: Sendable {
        let label: String
        let term: GlossaryTerm?
        let word: VocabularyEntry?
    }

    /// A word of the vocabularies: it leads to where its whole list or scale is.
    private func wordView(_ entry: GlossaryEntry) -> View {
        var view = View()
        let word = entry.word
        view["id"] = .text(
            phrases["anchor-word"] + "-" + slug((word?.path.split(separator: "#").last).map(String.init) ?? entry.label)
        )
        view["label"] = .text(entry.label)
        view["isWord"] = .flag(true)
        view.set("synonyms", nil as String?)
        view["definition"] = .html(
            word?.explanation.map { texts.html($0) } ?? HTML(escaping: word?.text ?? phrases["noExplanation"]))
        view.set("notToConfuse", nil as String?)
        view.set("sources", [View]())
        view.set("origin", nil as HTML?)
        view.set("addedParts", [View]())
        view.set("usedOn", word.map { [View(url: url($0.path), label: $0.kind)] } ?? [])
        return view
    }

    private func termView(_ term: GlossaryTerm) -> View {
        var view = View()
        view["id"] = .text(term.id.text)
        view["label"] = .text(term.term)
        view["isWord"] = .flag(false)
        view.set("synonyms", term.synonyms.isEmpty ? nil : term.synonyms.joined(separator: ", "))
        view["definition"] = .html(texts.html(term.definition))
        view.set("notToConfuse", term.notToConfuseWith.isEmpty ? nil : term.notToConfuseWith.joined(separator: ", "))
        view.set("sources", citations.sourceViews(term.sources))
        view.set("origin", OriginMarkup(scope: scope).markup(base.origin(of: term.record), besides: term.sources))
        view.set("addedParts", AddedParts(scope: scope).views(of: .term(term.id), term.record))
        let users = (base.backlinks[.term(term.id)] ?? []).map(\.from).withoutRepeats
        view.set("usedOn", links.views(users.compactMap { user in url(of: user).map { (user, $0) } }))
        return view
    }
}
