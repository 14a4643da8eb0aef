/// How much a template may be. The engine calls itself for each section and each partial, counts the rest of the file at every brace, and
/// reads other delimiters without an end: beyond these limits it stops answering or ends the program.
enum TemplateLimits {
    /// Bytes of one file.
    static let bytes = 128 << 10
    /// Tags of one file; a single brace costs as much as a tag.
    static let tags = 2_000
    /// Tags times bytes: at each tag the engine counts the characters up to the end of the file, with what takes up to some 20 ns a byte.
    static let work = 32 << 20
    /// Sections and partials in each other.
    static let depth = 64
    /// Bytes of a template with all partials that it asks for filled in.
    static let expandedBytes = 1 << 20
    /// Tags of a template with all partials filled in.
    static let expandedTags = 20_000

    /// What in one file the engine could not cope with; looked for before the engine sees it.
    static func failure(in file: SourceFile) -> TemplateFailure? {
        let bytes = file.bytes
        guard bytes.count <= Self.bytes else {
            return TemplateFailure(.tooLong(bytes: bytes.count, limit: Self.bytes), in: file, at: 0..<0)
        }
        let tags = min(Self.tags, work / max(1, bytes.count))
        var (count, depth, index) = (0, 0, 0)
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "{") else {
                index += 1
                continue
            }
            count += 1
            guard count <= tags else {
                return TemplateFailure(.tooManyTags(limit: tags), in: file, at: index..<(index + 1))
            }
            // The bytes decide, not the tags: what looks like a comment to us may be a tag to the engine.
            let isTag = index + 2 < bytes.count && bytes[index + 1] == UInt8(ascii: "{")
            switch isTag ? bytes[index + 2] : 0 {
            case UInt8(ascii: "="):
                return TemplateFailure(.otherDelimiters, in: file, at: index..<(index + 3))
            case UInt8(ascii: "#"), UInt8(ascii: "^"), UInt8(ascii: "$"), UInt8(ascii: "<"): depth += 1
            case UInt8(ascii: "/"): depth -= 1
            default: break
            }
            if depth > Self.depth {
                return TemplateFailure(.tooDeep(limit: Self.depth), in: file, at: index..<(index + 3))
            }
            index += isTag ? 2 : 1
        }
        return nil
    }
}
