import LeidraadMarkdown
import LeidraadModel

/// The page that sets two to four interventions side by side; its script reads `data/interventions.js`.
struct ComparePage: PagePart {
    let scope: PageScope

    func view() -> View {
        var page = frame.overview(.compare, title: phrases["compareTitle"], intro: "intro-compare")
        page.set("breadcrumbs", frame.breadcrumbs(below: .interventions, label: "interventions"))
        for key in ["compareAdd", "compareTooFew", "compareFull", "compareStatus"] { page[key] = .text(phrases[key]) }
        page["dataFile"] = .text("interventions")
        page.set("overviewURL", base.shows(.interventions) ? url(.interventions) : nil)
        page["overviewLabel"] = .text(phrases["compareOverview"])
        page["interventions"] = .list(
            interventions.map { item in
                var view = View()
                view["id"] = .text(item.id.text)
                view["label"] = .text(item.nameWithAbbreviation)
                return view
            })
        return page
    }

    /// The interventions that can be compared: those that readers find in the overview.
    var interventions: [Intervention] { base.interventions.filter { $0.editorial.status == .published } }
}

extension Intervention {
    /// "Multisysteem Therapie (MST)".
    var nameWithAbbreviation: String { name + (abbreviation.map { " (\($0))" } ?? "") }
}
