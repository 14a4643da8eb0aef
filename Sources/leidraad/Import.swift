import ArgumentParser
import Foundation
import LeidraadCore
import LeidraadFiles
import LeidraadModel
import LeidraadWords

/// `leidraad import FILE… [SITE] [--as KIND] [--update]`
struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: tr("cli-import"),
        discussion: tr("cli-import-discussion"))

    @Argument(
        help: ArgumentHelp(
            tr("cli-import-paths"), valueName: tr("cli-import-file")
        ),
        completion: .file(extensions: ImportFormat.allCases.map(\.rawValue) + ["docx"]))
    var paths: [String]

    @Option(
        name: .customLong("as"),
        help: tr("cli-import-kind", ["list": TableKind.builtInNames.joined(separator: ", ")]))
    var kind: String?

    @Option(help: tr("cli-import-dates", ["list": DateOrder.allCases.map(\.rawValue).joined(separator: ", ")]))
    var dates: DateOrder?

    @Option(help: tr("cli-import-sheet"))
    var sheet: String?

    @Flag(help: tr("cli-import-update"))
    var update = false

    @OptionGroup var siteLanguage: SiteLanguageOption

    func run() throws {
        if let folder = importedFolder { return try importFolder(folder.path, into: folder.site) }
        let (files, site) = parts
        let terminal = Terminal(site: site)
        if files.contains(where: isDocument) {
            try terminal.reporting { if !files.allSatisfy(isDocument) { throw DocumentFailure.mixed } }
            return try importDocuments(files, into: site)
        }
        let inputs = try terminal.reporting { try files.map { ImportInput(name: $0, bytes: try readNamedFile($0)) } }
        let plan = try planned(inputs, terminal)
        let written = try terminal.writing { try writeNewFiles(plan.files, into: siteFolder(site) + "Content") }
        for note in plan.notes { terminal.printError(visibleLines("leidraad: \(note.file): \(note.words)")) }
        for path in written { try terminal.write("\(terminal.pathPrefix)\(path)\n") }
        terminal.printError(
            tr(
                "said-import-done",
                [
                    "added": String(plan.added.count), "changed": String(plan.changed.count),
                    "unchanged": String(plan.unchanged),
                ]))
        if !written.isEmpty { try terminal.refreshSchemas() }
    }

    /// The folder that `import folder DIR [SITE]` names, and the site that it comes into.
    private var importedFolder: (path: String, site: String)? {
        guard paths.first == "folder", paths.count == 2 || paths.count == 3 else { return nil }
        return (paths[1], paths.count == 3 ? paths[2] : ".")
    }

    private func importFolder(_ folder: String, into site: String) throws {
        let terminal = Terminal(site: site)
        try take([try planned(folder, terminal)], terminal)
    }

    /// Plans how a folder of Markdown comes into the site.
    func planned(_ folder: String, _ terminal: Terminal) throws -> FolderImport {
        let request = try terminal.request(in: siteLanguage)
        return try terminal.reporting { try planFolderImport(folder, request) }
    }

    /// Writes the pages, and says of each what became of it and what `check` has to say.
    func take(_ plans: [FolderImport], _ terminal: Terminal) throws {
        let files = plans.flatMap(\.files)
        let pages = plans.flatMap(\.pages)
        _ = try terminal.writing { try writeNewFiles(files, into: siteFolder(terminal.site) + "Content") }
        for page in pages { try terminal.write(terminal.pathPrefix + line(page) + "\n") }
        for path in plans.flatMap(\.left) { terminal.printError(tr("said-import-folder-left", ["path": path])) }
        for plan in plans { terminal.showSum(plan.diagnostics, plan.language) }
        terminal.printError(
            tr(
                "said-import-folder",
                [
                    "pages": interfaceWords.count("said-import-pages", pages.count),
                    "others": interfaceWords.count("said-import-others", files.count - pages.count),
                    "errors": String(pages.reduce(0) { $0 + $1.errors }),
                    "warnings": String(pages.reduce(0) { $0 + $1.warnings }),
                ]))
    }

    /// The result for a page, in one line.
    private func line(_ page: ImportedPage) -> String {
        let title: String =
            switch page.title {
            case .frontMatter: tr("said-import-title-front-matter")
            case .heading: tr("said-import-title-heading")
            case .name: tr("said-import-title-name")
            case .document: tr("said-import-title-document")
            }
        let renamed: [String] = page.renamed.map { tr("said-import-renamed", ["old": $0.old, "new": $0.new]) }
        let counts: String = tr(
            "said-import-found", ["errors": String(page.errors), "warnings": String(page.warnings)])
        return page.path + ": "
            + ([title] + renamed + (page.errors + page.warnings == 0 ? [] : [counts])).joined(separator: "; ")
    }

    /// The last path is the folder of the site where it is a folder, or has the name of one.
    private var parts: (files: [String], site: String) {
        guard paths.count > 1, let last = paths.last else { return (paths, ".") }
        let isFolder = isFolder(last) || !(last.split(separator: "/").last ?? "").contains(".")
        return isFolder ? (paths.dropLast(), last) : (paths, ".")
    }

    private func planned(_ inputs: [ImportInput], _ terminal: Terminal) throws -> ImportPlan {
        do {
            return try terminal.reporting {
                try planImport(
                    inputs, kind: kind, mayUpdate: update, dates: dates, sheet: sheet,
                    terminal.request(in: siteLanguage))
            }
        } catch let mistakes as ImportMistakes {
            for mistake in mistakes.list {
                let unit = mistake.file.flatMap { ImportFormat(fileName: $0)?.unit } ?? .row
                terminal.printError(visibleLines((mistake.file.map { $0 + ": " } ?? "") + mistake.text(of: unit)))
            }
            let count = mistakes.list.count
            let mistakes = interfaceWords.count("summary-errors", count)
            terminal.printError(
                inputs.count == 1
                    ? tr("said-import-failed-in", ["mistakes": mistakes, "file": visibleLines(paths[0])])
                    : tr("said-import-failed", ["mistakes": mistakes]))
            throw ExitCode(ExitStatus.contentErrors)
        }
    }
}

extension DateOrder: ExpressibleByArgument {}

private func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
}
