import Glibc

/// Puts the new site in the place of the old one, in one step where the file system can.
///
/// Where it cannot exchange, the old site is moved aside and the new one in: for a moment there is none, but never
/// half of one, and a build that is killed in that moment is fixed by the next.
/// - Returns: where the old site now is; nil where there was none.
func exchangeSites(
    new: RawPath, with output: RawPath, hadSite: Bool, aside: RawPath, disk: Disk
) throws(WriteProblem) -> RawPath? {
    guard hadSite else {
        try disk.move(new, output)
        return nil
    }
    do {
        try disk.exchange(new, output)
        return new
    } catch .system(.exchange, _, EBUSY) {
        throw .mountPoint(output.text)
    } catch .system(.exchange, _, let code) where [EINVAL, ENOSYS, ENOTSUP].contains(code) {
        try disk.move(output, aside)
    }
    do {
        try disk.move(new, output)
        return aside
    } catch {
        try disk.move(aside, output)
        throw error
    }
}
