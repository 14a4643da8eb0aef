/// The character after the number of an ordered list.
public enum ListDelimiter: Sendable, Hashable {
    /// `1.`, and also the bullets, which have none.
    case period
    /// `1)`.
    case parenthesis
}

/// How the cells of a column are aligned.
public enum ColumnAlignment: Sendable, Hashable {
    /// As the page aligns by default.
    case unspecified
    /// To the left.
    case left
    /// To the middle.
    case center
    /// To the right.
    case right
}

/// A footnote that is referred to.
public struct Footnote: Sendable, Hashable {
    /// The label between the brackets, as the definition writes it.
    public var label: String
    /// The number the reader sees, from 1 in the order of the first references.
    public var number: Int
    /// How many references there are.
    public var referenceCount: Int

    /// Makes a footnote; the number starts at 1.
    public init(label: String, number: Int, referenceCount: Int) {
        self.label = label
        self.number = number
        self.referenceCount = referenceCount
    }
}
