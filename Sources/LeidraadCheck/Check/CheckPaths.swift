import LeidraadFiles
import LeidraadModel

/// Pages that would be written to one path, and paths that do not work everywhere. The same list and the same rules as those by which
/// a site is written, so that what passes here is never refused there.
func checkPaths(_ parsed: ParsedContent, _ sources: Sources) -> [LocatedProblem] {
    var register = PathRegister(files: sources.all, rules: parsed.site?.rules ?? RuleSettings())
    let paths = outputPaths(of: parsed, sources)
    for (path, span) in paths { register.add(sources.addressStart + path, span) }
    return register.problems + sources.languages.flatMap { addresses(paths, within: $0.name) }
}

/// The addresses of a site that are in the folder of its site in another language.
private func addresses(_ paths: [(String, SourceSpan)], within folder: String) -> [LocatedProblem] {
    paths.filter { path, _ in path == folder || path.lowercased().hasPrefix(folder + "/") }.map { path, span in
        LocatedProblem(.language(.address(path, folder: folder)), at: span)
    }
}

/// Remembers who writes each path, and which paths are folders.
private struct PathRegister {
    let files: [String: SourceFile]
    let rules: RuleSettings
    private(set) var problems: [LocatedProblem] = []
    /// By the path as a disk without case and normalisation has it: how it is spelled, and what is written there.
    private var written: [String: (path: String, span: SourceSpan)] = [:]
    private var folders: [String: (spelling: String, path: String, span: SourceSpan)] = [:]

    init(files: [String: SourceFile], rules: RuleSettings) { (self.files, self.rules) = (files, rules) }

    mutating func add(_ path: String, _ span: SourceSpan) {
        if let part = namelessPart(path) {
            problems.append(LocatedProblem(.invalidPath(path, reason: .leadingDot(part: part)), at: span))
            return
        }
        // Output paths are lower-case ASCII already; folding catches aliases that editors write.
        let key = path.lowercased()
        if written[key] != nil, isRecordFile(span.file, named: SingleFile.model.rawValue) {
            problems.append(LocatedProblem(.model(.addressOfPage(path)), at: span))
        } else if let other = written[key] {
            problems.append(LocatedProblem(.outputPathClash(path, other: location(other.span)), at: span))
        } else {
            written[key] = (path, span)
            let single = pathProblems(path)
            problems += single.map { LocatedProblem(.invalidPath(path, reason: $0), at: span) }
            if single.isEmpty { addFolders(of: path, key, span) }
        }
        let length = path.unicodeScalars.count
        let limit = rules.limit(of: .pathTooLong, in: span.file)
        if length > limit, length <= outputPathLimit {
            problems.append(LocatedProblem(.pathTooLong(path, length: length, limit: limit), at: span))
        }
    }

    /// A file cannot have the name of a folder, nor one folder two spellings.
    private mutating func addFolders(of path: String, _ key: String, _ span: SourceSpan) {
        if let folder = folders[key] {
            problems.append(LocatedProblem(.invalidPath(path, reason: .fileIsFolder(of: folder.path)), at: span))
        }
        for folder in foldersAbove(path) {
            let key = folder.lowercased()
            if let file = written[key] {
                problems.append(LocatedProblem(.invalidPath(path, reason: .liesInFile(file.path)), at: span))
                return
            }
            if let known = folders[key], !known.spelling.utf8.elementsEqual(folder.utf8) {
                problems.append(LocatedProblem(.invalidPath(path, reason: .clash(with: known.path)), at: span))
                return
            }
            if folders[key] == nil { folders[key] = (folder, path, span) }
        }
    }

    private func location(_ span: SourceSpan) -> SourceLocation {
        (files[span.file] ?? SourceFile(path: span.file, bytes: [])).location(of: span.range)
    }
}

/// The folders in which a file lies, the nearest last.
func foldersAbove(_ path: String) -> [String] {
    path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }.map { String(path[..<$0]) }
}

/// Where everything that an editor names is written, and where the name is.
private func outputPaths(of parsed: ParsedContent, _ sources: Sources) -> [(String, SourceSpan)] {
    let routes = Routes(parsed.language, parsed.model)
    // The files of the generator come first, so that the editor's page is the one that is reported.
    var paths = (madeFiles + [routes.searchFolder + "/x"] + sources.ofTemplates).map {
        ($0, SourceSpan.start(of: "site.yml"))
    }
    paths += Overview.allCases.filter(parsed.mayShow).map { (routes.overview($0), SourceSpan.start(of: "site.yml")) }
    if parsed.mayShow(.references) {
        let parts = OverviewParts.ofSources(Set(parsed.references.map(\.id)).count)
        paths += furtherParts(routes.overview(.references), parts, routes).map { ($0, .start(of: "site.yml")) }
    }
    if parsed.mayShow(.glossary) {
        let parts = OverviewParts.ofTerms(Set(parsed.glossary.map(\.id)).count)
        paths += furtherParts(routes.overview(.glossary), parts, routes).map { ($0, .start(of: "site.yml")) }
    }
    if parsed.mayShow(.interventions) {
        let count = parsed.interventions.count { $0.editorial.status == .published }
        paths += furtherParts(routes.overview(.interventions), OverviewParts(rowCount: count), routes).map {
            ($0, .start(of: "site.yml"))
        }
    }
    let tree = PageTree(parsed.pages.filter { $0.status != .draft })
    paths += tree.wholeGuidelines.map { (routes.whole($0.id), .start(of: $0.record.file)) }
    paths += parsed.pages.map { ($0.outputPath, SourceSpan.start(of: $0.record.file)) }
    // Of two records with one id, `checkNames` says so.
    paths += firstOfEach(parsed.interventions, by: \.id).map {
        (routes.intervention($0.id), .start(of: $0.record.file))
    }
    paths += firstOfEach(parsed.elements, by: \.id).map { (routes.element($0.id), .start(of: $0.record.file)) }
    // Of two types with one address, reading the model says so.
    let ownTypes = firstOfEach(parsed.model.ownTypes, by: \.outputFolder)
    paths += ownTypes.flatMap { type -> [(String, SourceSpan)] in
        let records = parsed.ownRecords.filter { $0.id.type == type.id }
        guard !records.isEmpty else { return [] }
        let rows = OverviewParts(rowCount: records.count { $0.editorial.status == .published })
        let parts = furtherParts(type.overviewPath, rows, routes)
        let own = [type.overviewPath, routes.comparison(of: type)] + parts
        return own.map { ($0, labelSpan(of: type, parsed.model)) }
    }
    // Beside the overview of a built-in type, where the site declares something to choose or compare its records by.
    for type in BuiltInType.allCases where type != .intervention && parsed.mayShow(type.overview) {
        let type = parsed.model.type(type)
        guard type.isShown(.facet) || type.isShown(.compare) else { continue }
        paths += [routes.table(of: type), routes.comparison(of: type)].map { ($0, .start(of: "model.yml")) }
    }
    paths += firstOfEach(parsed.ownRecords.filter { record in ownTypes.contains { $0.id == record.id.type } }, by: \.id)
        .map { (routes.record($0), .start(of: $0.record.file)) }
    paths += sources.assets.map { (assetOutputPath($0.path), .start(of: $0.path)) }
    for page in parsed.pages { paths += page.aliases.map { (aliasPath($0.value), $0.span) } }
    return paths
}

/// The paths of the parts of an overview behind the first.
private func furtherParts(_ overview: String, _ parts: OverviewParts, _ routes: Routes) -> [String] {
    (1...parts.count).dropFirst().map { routes.part($0, of: overview) }
}

/// Where the site gives a type the label that its address is made of.
private func labelSpan(of type: RecordType, _ model: SiteModel) -> SourceSpan {
    guard let file = model.record, let entry = file.map("types").first(where: { $0.key == type.id }) else {
        return .start(of: "model.yml")
    }
    guard case .record(let record) = entry.value.content else {
        return SourceSpan(file: file.file, range: entry.keyRange)
    }
    return SourceSpan(file: file.file, range: record.values["label"]?.range ?? entry.keyRange)
}

/// The files that every site has beside its pages and its search index, of which only the folder is known.
private let madeFiles = [
    "data/codes.js", "data/dates.js", "data/interventions.js", "sitemap.xml", "robots.txt", "404.html", houseStylePath,
]
