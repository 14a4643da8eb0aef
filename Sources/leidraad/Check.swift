import ArgumentParser
import LeidraadCore

/// `leidraad check [SITE] [--format F] [--strict]`
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Controleer de inhoud zonder iets te schrijven.",
        discussion: """
            Voorbeeld: controleer de map wegwijzer; een waarschuwing die niemand accepteerde, telt als fout.

              leidraad check wegwijzer --strict

            Met --format gaan dezelfde meldingen naar standaarduitvoer, voor andere programma's: json, github (GitHub Actions) \
            of sarif (SARIF 2.1.0). Daar staat alles in; geaccepteerde waarschuwingen met hun reden.
            Op het scherm staat van elke regel één waarschuwing, met hoeveel er nog zijn; --verbose toont alle.
            Uitgang: 0 goed, 1 fouten in de inhoud, 2 verkeerd gebruik, 3 lezen mislukt.
            """)

    @Argument(help: "De map waarin Content/ staat.", completion: .directory)
    var site = "."

    @Option(help: "De vorm: \(ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
    var format = ReportFormat.text

    @Flag(help: "Laat een waarschuwing tellen als fout.")
    var strict = false

    @Flag(help: "Schrijf de tellingen van vandaag in Content/quality.yml; het kwaliteitsrapport toont ze door de tijd.")
    var record = false

    @Flag(help: "Toon hoeveel seconden elke stap duurde.")
    var timings = false

    @OptionGroup var loudness: Loudness

    func run() throws {
        let terminal = Terminal(site: site, loudness)
        var request = try terminal.request(output: nil)
        if format != .text { request.mostPerRule = .max }
        let outcome = try terminal.working(on: request) { try checkSite($0) }
        if let text = report(outcome, as: format, pathPrefix: terminal.pathPrefix) {
            try terminal.write(text)
        } else {
            terminal.show(outcome)
        }
        if timings { terminal.show(outcome.timings) }
        if outcome.hasErrors { throw ExitCode(ExitStatus.contentErrors) }
        if record { try writeCounts(of: outcome, terminal) }
        if strict, outcome.hasOpenWarnings {
            terminal.say(SummaryWords(outcome.language).strict)
            throw ExitCode(ExitStatus.contentErrors)
        }
    }
}

extension Check {
    private func writeCounts(of outcome: BuildOutcome, _ terminal: Terminal) throws {
        let day = try terminal.request(output: nil).today
        _ = try terminal.writing {
            let file = try countsFile(of: outcome, on: day, site: site)
            return try writeNewFiles([file], into: siteFolder(site) + "Content")
        }
        terminal.remark("tellingen van \(day.iso8601) in \(terminal.pathPrefix)quality.yml")
    }
}

extension ReportFormat: ExpressibleByArgument {}
