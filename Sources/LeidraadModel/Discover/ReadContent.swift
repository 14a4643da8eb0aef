import LeidraadFiles

/// Reads every file below a folder into memory, but for hidden ones.
///
/// - Parameter folder: the path of `Content/`.
/// - Returns: the files in the order of their paths, and what was found that cannot be content: links that lead out of the folder or in circles.
package func readContent(_ folder: String) throws(ReadFailure) -> (files: [SourceFile], problems: [LocatedProblem]) {
    let listing = try listing(of: folder)
    return (try readFiles(listing.files.map(\.path), in: folder), listing.problems)
}

/// Lists the files below a folder; for a folder that is not there, says whether its name was written with other capitals.
private func listing(of folder: String) throws(ReadFailure) -> ContentListing {
    do { return try listContent(folder) } catch {
        guard case .noFolder = error else { throw error }
        let parts = folder.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let (parent, name) = (parts.dropLast().joined(separator: "/"), parts.last ?? "")
        let beside = (try? names(in: RawPath(parent.isEmpty ? "." : parent))) ?? []
        let other = beside.map { String(decoding: $0, as: UTF8.self) }.first { $0.lowercased() == name.lowercased() }
        guard let other else { throw error }
        throw .otherCase(folder, found: other)
    }
}

/// Reads files on all cores; the paths are below the folder.
package func readFiles(_ paths: [String], in folder: String) throws(ReadFailure) -> [SourceFile] {
    let results = concurrentMap(paths) { path -> Result<SourceFile, ReadFailure> in
        do throws(ReadFailure) {
            return .success(SourceFile(path: path, bytes: try readNamedFile(folder + "/" + path)))
        } catch {
            // The path below `Content/` is the one that an editor knows.
            guard case .unreadable(_, let reason) = error else { return .failure(error) }
            return .failure(.unreadable(path, reason: reason))
        }
    }
    var files: [SourceFile] = []
    for result in results { files.append(try result.get()) }
    return files
}
