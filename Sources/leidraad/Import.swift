import ArgumentParser
import Foundation
import LeidraadCore

/// `leidraad import FILE… [SITE] [--as KIND] [--update]`
struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Maak records van een tabel uit Excel, of bronnen van BibTeX of RIS.",
        discussion: """
            Voorbeeld: schrijf de interventies naar een tabel, wijzig haar in Excel, en lees haar weer in.

              leidraad export csv interventions > interventions.csv
              leidraad import interventions.csv --update

            Tabellen die naar elkaar verwijzen, gaan samen: leidraad import interventions.csv elements.csv

            Een tabel is UTF-8 of Windows-1252, met komma's of puntkomma's; de naam zegt welke records erin staan. \
            Kolommen die er niet zijn, laten staan wat er staat; een lege cel haalt de waarde weg. \
            Een map met Markdown van een ander programma komt zo in guidelines/, met een verslag per pagina:

              leidraad import folder ../handboek

            Bij een fout wordt niets geschreven en staat elke fout er met rij en kolom. \
            Wat al bestaat en anders is, verandert alleen met --update.
            Uitgang: 0 goed, 1 fouten in het bestand, 2 verkeerd gebruik, 3 lezen of schrijven mislukt.
            """)

    @Argument(
        help: ArgumentHelp(
            "De bestanden: .csv, .bib of .ris. Daarachter kan de map staan waarin Content/ staat.", valueName: "bestand"
        ),
        completion: .file(extensions: ImportFormat.allCases.map(\.rawValue)))
    var paths: [String]

    @Option(
        name: .customLong("as"),
        help: "De soort records: \(TableKind.allCases.map(\.rawValue).joined(separator: ", ")).")
    var kind: TableKind?

    @Flag(help: "Werk records bij die al bestaan en anders zijn.")
    var update = false

    func run() throws {
        if let folder = importedFolder { return try importFolder(folder.path, into: folder.site) }
        let (files, site) = parts
        let terminal = Terminal(site: site)
        let inputs = try terminal.reporting { try files.map { ImportInput(name: $0, bytes: try readNamedFile($0)) } }
        let plan = try planned(inputs, terminal)
        let written = try terminal.writing { try writeNewFiles(plan.files, into: siteFolder(site) + "Content") }
        for note in plan.notes { terminal.say("leidraad: \(note.file): \(note.words)") }
        for path in written { try terminal.write("\(terminal.pathPrefix)\(path)\n") }
        terminal.say(
            "leidraad: \(plan.added.count) nieuw, \(plan.changed.count) bijgewerkt, \(plan.unchanged) ongewijzigd")
        if !written.isEmpty { try terminal.refreshSchemas() }
    }

    /// The folder that `import folder DIR [SITE]` names, and the site that it comes into.
    private var importedFolder: (path: String, site: String)? {
        guard paths.first == "folder", paths.count == 2 || paths.count == 3 else { return nil }
        return (paths[1], paths.count == 3 ? paths[2] : ".")
    }

    private func importFolder(_ folder: String, into site: String) throws {
        let terminal = Terminal(site: site)
        let request = try terminal.request(output: nil)
        let plan = try terminal.reporting { try planFolderImport(folder, request) }
        _ = try terminal.writing { try writeNewFiles(plan.files, into: siteFolder(site) + "Content") }
        for page in plan.pages { try terminal.write(terminal.pathPrefix + line(page) + "\n") }
        for path in plan.left { terminal.say("leidraad: niet overgenomen: \(path)") }
        terminal.show(plan.diagnostics, plan.language)
        let others = plan.files.count - plan.pages.count
        let errors = plan.pages.reduce(0) { $0 + $1.errors }
        let warnings = plan.pages.reduce(0) { $0 + $1.warnings }
        terminal.say(
            "leidraad: \(plan.pages.count) pagina's en \(others) andere bestanden overgenomen; \(errors) fouten, \(warnings) waarschuwingen"
        )
    }

    /// What became of a page, in one line.
    private func line(_ page: ImportedPage) -> String {
        let title =
            switch page.title {
            case .frontMatter: "titel uit de kop van de pagina"
            case .heading: "titel uit de eerste kop"
            case .name: "titel uit de bestandsnaam"
            }
        let renamed = page.renamed.map { "\($0.old) heet nu \($0.new)" }
        let found = page.errors + page.warnings == 0 ? [] : ["\(page.errors) fouten, \(page.warnings) waarschuwingen"]
        return page.path + ": " + ([title] + renamed + found).joined(separator: "; ")
    }

    /// The last path is the folder of the site where it is a folder, or has the name of one.
    private var parts: (files: [String], site: String) {
        guard paths.count > 1, let last = paths.last else { return (paths, ".") }
        let isFolder = isFolder(last) || !(last.split(separator: "/").last ?? "").contains(".")
        return isFolder ? (paths.dropLast(), last) : (paths, ".")
    }

    private func planned(_ inputs: [ImportInput], _ terminal: Terminal) throws -> ImportPlan {
        do {
            return try terminal.reporting {
                try planImport(inputs, kind: kind, mayUpdate: update, terminal.request(output: nil))
            }
        } catch let mistakes as ImportMistakes {
            for mistake in mistakes.list {
                let unit = mistake.file.flatMap { ImportFormat(fileName: $0)?.unit } ?? .row
                terminal.say((mistake.file.map { $0 + ": " } ?? "") + mistake.text(of: unit))
            }
            let count = mistakes.list.count
            let place = inputs.count == 1 ? " in \(paths[0])" : ""
            terminal.say("leidraad: \(count) \(count == 1 ? "fout" : "fouten")\(place); er is niets geschreven")
            throw ExitCode(ExitStatus.contentErrors)
        }
    }
}

private func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
}

extension TableKind: ExpressibleByArgument {}
