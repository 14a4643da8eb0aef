/// A page as the index takes it in: plain text only, in the language of the index.
public struct SearchDocument: Sendable, Hashable {
    /// The page's address from the root of the site, such as "interventies/mst.html", with a fragment if it has no page of
    /// its own.
    public var url: String
    /// A token such as "intervention", "element", "recommendation", "page", "term" or "reference".
    public var type: String
    /// The title that a result shows.
    public var title: String
    /// The words that a result shows behind the title, such as the first words of a recommendation; they are found by their section.
    public var note: String
    /// Everything the page's subject is called: name, abbreviation, aliases.
    public var names: [String]
    /// Codes to be said over the phone, such as "WE-08".
    public var codes: [String]
    /// Other words for the subject, weaker than a name.
    public var synonyms: [String]
    /// Texts whose words weigh more than those of sections. No result shows them, so they are in a section as well.
    public var strongText: String
    /// The facts of a record that a result shows on a line of its own: its age, duration, level and the like.
    public var facts: String
    /// Where the page is, such as "Guideline › Chapter".
    public var path: String
    /// For whom the page is, where that is not every reader.
    public var audience: String
    /// The values of each facet, by facet name.
    public var facets: [String: [String]]
    /// The text, section by section.
    public var sections: [SearchSection]
    /// The language of the text, where it is not the index's own: words that are mostly found in such texts are stemmed by its
    /// rules.
    public var language: SearchLanguage?
    /// The weight of the page beside others, as a percentage, 10 to 200: less for background and for pages that few readers look for.
    public var weight: Int

    /// Makes a document; only the first three are needed.
    public init(
        url: String, type: String, title: String, note: String = "", names: [String] = [], codes: [String] = [],
        synonyms: [String] = [], strongText: String = "",
        facts: String = "", path: String = "", audience: String = "",
        facets: [String: [String]] = [:], sections: [SearchSection] = [], language: SearchLanguage? = nil,
        weight: Int = 100
    ) {
        self.url = url
        self.type = type
        self.title = title
        self.note = note
        self.names = names
        self.codes = codes
        self.synonyms = synonyms
        self.strongText = strongText
        self.facts = facts
        self.path = path
        self.audience = audience
        self.facets = facets
        self.sections = sections
        self.language = language
        self.weight = weight
    }
}
