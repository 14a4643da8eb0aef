import LeidraadModel

/// The A–Z index: every name under which a reader may look for something.
struct IndexPage: PagePart {
    let scope: PageScope

    /// All lines of the index in their order, worked out once for all of its parts.
    struct Lines: Sendable {
        let parts: OverviewParts
        fileprivate let letters: [LetterGroup<PartedItem<Entry>>]
        /// The pages that are not for the readers of the site, under each audience.
        fileprivate let audiences: [(audience: String, entries: [PartedItem<Entry>])]
    }

    func lines() -> Lines {
        let letters = lettered(entries() + wordEntries()) { $0.name }
        let apart = audiences()
        let parts = OverviewParts.ofIndex((letters.map(\.items.count) + apart.map(\.entries.count)).reduce(0, +))
        var row = 0
        let placed = { (entries: [Entry]) in
            entries.map { entry in
                defer { row += 1 }
                return PartedItem(item: entry, part: parts.part(ofRow: row))
            }
        }
        return Lines(
            parts: parts, letters: letters.map { LetterGroup(letter: $0.letter, items: placed($0.items)) },
            audiences: apart.map { ($0.audience, placed($0.entries)) })
    }

    func view(_ lines: Lines, part: Int = 1) -> View {
        let ways = OverviewPartViews(scope: scope, parts: lines.parts, path: base.routes.overview(.index))
        var page = frame.overview(.index, title: phrases["index"], intro: "intro-index", part: ways.title(part))
        page.setLetters(lines.letters, "entries", on: part, ways) { entryView($0) }
        page.set(
            "audiences",
            lines.audiences.compactMap { audience, entries in
                let own = entries.filter { $0.part == part }
                guard !own.isEmpty else { return nil }
                var view = View()
                view["label"] = .text(phrases["find-audience", filling: ["audience": audience]])
                view["entries"] = .list(own.map { entryView($0.item) })
                return view
            })
        return page
    }

    /// The pages that are not for the readers of the site.
    private var pagesApart: [Page] {
        base.pages.filter { $0.status == .published && $0.id.text != "index" && base.pagesApart[$0.id] != nil }
    }

    /// The same, under each audience, as the search has them.
    private func audiences() -> [(audience: String, entries: [Entry])] {
        let groups = Dictionary(grouping: pagesApart) { base.pagesApart[$0.id] ?? "" }
        return groups.sorted { sortKey($0.key) < sortKey($1.key) }.map { audience, pages in
            let own = pages.sorted(byKey: { sortKey($0.title) })
            return (audience, own.map { Entry(name: $0.title, subject: .page($0.id), see: nil) })
        }
    }

    fileprivate struct Entry: Sendable {
        let name: String
        /// Nil for a word of the vocabularies.
        let subject: EntityRef?
        /// The word, where it is one of the vocabularies.
        var word: VocabularyEntry?
        /// The name under which it is described, where that is another.
        let see: String?
    }

    private func entries() -> [Entry] {
        var entries: [Entry] = []
        let add = { (subject: EntityRef, name: String, others: [String]) in
            guard url(of: subject) != nil else { return }
            entries.append(Entry(name: name, subject: subject, see: nil))
            entries += others.map { Entry(name: $0, subject: subject, see: name) }
        }
        for item in base.interventions where item.editorial.status == .published {
            add(.intervention(item.id), item.name, [item.abbreviation].compactMap { $0 } + item.aliases)
        }
        for item in base.elements where item.editorial.status == .published {
            add(.element(item.id), item.name, [item.abbreviation].compactMap { $0 } + item.aliases)
        }
        for item in base.elementLists where item.editorial.status == .published {
            add(.elementList(item.id), item.title, [])
        }
        for item in base.ownRecords where item.editorial.status == .published {
            add(.record(item.id), item.name, [item.abbreviation].compactMap { $0 } + item.aliases)
        }
        for item in base.glossary { add(.term(item.id), item.term, item.synonyms) }
        for item in base.pages
        where item.status == .published && item.id.text != "index" && base.pagesApart[item.id] == nil {
            add(.page(item.id), item.title, [])
        }
        return entries
    }

    /// The words by which records are described.
    private func wordEntries() -> [Entry] {
        base.vocabularyEntries(phrases).map { Entry(name: $0.label, subject: nil, word: $0, see: nil) }
    }

    private func entryView(_ entry: Entry) -> View {
        let word = entry.word.map { View(url: url($0.path), label: entry.name) }
        var view = entry.subject.map { links.view($0, label: entry.name) } ?? word ?? View()
        view.set("see", entry.see)
        view["kindLabel"] = .text(entry.subject.map(typeWords.kind) ?? entry.word?.kind ?? "")
        return view
    }
}
