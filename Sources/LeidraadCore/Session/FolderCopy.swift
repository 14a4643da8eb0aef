import Glibc
import LeidraadFiles
import LeidraadModel

/// The files of a folder as they were last read. Reading again opens only what may have changed.
struct FolderCopy: Sendable {
    let path: String
    /// In the order of their paths.
    private(set) var files: [SourceFile] = []
    private(set) var problems: [LocatedProblem] = []
    /// The folder itself and every folder below it, as paths on disk.
    private(set) var folders: [String]
    private var known: [RawPath: (stamp: FileStamp?, file: SourceFile)] = [:]

    init(_ path: String) {
        self.path = path
        folders = [path]
    }

    /// Reads what has changed since the last time.
    ///
    /// - Returns: the files that were added, changed or removed; nil where nothing differs.
    mutating func refresh() throws(ReadFailure) -> Set<RawPath>? {
        let now = nanosecondsSince1970()
        let listing = try listContent(path)
        let stale = listing.files.filter { item in known[RawPath(item.path)]?.stamp != item.stamp }
        var next: [RawPath: (stamp: FileStamp?, file: SourceFile)] = [:]
        var changed: Set<RawPath> = []
        let fresh = try readFiles(stale.map(\.path), in: path)
        let read = Dictionary(fresh.map { (RawPath($0.path), $0) }, uniquingKeysWith: { first, _ in first })
        for item in listing.files {
            let key = RawPath(item.path)
            let old = known[key]
            guard let file = read[key] ?? old?.file else { continue }
            // A file changed twice within a tick of the clock keeps its stamp, so a young one is read again.
            next[key] = (now - item.stamp.changed > 100_000_000 ? item.stamp : nil, file)
            if read[key] != nil, old?.file.bytes != file.bytes { changed.insert(key) }
        }
        for key in known.keys where next[key] == nil { changed.insert(key) }
        let differs = !changed.isEmpty || problems.map(\.span) != listing.problems.map(\.span)
        folders = listing.folders.map { $0.isEmpty ? path : path + "/" + $0 }
        known = next
        files = listing.files.compactMap { next[RawPath($0.path)]?.file }
        problems = listing.problems
        return differs ? changed : nil
    }
}

private func nanosecondsSince1970() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
}
