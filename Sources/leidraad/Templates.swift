import ArgumentParser
import LeidraadCore
import LeidraadFiles
import LeidraadModel

/// `leidraad templates [SITE] [--copy FILE]`
struct Templates: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: tr("cli-templates"),
        discussion: tr("cli-templates-discussion"))

    @Argument(help: tr("cli-site"), completion: .directory)
    var site = "."

    @Option(help: tr("cli-templates-copy"))
    var copy: [String] = []

    func run() throws {
        let terminal = Terminal(site: site)
        if !copy.isEmpty {
            let folder = siteFolder(site) + "Templates"
            let written = try terminal.writing {
                try writeNewFiles(try copy.map { try templateCopy($0, of: site) }, into: folder)
            }
            for path in written { try terminal.write("\(folder)/\(path)\n") }
            return
        }
        let (folder, used) = try terminal.reporting { (try templateFolder(for: site), try usedTemplates(of: site)) }
        let own = tr("said-templates-own") as String
        try terminal.write(used.map { $0.path + ($0.isOwn ? "  (\(own))" : "") + "\n" }.joined())
        terminal.printError("leidraad: " + tr("said-templates-from", ["folder": folder]))
    }
}
