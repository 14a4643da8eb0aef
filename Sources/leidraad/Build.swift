import ArgumentParser
import LeidraadCore

/// `leidraad build [SITE] [--output DIR]`
struct Build: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Maak de site.",
        discussion: """
            Voorbeeld: maak de site van de map wegwijzer, en zet haar in /srv/intranet/wegwijzer.

              leidraad build wegwijzer --output /srv/intranet/wegwijzer

            Bij een fout in de inhoud blijft de vorige site staan zoals zij was; bij Ctrl-C ook.
            Uitgang: 0 goed, 1 fouten in de inhoud, 2 verkeerd gebruik, 3 lezen of schrijven mislukt, 130 afgebroken.
            """)

    @Argument(help: "De map waarin Content/ staat.", completion: .directory)
    var site = "."

    @Option(name: [.short, .long], help: "De map waarin de site komt; anders SITE/Public.", completion: .directory)
    var output: String?

    @Flag(help: "Toon hoeveel seconden elke stap duurde.")
    var timings = false

    @OptionGroup var loudness: Loudness

    func run() throws {
        let terminal = Terminal(site: site, loudness)
        terminal.remark("inhoud uit \(terminal.pathPrefix)")
        try terminal.reporting { terminal.remark("sjablonen uit \(try templateFolder(for: site))") }
        let outcome = try terminal.working(on: terminal.request(output: output)) { try buildSite($0) }
        terminal.show(outcome)
        if timings { terminal.show(outcome.timings) }
        if outcome.hasErrors { throw ExitCode(ExitStatus.contentErrors) }
    }
}
