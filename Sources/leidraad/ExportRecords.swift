import ArgumentParser
import LeidraadCore
import LeidraadFiles

/// `leidraad export csv KIND [SITE]`
struct ExportCSV: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "csv",
        abstract: tr("cli-export-csv"),
        discussion: tr("cli-export-csv-discussion"))

    @Argument(help: tr("cli-export-csv-kind", ["list": TableKind.builtInNames.joined(separator: ", ")]))
    var kind: String

    @Argument(help: tr("cli-site"), completion: .directory)
    var site = "."

    @Option(help: tr("cli-export-csv-separator"))
    var separator = TableSeparator.semicolon

    @OptionGroup var siteLanguage: SiteLanguageOption

    func run() throws {
        let terminal = Terminal(site: site)
        let content = try terminal.readForExport(siteLanguage)
        try terminal.write(content.table(try content.requiredKind(kind), separator: separator))
    }
}

/// `leidraad export xlsx KIND [SITE]`
struct ExportXLSX: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "xlsx",
        abstract: tr("cli-export-xlsx"),
        discussion: tr("cli-export-xlsx-discussion"))

    @Argument(help: tr("cli-export-csv-kind", ["list": TableKind.builtInNames.joined(separator: ", ")]))
    var kind: String

    @Argument(help: tr("cli-site"), completion: .directory)
    var site = "."

    @OptionGroup var siteLanguage: SiteLanguageOption

    func run() throws {
        let terminal = Terminal(site: site)
        let content = try terminal.readForExport(siteLanguage)
        let kind = try content.requiredKind(kind)
        try terminal.write(try terminal.reporting { try content.workbook(kind) })
    }
}

/// `leidraad export json [KIND] [--site SITE]`
struct ExportJSON: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "json",
        abstract: tr("cli-export-json"),
        discussion: tr("cli-export-json-discussion"))

    @Argument(help: tr("cli-site"), completion: .directory)
    var site = "."

    @Option(help: tr("cli-export-json-only", ["list": TableKind.builtInNames.joined(separator: ", ")]))
    var only: String?

    @OptionGroup var siteLanguage: SiteLanguageOption

    func run() throws {
        let terminal = Terminal(site: site)
        let content = try terminal.readForExport(siteLanguage)
        try terminal.write(content.json(try only.map(content.requiredKind)))
        // A bare list has no place for what the site says of itself.
        if only != nil, let notice = content.noticeLine { terminal.printError(visibleLines(notice)) }
    }
}

extension TableSeparator: ExpressibleByArgument {}

extension ExportedContent {
    /// The kind of record with a word, or a usage error that lists what there is.
    func requiredKind(_ name: String) throws -> TableKind {
        guard let kind = kind(named: name) else {
            throw ValidationError(unknownKind(name, known: kindNames))
        }
        return kind
    }
}

extension Terminal {
    /// Reads the records of a site; with errors in the content there is nothing that can be written whole.
    func readForExport(_ language: SiteLanguageOption) throws -> ExportedContent {
        let content = try reporting { try ExportedContent(request(in: language)) }
        guard !content.outcome.hasErrors else {
            show(content.outcome)
            throw ExitCode(ExitStatus.contentErrors)
        }
        return content
    }
}
