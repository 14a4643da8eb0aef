/// libyaml's message about a text that is no YAML: sorted into cases, with its own words kept.
public struct YAMLSyntaxError: Sendable, Equatable {
    /// The mistake, as far as we can name it.
    public enum Fault: Sendable, Equatable {
        /// A line that should be `key: value` has no colon.
        case missingColon
        /// `key:value`, without a space behind the colon.
        case missingSpace
        /// `-item`, without a space behind the dash.
        case missingSpaceAfterDash
        /// The first item of a list without its dash; the next one has it.
        case missingDash
        /// A dash or bullet of a word processor where an item of a list begins.
        case foreignDash
        /// Text behind a closing bracket, as in `goal: [a] b`.
        case textAfterBracket
        /// Text behind a closing quote, as in `name: "a" b`.
        case textAfterQuote
        /// A space that no YAML knows at the start of a line, as a word processor or a web page has it.
        case foreignIndentation
        /// A `- ` where no item can be.
        case itemNotAllowed
        /// A `? ` or a key where none can be.
        case keyNotAllowed
        /// A `: ` where no value can be, as in `title: a: b`.
        case valueNotAllowed
        /// A tab used as indentation.
        case tabIndentation
        /// A plain scalar that starts with a character that YAML keeps for itself, such as `@`, `%` or a backtick.
        case reservedCharacter(UInt32)
        /// A quote that is opened and never closed.
        case unclosedQuote
        /// A backslash and a letter that mean nothing together, or bad digits after `\x`, `\u` or `\U`.
        case badEscape
        /// Something other than an indentation digit, `+`, `-` or a comment after `|` or `>`.
        case badBlockHeader
        /// A value was expected.
        case expectedValue
        /// Another `- ` was expected at this indentation.
        case expectedItem
        /// Another key was expected at this indentation.
        case expectedKey
        /// A `,` or the closing `]` was expected.
        case expectedCommaOrBracket
        /// A `,` or the closing `}` was expected.
        case expectedCommaOrBrace
        /// Text after the end of a document, or before its start.
        case expectedDocumentStart
        /// A `%` line that means nothing.
        case badDirective
        /// A tag that cannot be read.
        case badTag
        /// An anchor or alias that cannot be read.
        case badAnchor
        /// Anything else: see `message`.
        case other
    }

    /// The construct that libyaml was reading when it stopped.
    public enum Context: Sendable, Equatable {
        /// `key: value` lines
        case blockMapping
        /// `- item` lines
        case blockSequence
        /// `{…}`
        case flowMapping
        /// `[…]`
        case flowSequence
        /// A key of one line.
        case simpleKey
        /// Text in quotes.
        case quotedScalar
        /// Text without quotes.
        case plainScalar
        /// Text below `|` or `>`.
        case blockScalar
        /// Anything else: see `contextMessage`.
        case other
    }

    /// The mistake.
    public let fault: Fault
    /// libyaml's own words, in English.
    public let message: String
    /// The construct that was being read; nil where libyaml does not say.
    public let context: Context?
    /// libyaml's own words for that.
    public let contextMessage: String?
    /// Where that began, as a byte offset, such as the opening quote.
    public let contextOffset: Int?
}
