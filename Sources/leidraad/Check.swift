import ArgumentParser
import LeidraadCore

/// `leidraad check [SITE]`
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Controleer de inhoud zonder iets te schrijven.",
        discussion: """
            Voorbeeld: controleer de map wegwijzer.

              leidraad check wegwijzer

            Uitgang: 0 goed, 1 fouten in de inhoud, 2 verkeerd gebruik, 3 lezen mislukt.
            """)

    @Argument(help: "De map waarin Content/ staat.", completion: .directory)
    var site = "."

    func run() throws {
        let terminal = Terminal(site: site)
        let outcome = try terminal.reporting { try checkSite(terminal.request(output: nil)) }
        terminal.show(outcome)
        if outcome.hasErrors { throw ExitCode(ExitStatus.contentErrors) }
    }
}
