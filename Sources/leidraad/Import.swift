import ArgumentParser
import Foundation
import LeidraadCore

/// `leidraad import FILE [SITE] [--as KIND] [--update]`
struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Maak records van een tabel uit Excel, of bronnen van BibTeX of RIS.",
        discussion: """
            Voorbeeld: schrijf de interventies naar een tabel, wijzig haar in Excel, en lees haar weer in.

              leidraad export csv interventions > interventions.csv
              leidraad import interventions.csv --update

            Een tabel is UTF-8 of Windows-1252, met komma's of puntkomma's; de naam zegt welke records erin staan. \
            Kolommen die er niet zijn, laten staan wat er staat; een lege cel haalt de waarde weg. \
            Bij een fout wordt niets geschreven en staat elke fout er met rij en kolom. \
            Wat al bestaat en anders is, verandert alleen met --update.
            Uitgang: 0 goed, 1 fouten in het bestand, 2 verkeerd gebruik, 3 lezen of schrijven mislukt.
            """)

    @Argument(
        help: "Het bestand: .csv, .bib of .ris.", completion: .file(extensions: ImportFormat.allCases.map(\.rawValue)))
    var file: String

    @Argument(help: "De map waarin Content/ staat.", completion: .directory)
    var site = "."

    @Option(
        name: .customLong("as"),
        help: "De soort records: \(TableKind.allCases.map(\.rawValue).joined(separator: ", ")).")
    var kind: TableKind?

    @Flag(help: "Werk records bij die al bestaan en anders zijn.")
    var update = false

    func run() throws {
        let terminal = Terminal(site: site)
        let bytes = try terminal.reporting { try readInput(file) }
        let plan = try planned(bytes, terminal)
        let written = try terminal.writing { try writeNewFiles(plan.files, into: siteFolder(site) + "Content") }
        for note in plan.notes { terminal.say("leidraad: \(file): \(note)") }
        for path in written { try terminal.write("\(terminal.pathPrefix)\(path)\n") }
        terminal.say(
            "leidraad: \(plan.added.count) nieuw, \(plan.changed.count) bijgewerkt, \(plan.unchanged) ongewijzigd")
        if !written.isEmpty { try terminal.refreshSchemas() }
    }

    private func planned(_ bytes: [UInt8], _ terminal: Terminal) throws -> ImportPlan {
        do {
            return try terminal.reporting {
                try planImport(bytes, name: file, kind: kind, mayUpdate: update, terminal.request(output: nil))
            }
        } catch let mistakes as ImportMistakes {
            let unit = ImportFormat(fileName: file)?.unit ?? .row
            for mistake in mistakes.list { terminal.say("\(file): \(mistake.text(of: unit))") }
            let count = mistakes.list.count
            terminal.say("leidraad: \(count) \(count == 1 ? "fout" : "fouten") in \(file); er is niets geschreven")
            throw ExitCode(ExitStatus.contentErrors)
        }
    }
}

extension TableKind: ExpressibleByArgument {}

/// Reads a file that a user named.
private func readInput(_ path: String) throws -> [UInt8] {
    do { return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))) } catch {
        throw ReadFailure.unreadable(path, reason: error.localizedDescription)
    }
}
