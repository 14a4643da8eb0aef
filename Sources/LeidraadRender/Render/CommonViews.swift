import LeidraadMarkdown
import LeidraadModel

extension View {
    /// A link item with any address.
    init(url: String, label: String) {
        self.init()
        self["url"] = .text(url)
        self["label"] = .text(label)
    }

    /// An item that only has a label.
    init(label: String) {
        self.init()
        self["label"] = .text(label)
    }

    /// Sets a day with its ISO form, under a name and the name with `ISO`.
    mutating func setDate(_ name: String, _ date: CalendarDate?, _ phrases: Phrases) {
        set(name, date.map { phrases.day($0) })
        self[name + "ISO"] = .text(date?.iso8601 ?? "")
    }

    /// Whether a flag is set.
    func isTrue(_ name: String) -> Bool { if case .flag(true)? = self[name] { true } else { false } }
}

/// The contents list of a page from its headings: two levels.
func contentsViews(_ headings: [(level: Int, text: String, id: String)]) -> [View] {
    guard let top = headings.map(\.level).min() else { return [] }
    var views: [View] = []
    var children: [View] = []
    let close = {
        if !views.isEmpty { views[views.count - 1].set("children", children) }
        children = []
    }
    for heading in headings where heading.level <= top + 1 {
        var view = View(url: "#" + heading.id, label: heading.text)
        view.set("children", [View]())
        if heading.level == top || views.isEmpty {
            close()
            views.append(view)
        } else {
            children.append(view)
        }
    }
    close()
    return views
}

/// The contents list of a record's page: the sections whose flag its view has set, or that are always there.
func sectionViews(_ sections: [(flag: String?, id: String, word: String)], of page: View, _ phrases: Phrases) -> [View]
{
    sections.filter { $0.flag.map { page.isTrue($0) } ?? true }.map { section in
        var view = View(url: "#" + phrases[section.id], label: phrases[section.word])
        view.set("children", [View]())
        return view
    }
}
