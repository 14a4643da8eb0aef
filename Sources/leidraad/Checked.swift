import ArgumentParser
import LeidraadCore
import LeidraadFiles

/// `leidraad checked ID… [--site SITE]`
struct Checked: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: tr("cli-checked"),
        discussion: tr("cli-checked-discussion"))

    @Argument(help: tr("cli-checked-ids", ["id": "id"]))
    var ids: [String]

    @Option(help: tr("cli-site"), completion: .directory)
    var site = "."

    @OptionGroup var siteLanguage: SiteLanguageOption

    func run() throws {
        let terminal = Terminal(site: site)
        let request = try terminal.request(in: siteLanguage)
        let paths = try terminal.writing {
            try writeNewFiles(try markChecked(ids, request), into: siteFolder(site) + "Content")
        }
        for path in paths { try terminal.write("\(terminal.pathPrefix)\(path)\n") }
    }
}
