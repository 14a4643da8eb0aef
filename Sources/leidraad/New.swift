import ArgumentParser
import LeidraadCore
import LeidraadFiles
import LeidraadModel

/// `leidraad new KIND ID [SITE]`
struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: tr("cli-new"),
        discussion: tr("cli-new-discussion"))

    @Argument(help: tr("cli-new-kind", ["list": newRecordNames.joined(separator: ", ")]))
    var kind: String

    @Argument(help: tr("cli-new-id"))
    var id: String

    @Argument(help: tr("cli-site"), completion: .directory)
    var site = "."

    @Option(help: tr("cli-new-name"))
    var name: String?

    @OptionGroup var siteLanguage: SiteLanguageOption

    func run() throws {
        let terminal = Terminal(site: site)
        let request = try terminal.request(in: siteLanguage)
        let path = try terminal.writing {
            let file = try newRecord(kind, id, name: name, request)
            try writeNewFiles([file], into: siteFolder(site) + "Content")
            return file.path
        }
        try terminal.write("\(terminal.pathPrefix)\(path)\n")
        try terminal.refreshSchemas()
    }
}

extension Terminal {
    /// Writes the schemas again, so that an editor's program knows the new ids. Schemas that somebody else wrote stay.
    func refreshSchemas() throws {
        try writing {
            do {
                try writeNewFiles(schemaFiles(identifiers: .read(site)), into: siteFolder(site) + schemaFolder)
            } catch NewFileFailure.exists(let path) {
                printError(tr("said-schema-foreign", ["path": path]))
            }
        }
    }
}
