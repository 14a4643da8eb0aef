import LeidraadCore
import LeidraadModel

/// Does something at once, and again each time that a file of a site, or a template of it, is no longer what it was.
///
/// - Throws: what `act` throws, or why the site cannot be followed; else it goes on for as long as the program runs.
public func followChanges(of site: String, _ act: () throws -> Void) throws {
    var watcher = try FolderWatcher()
    // Looked at before it is read, so that nothing that changes meanwhile is missed.
    var seen = try SiteStamp(of: site)
    while true {
        try act()
        waitForChange(of: site, &watcher, &seen)
    }
}

private func waitForChange(of site: String, _ watcher: inout FolderWatcher, _ seen: inout SiteStamp) {
    while true {
        // Besides the system's notices the stamps are looked at now and then: after a laptop slept, or on a share of another machine.
        if !watcher.watch([site] + seen.folders) { _ = watcher.wait(atMost: watcher.seesEverything ? 3000 : 1000) }
        // A folder that is being moved cannot be read; the next look may find it whole.
        guard let now = try? SiteStamp(of: site), now != seen else { continue }
        seen = now
        return
    }
}
