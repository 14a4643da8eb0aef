import ArgumentParser
import LeidraadCore

/// `leidraad export …`
struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Schrijf de inhoud in een vorm voor andere programma's.",
        discussion: """
            Voorbeeld: schrijf de interventies als tabel voor Excel, en alle records als JSON.

              leidraad export csv interventions > interventions.csv
              leidraad export json > records.json
            """,
        subcommands: [ExportCSV.self, ExportJSON.self, ExportSearch.self, ExportJSONLD.self, ExportFHIR.self])
}

/// `leidraad export search --format opensearch`
struct ExportSearch: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Schrijf de secties voor OpenSearch of Elasticsearch.",
        discussion: """
            Voorbeeld: maak de index leidraad op een eigen server, en vul haar.

              leidraad export search --format opensearch --mapping > mapping.json
              leidraad export search --format opensearch > secties.ndjson
              curl -X PUT -H 'Content-Type: application/json' --data-binary @mapping.json http://localhost:9200/leidraad
              curl -X POST -H 'Content-Type: application/x-ndjson' --data-binary @secties.ndjson http://localhost:9200/_bulk
            """)

    /// The formats that can be written.
    enum Format: String, ExpressibleByArgument, CaseIterable { case opensearch }

    @Argument(help: "De map waarin Content/ staat.", completion: .directory)
    var site = "."

    @Option(help: "De vorm: \(Format.allCases.map(\.rawValue).joined(separator: ", ")).")
    var format: Format

    @Option(parsing: .unconditional, help: "De naam van de index op de server.")
    var index = "leidraad"

    @Flag(help: "Schrijf de mapping in plaats van de secties.")
    var mapping = false

    func validate() throws {
        guard isOpenSearchIndexName(index) else {
            throw ValidationError(
                "--index moet de naam van een index kunnen zijn: kleine letters, cijfers, - en _, en niet beginnend met -, _ of +."
            )
        }
    }

    func run() throws {
        let terminal = Terminal(site: site)
        let export = try terminal.reporting { try exportSearch(terminal.request(output: nil), index: index) }
        guard let bytes = mapping ? export.mapping : export.bulk else {
            terminal.show(export.outcome)
            throw ExitCode(ExitStatus.contentErrors)
        }
        try terminal.write(bytes)
    }
}
