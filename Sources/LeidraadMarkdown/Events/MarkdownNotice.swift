/// Something in a text that is not shown as its author may expect.
public struct MarkdownNotice: Sendable, Hashable {
    /// What is the matter.
    public enum Matter: Sendable, Hashable {
        /// Raw HTML is left out; comments are not reported.
        case rawHTML(String)
        /// A link to an address that is not allowed; its text is shown without a link.
        case refusedLink(url: String)
        /// An image from an address that is not a path on this site; its alternative text is shown.
        case refusedImage(url: String)
        /// A heading asks for an id that another heading has; it got the second one.
        case duplicateHeadingID(wanted: String, given: String)
        /// A footnote that nothing refers to is left out.
        case unusedFootnote(label: String)
    }

    /// What is the matter.
    public var matter: Matter
    /// Where it is.
    public var position: SourcePosition

    /// Makes a notice.
    public init(_ matter: Matter, at position: SourcePosition) {
        self.matter = matter
        self.position = position
    }
}
