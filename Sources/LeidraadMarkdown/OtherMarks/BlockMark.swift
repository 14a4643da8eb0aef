/// A line that begins or ends a labelled block in the marks of another tool.
struct BlockMark {
    enum Kind {
        /// `!!! note`: the indented lines below it are the block, and are read as a quotation.
        case quotation(Alert)
        /// `:::note`, up to the line that closes it.
        case opening(Alert)
        /// `:::`
        case closing
    }

    var line: Int
    var kind: Kind
}

extension Alert {
    /// The words that other tools begin a labelled block with.
    static let names: Set<String> = [
        "abstract", "attention", "bug", "caution", "check", "danger", "details", "done", "error", "example", "fail",
        "failure", "faq", "help",
        "hint", "important", "info", "missing", "note", "question", "quote", "secondary", "seealso", "success",
        "summary", "tip", "tldr",
        "todo", "warning",
    ]
}
