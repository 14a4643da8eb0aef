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
    let listing = try listContent(folder)
    return (try readFiles(listing.files.map(\.path), in: folder), listing.problems)
}

/// Reads files on all cores; the paths are below the folder.
func readFiles(_ paths: [String], in folder: String) throws(ReadFailure) -> [SourceFile] {
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
