/// The content of an output folder: files of ours, by our own list, and files of others.
struct PublishedSite: Sendable {
    let folder: RawPath
    /// The folder itself; nil where there is none yet.
    let root: DiskEntry?
    /// Our list; nil in a new or empty folder.
    let manifest: Manifest?
    /// The list's bytes as they are there.
    let manifestBytes: [UInt8]
    /// All that is there, the list aside, by relative path.
    let entries: [RawPath: DiskEntry]

    /// Reads a folder; refuses one that is neither ours nor empty.
    static func read(_ folder: RawPath) throws(WriteProblem) -> PublishedSite {
        let root = try DiskEntry.at(folder)
        let bytes = try checkOurs(folder)
        let manifest = try bytes.map { bytes throws(WriteProblem) in
            try Manifest(bytes, path: (folder / Manifest.fileName).text)
        }
        var entries = try LeidraadFiles.entries(below: folder)
        entries[RawPath(Manifest.fileName)] = nil
        return PublishedSite(
            folder: folder, root: root, manifest: manifest, manifestBytes: bytes ?? [], entries: entries)
    }

    /// The bytes of our list; nil in a new folder, or an empty one: dot files alone, such as `.gitignore`, do not count.
    static func checkOurs(_ folder: RawPath) throws(WriteProblem) -> [UInt8]? {
        guard try DiskEntry.at(folder) != nil else { return nil }
        let path = folder / Manifest.fileName
        guard let own = try DiskEntry.at(path) else {
            if let stranger = try firstStranger(in: folder) {
                throw .notOurFolder(folder.text, example: stranger.text)
            }
            return nil
        }
        guard own.kind == .file else { throw .damagedManifest(path.text, line: 1) }
        return try readFile(path)
    }

    /// Only the top is looked at: a folder full of somebody's work need not be walked to be refused.
    private static func firstStranger(in folder: RawPath) throws(WriteProblem) -> RawPath? {
        for name in try names(in: folder) {
            let entry = try DiskEntry.at(folder.appending(name))
            if name.first != UInt8(ascii: ".") || entry?.kind != .file { return RawPath(bytes: name) }
        }
        return nil
    }

    /// True for a path that our list names.
    func isOurs(_ path: RawPath) -> Bool { manifest?.records[path] != nil }

    /// Everything that our list does not name, sorted, so that a folder comes before what it holds; folders that
    /// exist only for files of ours are left out.
    var foreign: [RawPath] {
        let ourFolders = Set((manifest?.records.keys).map { $0.flatMap(\.ancestors) } ?? [])
        return entries.filter { path, entry in
            entry.kind == .folder ? !ourFolders.contains(path) : !isOurs(path)
        }.keys.sorted()
    }
}
