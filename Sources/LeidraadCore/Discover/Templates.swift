import Foundation

/// The folder of templates for a site: its own `Templates/` if it has one, else those shipped with the program.
///
/// Those are looked for in `LEIDRAAD_TEMPLATES`, in `share/leidraad/Templates` beside the folder of the program, above the program
/// (where it was built), and where its source was.
package func findTemplates(for site: String) throws(ReadFailure) -> String {
    let own = site + "/Templates"
    if isTemplateFolder(own) { return own }
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
    guard let found = candidates.first(where: isTemplateFolder) else { throw .noFolder("Templates") }
    return found
}

/// The folder of templates that a build of a site uses.
public func templateFolder(for site: String) throws -> String { try findTemplates(for: site) }

private func isTemplateFolder(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path + "/pages")
}

/// The files of a folder of templates.
package func readTemplates(_ folder: String) throws(ReadFailure) -> [SourceFile] {
    try readContent(folder).files
}
