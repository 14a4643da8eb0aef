import ArgumentParser
import LeidraadCore

/// `leidraad check [SITE] [--format F] [--strict]`
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: tr("cli-check"),
        discussion: tr("cli-check-discussion"))

    @Argument(help: tr("cli-site"), completion: .directory)
    var site = "."

    @Option(help: tr("cli-check-format", ["list": ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")]))
    var format = ReportFormat.text

    @Flag(help: tr("cli-check-strict"))
    var strict = false

    @Flag(help: tr("cli-check-record"))
    var record = false

    @Flag(help: tr("cli-check-timings"))
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
        terminal.remark(tr("said-counts-of", ["day": day.iso8601, "folder": terminal.pathPrefix]))
    }
}

extension ReportFormat: ExpressibleByArgument {}
