import Glibc
import LeidraadFiles
import LeidraadMarkdown
import LeidraadModel
import LeidraadWords

/// The result of packing a site.
public struct PackageReport: Sendable {
    /// The result of building it; with errors nothing was packed.
    public let outcome: BuildOutcome
    /// The archive.
    public fileprivate(set) var file = ""
    /// How large it is.
    public fileprivate(set) var bytes = 0
    /// How many files of the site are in it.
    public fileprivate(set) var files = 0
    /// How many files the edition before had that this one has not.
    public fileprivate(set) var removed = 0
}

/// Builds a site aside, and packs it as one archive: all of it, or what differs from an edition before.
///
/// - Parameters:
///   - output: the archive; nil names it after the site, in this folder.
///   - since: an edition before: the folder of its site, its list, or a package of it.
public func packageSite(_ request: BuildRequest, output: String?, since: String?) throws -> PackageReport {
    let old = try since.map { path in try (path: path, bytes: edition(path)) }
    let before = try old.map { try Manifest($0.bytes, path: $0.path) }
    let target = RawPath(output ?? usualName(request.site, isDelta: old != nil))
    try checkReplaceable(target)
    let folder = try temporaryFolder()
    defer { try? removeTree(folder, disk: Disk()) }
    let site = folder / "site"
    let outcome = try buildSite(request.writing(to: site.text))
    var report = PackageReport(outcome: outcome)
    guard !outcome.hasErrors else { return report }

    let list = try readFile(site / Manifest.fileName)
    let now = try Manifest(list, path: Manifest.fileName)
    let changed = now.records.keys.filter { before?.records[$0] != now.records[$0] }.sorted()
    let gone = (before?.records.keys.filter { now.records[$0] == nil } ?? []).sorted()
    let delta = old.map { SiteDelta(oldList: $0.bytes, newList: list, removed: gone.map(\.text), outcome.language) }
    let prefix = delta == nil ? "" : SiteDelta.folder + "/"
    let extra = delta?.entries ?? [ZipEntry(Manifest.fileName, list, isStored: true)]
    report.bytes = try writeArchive(to: target, extra) { write in
        // A few at a time: packed on all cores, and never all of the site in memory.
        for start in stride(from: 0, to: changed.count, by: 64) {
            let paths = Array(changed[start..<min(start + 64, changed.count)])
            let packed = concurrentMap(paths) { path in
                Result { () throws(WriteProblem) in ZipEntry(prefix + path.text, try readFile(site / path)) }
            }
            for entry in packed { try write(entry.get()) }
            if request.isCancelled() { throw WriteProblem.cancelled }
        }
    }
    report.file = target.text
    report.files = changed.count
    report.removed = gone.count
    return report
}

extension BuildRequest {
    /// The same request with another output.
    fileprivate func writing(to output: String) -> BuildRequest {
        var request = BuildRequest(site: site, output: output, today: today, copyDate: copyDate)
        request.clock = clock
        request.maxPerRule = maxPerRule
        request.includesDrafts = includesDrafts
        request.baseURL = baseURL
        request.progress = progress
        request.isCancelled = isCancelled
        return request
    }
}

private func usualName(_ site: String, isDelta: Bool) -> String {
    let title = siteTitle(site).map { slug($0) } ?? ""
    let name = title.isEmpty ? "site" : title
    return name + (isDelta ? "-" + interfaceWords.text("package-delta-name") : "") + ".zip"
}

/// The list of files of an edition before.
private func edition(_ path: String) throws -> [UInt8] {
    let place = RawPath(path)
    guard let entry = try DiskEntry.at(resolve(place)) else { throw PackageFailure.noEdition(path) }
    if entry.kind == .folder {
        for folder in [place, place / "Public"] {
            let list = try resolve(folder / Manifest.fileName)
            if try DiskEntry.at(list) != nil { return try readFile(list) }
        }
        throw PackageFailure.noEdition(path)
    }
    let bytes = try readFile(resolve(place))
    if let list = firstStoredFile(of: bytes, named: Manifest.fileName)
        ?? firstStoredFile(of: bytes, named: SiteDelta.newListName)
    {
        return list
    }
    guard bytes.starts(with: Manifest.header.utf8) else { throw PackageFailure.noEdition(path) }
    return bytes
}

/// Only a package of ours is ever replaced.
private func checkReplaceable(_ target: RawPath) throws {
    guard let entry = try DiskEntry.at(resolve(target)) else { return }
    let bytes = entry.kind == .file ? try readFile(resolve(target)) : []
    let isOurs = [Manifest.fileName, SiteDelta.newListName].contains { firstStoredFile(of: bytes, named: $0) != nil }
    guard isOurs else { throw PackageFailure.notOurs(target.text) }
}

private func temporaryFolder() throws(WriteProblem) -> RawPath {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    let folder = RawPath(parent.isEmpty ? "/tmp" : parent) / "leidraad-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
    try Disk().makePrivateFolder(folder)
    return folder
}

/// Writes an archive beside its place, and moves it there once it is whole; returns how many bytes it has.
private func writeArchive(
    to target: RawPath, _ first: [ZipEntry], _ rest: ((ZipEntry) throws -> Void) throws -> Void
) throws -> Int {
    let target = try resolve(target)
    let name = target.parts.last.map { String(decoding: $0, as: UTF8.self) } ?? ""
    let temporary = target.parent / ".\(name).leidraad-\(getpid())"
    var writer = ZipWriter()
    var file = try FileStream(temporary)
    do {
        for entry in first { try file.write(writer.bytes(of: entry)) }
        try rest { entry in try file.write(writer.bytes(of: entry)) }
        try file.write(writer.end())
        let size = try file.close()
        try Disk().move(temporary, target)
        return size
    } catch {
        file.giveUp()
        throw error
    }
}
