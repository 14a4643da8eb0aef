/// The kind of a node of a document, with its properties.
public enum MarkdownNode: Sendable, Hashable {
    // Blocks that hold blocks.

    /// A quotation.
    case blockQuote
    /// A list; `start` is the number of the first item, nil for bullets; `isTight` drops the paragraphs of its items.
    indirect case list(start: Int?, isTight: Bool, delimiter: ListDelimiter)
    /// An item of a list; nil unless it is a task, then whether it is done.
    case item(isDone: Bool?)
    /// The text of a footnote, after everything else in the document.
    indirect case footnoteDefinition(Footnote)
    /// A labelled block in the marks of another tool.
    indirect case alert(Alert)
    /// A table, with the alignment of each column.
    case table(alignments: [ColumnAlignment])
    /// A row of a table.
    case tableRow(isHeader: Bool)

    // Blocks that hold inlines.

    /// A paragraph.
    case paragraph
    /// A heading of level 1 to 6 with an id that is unique in the document.
    indirect case heading(level: Int, id: String)
    /// A cell of a table.
    case tableCell(isHeader: Bool, alignment: ColumnAlignment)

    /// Running text that is in an element such as a cell or item of raw HTML without a paragraph of its own.
    case bareText

    // Raw HTML.

    /// An element of raw HTML that is on the safe list. Some are in running text, others hold blocks.
    indirect case element(HTMLElement)
    /// The size that raw HTML gives the image in it, in pixels.
    indirect case imageSize(ImageSize)

    // Blocks that hold nothing; always `.leaf`.

    /// A horizontal rule.
    case thematicBreak
    /// A code block: the info string of a fence, nil when indented; the text with its last newline.
    indirect case codeBlock(info: String?, literal: String)
    /// Raw HTML as the parser found it; none is left in a parsed document.
    case htmlBlock(String)
    /// Ready-made markup that is where a block may be.
    case markupBlock(HTML)

    // Inlines that hold inlines.

    /// Emphasis.
    case emphasis
    /// Strong emphasis.
    case strong
    /// Deleted text.
    case strikethrough
    /// A link; the address as decoded from the text, not yet checked.
    indirect case link(url: String, title: String)
    /// An image; its content is the text that replaces it.
    indirect case image(url: String, title: String)

    // Inlines that hold nothing; always `.leaf`.

    /// Text.
    case text(String)
    /// A newline in the source that is a space to the reader.
    case softBreak
    /// A new line.
    case lineBreak
    /// Code.
    case code(String)
    /// Raw HTML as the parser found it; none is left in a parsed document.
    case htmlInline(String)
    /// A place that links may lead to, without content.
    case anchor(id: String)
    /// A reference to a footnote; `ordinal` counts the references to this footnote, from 1.
    indirect case footnoteReference(number: Int, ordinal: Int)
    /// Ready-made markup that is in running text.
    case markup(HTML)
}
