import Glibc

/// Publishes a site: afterwards the output folder holds exactly `files`, and what others have put there.
///
/// Built beside the output and exchanged in one step, so that a build that fails or is killed leaves the last site
/// whole; the next build clears what a killed one left. Files that did not change keep their inode and time, and
/// where nothing changed nothing is touched.
/// - Parameter isCancelled: asked between files; once true, everything is put back and `cancelled` is thrown.
public func publish(
    _ files: [OutputFile], to output: OutputFolder, isCancelled: @escaping @Sendable () -> Bool = { false }
) throws(WriteProblem) -> PublishReport {
    try publish(files, to: output, disk: Disk(), isCancelled: isCancelled)
}

func publish(
    _ files: [OutputFile], to output: OutputFolder, disk: Disk,
    isCancelled: @escaping @Sendable () -> Bool = { false }
) throws(WriteProblem) -> PublishReport {
    let problems = outputPathProblems(files.map(\.path))
    guard problems.isEmpty else { throw .unsafePaths(problems) }
    let work: WorkFolder
    do throws(WriteProblem) {
        work = try WorkFolder.acquire(for: output, disk: disk)
    } catch .system(.makeFolder, let path, let code) where code == EACCES || code == EROFS {
        // Where nothing may be written, a site that stands there already is no problem.
        let plan = try PublishPlan(files, over: PublishedSite.read(output.path))
        guard plan.isDone else { throw .system(.makeFolder, path: path, code: code) }
        return PublishReport(plan, output: output.path)
    }
    do throws(WriteProblem) {
        return try replaceSite(with: files, in: work, disk: disk, isCancelled: isCancelled)
    } catch {
        // The first problem is the one to tell; what cannot be cleared now, the next build clears.
        if (try? work.clearLeftovers()) != nil { try? work.remove() }
        throw error
    }
}

private func replaceSite(
    with files: [OutputFile], in work: borrowing WorkFolder, disk: Disk, isCancelled: @escaping @Sendable () -> Bool
) throws(WriteProblem) -> PublishReport {
    let old = try PublishedSite.read(work.output)
    let plan = try PublishPlan(files, over: old)
    var report = PublishReport(plan, output: work.output)
    if plan.isDone {
        try work.remove()
        return report
    }
    if old.root != nil { try checkReplaceable(work.output) }
    try disk.makeFolder(work.newSite)
    var stage = StageSite(plan, over: old, in: work.newSite, disk: disk, isCancelled: isCancelled)
    try stage.run()
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
    } catch {
        report.leftover = error
    }
    return report
}

/// Asks before the work rather than after it: a folder that we may not write in cannot be moved elsewhere either.
private func checkReplaceable(_ folder: RawPath) throws(WriteProblem) {
    if folder.withCString({ faccessat(AT_FDCWD, $0, W_OK | X_OK, AT_EACCESS) }) != 0 {
        throw .system(.write, path: folder.text, code: errno)
    }
}

extension PublishReport {
    fileprivate init(_ plan: PublishPlan, output: RawPath) {
        self.init(output: output.text)
        written = plan.written.count
        restored = plan.restored
        unchanged = plan.unchanged.count
        removed = plan.removed.count
        foreign = plan.foreign.count
    }
}
