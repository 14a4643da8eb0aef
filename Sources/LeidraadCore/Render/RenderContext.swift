import LeidraadMarkdown

/// What is the same for every page of a site while it is rendered.
struct RenderContext: Sendable {
    let base: KnowledgeBase
    let templates: TemplateSet
    let phrases: Phrases
    let menu: [MenuLine]
    let footerMenu: [MenuLine]
    let fragments = FragmentCache()
    /// Pages and records that also exist in another language.
    let translations: Translations
    /// Which pages show a subject without naming it; worked out once, when a page asks for it.
    let shownPlaces: Lazy<[Subject: [ShownPlace]]>
    /// The sizes of images, by their paths below the site's root.
    let imageSizes: [String: ImageSize]

    /// A line of a menu, looked up.
    struct MenuLine: Sendable {
        let label: String
        /// A path below the site's root.
        let path: String
    }
}
