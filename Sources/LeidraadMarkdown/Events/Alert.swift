/// A labelled block in the marks of another tool: `!!! note "Title"`, `:::tip`.
public struct Alert: Sendable, Hashable {
    /// The word that says what sort of block it is, in lower case.
    public var name: String
    /// The title, where the author gave one.
    public var title: String?
    /// Whether a reader opens the block to see what is in it.
    public var isFolded: Bool

    /// Makes a labelled block.
    public init(name: String, title: String? = nil, isFolded: Bool = false) {
        self.name = name
        self.title = title
        self.isFolded = isFolded
    }
}
