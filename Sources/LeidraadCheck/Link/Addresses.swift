import LeidraadMarkdown

/// The sort of address that a link has.
package enum LinkKind: Sendable {
    /// Another site, a mail address or a telephone number.
    case external
    /// A file or heading within the site.
    case relative
    /// Anything else: never linked.
    case refused
}

/// Sorts an address; what the renderer would not link is refused here, with a place.
package func linkKind(of url: String) -> LinkKind {
    switch LinkTarget(url)?.kind {
    case .web, .contact: .external
    case .path, .fragment: .relative
    case nil: .refused
    }
}

/// Where a file of `Content/` that pages use is written: its own path in lower-case ASCII.
package func assetOutputPath(_ path: String) -> String {
    path.split(separator: "/").map { part in
        let pieces = part.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard pieces.count > 1, let ending = pieces.last else { return slug(String(part), limit: 255) }
        return slug(pieces.dropLast().joined(separator: "-"), limit: 200) + "." + slug(ending)
    }.joined(separator: "/")
}
