import ArgumentParser
import LeidraadCore
import LeidraadRender

/// `leidraad search "…" [SITE]`
struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: tr("cli-search"),
        discussion: tr("cli-search-discussion"))

    @Argument(help: tr("cli-search-query"))
    var query: String

    @Argument(help: tr("cli-site"), completion: .directory)
    var site = "."

    @Option(name: [.short, .long], help: tr("cli-search-output"), completion: .directory)
    var output: String?

    @Option(parsing: .unconditional, help: tr("cli-search-limit"))
    var limit = 10

    @Option(name: .customLong("type"), help: tr("cli-search-types"))
    var types: [String] = []

    @Option(
        name: .customLong("facet"),
        help: ArgumentHelp(
            tr("cli-search-facets"), valueName: tr("cli-search-facet-value")))
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

    @Flag(help: tr("cli-search-json"))
    var json = false

    @Flag(help: tr("cli-search-explain"))
    var explain = false

    func validate() throws {
        guard limit > 0 else { throw ValidationError(tr("said-search-bad-limit")) }
    }

    func run() throws {
        let terminal = Terminal(site: site)
        let values = Dictionary(grouping: facets, by: \.name).mapValues { $0.map(\.value) }
        let results = try terminal.reporting {
            try searchSite(
                query, published: output ?? site + "/Public", limit: limit, types: types, facets: values)
        }
        if let note = results.note { terminal.printError("leidraad: " + note) }
        try terminal.write(json ? results.json(explained: explain) : results.text(explained: explain))
    }
}
