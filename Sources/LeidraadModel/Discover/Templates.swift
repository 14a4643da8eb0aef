import Foundation
import Glibc
import LeidraadFiles

/// The folder of templates for a site: its own `Templates/` if that is a whole set, with pages and partials, else those shipped with the
/// program.
///
/// Those are looked for in `LEIDRAAD_TEMPLATES` where that is set, else in `share/leidraad/Templates` beside the folder of the program, above the program
/// (where it was built), and, but for a release, where its source was.
package func findTemplates(for site: String) throws(ReadFailure) -> String {
    let own = ownTemplateFolder(of: site)
    if try isTemplateFolder(own), try isFolder(own + "/partials") { return own }
    let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    if let named = ProcessInfo.processInfo.environment["LEIDRAAD_TEMPLATES"], !named.isEmpty {
        // A folder that was asked for and is not there is not replaced by another.
        guard try isTemplateFolder(named) else { throw .noTemplates(named) }
        return named
    }
    var candidates: [String] = []
    var folder = program.deletingLastPathComponent()
    candidates.append(folder.deletingLastPathComponent().appendingPathComponent("share/leidraad/Templates").path)
    for _ in 0..<6 {
        candidates.append(folder.appendingPathComponent("Templates").path)
        folder = folder.deletingLastPathComponent()
    }
    #if !PORTABLE
        let source = URL(fileURLWithPath: #filePath)
        candidates.append(
            (0..<4).reduce(source) { url, _ in url.deletingLastPathComponent() }.appendingPathComponent("Templates")
                .path)
    #endif
    for candidate in candidates where try isTemplateFolder(candidate) { return candidate }
    throw .noTemplates(candidates[0])
}

/// The folder of templates that a build of a site uses.
public func templateFolder(for site: String) throws -> String { try findTemplates(for: site) }

/// Whether templates are in a folder. Where that cannot be told, a build with other templates would be another site.
private func isTemplateFolder(_ path: String) throws(ReadFailure) -> Bool { try isFolder(path + "/pages") }

private func isFolder(_ path: String) throws(ReadFailure) -> Bool {
    var status = stat()
    if stat(path, &status) == 0 { return status.st_mode & S_IFMT == S_IFDIR }
    let code = errno
    if isGone(code) { return false }
    throw .unreadable(path, reason: systemReason(code))
}

/// Where a site keeps templates of its own.
package func ownTemplateFolder(of site: String) -> String { site + "/Templates" }

/// The templates that a build of a site uses. What a site has that is no whole set, such as the template of one type, lies over those
/// shipped with the program.
package struct SiteTemplates: Sendable {
    /// The folder of the whole set.
    package let folder: String
    /// The files, by their paths in the folder.
    package let files: [SourceFile]
    /// The paths of those that lie over the set, from the site's own folder.
    package let laidOver: Set<String>
    /// The paths of the set, whether or not something lies over them.
    package let shipped: Set<String>
    /// The files of the set that the site's own lie over and that are others than when they were copied, by their paths.
    package let changed: [CoveredTemplate]

    /// Puts the files of a site over those of a set.
    ///
    /// - Parameter remembered: those of the set as they were when a site copied them.
    package init(folder: String, _ files: [SourceFile], over own: [SourceFile], remembered: [SourceFile] = []) {
        self.folder = folder
        let byPath = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        let ownPaths = Set(own.map(\.path))
        changed = remembered.compactMap { old in
            guard ownPaths.contains(old.path), let new = byPath[old.path], new.bytes != old.bytes else { return nil }
            return CoveredTemplate(path: old.path, old: old.bytes, new: new.bytes)
        }
        laidOver = ownPaths
        shipped = Set(files.map(\.path))
        self.files = own.isEmpty ? files : (files.filter { [laidOver] in !laidOver.contains($0.path) } + own)
    }

    /// Reads the templates of a site.
    package init(for site: String) throws(ReadFailure) {
        let folder = try findTemplates(for: site)
        let own = ownTemplateFolder(of: site)
        var (over, remembered): ([SourceFile], [SourceFile]) = ([], [])
        if folder != own, try isFolder(own) {
            over = try readContent(own).files
            let kept = own + "/" + rememberedTemplates
            if try isFolder(kept) { remembered = try readContent(kept).files }
        }
        self.init(folder: folder, try readContent(folder).files, over: over, remembered: remembered)
    }
}

/// The folder, within a site's own templates, of those that it copied, as they were then. No build uses what is hidden.
package let rememberedTemplates = ".copied"

/// A template of the program that is another than when a site copied it.
package struct CoveredTemplate: Sendable {
    /// Its path in the folder of templates.
    package let path: String
    /// The template of the program when the site copied it.
    package let old: [UInt8]
    /// The template of the program now.
    package let new: [UInt8]

    init(path: String, old: [UInt8], new: [UInt8]) { (self.path, self.old, self.new) = (path, old, new) }

    /// The lines that went, with a minus and their number before, and those that came, with a plus and theirs now.
    package var lines: [String] {
        let lines = { (bytes: [UInt8]) in
            String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        }
        let difference = lines(new).difference(from: lines(old))
        return (difference.removals + difference.insertions).map { change in
            switch change {
            case .remove(let offset, let line, _): "- \(offset + 1): \(line)"
            case .insert(let offset, let line, _): "+ \(offset + 1): \(line)"
            }
        }
    }
}

/// The files of a folder of templates.
package func readTemplates(_ folder: String) throws(ReadFailure) -> [SourceFile] {
    try readContent(folder).files
}
