/// Publishes a site of which every file is there: see `NewSite`.
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
    let site = try NewSite(in: output, expecting: files.map(\.path), disk: disk, isCancelled: isCancelled)
    for file in files { try site.take(file) }
    return try site.finish()
}
