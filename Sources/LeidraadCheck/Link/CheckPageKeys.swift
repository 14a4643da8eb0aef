import LeidraadFiles
import LeidraadModel

/// Keys of front matter that no one knows, each once for the whole site: where it first is, and on how many pages.
///
/// - Parameter known: the keys that a page may have.
func checkPageKeys(_ pages: [Page], known: [String]) -> [LocatedProblem] {
    var first: [String: SourceSpan] = [:]
    var counts: [String: Int] = [:]
    var keys: [String] = []
    for page in pages {
        for key in page.others.unknown {
            if first[key.value] == nil {
                first[key.value] = key.span
                keys.append(key.value)
            }
            counts[key.value, default: 0] += 1
        }
    }
    return keys.compactMap { key in
        first[key].map { LocatedProblem(.unknownPageKey(key, pages: counts[key] ?? 1, known: known), at: $0) }
    }
}
