/// Typed or pasted text that reads otherwise than it was meant. The raw value is the name of its words in the tables.
package enum TypingFault: String, Sendable {
    /// `####### Kop`: no heading has so many signs.
    case headingTooDeep = "heading-too-deep"
    /// Lines with a tab between words, as a spreadsheet pastes them.
    case pastedTable = "pasted-table"
    /// A sentence that is indented so far that it is code.
    case codeByAccident = "code-by-accident"
    /// A fence that is indented so far that it is code.
    case indentedFence = "indented-fence"
    /// Three quotation marks for a fence.
    case quotesForFence = "quotes-for-fence"
    /// `- [] taak`
    case brokenTask = "broken-task"
    /// A line of dashes of a word processor.
    case ruleOfDashes = "rule-of-dashes"
    /// `&amp;amp;`: readers see `&amp;`.
    case entity
    /// Letters that were read in another encoding, such as `Ã¶`.
    case mojibake
    /// A replacement character: a letter was lost.
    case lostCharacter = "lost-character"
    /// `[@een, @twee]`
    case commaCitation = "comma-citation"
    /// `[@@een]`
    case doubleAt = "double-at"
    /// A line of text right below a table, or a cell that goes on in the next line.
    case textInTable = "text-in-table"
    /// An address with a host that cannot be, such as `https://www,voorbeeld.nl`.
    case badHost = "bad-host"
    /// An image that browsers do not show.
    case imageFormat = "image-format"
    /// A second front matter below the first.
    case secondFrontMatter = "second-front-matter"
}
