import Foundation
import Glibc
import LeidraadFiles

/// Tells two versions of a file apart without reading it.
package struct FileStamp: Sendable, Equatable {
    private let device: UInt64
    private let inode: UInt64
    private let size: Int64
    /// Nanoseconds since 1970 at which the bytes, and at which anything of the file, last changed.
    private let modified: Int64
    package let changed: Int64

    init(_ status: stat) {
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
        size = Int64(status.st_size)
        modified = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
        changed = Int64(status.st_ctim.tv_sec) * 1_000_000_000 + Int64(status.st_ctim.tv_nsec)
    }
}

/// The files and folders below a folder.
package struct ContentListing: Sendable {
    /// The files in the order of their paths.
    package var files: [(path: String, stamp: FileStamp)] = []
    /// Links that lead out of the folder or in circles, what is no file, and names that are no text.
    package var problems: [LocatedProblem] = []
    /// Every folder, by its path below the top, which is empty.
    package var folders: [String] = []
}

/// Lists every file below a folder, but for hidden ones.
package func listContent(_ folder: String) throws(ReadFailure) -> ContentListing {
    guard let top = try realpath(folder), try status(of: top, following: true).map(isFolder) == true else {
        throw .noFolder(folder)
    }
    var listing = ContentListing()
    var pending = [""]
    while let relative = pending.popLast() {
        listing.folders.append(relative)
        for bytes in try visibleNames(in: relative.isEmpty ? top : folder + "/" + relative) {
            let prefix = relative.isEmpty ? "" : relative + "/"
            guard let name = String(validating: bytes, as: UTF8.self) else {
                // No page could link to it, and no address could name it.
                let path = prefix + escaped(bytes)
                listing.problems.append(LocatedProblem(.nameNotUTF8(path), at: .start(of: path)))
                continue
            }
            let path = prefix + name
            // A file that has gone since its folder was read is no problem: editors replace files by moving a new one over them.
            guard let status = try status(of: folder + "/" + path, following: false) else { continue }
            switch status.st_mode & S_IFMT {
            case S_IFDIR: pending.append(path)
            case S_IFREG: listing.files.append((path, FileStamp(status)))
            case S_IFLNK:
                if let stamp = try linkedFile(folder + "/" + path, below: top) {
                    listing.files.append((path, stamp))
                } else {
                    listing.problems.append(LocatedProblem(.leadsOut(path), at: .start(of: path)))
                }
            default: listing.problems.append(LocatedProblem(.notAFile(path), at: .start(of: path)))
            }
        }
    }
    listing.files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    listing.problems.sort { $0.span.file.utf8.lexicographicallyPrecedes($1.span.file.utf8) }
    return listing
}

/// The stamp of the file that a link leads to; nil where that is no file, or lies outside the folder.
private func linkedFile(_ path: String, below top: String) throws(ReadFailure) -> FileStamp? {
    guard let target = try realpath(path), target.hasPrefix(top + "/"),
        let status = try status(of: target, following: true),
        status.st_mode & S_IFMT == S_IFREG
    else { return nil }
    return FileStamp(status)
}

/// A name with each byte that is no ASCII as `\xE9`: what an editor's file manager shows for it differs, but its other letters do not.
private func escaped(_ name: [UInt8]) -> String {
    name.map { byte in
        byte < 0x80 ? String(Unicode.Scalar(byte)) : "\\x" + String(byte, radix: 16, uppercase: true)
    }.joined()
}

private func visibleNames(in folder: String) throws(ReadFailure) -> [[UInt8]] {
    do {
        return try names(in: RawPath(folder)).filter { $0.first != UInt8(ascii: ".") }
    } catch {
        guard case .system(_, _, let code) = error else { throw .unreadable(folder, reason: "\(error)") }
        // A folder may go between being seen and being opened.
        if isGone(code) { return [] }
        throw .unreadable(folder, reason: systemReason(code))
    }
}

/// The status of a path; nil where nothing is there. A failure of the system is no absence: the file would vanish from the site.
private func status(of path: String, following: Bool) throws(ReadFailure) -> stat? {
    var result = stat()
    if (following ? stat(path, &result) : lstat(path, &result)) == 0 { return result }
    let code = errno
    if isGone(code) { return nil }
    throw .unreadable(path, reason: systemReason(code))
}

/// Whether a code of the system means that nothing is at a path.
func isGone(_ code: Int32) -> Bool { code == ENOENT || code == ENOTDIR }

private func isFolder(_ status: stat) -> Bool { status.st_mode & S_IFMT == S_IFDIR }

/// Where a path leads; nil where it leads to nothing, or to itself.
private func realpath(_ path: String) throws(ReadFailure) -> String? {
    guard let resolved = Glibc.realpath(path, nil) else {
        let code = errno
        if isGone(code) || code == ELOOP { return nil }
        throw .unreadable(path, reason: systemReason(code))
    }
    defer { free(resolved) }
    return String(cString: resolved)
}
