import ArgumentParser
import LeidraadCore

/// `leidraad export csv KIND [SITE]`
struct ExportCSV: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "csv",
        abstract: "Schrijf records als tabel voor Excel.",
        discussion: """
            Voorbeeld: schrijf de interventies naar een tabel die een Nederlandse Excel goed opent.

              leidraad export csv interventions > interventions.csv

            leidraad import leest de tabel zonder verlies terug.
            """)

    @Argument(help: "De soort: \(TableKind.builtInNames.joined(separator: ", ")).")
    var kind: String

    @Argument(help: "De map waarin Content/ staat.", completion: .directory)
    var site = "."

    @Option(help: "Het teken tussen de cellen: semicolon (Nederlandse Excel) of comma.")
    var separator = TableSeparator.semicolon

    func run() throws {
        let terminal = Terminal(site: site)
        let content = try terminal.readForExport()
        try terminal.write(content.table(try content.requiredKind(kind), separator: separator))
    }
}

/// `leidraad export json [KIND] [--site SITE]`
struct ExportJSON: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "json",
        abstract: "Schrijf alle records als JSON.",
        discussion: """
            Voorbeeld: schrijf alle records van de map wegwijzer, en daarna alleen de interventies.

              leidraad export json wegwijzer
              leidraad export json wegwijzer --only interventions
            """)

    @Argument(help: "De map waarin Content/ staat.", completion: .directory)
    var site = "."

    @Option(help: "Alleen deze soort: \(TableKind.builtInNames.joined(separator: ", ")).")
    var only: String?

    func run() throws {
        let terminal = Terminal(site: site)
        let content = try terminal.readForExport()
        try terminal.write(content.json(try only.map(content.requiredKind)))
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
    func readForExport() throws -> ExportedContent {
        let content = try reporting { try ExportedContent(request(output: nil)) }
        guard !content.outcome.hasErrors else {
            show(content.outcome)
            throw ExitCode(ExitStatus.contentErrors)
        }
        return content
    }
}
