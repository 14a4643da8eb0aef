import ArgumentParser
import LeidraadCore

/// `leidraad model [SITE]`
struct Model: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Toon alles wat er op de site bestaat: soorten records, velden, relaties en woordenlijsten.",
        discussion: """
            Voorbeeld: zie welke velden er zijn, ingebouwd en van de site zelf.

              leidraad model

            De vorm is die van Content/model.yml.
            """)

    @Argument(help: "De map waarin Content/ staat.", completion: .directory)
    var site = "."

    func run() throws {
        let terminal = Terminal(site: site)
        try terminal.write(try terminal.reporting { try printedModel(terminal.request(output: nil)) })
    }
}

/// `leidraad words [SITE]`
struct Words: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Toon de woorden van de site met hun sleutels; onder words: in Content/model.yml vervangt u ze.",
        discussion: """
            Voorbeeld: zoek de sleutel van de knop van het formulier op de startpagina.

              leidraad words | grep quickButton
            """)

    @Argument(help: "De map waarin Content/ staat.", completion: .directory)
    var site = "."

    func run() throws {
        let terminal = Terminal(site: site)
        try terminal.write(try terminal.reporting { try printedWords(terminal.request(output: nil)) })
    }
}
