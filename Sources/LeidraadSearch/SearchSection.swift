/// A part of a page that a result can point at.
public struct SearchSection: Sendable, Hashable {
    /// The id of its heading, without "#"; nil for what is above the first heading.
    public var anchor: String?
    /// The heading as text; may be empty.
    public var heading: String
    /// The text below the heading, up to the next section.
    public var text: String
    /// Words by which the section is found and that no result shows, such as every age of a range.
    public var keywords: String
    /// Examples in code, by which the section is found where nothing fits better; no result shows them.
    public var code: String

    /// Makes a section.
    public init(anchor: String? = nil, heading: String = "", text: String, keywords: String = "", code: String = "") {
        self.anchor = anchor
        self.heading = heading
        self.text = text
        self.keywords = keywords
        self.code = code
    }
}
