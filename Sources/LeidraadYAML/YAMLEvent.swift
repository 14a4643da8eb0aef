/// One event of libyaml's parser, copied out of C memory.
struct YAMLEvent {
    enum Kind {
        case streamStart, streamEnd, documentStart, documentEnd
        case alias(String)
        case scalar(String, YAMLScalarStyle)
        case sequenceStart, sequenceEnd
        case mappingStart, mappingEnd
    }

    let kind: Kind
    /// The name after `&`, if the node has one.
    var anchor: String?
    /// The full tag, if the node has one.
    var tag: String?
    /// Byte offsets in the text that libyaml was given. Wrong for the end of a block collection: libyaml
    /// knows that only when it has passed it.
    let range: Range<Int>
}
