import CCmarkGFM
import Synchronization

/// The one place that knows how the C library is set up.
enum CMark {
    static let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_SOURCEPOS

    /// The extensions of the dialect. Looking them up registers them, once in the life of the program: a `static let` is
    /// initialised under a lock.
    private static let extensions: [Extension] = {
        cmark_gfm_core_extensions_ensure_registered()
        let names: [String] = ["table", "strikethrough", "autolink", "tasklist"]
        return names.compactMap { name in cmark_find_syntax_extension(name).map { Extension(pointer: $0) } }
    }()

    /// Inline parsing writes a table of special characters that all parsers share, so one text at a time.
    private static let inlinePhase = Mutex(())

    static func makeParser() -> UnsafeMutablePointer<cmark_parser>? {
        guard let parser = cmark_parser_new(options) else { return nil }
        for each in extensions {
            cmark_parser_attach_syntax_extension(parser, each.pointer)
        }
        return parser
    }

    /// Closes the blocks and parses their inlines; the tree must be freed.
    static func finish(_ parser: UnsafeMutablePointer<cmark_parser>) -> UnsafeMutablePointer<cmark_node>? {
        nonisolated(unsafe) let parser = parser
        return inlinePhase.withLock { _ in
            nonisolated(unsafe) let root = cmark_parser_finish(parser)
            return root
        }
    }

    /// A registered extension lives as long as the program and is never written again.
    private struct Extension: @unchecked Sendable {
        let pointer: OpaquePointer
    }
}

/// The version of the cmark-gfm that is loaded, such as `0.29.0.gfm.6`.
public var cmarkVersion: String { cmark_version_string().map { String(cString: $0) } ?? "?" }
