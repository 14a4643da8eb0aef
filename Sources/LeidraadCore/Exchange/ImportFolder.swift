import LeidraadFiles
import LeidraadMarkdown
import LeidraadModel
import LeidraadYAML

/// A folder of Markdown of another tool, as it comes into a site.
public struct FolderImport: Sendable {
    /// The files to write, below `Content/`.
    public let files: [NewFile]
    /// The result for each page.
    public var pages: [ImportedPage]
    /// The files that stay behind, by their paths in the folder: settings of the other tool, and what a system left there.
    public let left: [String]
    /// The diagnostics that `check` will give for the imported files, errors first.
    public let diagnostics: [Diagnostic]
    /// The language in which it says so.
    public let language: SiteLanguage
}

/// A page that was imported, and the result.
public struct ImportedPage: Sendable {
    /// Where it goes, below `Content/`.
    public let path: String
    /// Where its title comes from.
    public private(set) var title: TitleOrigin
    /// The keys of its front matter that have another name here.
    public let renamed: [(old: String, new: String)]
    /// How many errors `check` has for it.
    public var errors = 0
    /// How many warnings `check` has for it.
    public var warnings = 0

    /// Where the title of a page comes from.
    public enum TitleOrigin: Sendable {
        case frontMatter, heading, name
        /// The title of a document, as its program keeps it.
        case document
    }

    /// The page as one that a document became, whose title was put into its front matter unless it is a heading.
    public func ofDocument(hasTitle: Bool) -> ImportedPage {
        guard case .frontMatter = title else { return self }
        var page = self
        page.title = hasTitle ? .document : .name
        return page
    }
}

/// Plans to copy a folder of Markdown into a site, below `guidelines/`; what its front matter calls otherwise gets the names of this model.
///
/// - Parameter folder: a folder that holds no site of its own.
public func planFolderImport(_ folder: String, _ request: BuildRequest) throws -> FolderImport {
    let found = try readContent(folder).files
    let name = try resolve(RawPath(folder)).parts.last.map { slug(String(decoding: $0, as: UTF8.self)) } ?? ""
    let place = "guidelines/" + (name.isEmpty ? "import" : name) + "/"
    let kept = found.filter { isTaken($0.path) }
    let taken = Set(kept.map(\.path))
    var pages: [ImportedPage] = []
    let copies = kept.map { file -> SourceFile in
        guard [".md", ".markdown"].contains(where: file.path.lowercased().hasSuffix) else {
            return request.source(place + file.path, file.bytes)
        }
        let renaming = FrontMatterRenaming(file)
        let path = place + indexPath(file.path, besides: taken)
        pages.append(ImportedPage(path: request.contentPath(path), title: renaming.title, renamed: renaming.renamed))
        return request.source(path, renaming.bytes)
    }
    let own = try readSite(request)
    let (paths, shown) = (Set(copies.map(\.path)), Set(copies.map(\.shownPath)))
    let site = CheckedSite(Sources(own.files.filter { !paths.contains($0.path) } + copies), request)
    let diagnostics = site.diagnostics.filter { shown.contains($0.location.file) }
    for index in pages.indices {
        let here = diagnostics.filter { $0.location.file == pages[index].path }
        pages[index].errors = here.problemCount { $0.severity == .error }
        pages[index].warnings = here.problemCount { $0.severity == .warning }
    }
    return FolderImport(
        files: copies.map { NewFile(path: $0.shownPath, bytes: $0.bytes) }, pages: pages,
        left: found.map(\.path).filter { !isTaken($0) },
        diagnostics: diagnostics.filter { $0.severity == .error } + diagnostics.filter { $0.severity == .warning },
        language: site.outcome.language)
}

/// The path of a page, with the ending and the name that the index of a folder has here: Hugo calls it `_index.md`, Jekyll a page
/// `page.markdown`.
private func indexPath(_ path: String, besides others: Set<String>) -> String {
    if path.lowercased().hasSuffix(".markdown") {
        let page = path.dropLast("markdown".count) + "md"
        return others.contains(String(page)) ? path : String(page)
    }
    guard path == "_index.md" || path.hasSuffix("/_index.md") else { return path }
    let index = path.dropLast("_index.md".count) + "index.md"
    return others.contains(String(index)) ? path : String(index)
}

/// Whether a file comes along: pages, and what they may show or link to.
private func isTaken(_ path: String) -> Bool {
    let parts = path.split(separator: "/").map { $0.lowercased() }
    guard let name = parts.last, !parts.contains(where: { ["node_modules", "__macosx"].contains($0) }) else {
        return false
    }
    if name.hasPrefix("~$") || ["thumbs.db", "desktop.ini"].contains(name) { return false }
    let ending = name.split(separator: ".").dropFirst().last ?? ""
    return !["yml", "yaml", "json", "toml", "lock", "js", "ts", "css", "html", "htm", "tmp", "bak", "swp"].contains(
        ending)
}

/// A page whose front matter has the names of this model.
private struct FrontMatterRenaming {
    private(set) var bytes: [UInt8]
    private(set) var renamed: [(old: String, new: String)] = []
    private(set) var title: ImportedPage.TitleOrigin

    init(_ file: SourceFile) {
        bytes = file.bytes
        let parts = splitFrontMatter(file.bytes)
        let body = parts.map { Array(file.bytes[$0.body]) } ?? file.bytes
        let hasHeading = (try? MarkdownParser().parse(body))?.firstTitle != nil
        title = hasHeading ? .heading : .name
        guard let parts, !parts.frontMatter.isEmpty,
            let entries = parseYAML(file.bytes[parts.frontMatter]).root?.mapping
        else { return }
        let keys = Set(entries.map(\.key))
        if keys.contains("title") { title = .frontMatter }
        // From the end, so that what comes before keeps its place.
        let schema = SiteModel.builtIn.schema(.page)
        for entry in entries.reversed() {
            // A key that means something else to the other tool gets another name, so that its value stays.
            var validator = Validator(file: file.path)
            _ = validator.record(YAMLNode(.mapping([entry]), range: entry.value.range), as: schema)
            if validator.problems.contains(where: { $0.problem.rule.severity == .error }) {
                bytes.replaceSubrange(entry.keyRange, with: Array(("other-" + entry.key).utf8))
                renamed.append((entry.key, "other-" + entry.key))
                continue
            }
            guard let (name, value) = Self.name(for: entry), !keys.contains(name),
                !renamed.contains(where: { $0.new == name })
            else { continue }
            if let value { bytes.replaceSubrange(entry.value.range, with: Array(value.utf8)) }
            bytes.replaceSubrange(entry.keyRange, with: Array(name.utf8))
            renamed.append((entry.key, name))
        }
        renamed.reverse()
    }

    /// The name here of a key of another tool, and its value where that is written otherwise.
    private static func name(for entry: YAMLEntry) -> (String, String?)? {
        guard let text = entry.value.scalar, !entry.value.isNull else { return nil }
        switch entry.key {
        case "description": return ("summary", nil)
        case "weight", "sidebar_position", "nav_order": return Int(text).map { ("order", String($0)) }
        case "draft": return text == "true" ? ("status", "draft") : nil
        default: return nil
        }
    }
}
