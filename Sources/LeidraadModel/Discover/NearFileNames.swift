import LeidraadMarkdown

/// Why a file is not read although it is in `Content/`: its name or that of its folder is nearly right, or it is no content at all.
enum NearFileName {
    /// A copy that a program keeps beside a file while it is open, or a file of the system.
    case temporary
    /// A copy that a program for sharing files made of two versions, or a file manager of one.
    case conflictedCopy
    /// A name that is nearly one that is read, and that one.
    case file(meant: String)
    /// A folder of records by another name, and the right one.
    case folder(String, meant: String)

    init?(_ path: String) {
        let parts = path.split(separator: "/").map(String.init)
        guard let name = parts.last else { return nil }
        let lower = name.lowercased()
        if Self.isTemporary(lower) {
            self = .temporary
        } else if conflictWords.contains(where: lower.contains) || Self.isCopy(lower) {
            self = .conflictedCopy
        } else {
            return nil
        }
    }

    /// `page - copy.md`, `page - kopie (2).md`: as a file manager names the copy of a file.
    private static func isCopy(_ name: String) -> Bool {
        let marks = SiteLanguage.inAll("file-copy-marks").lazy
        guard let mark = marks.compactMap({ name.firstRange(of: " " + $0) }).first else {
            return false
        }
        let rest = name[mark.upperBound...].prefix { $0 != "." }
        return rest.allSatisfy { " ()0123456789".contains($0) }
    }

    /// The folder of the guidelines, where a folder has nearly its name, or that in the words of a language.
    static func pageFolder(_ written: String) -> String? {
        let word = written.lowercased()
        guard written != "guidelines" else { return nil }
        let names = ["guidelines"] + SiteLanguage.inAll("file-guideline-folders")
        if names.contains(word) { return "guidelines" }
        return word.utf8.count > 7 && nearest(to: word, among: names) != nil ? "guidelines" : nil
    }

    private static func isTemporary(_ name: String) -> Bool {
        name.hasPrefix("~$") || name.hasPrefix("._") || name.hasPrefix(".~lock") || systemFiles.contains(name)
            || temporaryEndings.contains { name.hasSuffix($0) }
    }

    /// The most likely intended place of a file that is not used.
    static func near(_ path: String, _ model: SiteModel) -> NearFileName? {
        let parts = path.split(separator: "/").map(String.init)
        guard let name = parts.last else { return nil }
        let lower = name.lowercased()
        for ending in ["md", "yml", "yaml"] where lower.hasSuffix(".\(ending).txt") {
            return .file(meant: String(path.dropLast(4)))
        }
        for ending in [".markdown", ".mdown", ".mkdn", ".mkd", ".mdwn"] where lower.hasSuffix(ending) {
            return .file(meant: path.dropLast(ending.count) + ".md")
        }
        guard [".yml", ".yaml", ".json"].contains(where: lower.hasSuffix) else { return nil }
        if parts.count == 1 {
            let stem = String(name.prefix { $0 != "." })
            return nearName(stem, among: SingleFile.allCases.map(\.rawValue)).map { .file(meant: $0 + ".yml") }
        }
        let folder =
            nearName(parts[0], among: RecordKind.allCases.map(\.rawValue)) ?? nearFolder(parts[0], of: model.ownTypes)
        return folder.map { .folder(parts[0], meant: $0) }
    }
}

/// The folder of a type of the site that was meant by another name: with capitals, the name or label of the type, or with a typing error.
private func nearFolder(_ written: String, of types: [RecordType]) -> String? {
    let word = written.lowercased()
    let names = types.flatMap { type in
        [type.folder, type.id, type.outputFolder, type.label.map { slug($0.one) }].compactMap { $0 }.map {
            (written: $0, folder: type.folder ?? type.id)
        }
    }
    if let same = names.first(where: { $0.written.lowercased() == word || $0.written == word + "s" }) {
        return same.folder
    }
    guard word.utf8.count >= 5, let near = nearest(to: word, among: names.map(\.written)) else { return nil }
    return names.first { $0.written == near }?.folder
}

/// The name that was meant by another: written with capitals, in the singular, in the words of a language of the site, or with a typing error.
private func nearName(_ written: String, among names: [String]) -> String? {
    let word = written.lowercased()
    for name in names where name == word || name == word + "s" || namesOnSite(name).contains(word) { return name }
    guard word.utf8.count >= 5 else { return nil }
    let all = names.flatMap { name in ([name] + namesOnSite(name)).map { (written: $0, name: name) } }
    guard let near = nearest(to: word, among: all.map(\.written)) else { return nil }
    return all.first { $0.written == near }?.name
}

/// The address of the overview of the records in each language.
package func namesOnSite(_ name: String) -> [String] {
    guard let overview = Overview(rawValue: name) else { return [] }
    return SiteLanguage.allCases.map { folderName(Routes($0, .builtIn).overview(overview)) }
}

/// Names that the system or a program gives to its own files.
private let systemFiles: Set<String> = ["thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r", "ds_store", ".ds_store"]

/// Endings of files that exist only while a program works on another.
private let temporaryEndings = [
    "~", ".tmp", ".temp", ".bak", ".swp", ".swo", ".part", ".crdownload", ".orig", ".rej", ".lnk",
]

/// Marks that programs that share files write into the names of copies.
private let conflictWords = ["conflicted copy", "conflicting copy", ".sync-conflict-", "-conflict-20", "_conflict-20"]

/// The folder or page that a path of the site starts with, without its ending.
func folderName(_ path: String) -> String {
    String(path.split(separator: "/").first?.split(separator: ".").first ?? "")
}
