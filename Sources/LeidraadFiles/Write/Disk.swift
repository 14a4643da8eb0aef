import Glibc

/// Everything that changes the disk goes through here, so that a test can let the disk fail, or die, at any operation.
package struct Disk: Sendable {
    /// Asked before each operation; an `errno` makes it fail, 0 lets it go on.
    var refusal: @Sendable (DiskOperation, RawPath) -> Int32 = { _, _ in 0 }
    /// False leaves out waiting for the disk itself, which only a power cut would show.
    var isDurable = true

    package init(refusal: @escaping @Sendable (DiskOperation, RawPath) -> Int32 = { _, _ in 0 }, isDurable: Bool = true)
    {
        self.refusal = refusal
        self.isDurable = isDurable
    }

    private func perform(
        _ operation: DiskOperation, _ path: RawPath, _ call: () -> CInt
    ) throws(WriteProblem) {
        let code = refusal(operation, path)
        if code != 0 { throw .system(operation, path: path.text, code: code) }
        while call() == -1 {
            if errno != EINTR { throw .system(operation, path: path.text, code: errno) }
        }
    }

    func makeFolder(_ path: RawPath, permissions: UInt32 = 0o755) throws(WriteProblem) {
        try makePrivateFolder(path)
        try setPermissions(path, permissions)
    }

    /// Makes a folder that only we may read.
    package func makePrivateFolder(_ path: RawPath) throws(WriteProblem) {
        try perform(.makeFolder, path) { path.withCString { mkdir($0, 0o700) } }
    }

    /// Sets permissions whatever the umask says.
    func setPermissions(_ path: RawPath, _ permissions: UInt32) throws(WriteProblem) {
        try perform(.setPermissions, path) { path.withCString { chmod($0, mode_t(permissions)) } }
    }

    /// Gives a folder the owner of the one that it replaces. Only root may always do that, so a refusal is no error.
    func tryToSetOwner(_ path: RawPath, like entry: DiskEntry) {
        _ = path.withCString { lchown($0, entry.owner, entry.group) }
    }

    /// Makes a second name for the same file (or symbolic link).
    func link(_ source: RawPath, _ target: RawPath) throws(WriteProblem) {
        try perform(.link, target) {
            source.withCString { from in target.withCString { linkat(AT_FDCWD, from, AT_FDCWD, $0, 0) } }
        }
    }

    func makeLink(_ path: RawPath, to target: RawPath) throws(WriteProblem) {
        try perform(.makeLink, path) { target.withCString { to in path.withCString { symlink(to, $0) } } }
    }

    func exchange(_ one: RawPath, _ other: RawPath) throws(WriteProblem) {
        try perform(.exchange, other) { renameAt2(one, other, RenameFlag.exchange) }
    }

    /// Moves; what is at `target`, if it is a file, is replaced.
    package func move(_ source: RawPath, _ target: RawPath) throws(WriteProblem) {
        try perform(.move, target) { source.withCString { from in target.withCString { rename(from, $0) } } }
    }

    func removeFile(_ path: RawPath) throws(WriteProblem) {
        try perform(.remove, path) { path.withCString { unlink($0) } }
    }

    func removeFolder(_ path: RawPath) throws(WriteProblem) {
        try perform(.remove, path) { path.withCString { rmdir($0) } }
    }

    /// Waits until the file system that holds `folder` is on its disk.
    func sync(_ folder: RawPath) throws(WriteProblem) {
        guard isDurable else { return }
        let descriptor = try open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, .sync)
        defer { close(descriptor) }
        try perform(.sync, folder) { syncFileSystem(of: descriptor) }
    }

    /// Waits until the names in `folder` are on the disk.
    func syncFolder(_ folder: RawPath) throws(WriteProblem) {
        guard isDurable else { return }
        let descriptor = try open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, .sync)
        defer { close(descriptor) }
        try perform(.sync, folder) { fsync(descriptor) }
    }

    /// Replaces what an open file holds, and waits until that is on the disk.
    func overwrite(_ descriptor: CInt, _ path: RawPath, _ bytes: [UInt8]) throws(WriteProblem) {
        try perform(.write, path) { ftruncate(descriptor, 0) }
        try perform(.write, path) { lseek(descriptor, 0, SEEK_SET) < 0 ? -1 : 0 }
        try write(bytes, to: descriptor, path)
        if isDurable { try perform(.sync, path) { fsync(descriptor) } }
    }

    /// Opens an existing file or folder.
    func open(_ path: RawPath, _ flags: CInt, _ operation: DiskOperation) throws(WriteProblem) -> CInt {
        var descriptor: CInt = -1
        try perform(operation, path) {
            descriptor = path.withCString { Glibc.open($0, flags) }
            return descriptor
        }
        return descriptor
    }

    /// Makes a new file; fails where one exists.
    func writeNewFile(
        _ path: RawPath, _ bytes: [UInt8], permissions: UInt32 = 0o644, modified: [Int]? = nil
    ) throws(WriteProblem) {
        var descriptor: CInt = -1
        try perform(.makeFile, path) {
            descriptor = path.withCString {
                Glibc.open($0, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
            }
            return descriptor
        }
        do throws(WriteProblem) {
            try write(bytes, to: descriptor, path)
            try perform(.setPermissions, path) { fchmod(descriptor, mode_t(permissions)) }
            if let modified { try setModified(descriptor, path, modified) }
            try checkSize(descriptor, path, bytes.count)
        } catch {
            close(descriptor)
            throw error
        }
        // On a network disk only closing tells that it is full.
        guard close(descriptor) == 0 else { throw .system(.write, path: path.text, code: errno) }
    }

    private func write(_ bytes: [UInt8], to descriptor: CInt, _ path: RawPath) throws(WriteProblem) {
        var written = 0
        while written < bytes.count {
            try perform(.write, path) {
                let count = bytes.withUnsafeBytes { raw in
                    Glibc.write(descriptor, raw.baseAddress.map { $0 + written }, raw.count - written)
                }
                written += max(0, count)
                if count == 0 { errno = EIO }
                return count > 0 ? 0 : -1
            }
        }
    }

    private func setModified(_ descriptor: CInt, _ path: RawPath, _ modified: [Int]) throws(WriteProblem) {
        let time = timespec(tv_sec: modified[0], tv_nsec: modified[1])
        try perform(.setPermissions, path) { futimens(descriptor, [time, time]) }
    }

    private func checkSize(_ descriptor: CInt, _ path: RawPath, _ expected: Int) throws(WriteProblem) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .system(.read, path: path.text, code: errno) }
        let found = Int(status.st_size)
        if found != expected { throw .wrongSize(path.text, expected: expected, found: found) }
    }
}
