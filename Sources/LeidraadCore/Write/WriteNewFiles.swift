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
    init(path: String, bytes: [UInt8], mayReplace: @escaping @Sendable ([UInt8]) -> Bool = { _ in false }) {
        self.path = path
        self.bytes = bytes
        self.mayReplace = mayReplace
    }
}

/// Why files of a site were not written.
public enum NewFileFailure: CommandFailure {
    /// A file of somebody else stands there.
    case exists(String)

    /// One sentence on what is wrong and what can be done.
    public var message: String {
        switch self {
        case .exists(let path):
            interfaceWords.text("new-exists", ["path": visible(path)])
        }
    }

    /// The name was chosen wrongly.
    public var isUsage: Bool { true }
}

/// Writes files into a folder: all of them, or none. A file that stands there already is left alone.
///
/// - Returns: the paths that were written, in their order.
@discardableResult
public func writeNewFiles(_ files: [NewFile], into folder: String) throws -> [String] {
    try writeNewFiles(files, into: folder, disk: Disk())
}

func writeNewFiles(_ files: [NewFile], into folder: String, disk: Disk) throws -> [String] {
    let root = try resolve(RawPath(folder))
    var work = FileWriting(disk: disk)
    do {
        for file in files { try work.stage(file, in: root, shownIn: folder) }
        try work.commit()
    } catch {
        work.undo()
        throw error
    }
    return work.written
}

/// Files that are written beside their places first, and moved there once all are on the disk.
private struct FileWriting {
    let disk: Disk
    private var staged: [(temporary: RawPath, target: RawPath, old: [UInt8]?)] = []
    private var moved: [(target: RawPath, old: [UInt8]?)] = []
    private var folders: [RawPath] = []
    private(set) var written: [String] = []

    init(disk: Disk) { self.disk = disk }

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
        let name = target.parts.last.map { String(decoding: $0, as: UTF8.self) } ?? ""
        let temporary = target.parent / ".\(name).leidraad-\(getpid())"
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
        for item in staged { try? disk.removeFile(item.temporary) }
        for item in moved.reversed() {
            try? disk.removeFile(item.target)
            if let old = item.old { try? disk.writeNewFile(item.target, old) }
        }
        for folder in folders.reversed() { try? disk.removeFolder(folder) }
    }
}
