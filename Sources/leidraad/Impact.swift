import ArgumentParser
import LeidraadCore

/// `leidraad impact ID field=value [SITE]`
struct Impact: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Laat zien wat een wijziging in een record zou raken.",
        discussion: """
            Voorbeeld: welke pagina's, tabellen en zinnen raakt het als MST een ander niveau krijgt?

              leidraad impact mst classification.level=niet-erkend

            Een veld in een groep krijgt een punt (audience.age.to=21), een regel van een lijst zijn plaats of zijn id \
            (evidence.1.direction=mixed; vocabularies scales.dei.levels.niet-erkend.label="nog niet erkend"). Een lege waarde haalt het veld weg. Er wordt niets geschreven.
            Uitgang: 0 goed, 1 de wijziging zou de bouw stoppen, 2 verkeerd gebruik, 3 lezen mislukt.
            """)

    @Argument(help: "Het id van een record, het pad van een pagina, de sleutel van een bron, vocabularies of site.")
    var id: String

    @Argument(help: "Het veld en zijn nieuwe waarde: veld=waarde.")
    var change: String

    @Argument(help: "De map waarin Content/ staat.", completion: .directory)
    var site = "."

    @Flag(help: "Schrijf het antwoord als JSON.")
    var json = false

    @Flag(help: "Toon ook zinnen die het record noemen zonder de oude waarde.")
    var all = false

    func validate() throws {
        if parts == nil { throw ValidationError("Geef de wijziging als veld=waarde, bijvoorbeeld duration.max=6.") }
    }

    private var parts: (field: String, value: String)? {
        let parts = change.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        return parts.count == 2 && !parts[0].isEmpty ? (parts[0], parts[1]) : nil
    }

    func run() throws {
        guard let (field, value) = parts else { return }
        let terminal = Terminal(site: site)
        let impact = try terminal.working(on: terminal.request(output: nil)) {
            try LeidraadCore.impact(of: field, becoming: value, on: id, $0)
        }
        try terminal.write(
            json ? impact.json(pathPrefix: terminal.pathPrefix) : impact.text(pathPrefix: terminal.pathPrefix, all: all)
        )
        if impact.wouldStopBuild { throw ExitCode(ExitStatus.contentErrors) }
    }
}
