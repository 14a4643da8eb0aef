import LeidraadMarkdown

/// Where everything is written: paths below the site's root, with folder names in the site's language.
struct Routes: Sendable {
    let language: SiteLanguage

    init(_ language: SiteLanguage) { self.language = language }

    /// The path of a Markdown page: lower-case ASCII, `guidelines/` in the site's language.
    func page(_ id: Page.ID) -> String {
        let parts = id.text.split(separator: "/").map(String.init)
        let folders = parts.enumerated().map { index, part in
            index == 0 && parts.count > 1 && part == "guidelines" ? guidelines : slug(part, limit: 255)
        }
        return folders.joined(separator: "/") + ".html"
    }

    /// The path of an intervention's own page.
    func intervention(_ id: Intervention.ID) -> String {
        "\(word("interventies", "interventions"))/\(id.text.lowercased()).html"
    }

    /// The path of an element's own page.
    func element(_ id: ActiveElement.ID) -> String {
        "\(word("werkzame-elementen", "active-elements"))/\(id.text.lowercased()).html"
    }

    /// The path of a whole guideline on one page, beside its landing page.
    func whole(_ landing: Page.ID) -> String {
        let path = page(landing)
        // A page may speak for the folder beside it, which then has no index.
        guard path == "index.html" || path.hasSuffix("/index.html") else {
            return path.dropLast(".html".count) + "/" + word("alles", "all") + ".html"
        }
        let folder = path.split(separator: "/").dropLast().joined(separator: "/")
        return (folder.isEmpty ? "" : folder + "/") + word("alles", "all") + ".html"
    }

    /// The path of a generated page.
    func overview(_ overview: Overview) -> String {
        switch overview {
        case .interventions: word("interventies", "interventions") + "/index.html"
        case .elements: word("werkzame-elementen", "active-elements") + "/index.html"
        case .elementLists: word("elementenlijsten", "element-lists") + ".html"
        case .matrix: "matrix.html"
        case .recommendations: word("aanbevelingen", "recommendations") + ".html"
        case .references: word("bronnen", "references") + ".html"
        case .glossary: word("begrippen", "glossary") + ".html"
        case .index: "a-z.html"
        case .gaps: word("kennislacunes", "knowledge-gaps") + ".html"
        case .quality: word("kwaliteit", "quality") + ".html"
        case .search: word("zoeken", "search") + ".html"
        case .compare: word("vergelijken", "compare") + ".html"
        case .planCheck: word("plancheck", "plan-check") + ".html"
        case .accessibility: word("toegankelijkheid", "accessibility") + ".html"
        }
    }

    private var guidelines: String { word("richtlijnen", "guidelines") }

    private func word(_ dutch: String, _ english: String) -> String {
        switch language {
        case .nl: dutch
        case .en: english
        }
    }
}

/// The pages that are made from the records, by the names that menus use.
package enum Overview: String, CaseIterable, Sendable {
    case interventions, elements, matrix, recommendations, references, glossary, gaps, quality, search, compare,
        accessibility
    case elementLists = "element-lists"
    case index = "index-a-z"
    case planCheck = "plan-check"
}
