import Glibc

/// A folder that a site may be published to: it overlaps nothing that must be left alone, and is new, empty or ours.
///
/// A link is followed, so that the folder it leads to is replaced and the link stays.
public struct OutputFolder: Sendable {
    let path: RawPath
    let name: String

    /// Where it is: absolute, with links resolved.
    package var resolvedPath: String { path.text }

    /// Checks a folder; it need not exist, and nothing is written yet.
    /// - Parameters:
    ///   - path: the output, absolute or relative to the current folder.
    ///   - inputs: folders that the output may not equal, hold or lie in: content and templates.
    ///   - projectRoot: the folder of the project, which the output may lie in but not equal or hold.
    public init(_ path: String, inputs: [String], projectRoot: String) throws(WriteProblem) {
        try self.init(path, inputs: inputs, roots: [projectRoot] + homes())
    }

    init(_ path: String, inputs: [String], roots: [String]) throws(WriteProblem) {
        let resolved = try resolve(RawPath(path))
        for folder in inputs {
            if let relation = try overlap(of: resolved, with: resolve(RawPath(folder))) {
                throw .overlap(output: path, relation, folder: folder)
            }
        }
        for folder in ["/"] + roots {
            if let relation = try overlap(of: resolved, with: resolve(RawPath(folder))), relation != .liesIn {
                throw .overlap(output: path, relation, folder: folder)
            }
        }
        self.path = resolved
        self.name = path
        try checkFolder()
        if let list = try PublishedSite.checkOurs(resolved) {
            _ = try Manifest(list, path: (resolved / Manifest.fileName).text)
        }
    }

    /// That it can be a folder, and can be exchanged for another.
    private func checkFolder() throws(WriteProblem) {
        guard let entry = try DiskEntry.at(path) else { return }
        guard entry.kind == .folder else { throw .notAFolder(name) }
        if let above = try DiskEntry.at(path.parent), above.identity.device != entry.identity.device {
            throw .mountPoint(name)
        }
    }
}

/// The home folder, as the environment and as the system's list of users tell it.
private func homes() -> [String] {
    let told = getenv("HOME").map { String(cString: $0) }
    let listed = getpwuid(getuid()).flatMap { $0.pointee.pw_dir }.map { String(cString: $0) }
    return [told, listed].compactMap { $0 }.filter { $0.hasPrefix("/") }
}
