import LeidraadFiles
import LeidraadMarkdown
import LeidraadModel

/// The data that all pages of a site share while it is rendered.
struct RenderContext: Sendable {
    let base: KnowledgeBase
    let templates: TemplateSet
    let phrases: Phrases
    let menu: [MenuLine]
    let footerMenu: [MenuLine]
    let fragments = FragmentCache()
    /// Pages and records that also exist in another language.
    let translations: Translations
    /// The ids that templates and lists of references give on pages, so that no text takes one.
    let ownIDs: OwnIDs
    /// Which pages show a subject without naming it; worked out once, when a page asks for it.
    let shownPlaces: Lazy<[EntityRef: [ShownPlace]]>
    /// The sizes of images, by their paths below the site's root.
    let imageSizes: [String: ImageSize]

    /// The paths of the generated pages that the site leaves out, but for those at which an editor put a page.
    let leftOut: Set<String>

    /// Where a reader finds what ends when: a path below the site's root.
    let datesPath: String
    /// The example in the field for codes before something is typed: codes or short names that the site has. Nil where it has none.
    let gotoExample: String?

    /// The last age that bars of ages show.
    let lastAgeShown: Int
    /// The scale of "at least": its ranks alone can be compared.
    let facetScale: Scale?
    /// The same site in other languages; nil where it has one only.
    var languages: LanguageSwitch?

    /// A line of a menu, looked up.
    struct MenuLine: Sendable {
        let label: String
        /// A path below the site's root.
        let path: String
    }
}

/// The ids on a page that no heading in a text may have.
struct OwnIDs: Sendable {
    private let ofTemplates: Set<String>
    private let ofReferences: Set<String>

    init(_ base: KnowledgeBase, _ phrases: Phrases) {
        ofTemplates = Set(
            phrases.keys.filter { $0.hasPrefix("id") && $0.dropFirst(2).first?.isUppercase ?? false }.map {
                phrases[$0]
            })
        ofReferences = Set(base.references.map { base.routes.anchor($0.id) })
    }

    /// Whether an id is that of a source in a list, or of a place that cites it.
    func isOfReference(_ id: String) -> Bool {
        if ofReferences.contains(id) { return true }
        guard let hyphen = id.lastIndex(of: "-"),
            id[id.index(after: hyphen)...].allSatisfy({ $0.isASCII && $0.isNumber })
        else { return false }
        return ofReferences.contains(String(id[..<hyphen]))
    }

    /// Whether a template of a record's page has the id.
    func isOfTemplate(_ id: String) -> Bool { ofTemplates.contains(id) }
}
