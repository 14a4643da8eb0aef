import LeidraadFiles
import LeidraadWords

/// Makes the tables of words known that a folder of templates has and the program does not carry.
package func addTables(_ templates: [SourceFile]) {
    for file in templates where file.path.hasPrefix("languages/") && file.path.hasSuffix(".yml") {
        WordTables.add(String(file.path.dropFirst("languages/".count).dropLast(".yml".count)), yaml: file.bytes)
    }
}

/// Makes the tables known that the templates of a site bring along. Templates that cannot be read are reported when they are used.
public func addTables(for site: String) {
    guard let folder = try? findTemplates(for: site) else { return }
    for folder in Set([folder, ownTemplateFolder(of: site)]) { addTables(in: folder) }
}

private func addTables(in folder: String) {
    guard let files = try? readContent(folder + "/languages").files else { return }
    addTables(files.map { SourceFile(path: "languages/" + $0.path, bytes: $0.bytes) })
}
