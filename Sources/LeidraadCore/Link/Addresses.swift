import LeidraadMarkdown

/// What sort of address a link has.
enum LinkKind: Sendable {
    /// Another site, a mail address or a telephone number.
    case external
    /// A file or heading within the site.
    case relative
    /// A footnote's own anchor, made by the Markdown parser.
    case fragmentOfNote
    /// Anything else: never linked.
    case refused
}

/// Sorts an address by its scheme; what a browser might read as another scheme is refused.
func linkKind(of url: String) -> LinkKind {
    let bytes = Array(url.utf8)
    if bytes.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") }) || url.hasPrefix("//") { return .refused }
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
        !bytes[..<colon].contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") })
    else { return .relative }
    let scheme = String(decoding: folded(bytes[..<colon]), as: UTF8.self)
    return ["http", "https", "mailto", "tel"].contains(scheme) ? .external : .refused
}

/// Where a file of `Content/` that pages use is written: its own path in lower-case ASCII.
func assetOutputPath(_ path: String) -> String {
    path.split(separator: "/").map { part in
        let pieces = part.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard pieces.count > 1, let ending = pieces.last else { return slug(String(part)) }
        return slug(pieces.dropLast().joined(separator: "-")) + "." + slug(ending)
    }.joined(separator: "/")
}
