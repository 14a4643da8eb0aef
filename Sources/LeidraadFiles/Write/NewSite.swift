import Glibc
import Synchronization

/// A site on its way into an output folder. Files are handed over as they are made, from any core: each is held against what is in
/// the output, written beside it where it differs, and forgotten. `finish` puts the new site in the place of the old one.
///
/// A site that is not finished puts everything back when it goes.
public final class NewSite: Sendable {
    private let old: PublishedSite
    private let room: RoomForFiles
    /// Where the new site is built; nil where nothing may be written.
    private let work: WorkFolder?
    private let stage: StageSite?
    /// Why nothing may be written, which is no problem as long as nothing differs.
    private let refusal: WriteProblem
    private let disk: Disk
    private let isCancelled: @Sendable () -> Bool
    private let state = Mutex(State())

    private struct State {
        var records: [RawPath: Manifest.Record] = [:]
        /// Paths that more than one file has.
        var shared: [String] = []
        /// Files that are there already, byte for byte.
        var unchanged: [RawPath] = []
        var written = 0
        /// How many of those were changed by hand since the last build.
        var restored = 0
        /// Files in whose place others have put something.
        var blocked: [RawPath] = []
        var isOver = false
    }

    /// Takes hold of an output folder; another build that wants it has to wait.
    ///
    /// - Parameters:
    ///   - paths: the files that will surely come.
    ///   - isCancelled: asked between files; once true, everything is put back and `cancelled` is thrown.
    public convenience init(
        in output: OutputFolder, expecting paths: [String], isCancelled: @escaping @Sendable () -> Bool = { false }
    ) throws(WriteProblem) {
        try self.init(in: output, expecting: paths, disk: Disk(), isCancelled: isCancelled)
    }

    init(
        in output: OutputFolder, expecting paths: [String], disk: Disk, isCancelled: @escaping @Sendable () -> Bool
    ) throws(WriteProblem) {
        let problems = outputPathProblems(paths)
        guard problems.isEmpty else { throw .unsafePaths(problems) }
        let work: WorkFolder?
        do throws(WriteProblem) {
            (work, refusal) = (try WorkFolder.acquire(for: output, disk: disk), .cancelled)
        } catch .system(.makeFolder, let path, let code) where code == EACCES || code == EROFS {
            (work, refusal) = (nil, .system(.makeFolder, path: path, code: code))
        }
        do throws(WriteProblem) {
            old = try PublishedSite.read(output.path)
        } catch {
            work?.giveUp()
            throw error
        }
        room = RoomForFiles(in: old)
        stage = work.map { [old] in StageSite(over: old, in: $0.newSite, disk: disk, isCancelled: isCancelled) }
        (self.work, self.disk, self.isCancelled) = (work, disk, isCancelled)
    }

    deinit {
        // The first problem is the one to tell; what cannot be cleared now, the next build clears.
        if !state.withLock({ $0.isOver }) { work?.giveUp() }
    }

    /// Takes a file of the site.
    public func take(_ file: OutputFile) throws(WriteProblem) {
        if isCancelled() { throw .cancelled }
        let problems = pathProblems(file.path).map { OutputPathProblem(path: file.path, kind: $0) }
        guard problems.isEmpty else { throw .unsafePaths(problems) }
        let path = RawPath(file.path)
        let record = Manifest.Record(file.bytes)
        let isBlocked = !room.isFree(path)
        let isFirst = state.withLock { state in
            guard state.records[path] == nil else {
                state.shared.append(file.path)
                return false
            }
            state.records[path] = record
            if isBlocked { state.blocked.append(path) }
            return true
        }
        guard isFirst, !isBlocked else { return }
        if try isInPlace(file, at: path) { return state.withLock { $0.unchanged.append(path) } }
        guard let stage else { throw refusal }
        try stage.write(file.bytes, at: path)
        let isRestored = old.manifest?.records[path] == record
        state.withLock { state in
            state.written += 1
            if isRestored { state.restored += 1 }
        }
    }

    /// Publishes the site: afterwards the output folder holds exactly the files taken, and what others have put there.
    public func finish() throws(WriteProblem) -> PublishReport {
        let state = state.withLock { $0 }
        if !state.blocked.isEmpty { throw .foreignFilesInTheWay(state.blocked.sorted().map(\.text)) }
        let problems = outputPathProblems(state.records.keys.map(\.text) + state.shared)
        guard problems.isEmpty else { throw .unsafePaths(problems) }
        let manifest = Manifest(state.records)
        let bytes = manifest.bytes
        var report = report(state)
        report.list = Manifest.Record(bytes)
        let isCurrent = old.root != nil && bytes == old.manifestBytes
        if state.written == 0, report.removed == 0, isCurrent {
            try work?.remove()
        } else {
            guard let work, let stage else { throw refusal }
            try stage.complete(manifest, bytes, unchanged: state.unchanged.sorted())
            report.leftover = try exchange(work)
        }
        self.state.withLock { $0.isOver = true }
        return report
    }

    /// Leaves all as it stands, where that is a site with this list of files, whole and to the last byte.
    ///
    /// - Returns: the report that a build of the same site would give; nil where anything differs, or cannot be told.
    package func leaveAsItStands(list: Manifest.Record) throws(WriteProblem) -> PublishReport? {
        guard let manifest = old.manifest, Manifest.Record(old.manifestBytes) == list else { return nil }
        let files = manifest.records.map { (path: $0.key, record: $0.value) }
        do {
            try concurrentForEach(files) { file in
                if isCancelled() { throw WriteProblem.cancelled }
                if !stands(file.path, file.record) { throw Differs() }
            }
        } catch let problem as WriteProblem {
            throw problem
        } catch {
            return nil
        }
        try work?.remove()
        let state = state.withLock { state in
            state.records = manifest.records
            state.unchanged = files.map(\.path)
            state.isOver = true
            return state
        }
        var report = report(state)
        report.list = list
        return report
    }

    private struct Differs: Error {}

    private func stands(_ path: RawPath, _ record: Manifest.Record) -> Bool {
        guard isPublishedFile(old.entries[path], size: record.size), let found = try? readFile(old.folder / path) else {
            // A build of the whole site says what is in the way.
            return false
        }
        return Manifest.Record(found) == record
    }

    private func report(_ state: State) -> PublishReport {
        var report = PublishReport(output: old.folder.text)
        report.written = state.written
        report.restored = state.restored
        report.unchanged = state.unchanged.count
        report.removed = old.manifest?.records.keys.count { state.records[$0] == nil } ?? 0
        report.foreign = room.foreign.count
        return report
    }

    /// - Returns: why the old site could not be cleared away, where it could not.
    private func exchange(_ work: WorkFolder) throws(WriteProblem) -> WriteProblem? {
        try disk.sync(work.newSite)
        try work.recordNewSite()
        let replaced = try exchangeSites(
            new: work.newSite, with: work.output, hadSite: old.root != nil, aside: work.oldSite, disk: disk)
        do throws(WriteProblem) {
            try disk.syncFolder(work.output.parent)
            if let replaced {
                try DismantleSite(site: replaced, replacement: work.output, disk: disk, known: old.entries).run()
            }
            try work.remove()
            return nil
        } catch {
            return error
        }
    }

    /// Whether the very bytes are there; read in full, as somebody may have changed them by hand.
    private func isInPlace(_ file: OutputFile, at path: RawPath) throws(WriteProblem) -> Bool {
        guard isPublishedFile(old.entries[path], size: file.bytes.count) else { return false }
        let found = try readFile(old.folder / path)
        // Ten times as fast as `==` on arrays, and this looks at every byte of the site.
        return found.count == file.bytes.count && memcmp(found, file.bytes, found.count) == 0
    }
}

/// Whether an entry is what a build makes for a file of a size.
private func isPublishedFile(_ entry: DiskEntry?, size: Int) -> Bool {
    guard let entry else { return false }
    return entry.kind == .file && entry.permissions == 0o644 && entry.size == size
}

/// Where files of a site may go: not over, and not into, what others have put in the folder.
private struct RoomForFiles {
    let foreign: [RawPath]
    private let taken: Set<RawPath>
    private let holders: Set<RawPath>
    private let closed: Set<RawPath>

    init(in site: PublishedSite) {
        foreign = site.foreign
        taken = Set(foreign)
        holders = Set(foreign.flatMap(\.ancestors))
        closed = taken.filter { site.entries[$0]?.kind != .folder }
    }

    func isFree(_ path: RawPath) -> Bool {
        if foreign.isEmpty { return true }
        return !taken.contains(path) && !holders.contains(path) && !path.ancestors.contains(where: closed.contains)
    }
}
