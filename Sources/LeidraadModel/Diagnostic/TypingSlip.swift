/// A slip of the keyboard or of cut and paste in running text. The raw value is the name of its words in the tables.
package enum TypingSlip: String, Sendable {
    /// "het het gezin"
    case repeatedWord = "repeated-word"
    /// A sentence that a paragraph has twice.
    case repeatedSentence = "repeated-sentence"
    /// "gezin.De hulp"
    case joinedSentences = "joined-sentences"
    /// A bracket or quotation mark that the paragraph does not close.
    case openBracket = "open-bracket"
    /// "gezin , en"
    case spaceBeforeMark = "space-before-mark"
    /// "8O%", with a letter for a nought.
    case letterForDigit = "letter-for-digit"
    /// A range of years or ages whose end is before its start.
    case downwardRange = "downward-range"
    /// More than a hundred percent of something.
    case morePercent = "more-percent"
    /// A link whose text is another address than where it leads.
    case otherAddress = "other-address"
    /// A footnote without text.
    case emptyFootnote = "empty-footnote"
    /// A column of a table that holds nothing.
    case emptyColumn = "empty-column"
    /// A heading with nothing below it.
    case emptySection = "empty-section"
}
