/// A mark of Markdown or of ours that had no effect, or another one than was meant: readers see what was typed.
package enum MarkFault: Sendable {
    /// `** word **`: a space is inside the marks.
    case spacedEmphasis(String)
    /// `**word`: nothing closes it.
    case openEmphasis(String)
    /// A backtick that is alone.
    case openCode
    /// `[text](address` that is no link: a space or a missing bracket.
    case brokenLink
    /// `[text] (address)`
    case spacedLink
    /// `(text)[address]`
    case turnedLink
    /// `[text][label]` where nothing says what the label stands for.
    case unknownLabel(String)
    /// A link or an image without an address.
    case emptyAddress(isImage: Bool)
    /// `##Heading`
    case headingWithoutSpace(Int)
    /// A sentence with a line of hyphens below it.
    case headingByAccident(String)
    /// `[NOTE]` for `[!NOTE]`.
    case noteWithoutMark(String)
    /// `> [!LET OP]`: no kind of block.
    case unknownNote(String)
    /// `[!NOTE]` without `>` before it.
    case noteOutsideQuote(String)
    /// `[[` that nothing closes.
    case openWikiLink
    case emptyWikiLink
    /// `[id]]`
    case halfWikiLink
    /// `[[id|text]]` in a table, whose bar ends the cell.
    case barInTable
    /// `[@key` that nothing closes.
    case openCitation
    /// `[@ key]`
    case spacedCitation
    /// Brackets with a source in them that are no citation.
    case unreadCitation
    /// A bullet of a word processor.
    case wordBullet(String)
    /// `-item`, `1.item`
    case listWithoutSpace(String)
    /// `a) item`
    case letteredList
    /// A numbered list right below a paragraph.
    case listInParagraph(String)
    /// A sentence that starts with a number and a point.
    case listByAccident(String)
    /// A line that starts with `> 18`.
    case quoteByAccident(String)
    /// `| a | b |` without the line of hyphens.
    case tableWithoutRule
    /// A table whose head and line of hyphens differ in their number of cells.
    case tableRuleDiffers(head: Int, rule: Int)
    /// A fence that ends only with the page or what it is in.
    case openFence(String)
    /// A fence with nearly the name of a generated block.
    case blockName(String, meant: String)
    /// Typed or pasted text that reads otherwise than meant, with the text.
    case typing(TypingFault, String)
}

/// Text that readers do not see.
package enum DroppedText: Sendable {
    /// Cells of a row for which the head has no column.
    case cells(row: Int, head: Int)
    /// Text behind a number sign in YAML.
    case comment(String)
    /// A comment of HTML that nothing closes.
    case openComment
}

/// Why the first lines of a page are not front matter.
package enum FrontMatterFault: Sendable {
    /// Blank lines are above the line of hyphens.
    case blankLines
    /// The line of hyphens is indented.
    case indented
    /// Other marks than three hyphens.
    case marks(String)
    /// Keys without a line of hyphens above them.
    case missing
}
