import LeidraadModel

/// The purpose of a page: two pages of a site in two languages that answer to one say the same.
package enum PagePurpose: Hashable, Sendable {
    case home
    case subject(EntityRef)
    case overview(Overview)
    /// A whole guideline on one page.
    case whole(Page.ID)
    /// The table of the records of a type, and the page that compares them.
    case table(String)
    case comparison(String)

    /// The same where the page is a translation of one with another id.
    func original(_ originals: [EntityRef: EntityRef]) -> PagePurpose {
        switch self {
        case .subject(let subject): return originals[subject].map { .subject($0) } ?? self
        case .whole(let id):
            guard case .page(let original)? = originals[.page(id)] else { return self }
            return .whole(original)
        case .home, .overview, .table, .comparison: return self
        }
    }
}

/// The sites of one publication, each in a language of its own, as the pages of one of them see the others.
struct LanguageSwitch: Sendable {
    /// A site in one language.
    struct Site: Sendable {
        let language: SiteLanguage
        /// Its folder with a slash behind it; empty for the site that holds the others.
        let folder: String
        /// Where it is on the web, with a slash behind it, if it says so.
        let address: String?
        let paths: [PagePurpose: String]
        let switchWords: Phrases
    }

    /// The pages of this site by their paths.
    private let purposes: [String: PagePurpose]
    private let own: Site
    private let others: [Site]

    init(_ own: Site, others: [Site]) {
        purposes = Dictionary(own.paths.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        (self.own, self.others) = (own, others)
    }

    /// A link of the switch, or an alternate for search engines.
    struct Link {
        let language: String
        let url: String
        let label: String
    }

    /// The way to each other language: to the same page where there is one, else to its home page, and it says so.
    ///
    /// - Parameter fromRoot: whether the page is shown at any depth, so that its links begin at the root of the server.
    func links(from path: String, fromRoot: Bool) -> [Link] {
        others.map { other in
            let same = purposes[path].flatMap { other.paths[$0] }
            let name = other.switchWords.languageName(other.language.rawValue)
            let url =
                fromRoot
                ? other.address.map(serverRoot(of:)).map { $0 + (same ?? "index.html") }
                : relativePath(from: own.folder + path, to: other.folder + (same ?? "index.html"))
            return Link(
                language: other.language.rawValue, url: url ?? "",
                label: same == nil ? other.switchWords["languageHome", filling: ["language": name]] : name)
        }
    }

    /// The same page in every language, with this one; none where only this one has it.
    ///
    /// - Parameter language: the language of this page, which may be another than its site's.
    func alternates(of path: String, in language: String) -> [Link] {
        guard let purpose = purposes[path] else { return [] }
        let there = others.compactMap { other in
            other.paths[purpose].map {
                Link(language: other.language.rawValue, url: url(of: $0, other, from: path), label: "")
            }
        }
        return there.isEmpty ? [] : [Link(language: language, url: url(of: path, own, from: path), label: "")] + there
    }

    /// The address of a page: whole where the site has one, as search engines want it.
    private func url(of target: String, _ site: Site, from path: String) -> String {
        site.address.map { $0 + target } ?? relativePath(from: own.folder + path, to: site.folder + target)
    }

    /// The addresses of the site maps of all languages that have one.
    var otherAddresses: [String] { others.compactMap(\.address) }
    /// Whether the site is in the folder of another one.
    var isInFolder: Bool { !own.folder.isEmpty }
}

extension SitePlan {
    /// The plans of a site in several languages, each with the way to the others; a single one stays as it is.
    package static func connected(_ plans: [SitePlan]) -> [SitePlan] {
        guard plans.count > 1 else { return plans }
        let sites = plans.map(\.site)
        return plans.enumerated().map { index, plan in
            let others = sites.enumerated().filter { $0.offset != index }.map(\.element)
            return plan.with(LanguageSwitch(sites[index], others: others))
        }
    }
}
