import ArgumentParser
import LeidraadCore

/// `leidraad search "…" [SITE]`
struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Zoek in een gemaakte site, zoals een lezer dat doet.",
        discussion: """
            Voorbeeld: zoek in de site van deze map, en laat zien waarom elk resultaat zijn plaats heeft.

              leidraad search "hulp voor een gezin met een 14-jarige" --explain
            """)

    @Argument(help: "Wat een lezer zou typen.")
    var query: String

    @Argument(help: "De map waarin Content/ staat.", completion: .directory)
    var site = "."

    @Option(name: [.short, .long], help: "De map van de gemaakte site; anders SITE/Public.", completion: .directory)
    var output: String?

    @Option(parsing: .unconditional, help: "Hoeveel resultaten hoogstens.")
    var limit = 10

    @Option(name: .customLong("type"), help: "Alleen resultaten van deze soort, zoals intervention; mag vaker.")
    var types: [String] = []

    @Option(
        name: .customLong("facet"),
        help: ArgumentHelp(
            "Alleen resultaten met deze waarde, zoals kind=intervention; mag vaker.", valueName: "naam=waarde"))
    var facets: [Facet] = []

    /// A facet and one of its values, as "name=value".
    struct Facet: ExpressibleByArgument {
        let name: String
        let value: String

        init?(argument: String) {
            let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { return nil }
            (name, value) = (parts[0], parts[1])
        }
    }

    @Flag(help: "Schrijf de resultaten als JSON.")
    var json = false

    @Flag(help: "Toon bij elk resultaat waar de punten vandaan komen.")
    var explain = false

    func validate() throws {
        guard limit > 0 else { throw ValidationError("--limit moet groter zijn dan 0.") }
    }

    func run() throws {
        let terminal = Terminal(site: site)
        let values = Dictionary(grouping: facets, by: \.name).mapValues { $0.map(\.value) }
        let results = try terminal.reporting {
            try searchSite(
                query, published: output ?? site + "/Public", limit: limit, types: types, facets: values)
        }
        if let note = results.note { terminal.say("leidraad: " + note) }
        try terminal.write(json ? results.json(explained: explain) : results.text(explained: explain))
    }
}
