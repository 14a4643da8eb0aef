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
            return .failure(.unreadable(path, reason: reason(error)))
        }
    }
    var files: [SourceFile] = []
    for result in results { files.append(try result.get()) }
    return files
}

/// What the system means by an error of Foundation, which words it in English.
private func reason(_ error: any Error) -> String {
    let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError ?? error as NSError
    if cause.domain == NSPOSIXErrorDomain { return systemReason(Int32(truncatingIfNeeded: cause.code)) }
    switch CocoaError.Code(rawValue: (error as NSError).code) {
    case .fileReadNoPermission: return systemReason(EACCES)
    case .fileReadNoSuchFile, .fileNoSuchFile: return systemReason(ENOENT)
    case .fileReadTooLarge: return systemReason(EFBIG)
    default: return systemReason(Int32(truncatingIfNeeded: cause.code))
    }
}
