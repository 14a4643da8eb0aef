extension PageScope {
    /// The A–Z index: every name under which a reader may look for something.
    mutating func indexView(tree: PageTree) -> View {
        var page = overviewFrame(.index, title: phrases["index"], intro: "intro-index")
        page.setLetters(lettered(entries()) { $0.name }, "entries") { entryView($0) }
        return page
    }

    private struct Entry {
        let name: String
        let subject: Subject
        /// The name under which it is described, where that is another.
        let see: String?
    }

    private func entries() -> [Entry] {
        var entries: [Entry] = []
        let add = { (subject: Subject, name: String, others: [String]) in
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
        for item in base.pages where item.status == .published && item.id.text != "index" {
            add(.page(item.id), item.title, [])
        }
        return entries
    }

    private func entryView(_ entry: Entry) -> View {
        var view = linkView(entry.subject, label: entry.name)
        view.set("see", entry.see)
        view["kindLabel"] = .text(kindLabel(entry.subject))
        return view
    }
}
