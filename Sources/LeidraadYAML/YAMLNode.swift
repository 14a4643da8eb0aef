/// One node of a parsed YAML document: what it holds, and where it is in the file.
///
/// Scalars are never typed: `no`, `010`, `12:30` and `1.10` are the text that the editor wrote.
public struct YAMLNode: Sendable, Equatable {
    /// The content of a node.
    public enum Content: Sendable, Equatable {
        /// A scalar after unquoting, unescaping and folding, and how it was written.
        case scalar(String, style: YAMLScalarStyle)
        /// The items of a sequence, in order.
        case sequence([YAMLNode])
        /// The entries of a mapping, in order; of a key that is there twice only the first.
        case mapping([YAMLEntry])
        /// Something that a problem was reported for; readers skip it, so that one mistake gives one message.
        case refused
    }

    /// The content of the node.
    public let content: Content
    /// The node's source text as byte offsets: indices into the slice that was parsed.
    public let range: Range<Int>
    /// True where an explicit `!!str` is before the node.
    public let hasStringTag: Bool

    /// Makes a node; `range` counts bytes.
    public init(_ content: Content, range: Range<Int>, hasStringTag: Bool = false) {
        self.content = content
        self.range = range
        self.hasStringTag = hasStringTag
    }

    /// True for a plain scalar that the YAML core schema reads as null: nothing, `~`, `null`, `Null` or `NULL`.
    public var isNull: Bool {
        guard case .scalar(let text, style: .plain) = content, !hasStringTag else { return false }
        return text.isEmpty || text == "~" || text == "null" || text == "Null" || text == "NULL"
    }

    /// The text of a scalar; nil for everything else. A null also has its text (`~`): ask `isNull` first.
    public var scalar: String? {
        if case .scalar(let text, _) = content { text } else { nil }
    }

    /// The items of a sequence; nil for everything else.
    public var sequence: [YAMLNode]? {
        if case .sequence(let items) = content { items } else { nil }
    }

    /// The entries of a mapping; nil for everything else.
    public var mapping: [YAMLEntry]? {
        if case .mapping(let entries) = content { entries } else { nil }
    }

    /// The value of a key in a mapping; nil where the node is no mapping or lacks the key.
    public subscript(key: String) -> YAMLNode? {
        mapping?.first { $0.key == key }?.value
    }
}

/// How a scalar was written.
public enum YAMLScalarStyle: Sendable, Equatable {
    /// `text`
    case plain
    /// `'text'`
    case singleQuoted
    /// `"text"`
    case doubleQuoted
    /// `|` and the lines below it
    case literal
    /// `>` and the lines below it
    case folded
}

/// One entry of a mapping.
public struct YAMLEntry: Sendable, Equatable {
    /// The key, unquoted.
    public let key: String
    /// The key's source text as byte offsets.
    public let keyRange: Range<Int>
    /// The value; a plain empty scalar where nothing is written.
    public let value: YAMLNode

    /// Makes an entry; `keyRange` counts bytes.
    public init(key: String, keyRange: Range<Int>, value: YAMLNode) {
        self.key = key
        self.keyRange = keyRange
        self.value = value
    }
}
