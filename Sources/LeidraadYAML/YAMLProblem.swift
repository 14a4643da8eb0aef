/// Something that this reader refuses, and where; the words for it are the caller's.
public struct YAMLProblem: Error, Sendable, Equatable {
    /// The kind of construct that is refused.
    public enum Kind: Sendable, Equatable {
        /// The text is no YAML; nothing after this place was read.
        case syntax(YAMLSyntaxError)
        /// Bytes that are not UTF-8.
        case invalidUTF8
        /// A character that no text may hold, written as such: a control code, a stray byte-order mark, U+FFFE.
        case controlCharacter(UInt32)
        /// A control character that an escape such as `\0` puts into a double-quoted scalar.
        case escapedControlCharacter(UInt32)
        /// Half of a character, written as an escape of JSON without the other half.
        case loneSurrogate(UInt32)
        /// U+0085, U+2028 or U+2029: a line break to YAML 1.1, plain text to YAML 1.2.
        case foreignLineBreak(UInt32)
        /// `&name`
        case anchor(String)
        /// `*name`
        case alias(String)
        /// A tag other than `!!str` on a scalar, spelled in full.
        case tag(String)
        /// A second document in one file.
        case secondDocument
        /// A key that its mapping already holds, first written at `first`.
        case duplicateKey(String, first: Range<Int>)
        /// A key that begins an item of a list again, without the dash of another item.
        case missingDash(String)
        /// A sequence or a mapping used as a key.
        case nonScalarKey
        /// `<<`
        case mergeKey
        /// Collections nested deeper than `limit`; nothing after this place was read.
        case tooDeep(limit: Int)
        /// A text of more bytes than `limit`; nothing was read.
        case tooLarge(bytes: Int, limit: Int)
        /// The C library ran out of memory.
        case outOfMemory
    }

    /// The kind of construct that is refused.
    public let kind: Kind
    /// The place as byte offsets in the slice that was parsed; empty where the place is a point.
    public let range: Range<Int>

    /// Makes a problem; `range` counts bytes.
    public init(_ kind: Kind, range: Range<Int>) {
        self.kind = kind
        self.range = range
    }
}
