import Foundation

/// Why the content could not be read at all.
public enum ReadFailure: Error, Sendable {
    /// There is no such folder.
    case noFolder(String)
    /// A file or folder could not be read; the reason is the system's.
    case unreadable(String, reason: String)
}

/// Reads every file below a folder into memory, but for hidden ones.
///
/// - Parameter folder: the path of `Content/`.
/// - Returns: the files in the order of their paths, and what was found that cannot be content: links that lead out of the folder or in circles.
func readContent(_ folder: String) throws(ReadFailure) -> (files: [SourceFile], problems: [LocatedProblem]) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
        throw .noFolder(folder)
    }
    var paths: [String] = []
    var problems: [LocatedProblem] = []
    var pending = [""]
    let top = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path + "/"
    while let relative = pending.popLast() {
        for name in try names(in: folder + "/" + relative) where !name.hasPrefix(".") {
            let path = relative.isEmpty ? name : relative + "/" + name
            switch entry(at: folder + "/" + path, below: top) {
            case .folder: pending.append(path)
            case .file: paths.append(path)
            case .refused: problems.append(LocatedProblem(.leadsOut(path), at: .start(of: path)))
            }
        }
    }
    paths.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return (try files(paths, in: folder), problems)
}

private enum Entry { case file, folder, refused }

/// A linked file inside the content is read; a linked folder, or a link that leads out, is refused.
private func entry(at path: String, below top: String) -> Entry {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else { return .refused }
    switch attributes[.type] as? FileAttributeType {
    case .typeRegular?: return .file
    case .typeDirectory?: return .folder
    case .typeSymbolicLink?:
        let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        let type = (try? FileManager.default.attributesOfItem(atPath: target))?[.type] as? FileAttributeType
        return type == .typeRegular && target.hasPrefix(top) ? .file : .refused
    default: return .refused
    }
}

private func names(in folder: String) throws(ReadFailure) -> [String] {
    do { return try FileManager.default.contentsOfDirectory(atPath: folder) } catch {
        throw .unreadable(folder, reason: error.localizedDescription)
    }
}

private func files(_ paths: [String], in folder: String) throws(ReadFailure) -> [SourceFile] {
    let results = concurrentMap(paths) { path -> Result<SourceFile, ReadFailure> in
        do {
            let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + path))
            return .success(SourceFile(path: path, bytes: [UInt8](data)))
        } catch {
            return .failure(.unreadable(path, reason: error.localizedDescription))
        }
    }
    var files: [SourceFile] = []
    for result in results { files.append(try result.get()) }
    return files
}
