/// A piece of raw HTML.
struct HTMLToken: Equatable {
    /// The kind of a piece of raw HTML.
    enum Kind: Equatable {
        /// Characters between tags, with references such as `&amp;` decoded.
        case text(String)
        /// A tag that opens; the name and the names of attributes are in lower case.
        case open(name: String, attributes: [HTMLAttribute], closesItself: Bool)
        /// A tag that closes.
        case close(name: String)
        /// A comment; one that does not end takes all that follows along.
        case comment(ends: Bool)
        /// A declaration or processing instruction.
        case declaration
    }

    var kind: Kind
    /// The bytes of the piece in the markup.
    var range: Range<Int>
}

/// An attribute as it is written.
struct HTMLAttribute: Equatable {
    var name: String
    /// The value with references decoded; empty where there is none.
    var value: String
}
