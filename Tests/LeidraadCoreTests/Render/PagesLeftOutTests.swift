import LeidraadCore
import Testing
@testable import LeidraadModel

/// Sites that leave out one of the generated pages: nothing leads to it.
struct PagesLeftOutTests {
    /// Every page that a site can leave out.
    static let pages = Overview.allCases.filter { !pagesThatStay.contains($0) }

    @Test("No link leads to a page that the site leaves out", arguments: pages)
    func falls(page: Overview) throws { try expectNoDeadLinks(in: ModelSites.falls, without: page) }

    @Test("No link leads to a page that an English site leaves out", arguments: pages)
    func techniques(page: Overview) throws { try expectNoDeadLinks(in: ModelSites.techniques, without: page) }

    private func expectNoDeadLinks(in site: [String: String], without page: Overview) throws {
        let model = try #require(site["model.yml"]).replacing(/pages: \{.*\}\n/, with: "")
        var files = site
        files["model.yml"] = model + "pages: { \(page.rawValue): false }\n"
        // Records of every built-in type beside the site's own.
        files.merge(Self.more) { own, _ in own }
        for (path, entry) in Self.entries { files[path] = (site[path] ?? "") + entry }
        let built = try SmallSite(files).build()
        let language: SiteLanguage = (site["site.yml"] ?? "").contains("language: en") ? .en : .nl
        #expect(built[Routes(language, .builtIn).overview(page)] == nil)
        #expect(deadLinks(in: built) == [])
    }

    private static let entries = [
        "glossary.yml": "- { term: lorem, definition: Ipsum., by: editors }\n",
        "references.yml":
            "- { id: left2020, type: book, author: [{ family: Left }], issued: { date-parts: [[2020]] }, title: Book }\n",
    ]

    private static let more = [
        "vocabularies.yml": "contexts: [{ id: night, label: Night }]\n",
        "recommendations/left.yml":
            "code: X1\ntext: Do [[left-one]]; see [[left-list]] and lorem. [@left2020]\ninterventions: [left-one]\nelements: [left-element]\ngrounds: [guidelines/left]\nsources: [left2020]\nby: editors\n",
        "interventions/left-one.yml": SmallSite.intervention(
            "Left one", "elements: [{ element: left-element, basis: named, sources: [left2020] }]\n"),
        "interventions/left-two.yml": SmallSite.intervention("Left two"),
        "elements/left-element.yml":
            "name: Left element\nkind: practice\ndescription: Lorem. [@left2020]\nby: editors\n",
        "element-lists/left-list.yml":
            "title: Left list\nclaim: presumed\nscope: each\napplies_to: { interventions: [left-one] }\nmembers: [left-element]\nsources: [left2020]\n",
        "guidelines/left.md":
            "---\ntitle: Left\n---\nLorem and [[left]], [[left-list]], [a list](../element-lists/left-list.yml) and [[lorem]]. [@left2020]\n\n> [!RECOMMENDATION] left\n\n```references\n```\n\n```glossary\n```\n\n```recommendations\n```\n",
    ]
}

/// The links of a site to files or places that it does not have, and the data in which scripts find such.
func deadLinks(in files: [String: String]) -> [String] {
    let pages = files.filter { $0.key.hasSuffix(".html") }
    let ids = pages.mapValues { page in
        Set(page.matches(of: /\sid="?([^"\s>]+)/).map { String($0.output.1) })
    }
    var dead: [String] = []
    for (path, page) in pages {
        let folder = path.split(separator: "/").dropLast().map(String.init)
        let attribute = /\s(?:href|src|data-overview|data-quick|data-url|data-search)="?([^"\s>]*)/
        for match in page.matches(of: attribute) {
            let link = String(match.output.1)
            if link.contains(":") { continue }
            let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            let target =
                parts[0].isEmpty
                ? path
                : parts[0].split(separator: "/").reduce(into: folder) { way, part in
                    if part == ".." { way.removeLast() } else { way.append(String(part)) }
                }.joined(separator: "/")
            let isPlace = parts.count == 1 || parts[1].contains("=") || (ids[target]?.contains(parts[1]) ?? true)
            if link.isEmpty || files[target] == nil || !isPlace { dead.append("\(path): \(match.output.0)") }
        }
    }
    return dead.sorted()
}
