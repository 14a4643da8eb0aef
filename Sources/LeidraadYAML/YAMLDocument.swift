/// The result of reading one YAML text.
public struct YAMLDocument: Sendable, Equatable {
    /// The tree; nil where the text could not be read to its end. A text without a node gives an empty plain scalar.
    public let root: YAMLNode?
    /// All that was refused, in the order of the text. The tree is usable only for further checks when this is not empty.
    public let problems: [YAMLProblem]
}
