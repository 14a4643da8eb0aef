/// Pages that would be written to one path, and paths that do not work everywhere.
func checkPaths(_ drafts: Drafts, _ sources: Sources) -> [LocatedProblem] {
    let files = sources.all
    let rules = drafts.site?.rules ?? RuleSettings()
    var first: [String: SourceSpan] = [:]
    var problems: [LocatedProblem] = []
    for (path, span) in outputPaths(of: drafts, sources) {
        if let part = namelessPart(path) {
            problems.append(LocatedProblem(.invalidPath(path, reason: .leadingDot(part: part)), at: span))
            continue
        }
        // Output paths are lower-case ASCII already; folding catches aliases that editors write.
        let key = path.lowercased()
        if let other = first[key] {
            let file = files[other.file] ?? SourceFile(path: other.file, bytes: [])
            problems.append(LocatedProblem(.outputPathClash(path, other: file.location(of: other.range)), at: span))
        } else {
            first[key] = span
            problems += pathProblems(path).map { LocatedProblem(.invalidPath(path, reason: $0), at: span) }
        }
        let length = path.unicodeScalars.count
        let limit = rules.limit(of: .pathTooLong, in: span.file)
        if length > limit, length <= outputPathLimit {
            problems.append(LocatedProblem(.pathTooLong(path, length: length, limit: limit), at: span))
        }
    }
    return problems
}

/// A part of a path that starts with a dot: of a name without Latin letters or digits, such as `日本.md`, only the ending remains, and
/// servers and copying programs pass over such files.
private func namelessPart(_ path: String) -> String? {
    path.split(separator: "/").map(String.init).first { part in
        part.utf8.first == UInt8(ascii: ".") && part != "." && part != ".."
    }
}

/// Where everything that an editor names is written, and where the name stands.
private func outputPaths(of drafts: Drafts, _ sources: Sources) -> [(String, SourceSpan)] {
    let routes = Routes(drafts.site?.language ?? .nl)
    // What the generator makes comes first, so that the editor's page is the one that is reported.
    var paths = Overview.allCases.map { (routes.overview($0), SourceSpan.start(of: "site.yml")) }
    let tree = PageTree(drafts.pages.filter { $0.status != .draft })
    paths += tree.wholeGuidelines.map { (routes.whole($0.id), .start(of: $0.record.file)) }
    paths += drafts.pages.map { ($0.outputPath, SourceSpan.start(of: $0.record.file)) }
    // Of two records with one id, `checkNames` says so.
    paths += firstOfEach(drafts.interventions, by: \.id).map {
        (routes.intervention($0.id), .start(of: $0.record.file))
    }
    paths += firstOfEach(drafts.elements, by: \.id).map { (routes.element($0.id), .start(of: $0.record.file)) }
    paths += sources.assets.map { (assetOutputPath($0.path), .start(of: $0.path)) }
    for page in drafts.pages { paths += page.aliases.map { (aliasPath($0.value), $0.span) } }
    return paths
}

/// An earlier address as a path below the site's root: without a slash in front, and always a page.
func aliasPath(_ alias: String) -> String {
    let bare = alias.hasPrefix("/") ? String(alias.dropFirst()) : alias
    if bare.isEmpty || bare.hasSuffix("/") { return bare + "index.html" }
    return bare.hasSuffix(".html") || bare.hasSuffix(".htm") ? bare : bare + ".html"
}
