import ArgumentParser
import LeidraadCore

/// `leidraad init DIR`
struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Maak een kleine, complete site om mee te beginnen.",
        discussion: """
            Voorbeeld: begin een site in de nieuwe map wegwijzer, en bekijk haar.

              leidraad init wegwijzer
              leidraad preview wegwijzer --open

            Een map waar al iets in staat, blijft zoals zij is.
            """)

    @Argument(help: "De nieuwe map.", completion: .directory)
    var folder: String

    @Option(help: "De titel van de site.")
    var title = "Mijn wegwijzer"

    func run() throws {
        let terminal = Terminal(site: folder)
        let paths = try terminal.writing { try startSite(in: folder, title: title) }
        for path in paths { try terminal.write(siteFolder(folder) + path + "\n") }
        terminal.say("leidraad: de site staat in \(folder); bekijk haar met: leidraad preview \(folder) --open")
    }
}
