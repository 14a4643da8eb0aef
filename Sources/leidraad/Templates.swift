import ArgumentParser
import LeidraadCore
import LeidraadFiles
import LeidraadModel

/// `leidraad templates [SITE] [--copy FILE] [--changes] [--seen FILE]`
struct Templates: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: tr("cli-templates"),
        discussion: tr("cli-templates-discussion"))

    @Argument(help: tr("cli-site"), completion: .directory)
    var site = "."

    @Option(help: tr("cli-templates-copy"))
    var copy: [String] = []

    @Flag(help: tr("cli-templates-changes"))
    var changes = false

    @Option(help: tr("cli-templates-seen"))
    var seen: [String] = []

    func run() throws {
        let terminal = Terminal(site: site)
        if !copy.isEmpty || !seen.isEmpty {
            let folder = siteFolder(site) + "Templates"
            let written = try terminal.writing {
                let files =
                    try copy.flatMap { try templateCopy($0, of: site) } + seen.map { try templateSeen($0, of: site) }
                return try writeNewFiles(files, into: folder)
            }
            for path in written { try terminal.write("\(folder)/\(path)\n") }
            return
        }
        let (folder, used) = try terminal.reporting { (try templateFolder(for: site), try usedTemplates(of: site)) }
        if changes {
            for template in used where !template.changes.isEmpty {
                try terminal.write(visibleLines(([template.path] + template.changes).joined(separator: "\n")) + "\n")
            }
            return
        }
        try terminal.write(used.map { $0.path + note(on: $0) + "\n" }.joined())
        terminal.printError("leidraad: " + tr("said-templates-from", ["folder": folder]))
    }

    private func note(on template: UsedTemplate) -> String {
        guard template.isOwn else { return "" }
        let changed: String = template.changes.isEmpty ? "" : "; " + tr("said-templates-changed")
        return "  (" + tr("said-templates-own") + changed + ")"
    }
}
