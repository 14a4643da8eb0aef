import ArgumentParser
import LeidraadCore

/// `leidraad checked ID… [--site SITE]`
struct Checked: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Leg vast dat records vandaag naast hun bron zijn gehouden.",
        discussion: """
            Voorbeeld: je hebt MST en Families First naast de bron gehouden.

              leidraad checked mst families-first

            In het bestand komt de dag (checked), met een vingerafdruk van de feiten (checked_facts). Verandert er daarna een \
            feit, dan waarschuwt leidraad check, tot iemand het record opnieuw nakijkt.
            """)

    @Argument(help: "De id's van de records; met hun map als twee soorten er een delen: elements/veiligheid.")
    var ids: [String]

    @Option(help: "De map waarin Content/ staat.", completion: .directory)
    var site = "."

    func run() throws {
        let terminal = Terminal(site: site)
        let request = try terminal.request(output: nil)
        let paths = try terminal.writing {
            try writeNewFiles(try markChecked(ids, request), into: siteFolder(site) + "Content")
        }
        for path in paths { try terminal.write("\(terminal.pathPrefix)\(path)\n") }
    }
}
