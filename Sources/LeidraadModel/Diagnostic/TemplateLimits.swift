import LeidraadFiles

/// How much a template may be. A page calls itself for each section and each partial, and grows with what they hold: within these limits
/// it stays a page.
package enum TemplateLimits {
    /// Bytes of one file.
    static let bytes = 128 << 10
    /// Tags of one file; a single brace counts as one, since it may have been meant as one.
    static let tags = 2_000
    /// Tags times bytes: a long file has fewer.
    static let work = 32 << 20
    /// Sections and partials in each other.
    package static let depth = 64
    /// Bytes of a template with all partials that it asks for filled in.
    package static let expandedBytes = 1 << 20
    /// Tags of a template with all partials filled in.
    package static let expandedTags = 20_000

    /// The first limit that a file exceeds; looked for before it is read.
    package static func failure(in file: SourceFile) -> TemplateFailure? {
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
