import ArgumentParser
import LeidraadCore
import LeidraadModel
import LeidraadWords

/// `leidraad init DIR`
struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: tr("cli-init"),
        discussion: tr("cli-init-discussion"))

    @Argument(help: tr("cli-init-folder"), completion: .directory)
    var folder: String

    @Option(help: tr("cli-init-title"))
    var title = tr("starter-title")

    @Option(help: tr("cli-init-language"))
    var language: SiteLanguage = SiteLanguage(rawValue: InterfaceLanguage.name) ?? .en

    func run() throws {
        let terminal = Terminal(site: folder)
        let paths = try terminal.writing { try startSite(in: folder, title: title, language: language) }
        for path in paths { try terminal.write(siteFolder(folder) + path + "\n") }
        terminal.printError(tr("said-init-done", ["folder": folder]))
    }
}

extension SiteLanguage: ExpressibleByArgument {}
