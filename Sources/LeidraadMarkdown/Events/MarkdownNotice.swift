/// Something in a text that is not shown as its author may expect.
public struct MarkdownNotice: Sendable, Hashable {
    /// The subject of a notice.
    public enum Matter: Sendable, Hashable {
        /// Raw HTML that is not on the safe list: the name of an element, or `onclick` and the like.
        case rawHTML(String)
        /// A comment of raw HTML does not end: what follows it is left out.
        case openComment
        /// An element of raw HTML is opened and not closed where it was opened, or closed and not opened there.
        case unbalancedHTML(String, isClosing: Bool)
        /// A mark of another tool that is shown as it is.
        case foreignMark(ForeignMark)
        /// A link to an address that is not allowed; its text is shown without a link.
        case refusedLink(url: String)
        /// An image from an address that is not a path on this site; its alternative text is shown.
        case refusedImage(url: String)
        /// A heading asks for an id that another heading has; it got the second one.
        case duplicateHeadingID(wanted: String, given: String)
        /// A footnote that nothing refers to is left out.
        case unusedFootnote(label: String)
    }

    /// The subject of the notice.
    public var matter: Matter
    /// Where it is.
    public var position: SourcePosition

    /// Makes a notice.
    public init(_ matter: Matter, at position: SourcePosition) {
        self.matter = matter
        self.position = position
    }
}

/// Marks of other tools that nothing is made of.
public enum ForeignMark: Sendable, Hashable {
    /// A formula between dollar signs, or in a fence.
    case formula
    /// A fence whose language describes a drawing.
    case diagram(language: String)
    /// A code such as `:unknown:` for which there is no picture.
    case emoji(String)
    /// A call such as `{{< figure >}}` or `{% include %}`.
    case template(String)
    /// A tag of another program, such as `<Tabs>`: what is in it is shown, what it makes is not.
    case component(String)
    /// An address that another program makes, such as `{{ site.url }}`: the text is shown without a link.
    case address(String)
    /// A tag such as `<font color="red">` that only says how its text looks, which is left out.
    case look(String)
}
