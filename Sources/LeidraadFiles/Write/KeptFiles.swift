import Glibc

/// Files that only make later work shorter, in a folder that nobody else may read.
package struct KeptFiles: Sendable {
    private let folder: RawPath
    /// How many are kept; of more, those written longest ago go.
    private let most: Int

    package init(in folder: String, most: Int) { (self.folder, self.most) = (RawPath(folder), most) }

    /// The bytes of a file; nil where it is not there or cannot be read, which to who would use it is the same.
    package func bytes(of name: String) -> [UInt8]? { try? readFile(folder / name) }

    /// Puts a file in the place of an older one, in one step.
    package func replace(_ name: String, with bytes: [UInt8]) throws(WriteProblem) {
        let disk = Disk()
        for path in folder.ancestors + [folder] where !path.bytes.isEmpty {
            if try DiskEntry.at(path) == nil { try disk.makePrivateFolder(path) }
        }
        let temporary = folder / ".\(name)-\(getpid())"
        var stream = try FileStream(temporary)
        do throws(WriteProblem) {
            try stream.write(bytes)
            _ = try stream.close()
            try disk.move(temporary, folder / name)
        } catch {
            stream.giveUp()
            throw error
        }
        try removeOldest(disk)
    }

    private func removeOldest(_ disk: Disk) throws(WriteProblem) {
        var files: [(path: RawPath, modified: [Int])] = []
        for name in try names(in: folder) {
            let path = folder.appending(name)
            if let entry = try DiskEntry.at(path), entry.kind == .file { files.append((path, entry.modified)) }
        }
        files.sort { $0.modified.lexicographicallyPrecedes($1.modified) }
        for old in files.dropLast(most) { try disk.removeFile(old.path) }
    }
}
