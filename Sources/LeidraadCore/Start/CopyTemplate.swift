import LeidraadFiles
import LeidraadModel
import LeidraadWords

/// A template, style sheet, script or table of words that a build of a site uses.
public struct UsedTemplate: Sendable {
    /// The path in the folder of templates.
    public let path: String
    /// Whether it is the site's own.
    public let isOwn: Bool
}

/// The templates that a build of a site uses, in the order of their paths.
public func usedTemplates(of site: String) throws -> [UsedTemplate] {
    let templates = try SiteTemplates(for: site)
    let isOwnSet = templates.folder == ownTemplateFolder(of: site)
    return templates.files.map { UsedTemplate(path: $0.path, isOwn: isOwnSet || templates.laidOver.contains($0.path)) }
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

/// A shipped template as a file for the site's own folder, where it lies over the shipped one.
public func templateCopy(_ path: String, of site: String) throws -> NewFile {
    let templates = try SiteTemplates(for: site)
    guard let file = templates.files.first(where: { $0.path == path }) else {
        let paths = templates.files.map(\.path)
        // Who leaves the folder out, or the ending, means the only file of that name.
        let named = paths.filter { $0.hasSuffix("/" + path) || $0.hasSuffix("/" + path + ".mustache") }
        throw TemplateCopyFailure.unknown(path, near: named.count == 1 ? named[0] : nearest(to: path, among: paths))
    }
    return NewFile(path: path, bytes: file.bytes)
}
