/// Pages that would be written to one path, and paths that do not work everywhere.
func checkPaths(_ pages: [(path: String, span: SourceSpan)], _ files: [String: SourceFile]) -> [LocatedProblem] {
    var first: [String: SourceSpan] = [:]
    var problems: [LocatedProblem] = []
    for page in pages {
        // Output paths are lower-case ASCII already; folding catches aliases that editors write.
        let key = page.path.lowercased()
        if let other = first[key] {
            let location = (files[other.file] ?? SourceFile(path: other.file, bytes: [])).location(of: other.range)
            problems.append(LocatedProblem(.outputPathClash(page.path, other: location), at: page.span))
        } else {
            first[key] = page.span
        }
        let length = page.path.unicodeScalars.count
        if length > 180 {
            problems.append(LocatedProblem(.invalidPath(page.path, reason: .tooLong), at: page.span))
        } else if length > 100 {
            problems.append(LocatedProblem(.pathTooLong(page.path, length: length, limit: 100), at: page.span))
        }
        if let fault = fault(in: page.path) { problems.append(LocatedProblem(.invalidPath(page.path, reason: fault), at: page.span)) }
    }
    return problems
}

/// What keeps a path from working on every system, or nil.
private func fault(in path: String) -> PathFault? {
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
        let stem = part.prefix { $0 != "." }.lowercased()
        if part.isEmpty || stem.isEmpty { return part == ".." || part == "." ? .outside : .empty }
        if reservedNames.contains(stem) { return .reserved }
        if part.unicodeScalars.contains(where: { $0.value < 0x20 || "<>:\"|?*\\".unicodeScalars.contains($0) }) { return .control }
    }
    return nil
}

/// Names that Windows keeps for devices, with any ending.
private let reservedNames: Set<String> = Set(
    ["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })
