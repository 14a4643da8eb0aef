/// How `output` lies to `folder`, both resolved; nil where they lie apart.
///
/// Compared by name, with case and normalisation folded, and by inode, which also sees through bind mounts.
func overlap(of output: RawPath, with folder: RawPath) throws(WriteProblem) -> WriteProblem.Overlap? {
    let (one, other) = (foldedParts(output), foldedParts(folder))
    if one == other { return .isSame }
    if other.starts(with: one) { return .holds }
    if one.starts(with: other) { return .liesIn }
    let (above, below) = (try identities(upTo: output), try identities(upTo: folder))
    if let own = above.last ?? nil {
        if own == below.last { return .isSame }
        if below.contains(own) { return .holds }
    }
    if let own = below.last ?? nil, above.contains(own) { return .liesIn }
    return nil
}

private func foldedParts(_ path: RawPath) -> [String] {
    path.parts.map { String(decoding: $0, as: UTF8.self).lowercased() }
}

/// The folders from `/` down to `path` itself; nil for what does not exist.
private func identities(upTo path: RawPath) throws(WriteProblem) -> [DiskEntry.Identity?] {
    var identities: [DiskEntry.Identity?] = []
    for folder in path.ancestors.map({ $0.bytes.isEmpty ? RawPath("/") : $0 }) + [path] {
        identities.append(try DiskEntry.at(folder)?.identity)
    }
    return identities
}
