import Glibc

/// The files that this program runs from, itself and the libraries that it has loaded, each with what differs once it is another; nil where
/// that cannot be told.
public func programStamp() -> String? {
    guard let maps = try? readFile(RawPath("/proc/self/maps")) else { return nil }
    let libraries = String(decoding: maps, as: UTF8.self).split(separator: "\n").compactMap { line -> String? in
        // Address, permissions, offset, device, inode and path, which may hold spaces.
        let fields = line.split(separator: " ", maxSplits: 5)
        guard fields.count == 6, fields[1].contains("x") else { return nil }
        let path = fields[5].drop { $0 == " " }
        return path.first == "/" ? String(path) : nil
    }
    var lines: [String] = []
    // The first is the file that runs, also where another has been put in its place since.
    for path in ["/proc/self/exe"] + Set(libraries).sorted() {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        let times = [status.st_mtim, status.st_ctim].map { "\($0.tv_sec).\($0.tv_nsec)" }
        lines.append("\(path) \(status.st_dev) \(status.st_ino) \(status.st_size) \(times[0]) \(times[1])")
    }
    return lines.joined(separator: "\n")
}
