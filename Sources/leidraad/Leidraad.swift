import ArgumentParser

/// The program.
struct Leidraad: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "leidraad",
        abstract: "Maakt van richtlijnen en records een doorzoekbare, gekoppelde, statische kennisbank.",
        discussion: """
            Voorbeeld: maak de site van deze map, en open haar in een browser.

              leidraad build
              xdg-open Public/index.html
            """,
        version: "leidraad 0.1.0",
        subcommands: [Build.self, Check.self, Preview.self, Search.self, Export.self])
}
