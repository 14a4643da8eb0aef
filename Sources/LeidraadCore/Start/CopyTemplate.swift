import LeidraadFiles
import LeidraadModel
import LeidraadWords

/// A template, style sheet, script or table of words that a build of a site uses.
public struct UsedTemplate: Sendable {
    /// The path in the folder of templates.
    public let path: String
    /// Whether it is the site's own.
    public let isOwn: Bool
    /// What changed, since the site copied it, in the one of the program that it lies over: lines with a minus or a plus before them.
    public let changes: [String]
}

/// The templates that a build of a site uses, in the order of their paths.
public func usedTemplates(of site: String) throws -> [UsedTemplate] {
    let templates = try SiteTemplates(for: site)
    let isOwnSet = templates.folder == ownTemplateFolder(of: site)
    let changes = Dictionary(templates.changed.map { ($0.path, $0.lines) }, uniquingKeysWith: { first, _ in first })
    return templates.files.map { file in
        UsedTemplate(
            path: file.path, isOwn: isOwnSet || templates.laidOver.contains(file.path),
            changes: changes[file.path] ?? [])
    }
    .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
}

/// Why a template was not copied.
public enum TemplateCopyFailure: CommandFailure {
    /// There is no such template.
    case unknown(String, near: String?)

    /// One sentence on what is wrong and what can be done.
    public var message: String {
        switch self {
        case .unknown(let path, let near):
            interfaceWords.text("templates-unknown", ["path": visible(path)])
                + (interfaceWords.meant(near.map(visible)).map { "; " + $0 } ?? "")
        }
    }

    /// The path was typed wrongly.
    public var isUsage: Bool { true }
}

/// A shipped template as a file for the site's own folder, where it lies over the shipped one, and as it is remembered there.
public func templateCopy(_ path: String, of site: String) throws -> [NewFile] {
    let file = try template(path, among: try SiteTemplates(for: site).files)
    return [NewFile(path: path, bytes: file.bytes), remembered(file)]
}

/// The present form of a shipped template, to be remembered as what the site's own one takes account of.
public func templateSeen(_ path: String, of site: String) throws -> NewFile {
    let templates = try SiteTemplates(for: site)
    let covered = try readTemplates(templates.folder).filter { templates.laidOver.contains($0.path) }
    return remembered(try template(path, among: covered))
}

private func remembered(_ file: SourceFile) -> NewFile {
    NewFile(path: rememberedTemplates + "/" + file.path, bytes: file.bytes, mayReplace: { _ in true })
}

private func template(_ path: String, among files: [SourceFile]) throws(TemplateCopyFailure) -> SourceFile {
    guard let file = files.first(where: { $0.path == path }) else {
        let paths = files.map(\.path)
        // Who leaves the folder out, or the ending, means the only file of that name.
        let named = paths.filter { $0.hasSuffix("/" + path) || $0.hasSuffix("/" + path + ".mustache") }
        throw TemplateCopyFailure.unknown(path, near: named.count == 1 ? named[0] : nearest(to: path, among: paths))
    }
    return file
}
