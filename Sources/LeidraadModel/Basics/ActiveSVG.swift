/// Something in an SVG that can run, or load what is not in the file.
package struct ActiveSVG: Sendable, Equatable {
    /// The kind of active content.
    package enum Kind: Sendable, Hashable {
        /// An element that runs or embeds something, such as `script`.
        case element(String)
        /// An attribute whose value is a script, such as `onload`.
        case handler(String)
        /// An animation of an attribute that leads somewhere or runs.
        case animation(of: String)
        /// An attribute whose address leads out of the file.
        case address
        /// A style that loads something.
        case style
        /// Elements of HTML among those of SVG.
        case html
        /// `<?xml-stylesheet …?>`.
        case styleSheet
        /// Entities of its own, or another declaration that changes how the rest is read.
        case declarations
        /// An encoding in which bytes can mean something else than they seem to.
        case encoding
        /// A tag, comment or quote that does not end.
        case unclosed
    }

    package let kind: Kind
    /// Where, in bytes from the start of the file.
    package let range: Range<Int>

    package init(kind: Kind, range: Range<Int>) {
        self.kind = kind
        self.range = range
    }
}
