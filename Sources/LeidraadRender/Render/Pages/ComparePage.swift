import LeidraadMarkdown
import LeidraadModel

extension PageScope {
    /// The page that sets two to four interventions side by side; its script reads `data/interventions.js`.
    func compareView() -> View {
        var page = overviewFrame(.compare, title: phrases["compareTitle"], intro: "intro-compare")
        page.set("breadcrumbs", breadcrumbs(below: .interventions, label: "interventions"))
        for key in ["compareAdd", "compareTooFew", "compareFull", "compareStatus"] { page[key] = .text(phrases[key]) }
        page["dataFile"] = .text("interventions")
        page["overviewURL"] = .text(url(.interventions))
        page["overviewLabel"] = .text(phrases["compareOverview"])
        page["interventions"] = .list(
            comparedInterventions.map { item in
                var view = View()
                view["id"] = .text(item.id.text)
                view["label"] = .text(nameWithAbbreviation(item))
                return view
            })
        return page
    }

    /// The way down to a page that belongs to an overview: the home page, then the overview.
    func breadcrumbs(below overview: Overview, label: String) -> [View] {
        [View(url: url("index.html"), label: phrases["home"]), View(url: url(overview), label: phrases[label])]
    }

    /// What can be compared: what readers find in the overview.
    var comparedInterventions: [Intervention] { base.interventions.filter { $0.editorial.status == .published } }

    /// "Multisysteem Therapie (MST)".
    func nameWithAbbreviation(_ item: Intervention) -> String {
        item.name + (item.abbreviation.map { " (\($0))" } ?? "")
    }
}
