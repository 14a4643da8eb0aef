import ArgumentParser
import LeidraadCore

/// `leidraad export …`
struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: tr("cli-export"),
        discussion: tr("cli-export-discussion"),
        subcommands: [
            ExportXLSX.self, ExportCSV.self, ExportJSON.self, ExportSearch.self, ExportJSONLD.self, ExportFHIR.self,
        ])
}

/// `leidraad export search --format opensearch`
struct ExportSearch: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: tr("cli-export-search"),
        discussion: tr("cli-export-search-discussion"))

    /// The formats that can be written.
    enum Format: String, ExpressibleByArgument, CaseIterable { case opensearch }

    @Argument(help: tr("cli-site"), completion: .directory)
    var site = "."

    @Option(help: tr("cli-export-search-format", ["list": Format.allCases.map(\.rawValue).joined(separator: ", ")]))
    var format: Format

    @Option(parsing: .unconditional, help: tr("cli-export-search-index"))
    var index = "leidraad"

    @Flag(help: tr("cli-export-search-mapping"))
    var mapping = false

    func validate() throws {
        guard isOpenSearchIndexName(index) else {
            throw ValidationError(
                tr("said-export-bad-index")
            )
        }
    }

    @OptionGroup var siteLanguage: SiteLanguageOption

    func run() throws {
        let terminal = Terminal(site: site)
        let export = try terminal.reporting { try exportSearch(terminal.request(in: siteLanguage), index: index) }
        guard let bytes = mapping ? export.mapping : export.bulk else {
            terminal.show(export.outcome)
            throw ExitCode(ExitStatus.contentErrors)
        }
        try terminal.write(bytes)
    }
}
