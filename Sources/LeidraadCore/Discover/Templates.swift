import Foundation
import Glibc

/// The folder of templates for a site: its own `Templates/` if it has one, else those shipped with the program.
///
/// Those are looked for in `LEIDRAAD_TEMPLATES`, in `share/leidraad/Templates` beside the folder of the program, above the program
/// (where it was built), and where its source was.
package func findTemplates(for site: String) throws(ReadFailure) -> String {
    let own = site + "/Templates"
    if try isTemplateFolder(own) { return own }
    let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    var candidates = [ProcessInfo.processInfo.environment["LEIDRAAD_TEMPLATES"]].compactMap { $0 }
    var folder = program.deletingLastPathComponent()
    candidates.append(folder.deletingLastPathComponent().appendingPathComponent("share/leidraad/Templates").path)
    for _ in 0..<6 {
        candidates.append(folder.appendingPathComponent("Templates").path)
        folder = folder.deletingLastPathComponent()
    }
    let source = URL(fileURLWithPath: #filePath)
    candidates.append(
        (0..<4).reduce(source) { url, _ in url.deletingLastPathComponent() }.appendingPathComponent("Templates").path)
    for candidate in candidates where try isTemplateFolder(candidate) { return candidate }
    throw .noFolder("Templates")
}

/// The folder of templates that a build of a site uses.
public func templateFolder(for site: String) throws -> String { try findTemplates(for: site) }

/// Whether templates stand in a folder. Where that cannot be told, a build with other templates would be another site.
private func isTemplateFolder(_ path: String) throws(ReadFailure) -> Bool {
    var status = stat()
    if stat(path + "/pages", &status) == 0 { return status.st_mode & S_IFMT == S_IFDIR }
    let code = errno
    if isGone(code) { return false }
    throw .unreadable(path, reason: systemReason(code))
}

/// The files of a folder of templates.
package func readTemplates(_ folder: String) throws(ReadFailure) -> [SourceFile] {
    try readContent(folder).files
}
