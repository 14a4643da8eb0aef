/// One step of a walk over a document: a node begins, ends, or is by itself.
///
/// A document is a flat array of events, so that no input can make anything here recurse, and so that runs of events can be
/// cut out and replaced. Every `.enter` has its `.exit`, with the same node and the same position.
public struct MarkdownEvent: Sendable, Hashable {
    /// Whether a node begins, ends, or has no content.
    public enum Phase: Sendable, Hashable {
        /// The node begins; its content follows.
        case enter
        /// The node ends.
        case exit
        /// A node without content.
        case leaf
    }

    // In this order an event takes 32 bytes, and a site has millions of them.

    /// The node that starts, ends or stands alone.
    public var node: MarkdownNode
    /// Whether the node begins, ends, or has no content.
    public var phase: Phase
    /// Where the node begins in the given text.
    public var position: SourcePosition {
        get { SourcePosition(line: Int(line), column: Int(column)) }
        set { (line, column) = (Int32(clamping: newValue.line), Int32(clamping: newValue.column)) }
    }
    /// The last line of the node, from 1; the line where it begins for a node within a line.
    public var endLine: Int {
        get { Int(lastLine) }
        set { lastLine = Int32(clamping: newValue) }
    }

    private var line: Int32
    private var column: Int32
    private var lastLine: Int32

    /// Makes an event; `endLine` is the line of the position if it is not given.
    public init(_ phase: Phase, _ node: MarkdownNode, at position: SourcePosition, endLine: Int? = nil) {
        self.phase = phase
        self.node = node
        line = Int32(clamping: position.line)
        column = Int32(clamping: position.column)
        lastLine = Int32(clamping: endLine ?? position.line)
    }
}
