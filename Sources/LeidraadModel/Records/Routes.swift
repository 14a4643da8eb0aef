import LeidraadMarkdown
import LeidraadWords

/// Where everything is written: paths below the site's root, with folder names in the site's language, or those that the site gives them.
package struct Routes: Sendable {
    private let words: WordTable

    package init(_ language: SiteLanguage, _ model: SiteModel) {
        let own = model.words.filter { $0.key.hasPrefix("address-") }
        words =
            own.isEmpty
            ? language.words : WordTable(language: language.rawValue, words: own).completed(by: language.words)
    }

    /// The path of a Markdown page: lower-case ASCII, `guidelines/` in the site's language.
    package func page(_ id: Page.ID) -> String {
        let parts = id.text.split(separator: "/").map(String.init)
        let folders = parts.enumerated().map { index, part in
            index == 0 && parts.count > 1 && part == "guidelines" ? guidelines : slug(part, limit: 255)
        }
        return folders.joined(separator: "/") + ".html"
    }

    /// The path of an intervention's own page.
    package func intervention(_ id: Intervention.ID) -> String {
        "\(words.text("address-interventions"))/\(id.text.lowercased()).html"
    }

    /// The path of an element's own page.
    package func element(_ id: ActiveElement.ID) -> String {
        "\(words.text("address-active-elements"))/\(id.text.lowercased()).html"
    }

    /// The path of the page of a record of the site's own types.
    package func record(_ item: SiteRecord) -> String { "\(item.type.outputFolder)/\(item.id.text.lowercased()).html" }

    /// The path of the page that compares records of a type.
    package func comparison(of type: RecordType) -> String { beside(type, overview(.compare)) }

    /// The path of the table with facets of the records of a type: the overview of a type of the site's own, a page beside it of a built-in one.
    package func table(of type: RecordType) -> String {
        type.isBuiltIn ? beside(type, words.text("address-table") + ".html") : type.overviewPath
    }

    /// The path of a part of an overview, of which the first is the overview itself. No id has a tilde, so that no record can be in its way.
    package func part(_ number: Int, of overview: String) -> String {
        number == 1 ? overview : beside(overview, "\(words.text("address-part"))~\(number).html")
    }

    /// The path of a page that belongs to the overview of a type.
    private func beside(_ type: RecordType, _ name: String) -> String {
        guard let builtIn = BuiltInType(rawValue: type.id) else { return type.outputFolder + "/" + name }
        return beside(overview(builtIn.overview), name)
    }

    private func beside(_ path: String, _ name: String) -> String {
        if path.hasSuffix("/index.html") { return path.dropLast("index.html".count) + name }
        return path.dropLast(".html".count) + "-" + name
    }

    /// The path of a whole guideline on one page, beside its landing page.
    package func whole(_ landing: Page.ID) -> String {
        let path = page(landing)
        // A page may speak for the folder beside it, which then has no index.
        guard path == "index.html" || path.hasSuffix("/index.html") else {
            return path.dropLast(".html".count) + "/" + words.text("address-all") + ".html"
        }
        let folder = path.split(separator: "/").dropLast().joined(separator: "/")
        return (folder.isEmpty ? "" : folder + "/") + words.text("address-all") + ".html"
    }

    /// The path of a generated page.
    package func overview(_ overview: Overview) -> String {
        switch overview {
        case .interventions: words.text("address-interventions") + "/index.html"
        case .elements: words.text("address-active-elements") + "/index.html"
        case .elementLists: words.text("address-element-lists") + ".html"
        case .matrix: "matrix.html"
        case .recommendations: words.text("address-recommendations") + ".html"
        case .references: words.text("address-references") + ".html"
        case .glossary: words.text("address-glossary") + ".html"
        case .index: "a-z.html"
        case .gaps: words.text("address-knowledge-gaps") + ".html"
        case .quality: words.text("address-quality") + ".html"
        case .search: words.text("address-search") + ".html"
        case .compare: words.text("address-compare") + ".html"
        case .planCheck: words.text("address-plan-check") + ".html"
        case .accessibility: words.text("address-accessibility") + ".html"
        }
    }

    private var guidelines: String { words.text("address-guidelines") }

    /// The anchor of a source in a list of references; a citation key may hold characters that an address cannot.
    package func anchor(_ id: Reference.ID) -> String { words.text("address-source") + "-" + slug(id.text) }

    /// The id of a heading without a letter or figure of its own.
    package var section: String { words.text("address-section") }

    /// The folder of the search index.
    package var searchFolder: String { words.text("address-search-index") }
}

extension BuiltInType {
    /// The generated page that lists the records of the type.
    package var overview: Overview {
        switch self {
        case .intervention: .interventions
        case .element: .elements
        case .elementList: .elementLists
        case .recommendation: .recommendations
        case .page: .index
        case .reference: .references
        case .term: .glossary
        }
    }
}
