/// Takes down a site that has been replaced. Only what its own list names, and what lives on in the new site, is
/// removed; what somebody put there since moves to the new site.
struct DismantleSite {
    let site: RawPath
    let replacement: RawPath
    let disk: Disk
    /// The entries that were there when the new site was built; nil after a killed build, when nobody knows.
    let known: [RawPath: DiskEntry]?

    func run() throws(WriteProblem) {
        let manifestPath = site / Manifest.fileName
        let hasManifest = try DiskEntry.at(manifestPath) != nil
        let manifest = hasManifest ? try Manifest(readFile(manifestPath), path: manifestPath.text) : nil
        let entries = try entries(below: site, opening: disk).sorted { $0.key > $1.key }
        // The list goes last, so that a killed clean-up can be taken up again.
        for (path, entry) in entries where entry.kind != .folder && path != RawPath(Manifest.fileName) {
            let isOurs = manifest?.records[path] != nil
            let isSafe = isOurs ? true : try livesOn(path, entry)
            if isSafe { try disk.removeFile(site / path) } else { try rescue(path, entry) }
        }
        for (path, entry) in entries where entry.kind == .folder { try disk.removeFolder(site / path) }
        if hasManifest { try disk.removeFile(manifestPath) }
        try disk.removeFolder(site)
    }

    /// True where the new site has the same file, by link or by copy.
    private func livesOn(_ path: RawPath, _ entry: DiskEntry) throws(WriteProblem) -> Bool {
        guard let other = try DiskEntry.at(replacement / path), other.kind == entry.kind else { return false }
        if other.identity == entry.identity || known?[path] == entry { return true }
        switch entry.kind {
        case .file:
            guard entry.size == other.size else { return false }
            return try readFile(site / path) == readFile(replacement / path)
        case .link: return try readLink(site / path) == readLink(replacement / path)
        case .folder, .other: return false
        }
    }

    /// Moves a file that came too late for the new site; the newer of two wins.
    private func rescue(_ path: RawPath, _ entry: DiskEntry) throws(WriteProblem) {
        let target = replacement / path
        if let other = try DiskEntry.at(target), entry.modified.lexicographicallyPrecedes(other.modified) {
            return try disk.removeFile(site / path)
        }
        for folder in path.ancestors where try DiskEntry.at(replacement / folder) == nil {
            try disk.makeFolder(replacement / folder)
        }
        try disk.move(site / path, target)
    }
}

/// Removes a tree that only we have written.
package func removeTree(_ root: RawPath, disk: Disk) throws(WriteProblem) {
    for (path, entry) in try entries(below: root, opening: disk).sorted(by: { $0.key > $1.key }) {
        if entry.kind == .folder { try disk.removeFolder(root / path) } else { try disk.removeFile(root / path) }
    }
    try disk.removeFolder(root)
}
