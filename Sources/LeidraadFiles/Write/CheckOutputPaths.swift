/// The most characters of a path, counted as Windows counts them (UTF-16 units), so that folders above it have room.
package let outputPathLimit = 180

/// Everything that is wrong with the paths of a site, sorted by path; both paths of a clash are named.
package func outputPathProblems(_ paths: [String]) -> [OutputPathProblem] {
    let sorted = paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let single = sorted.flatMap { path in pathProblems(path).map { OutputPathProblem(path: path, kind: $0) } }
    return single + clashes(sorted)
}

/// The problems of a path by itself.
package func pathProblems(_ path: String) -> [OutputPathProblem.Kind] {
    var kinds: [OutputPathProblem.Kind] = []
    let length = path.utf16.count
    if length > outputPathLimit { kinds.append(.tooLong(characters: length, limit: outputPathLimit)) }
    if let bad = path.unicodeScalars.first(where: isRefused) { kinds.append(.character(bad.value)) }
    if path.utf8.elementsEqual(Manifest.fileName.utf8) { kinds.append(.ownName) }
    for part in path.split(separator: "/", omittingEmptySubsequences: false).map(String.init) {
        if let kind = partProblem(part), !kinds.contains(kind) { kinds.append(kind) }
    }
    return kinds
}

private func partProblem(_ part: String) -> OutputPathProblem.Kind? {
    if part.isEmpty { return .emptyPart }
    if part == "." || part == ".." { return .dots }
    if part.utf8.last == UInt8(ascii: ".") || part.utf8.last == UInt8(ascii: " ") {
        return .trailingDotOrSpace(part: part)
    }
    return isReservedOnWindows(part) ? .reservedName(part: part) : nil
}

private func isRefused(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}": true
    case "<", ">", ":", "\"", "\\", "|", "?", "*": true
    default: false
    }
}

private func isReservedOnWindows(_ part: String) -> Bool {
    let stem = part.utf8.prefix { $0 != UInt8(ascii: ".") }
    let name = (String(stem) ?? "").uppercased()
    if ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"].contains(name) { return true }
    let numbered = name.hasPrefix("COM") || name.hasPrefix("LPT")
    return numbered && name.count == 4 && "123456789¹²³".contains(name.suffix(1))
}

/// Two files, or the folders above them, that a disk without case or with another normalisation takes for one.
private func clashes(_ sorted: [String]) -> [OutputPathProblem] {
    var problems: [OutputPathProblem] = []
    // By folded path: the spelling seen first, the file it was seen in, and whether it is that file itself.
    var seen: [String: (spelling: String, file: String, isFile: Bool)] = [:]
    for path in sorted {
        for (prefix, isFile) in prefixes(of: path) {
            // Strings are equal when they are canonically equivalent, so the keys also fold normalisation.
            let key = prefix.lowercased()
            guard let first = seen[key] else {
                seen[key] = (prefix, path, isFile)
                continue
            }
            if isFile && first.isFile || !first.spelling.utf8.elementsEqual(prefix.utf8) {
                problems.append(.init(path: path, kind: .clash(with: first.file)))
                break
            }
            if isFile != first.isFile {
                let (file, inside) = isFile ? (path, first.file) : (first.file, path)
                problems.append(.init(path: file, kind: .fileIsFolder(of: inside)))
                break
            }
        }
    }
    return problems
}

private func prefixes(of path: String) -> [(String, isFile: Bool)] {
    let ends = path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }
    return ends.map { (String(path[..<$0]), false) } + [(path, true)]
}
