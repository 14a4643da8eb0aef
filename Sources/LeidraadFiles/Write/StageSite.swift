import Glibc
import Synchronization

/// Builds the new site beside the old one: what is new is written as it comes, from any core; then what is unchanged and what is others'
/// gets a second name. Nothing is made before the first file that differs.
final class StageSite: Sendable {
    private let old: PublishedSite
    private let target: RawPath
    private let disk: Disk
    private let isCancelled: @Sendable () -> Bool
    private let made = Mutex(Made())

    /// The folders made so far, and whether the site has been begun.
    private struct Made {
        var isBegun = false
        var folders: Set<RawPath> = []
        /// Folders that get their permissions last: until then we must be able to write in them.
        var closed: [(path: RawPath, permissions: UInt32)] = []
    }

    init(over old: PublishedSite, in target: RawPath, disk: Disk, isCancelled: @escaping @Sendable () -> Bool) {
        (self.old, self.target, self.disk, self.isCancelled) = (old, target, disk, isCancelled)
    }

    /// Writes a new file.
    func write(_ bytes: [UInt8], at path: RawPath) throws(WriteProblem) {
        try makeRoom(for: path)
        try disk.writeNewFile(target / path, bytes)
    }

    /// Adds what is in the old site too, and our list, of which the bytes are at hand.
    func complete(_ manifest: Manifest, _ bytes: [UInt8], unchanged: [RawPath]) throws(WriteProblem) {
        try made.withLock { made throws(WriteProblem) in try begin(&made) }
        for path in unchanged { try keep(path, manifest) }
        let list = target / Manifest.fileName
        let next = target / (Manifest.fileName + "-next")
        try disk.writeNewFile(next, bytes)
        try disk.move(next, list)
        // Deeper folders first, as a closed folder cannot be entered.
        for folder in made.withLock({ $0.closed }).sorted(by: { $0.path > $1.path }) {
            try disk.setPermissions(target / folder.path, folder.permissions)
        }
        if let root = old.root {
            disk.tryToSetOwner(target, like: root)
            try disk.setPermissions(target, root.permissions)
        }
    }

    private func makeRoom(for path: RawPath) throws(WriteProblem) {
        if isCancelled() { throw .cancelled }
        try made.withLock { made throws(WriteProblem) in
            try begin(&made)
            try makeFolders(above: path, &made)
        }
    }

    /// A list goes first, still empty, so that a tree with files of ours never lacks one.
    private func begin(_ made: inout Made) throws(WriteProblem) {
        if made.isBegun { return }
        made.isBegun = true
        // Asked before the work rather than after it: a folder that we may not write in cannot be moved elsewhere either.
        if old.root != nil, old.folder.withCString({ faccessat(AT_FDCWD, $0, W_OK | X_OK, AT_EACCESS) }) != 0 {
            throw .system(.write, path: old.folder.text, code: errno)
        }
        try disk.makeFolder(target)
        try disk.writeNewFile(target / Manifest.fileName, Manifest([:]).bytes)
        for path in old.foreign { try carryOver(path, &made) }
    }

    private func keep(_ path: RawPath, _ manifest: Manifest) throws(WriteProblem) {
        try makeRoom(for: path)
        if try link(path) { return }
        let bytes = try readFile(old.folder / path)
        // It was held against the new file, byte for byte; since then somebody has changed it.
        guard manifest.records[path] == Manifest.Record(bytes) else {
            throw .system(.read, path: (old.folder / path).text, code: ESTALE)
        }
        try disk.writeNewFile(target / path, bytes, modified: old.entries[path]?.modified)
    }

    private func carryOver(_ path: RawPath, _ made: inout Made) throws(WriteProblem) {
        guard let entry = old.entries[path] else { return }
        if isCancelled() { throw .cancelled }
        try makeFolders(above: path, &made)
        if entry.kind == .folder {
            try makeFolder(path, like: entry, &made)
        } else if try !link(path) {
            try copy(path, entry)
        }
    }

    /// False where the file system has no links, or does not let us link this file.
    private func link(_ path: RawPath) throws(WriteProblem) -> Bool {
        do {
            try disk.link(old.folder / path, target / path)
            return true
        } catch .system(.link, _, let code) where [EPERM, EACCES, ENOTSUP, ENOSYS, EMLINK, EXDEV].contains(code) {
            return false
        }
    }

    private func copy(_ path: RawPath, _ entry: DiskEntry) throws(WriteProblem) {
        switch entry.kind {
        case .file:
            let bytes = try readFile(old.folder / path)
            try disk.writeNewFile(
                target / path, bytes, permissions: entry.permissions, modified: entry.modified)
        case .link: try disk.makeLink(target / path, to: readLink(old.folder / path))
        case .folder, .other: throw .cannotCarryOver(path.text)
        }
    }

    private func makeFolders(above path: RawPath, _ made: inout Made) throws(WriteProblem) {
        if made.folders.contains(path.parent) { return }
        for folder in path.ancestors where !made.folders.contains(folder) {
            try makeFolder(folder, like: old.entries[folder], &made)
        }
    }

    /// A folder that exists in the old site keeps its permissions there.
    private func makeFolder(_ path: RawPath, like entry: DiskEntry?, _ made: inout Made) throws(WriteProblem) {
        let permissions = entry?.kind == .folder ? entry?.permissions : nil
        try disk.makeFolder(target / path, permissions: (permissions ?? 0o755) | 0o700)
        if let entry, let permissions {
            disk.tryToSetOwner(target / path, like: entry)
            // A new owner clears the bits above rwx.
            if permissions & 0o7000 != 0 || permissions & 0o700 != 0o700 { made.closed.append((path, permissions)) }
        }
        made.folders.insert(path)
    }
}
