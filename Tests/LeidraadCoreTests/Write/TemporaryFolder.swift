import Foundation

/// A fresh folder on a real disk, removed with its owner.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
            .appendingPathComponent("leidraad-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file and the folders above it.
    func write(_ text: String, to name: String) throws {
        let file = URL(fileURLWithPath: path).appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(atPath: path + "/" + name, withIntermediateDirectories: true)
    }

    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: target)
    }

    func remove(_ name: String) throws {
        try FileManager.default.removeItem(atPath: path + "/" + name)
    }

    func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + name) }

    /// All files below `name` and what they hold, links as `-> target`.
    func contents(of name: String) throws -> [String: String] {
        var found: [String: String] = [:]
        for file in try FileManager.default.subpathsOfDirectory(atPath: path + "/" + name) {
            let full = "\(path)/\(name)/\(file)"
            let type = try FileManager.default.attributesOfItem(atPath: full)[.type] as? FileAttributeType
            if type == .typeSymbolicLink {
                found[file] = try "-> " + FileManager.default.destinationOfSymbolicLink(atPath: full)
            } else if type == .typeRegular {
                found[file] = String(decoding: try Data(contentsOf: URL(fileURLWithPath: full)), as: UTF8.self)
            }
        }
        return found
    }

    /// The names in the folder itself.
    func names(in name: String = "") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path + "/" + name).sorted()
    }
}
