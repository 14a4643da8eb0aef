import Glibc

/// The entry at a path, without following a link.
package struct DiskEntry: Sendable, Equatable {
    package enum Kind: Sendable { case file, folder, link, other }

    /// A thing on disk, whatever its names.
    package struct Identity: Sendable, Hashable {
        let device: UInt64
        let inode: UInt64
    }

    package let kind: Kind
    let identity: Identity
    let size: Int
    let permissions: UInt32
    let owner: UInt32
    let group: UInt32
    /// Seconds and nanoseconds since 1970.
    let modified: [Int]

    init(_ status: stat) {
        kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .link
            default: .other
            }
        identity = Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
        size = Int(status.st_size)
        permissions = UInt32(status.st_mode & 0o7777)
        (owner, group) = (status.st_uid, status.st_gid)
        modified = [Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec)]
    }

    /// The entry at `path`; nil where there is none.
    package static func at(_ path: RawPath) throws(WriteProblem) -> DiskEntry? {
        var status = stat()
        if path.withCString({ lstat($0, &status) }) == 0 { return DiskEntry(status) }
        let code = errno
        if code == ENOENT || code == ENOTDIR { return nil }
        throw .system(.read, path: path.text, code: code)
    }
}

/// Everything below `root`, by path relative to it.
///
/// Stops at anything that is mounted there: what lies behind it is not ours to link or remove.
/// - Parameter disk: where given, folders that are closed for their owner are opened, so that what they hold can be removed.
func entries(below root: RawPath, opening disk: Disk? = nil) throws(WriteProblem) -> [RawPath: DiskEntry] {
    guard let top = try DiskEntry.at(root) else { return [:] }
    guard top.kind == .folder else { throw .notAFolder(root.text) }
    var found: [RawPath: DiskEntry] = [:]
    var folders = [RawPath(bytes: [])]
    func open(_ path: RawPath, _ entry: DiskEntry) {
        guard let disk, entry.permissions & 0o700 != 0o700 else { return }
        // A refusal shows when something is removed from the folder.
        try? disk.setPermissions(path, entry.permissions | 0o700)
    }
    open(root, top)
    while let folder = folders.popLast() {
        for name in try names(in: folder.bytes.isEmpty ? root : root / folder) {
            let path = folder.appending(name)
            guard let entry = try DiskEntry.at(root / path) else { continue }
            found[path] = entry
            guard entry.kind == .folder else { continue }
            guard entry.identity.device == top.identity.device else { throw .mountPoint((root / path).text) }
            open(root / path, entry)
            folders.append(path)
        }
    }
    return found
}

/// The names in a folder, sorted by bytes. A link to a folder is none.
package func names(in folder: RawPath) throws(WriteProblem) -> [[UInt8]] {
    let descriptor = folder.withCString { open($0, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) }
    guard descriptor >= 0 else { throw .system(.read, path: folder.text, code: errno) }
    guard let stream = fdopendir(descriptor) else {
        let code = errno
        close(descriptor)
        throw .system(.read, path: folder.text, code: code)
    }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while true {
        errno = 0
        guard let entry = readdir(stream) else {
            if errno != 0 { throw .system(.read, path: folder.text, code: errno) }
            return names.sorted { $0.lexicographicallyPrecedes($1) }
        }
        let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
            pointer.withMemoryRebound(to: UInt8.self, capacity: 256) { start in
                Array(
                    UnsafeBufferPointer(
                        start: start, count: strnlen(UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self), 256)))
            }
        }
        if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
    }
}
