/// Something that is open while raw HTML is read along with the events of the parser.
struct OpenNode {
    /// Where it comes from.
    enum Origin {
        /// The parser: its end will come by itself.
        case markdown
        /// A tag of raw HTML with this name.
        case tag(String)
        /// A tag that HTML does not ask for, such as the row around a cell.
        case implied(String)
        /// Text of raw HTML that needs a block around it.
        case looseText
    }

    var origin: Origin
    /// The node that is closed when it ends; nil where nothing was written.
    var node: MarkdownNode?
    /// Where it begins.
    var position: SourcePosition

    /// The name of the element, as far as it is one.
    var name: String? {
        switch origin {
        case .tag(let name), .implied(let name): name
        case .markdown, .looseText: nil
        }
    }

    var isMarkdown: Bool { if case .markdown = origin { true } else { false } }
    var isLooseText: Bool { if case .looseText = origin { true } else { false } }
}
