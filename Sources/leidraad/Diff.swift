import ArgumentParser
import LeidraadCore

/// `leidraad diff OLD NEW`
struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Laat zien wat er tussen twee sites is veranderd.",
        discussion: """
            Voorbeeld: wat veranderde er sinds de vorige kopie, en zet dat als pagina en feed bij de nieuwe site.

              leidraad diff vorige/Public Public
              leidraad diff vorige/Public Public --output Public

            Elke kant is de map van een site (met Content/), of van een site die is gemaakt. Per record staat er wat er bij kwam, \
            wegging of veranderde; de dag waarop iemand een record nakeek, telt niet mee.
            """)

    /// The forms in which the answer can be written.
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Argument(help: "De map van de eerdere site.", completion: .directory)
    var old: String

    @Argument(help: "De map van de latere site.", completion: .directory)
    var new: String

    @Option(help: "De vorm: \(Format.allCases.map(\.rawValue).joined(separator: ", ")).")
    var format = Format.text

    @Option(
        name: [.short, .long], help: "Schrijf ook een pagina, een feed en JSON in deze map.", completion: .directory)
    var output: String?

    func run() throws {
        let terminal = Terminal(site: new)
        let request = try terminal.request(output: nil)
        let diff = try terminal.reporting {
            SiteDiff(from: try readSiteRecords(old, request), to: try readSiteRecords(new, request))
        }
        if let output {
            try terminal.writing { _ = try writeNewFiles(try diff.files(request, templatesOf: new), into: output) }
        }
        try terminal.write(format == .json ? diff.json : diff.text)
    }
}
