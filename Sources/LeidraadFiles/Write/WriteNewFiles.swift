import Glibc
import LeidraadWords

/// A file for the folder of a site, on the side of what editors write.
public struct NewFile: Sendable {
    /// Where it goes: relative, parts separated by `/`.
    public let path: String
    /// All it holds.
    public let bytes: [UInt8]
    /// Whether it may take the place of a file with these bytes.
    let mayReplace: @Sendable ([UInt8]) -> Bool

    /// A file that takes the place of none, unless `mayReplace` says so.
    package init(path: String, bytes: [UInt8], mayReplace: @escaping @Sendable ([UInt8]) -> Bool = { _ in false }) {
        self.path = path
        self.bytes = bytes
        self.mayReplace = mayReplace
    }

    /// The same file at another place.
    package func moved(to path: String) -> NewFile { NewFile(path: path, bytes: bytes, mayReplace: mayReplace) }
}

/// Why files of a site were not written.
public enum NewFileFailure: CommandFailure {
    /// A file of somebody else is there.
    case exists(String)
    /// A file is no longer what it was when it was read.
    case changed(String)

    /// One sentence on what is wrong and what can be done.
    public var message: String {
        switch self {
        case .exists(let path):
            interfaceWords.text("new-exists", ["path": visible(path)])
        case .changed(let path): interfaceWords.text("new-changed", ["path": visible(path)])
        }
    }

    /// The name was chosen wrongly.
    public var isUsage: Bool { true }
}

/// Writes files into a folder: all of them, or none. A file that is there already is left alone.
///
/// - Returns: the paths that were written, in their order.
@discardableResult
public func writeNewFiles(_ files: [NewFile], into folder: String) throws -> [String] {
    try writeNewFiles(files, into: folder, disk: Disk())
}

/// Writes files into a folder and takes others away: all of it, or none. A file that is no longer what it was stays, and stops all.
///
/// - Returns: the paths that were written, in their order.
@discardableResult
public func writeNewFiles(_ files: [NewFile], removing removed: [NewFile], into folder: String) throws -> [String] {
    try writeNewFiles(files, removing: removed, into: folder, disk: Disk())
}

func writeNewFiles(_ files: [NewFile], removing removed: [NewFile] = [], into folder: String, disk: Disk) throws
    -> [String]
{
    let root = try resolve(RawPath(folder))
    var work = FileWriting(disk: disk)
    do {
        for file in removed { try work.checkSame(file, in: root, shownIn: folder) }
        for file in files { try work.stage(file, in: root, shownIn: folder) }
        try work.commit()
        for file in removed { try work.remove(file, in: root) }
        try work.forgetRemoved()
    } catch {
        work.undo()
        throw error
    }
    work.removeEmptyFolders(in: root)
    return work.written
}

/// Files that are written beside their places first, and moved there once all are on the disk.
private struct FileWriting {
    let disk: Disk
    private var staged: [(temporary: RawPath, target: RawPath, old: [UInt8]?)] = []
    private var moved: [(target: RawPath, old: [UInt8]?)] = []
    private var folders: [RawPath] = []
    /// Files that go, moved aside until everything else is in place.
    private var aside: [(temporary: RawPath, original: RawPath)] = []
    private var left: [RawPath] = []
    private(set) var written: [String] = []

    init(disk: Disk) { self.disk = disk }

    /// That a file which goes is still what was read.
    func checkSame(_ file: NewFile, in root: RawPath, shownIn folder: String) throws {
        let target = root / file.path
        guard try DiskEntry.at(target) != nil, try readFile(target) == file.bytes else {
            throw NewFileFailure.changed(folder + "/" + file.path)
        }
    }

    mutating func remove(_ file: NewFile, in root: RawPath) throws {
        let original = root / file.path
        let temporary = temporaryPath(beside: original)
        try disk.move(original, temporary)
        aside.append((temporary, original))
        left.append(original.parent)
    }

    /// From here on nothing is put back: all that was to be written is in its place.
    mutating func forgetRemoved() throws {
        while let next = aside.last {
            try disk.removeFile(next.temporary)
            aside.removeLast()
        }
    }

    /// Folders in which nothing is left; one with a hidden file stays.
    func removeEmptyFolders(in root: RawPath) {
        for folder in Set(left).sorted(by: >) {
            var next = folder
            while next != root, (try? disk.removeFolder(next)) != nil { next = next.parent }
        }
    }

    private func temporaryPath(beside target: RawPath) -> RawPath {
        let name = target.parts.last.map { String(decoding: $0, as: UTF8.self) } ?? ""
        return target.parent / ".\(name).leidraad-\(getpid())"
    }

    mutating func stage(_ file: NewFile, in root: RawPath, shownIn folder: String) throws {
        let target = try resolve(root / file.path)
        let entry = try DiskEntry.at(target)
        let old = try entry.map { _ in try readFile(target) }
        if let old {
            guard file.mayReplace(old) else { throw NewFileFailure.exists(folder + "/" + file.path) }
            if old == file.bytes { return }
        }
        for path in target.parent.ancestors + [target.parent] where !path.bytes.isEmpty && path != RawPath("/") {
            if try DiskEntry.at(path) == nil {
                try disk.makeFolder(path)
                folders.append(path)
            }
        }
        let temporary = temporaryPath(beside: target)
        try disk.writeNewFile(temporary, file.bytes, permissions: entry?.permissions ?? 0o644)
        staged.append((temporary, target, old))
        written.append(file.path)
    }

    mutating func commit() throws {
        while let next = staged.first {
            if next.old == nil {
                // A second name, unlike a move, never takes the place of a file that came in between.
                try disk.link(next.temporary, next.target)
                moved.append((next.target, nil))
                try disk.removeFile(next.temporary)
            } else {
                try disk.move(next.temporary, next.target)
                moved.append((next.target, next.old))
            }
            staged.removeFirst()
        }
    }

    /// Puts everything back. What fails here is passed over: the first problem is the one to tell.
    mutating func undo() {
        for item in aside.reversed() { try? disk.move(item.temporary, item.original) }
        for item in staged { try? disk.removeFile(item.temporary) }
        for item in moved.reversed() {
            try? disk.removeFile(item.target)
            if let old = item.old { try? disk.writeNewFile(item.target, old) }
        }
        for folder in folders.reversed() { try? disk.removeFolder(folder) }
    }
}
