import Glibc

/// Builds the new site beside the old one: what is unchanged and what is others' gets a second name, the rest is written.
struct StageSite {
    let plan: PublishPlan
    let old: PublishedSite
    let target: RawPath
    let disk: Disk
    let isCancelled: @Sendable () -> Bool
    private var folders: Set<RawPath> = []
    /// Folders that get their permissions last: until then we must be able to write in them.
    private var closed: [(path: RawPath, permissions: UInt32)] = []

    init(
        _ plan: PublishPlan, over old: PublishedSite, in target: RawPath, disk: Disk,
        isCancelled: @escaping @Sendable () -> Bool
    ) {
        (self.plan, self.old, self.target, self.disk, self.isCancelled) = (plan, old, target, disk, isCancelled)
    }

    /// The list goes first, so that a tree with files of ours never lacks it.
    mutating func run() throws(WriteProblem) {
        try disk.writeNewFile(target / Manifest.fileName, plan.manifest.bytes)
        for path in plan.foreign { try carryOver(path) }
        for (path, file) in plan.unchanged { try keep(file, at: path) }
        for (path, file) in plan.written {
            try makeFolders(above: path)
            try disk.writeNewFile(target / path, file.bytes)
        }
        // What lies deeper first, as a closed folder cannot be entered.
        for folder in closed.sorted(by: { $0.path > $1.path }) {
            try disk.setPermissions(target / folder.path, folder.permissions)
        }
        if let root = old.root {
            disk.tryToSetOwner(target, like: root)
            try disk.setPermissions(target, root.permissions)
        }
    }

    private mutating func keep(_ file: OutputFile, at path: RawPath) throws(WriteProblem) {
        try makeFolders(above: path)
        if try !link(path) {
            try disk.writeNewFile(target / path, file.bytes, modified: old.entries[path]?.modified)
        }
    }

    private mutating func carryOver(_ path: RawPath) throws(WriteProblem) {
        guard let entry = old.entries[path] else { return }
        try makeFolders(above: path)
        if entry.kind == .folder {
            try makeFolder(path, like: entry)
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

    private mutating func makeFolders(above path: RawPath) throws(WriteProblem) {
        if isCancelled() { throw .cancelled }
        for folder in path.ancestors where !folders.contains(folder) {
            try makeFolder(folder, like: old.entries[folder])
        }
    }

    /// A folder that exists in the old site keeps its permissions there.
    private mutating func makeFolder(_ path: RawPath, like entry: DiskEntry?) throws(WriteProblem) {
        let permissions = entry?.kind == .folder ? entry?.permissions : nil
        try disk.makeFolder(target / path, permissions: (permissions ?? 0o755) | 0o700)
        if let entry, let permissions {
            disk.tryToSetOwner(target / path, like: entry)
            // A new owner clears the bits above rwx.
            if permissions & 0o7000 != 0 || permissions & 0o700 != 0o700 { closed.append((path, permissions)) }
        }
        folders.insert(path)
    }
}
