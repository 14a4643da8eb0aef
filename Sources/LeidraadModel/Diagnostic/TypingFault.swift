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
    /// An address that a filter for mail put around another, with who got the mail.
    case mailFilter = "mail-filter"
    /// `<https://www.voorbeeld.nl|tekst>`, as a chat program copies a link.
    case chatLink = "chat-link"
    /// "geb. 14-03-2011" or "BSN 123456782": what belongs to one person.
    case personalData = "personal-data"
    /// `[Bron]: https://…` for which nothing in the text asks: readers do not see the line.
    case lostDefinition = "lost-definition"
    /// `\\[@een\\]`: a citation that a program escaped.
    case escapedCitation = "escaped-citation"
    /// An image that browsers do not show.
    case imageFormat = "image-format"
    /// A second front matter below the first.
    case secondFrontMatter = "second-front-matter"
    /// `[JK1]`: the mark of a comment in Word.
    case wordComment = "word-comment"
    /// Two sentences in one heading: the line break behind it was lost.
    case sentencesInHeading = "sentences-in-heading"
    /// What a chat assistant says around its answer.
    case chatTalk = "chat-talk"
    /// The lines above a mail: from whom, to whom, about what.
    case mailHead = "mail-head"
    /// The number of a note behind a word or full stop.
    case noteNumber = "note-number"
    /// A letter for several, as a PDF has it.
    case ligature
    /// A line of a contents list, with the number of a page.
    case contentsLine = "contents-line"
    /// `Pagina 3 van 12`
    case pageFooter = "page-footer"
    /// A word that is broken at the end of a line.
    case brokenWord = "broken-word"
    /// Lines with semicolons or commas between their cells.
    case pastedRows = "pasted-rows"
    /// Short lines that readers see as one.
    case joinedLines = "joined-lines"
    /// Points of a list within a sentence.
    case listInSentence = "list-in-sentence"
    /// A fence on the line of a text, or with too few marks.
    case fenceInLine = "fence-in-line"
    /// `> **[!NOTE]**`
    case markedNote = "marked-note"
    /// `> [!NOTE`
    case openNote = "open-note"
    /// `> \\[!NOTE\\]`
    case escapedNote = "escaped-note"
    /// A block of which the text is outside.
    case emptyNote = "empty-note"
    /// A table with blank lines between its rows.
    case splitTable = "split-table"
    /// A list below an item that is indented too little to be in it.
    case looseSublist = "loose-sublist"
    /// `[id]` for `[[id]]`
    case bareID = "bare-id"
    /// `[key]` for `[@key]`
    case bareKey = "bare-key"
    /// `[[id]](address)`
    case linkedTwice = "linked-twice"
    /// `<www.voorbeeld.nl>`
    case bareHost = "bare-host"
    /// An address that only the computer of the editor has.
    case ownComputer = "own-computer"
    /// `! [beschrijving](pad)`
    case spacedImage = "spaced-image"
    /// `@key]` that nothing opens.
    case unopenedCitation = "unopened-citation"
    /// `(@key)` and `{@key}` for `[@key]`
    case otherBrackets = "other-brackets"
    /// A paragraph that is a few words in bold, where a heading was meant.
    case boldHeading = "bold-heading"
    /// `[1]` in a sentence, and a paragraph that begins with it.
    case typedFootnote = "typed-footnote"
    /// `&amp` without a semicolon
    case openEntity = "open-entity"
    /// `\n` for the end of a line
    case writtenBreak = "written-break"
    /// `## Naam:`
    case headingColon = "heading-colon"
    /// `_groep_en`
    case tightUnderscore = "tight-underscore"
    /// `> 80% van …`
    case quotedPercentage = "quoted-percentage"
    /// `naam@voorbeeld.nl<mailto:naam@voorbeeld.nl>`, as Outlook pastes an address.
    case addressTwice = "address-twice"
    /// A block that shows nothing, since no record has all of its options.
    case emptyBlock = "empty-block"
    /// `| ## Naam |`
    case headingInCell = "heading-in-cell"
    /// `> NOTE: …`
    case quotedNote = "quoted-note"
    /// `(Jansen, 2019)` where that source is known.
    case typedCitation = "typed-citation"
    /// `(Jansen, 2019)` of an author of whom there is no such source.
    case unknownCitation = "unknown-citation"
    /// A dash at the start of a line in the middle of a sentence, which makes a list.
    case wrappedDash = "wrapped-dash"
    /// A paragraph that ends with a word such as "de" or "voor".
    case cutSentence = "cut-sentence"
    /// `**vet**` where a text is shown as it is.
    case markInPlainText = "mark-in-plain-text"
    /// `:::tip` that nothing ends.
    case openContainer = "open-container"
    /// "zie figuur 3" in a text without one.
    case missingFigure = "missing-figure"
    /// `leraar*es en leider*ster`, where both stars go.
    case starsInWords = "stars-in-words"
}
