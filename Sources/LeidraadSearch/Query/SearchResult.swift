/// A page that answers a query.
public struct SearchResult: Sendable, Hashable {
    /// The title of the page.
    public let title: String
    /// Its address from the root of the site, with the best section's anchor where it has one.
    public let url: String
    /// Its type, as the document gave it.
    public let type: String
    /// The heading of the section that fits best; nil where that is the page itself.
    public let section: String?
    /// Points; only their order means anything, and they are equal in the browser.
    public let score: Int
    /// Facts of the record: age, duration, level and the like; may be empty.
    public let facts: String
    /// Where the page is, such as "Guideline › Chapter"; may be empty.
    public let path: String
    /// For whom the page is, where that is not every reader; else empty.
    public let audience: String
    /// Why the page has these points, a line for each word.
    public let explanation: [String]
}
