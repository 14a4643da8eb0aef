import Glibc

/// The folder `.NAME.leidraad` beside the output: it holds the lock, the new site while it is built, and the old
/// one while it is taken down. It exists only during a build; what a killed build left is cleared by the next.
final class WorkFolder: Sendable {
    let output: RawPath
    let path: RawPath
    let disk: Disk
    private let lock: CInt

    var newSite: RawPath { path / "new" }
    var oldSite: RawPath { path / "old" }
    private var lockFile: RawPath { path / "lock" }

    /// Takes the lock and clears what a killed build left.
    static func acquire(for output: OutputFolder, disk: Disk) throws(WriteProblem) -> WorkFolder {
        let parent = output.path.parent
        try makeFolders(downTo: parent, disk: disk)
        let name = output.path.parts.last.map { String(decoding: $0, as: UTF8.self) } ?? ""
        let path = parent / ".\(name).leidraad"
        // Another build may remove the folder between our steps; it does so once, at its end.
        for _ in 0..<100 {
            guard let lock = try takeLock(in: path, output: output, disk: disk) else { continue }
            let work = WorkFolder(output: output.path, path: path, disk: disk, lock: lock)
            try work.clearLeftovers()
            return work
        }
        throw .anotherBuildIsRunning(output: output.name)
    }

    private init(output: RawPath, path: RawPath, disk: Disk, lock: CInt) {
        (self.output, self.path, self.disk, self.lock) = (output, path, disk, lock)
    }

    // Closing gives up the lock.
    deinit { close(lock) }

    private static func makeFolders(downTo folder: RawPath, disk: Disk) throws(WriteProblem) {
        for path in folder.ancestors + [folder] where !path.bytes.isEmpty && path != RawPath("/") {
            if try DiskEntry.at(path) == nil { try disk.makeFolder(path) }
        }
    }

    /// Opens and locks the lock file; nil where the folder vanished meanwhile.
    private static func takeLock(
        in path: RawPath, output: OutputFolder, disk: Disk
    ) throws(WriteProblem) -> CInt? {
        do {
            try disk.makePrivateFolder(path)
        } catch .system(.makeFolder, _, EEXIST) {
            try checkOurs(path, output)
        }
        let file = path / "lock"
        let descriptor = file.withCString { open($0, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600) }
        if descriptor < 0 {
            if errno == ENOENT { return nil }
            throw .system(.lock, path: file.text, code: errno)
        }
        if !hasLocked(descriptor) {
            let code = errno
            close(descriptor)
            throw code == EWOULDBLOCK
                ? .anotherBuildIsRunning(output: output.name) : .system(.lock, path: file.text, code: code)
        }
        var status = stat()
        let isSame =
            fstat(descriptor, &status) == 0 && (try? DiskEntry.at(file))??.identity == DiskEntry(status).identity
        if isSame { return descriptor }
        close(descriptor)
        return nil
    }

    /// That an existing folder of this name is the work of an earlier build: empty, or with a lock and known names only, each
    /// what a build makes of it. A link by such a name would lead a clean-up to what is not ours.
    private static func checkOurs(_ path: RawPath, _ output: OutputFolder) throws(WriteProblem) {
        guard let folder = try DiskEntry.at(path), folder.kind == .folder else {
            throw .workFolderInUse(path.text, example: "")
        }
        // A site keeps the owner of the one that it replaces, so it may be another than who builds.
        let owners = [geteuid(), try DiskEntry.at(output.path)?.owner]
        let found = try names(in: path).map { RawPath(bytes: $0).text }
        let hasLock = found.contains("lock")
        for name in found {
            guard let entry = try DiskEntry.at(path / name) else { continue }
            let kind: DiskEntry.Kind? = ["lock": .file, "new": .folder, "old": .folder][name]
            let isOurs = entry.identity.device == folder.identity.device && owners.contains(entry.owner)
            if !hasLock || entry.kind != kind || !isOurs { throw .workFolderInUse(path.text, example: name) }
        }
    }

    /// Remembers which folder is the new site, so that after a kill the next build can tell it from the old one.
    func recordNewSite() throws(WriteProblem) {
        guard let entry = try DiskEntry.at(newSite) else { throw .system(.read, path: newSite.text, code: ENOENT) }
        try disk.overwrite(lock, lockFile, Array("\(entry.identity.inode)\n".utf8))
    }

    /// Finishes or undoes what a build left: the old site is taken down, put back, or was never replaced.
    func clearLeftovers() throws(WriteProblem) {
        if try DiskEntry.at(oldSite) != nil {
            if try DiskEntry.at(output) == nil {
                try disk.move(oldSite, output)
            } else {
                try DismantleSite(site: oldSite, replacement: output, disk: disk, known: nil).run()
            }
        }
        let recorded = String(decoding: try readFile(lockFile), as: UTF8.self)
        if let entry = try DiskEntry.at(newSite) {
            if recorded.isEmpty || recorded == "\(entry.identity.inode)\n" {
                try checkNewSite()
                try removeTree(newSite, disk: disk)
            } else {
                try DismantleSite(site: newSite, replacement: output, disk: disk, known: nil).run()
            }
        }
        if !recorded.isEmpty { try disk.overwrite(lock, lockFile, []) }
    }

    /// That the new site is one: a build writes our list first, so a folder that holds something but no list is another's.
    private func checkNewSite() throws(WriteProblem) {
        let hasList = try DiskEntry.at(newSite / Manifest.fileName)?.kind == .file
        let isEmpty = try names(in: newSite).isEmpty
        if !hasList, !isEmpty {
            throw .workFolderInUse(path.text, example: "new")
        }
    }

    /// Puts back what a build that failed has made, as far as the disk lets us: the next build clears the rest.
    func giveUp() {
        if (try? clearLeftovers()) != nil { try? remove() }
    }

    /// Removes the folder, now empty but for the lock.
    func remove() throws(WriteProblem) {
        try disk.removeFile(lockFile)
        do {
            try disk.removeFolder(path)
        } catch .system(.remove, _, ENOTEMPTY) {
            // The next build has already made its own lock in it.
        }
    }
}

/// Whether the lock is ours now; on no, `errno` says why.
///
/// A process that another thread starts holds a copy of our descriptors until its program is loaded, and with them a lock that
/// its owner has given up. So a lock that is taken is asked for again, for up to a quarter of a second.
private func hasLocked(_ descriptor: Int32) -> Bool {
    for attempt in 0..<26 {
        if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
        guard errno == EWOULDBLOCK, attempt < 25 else { return false }
        usleep(10_000)
    }
    return false
}
