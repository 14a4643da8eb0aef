import ArgumentParser
import LeidraadCore
import LeidraadFiles
import LeidraadModel
import LeidraadPreview

/// `leidraad check [SITE] [FILE…] [--format F] [--strict] [--watch]`
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: tr("cli-check"),
        discussion: tr("cli-check-discussion"))

    @Argument(help: tr("cli-check-paths"), completion: .file())
    var paths: [String] = []

    @Option(help: tr("cli-check-format", ["list": ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")]))
    var format = ReportFormat.text

    @Flag(help: tr("cli-check-strict"))
    var strict = false

    @Flag(help: tr("cli-check-watch"))
    var watch = false

    @Flag(help: tr("cli-check-record"))
    var record = false

    @Flag(help: tr("cli-check-timings"))
    var timings = false

    @OptionGroup var verbosity: Verbosity

    func validate() throws {
        if watch, record || format != .text { throw ValidationError(tr("said-check-watch-alone")) }
    }

    func run() throws {
        let named = try Terminal(site: ".").reporting { try NamedPaths(paths) }
        let terminal = Terminal(site: named.site, verbosity)
        guard named.paths.isEmpty || !record else { throw ValidationError(tr("said-check-record-whole")) }
        guard watch else { return try check(named, terminal) }
        try terminal.reporting {
            try followChanges(of: named.site) {
                // The errors have been printed; the editor fixes them, and the files are checked again.
                do { try check(named, terminal) } catch is ExitCode {}
                terminal.printError(tr("said-check-watching"))
            }
        }
    }

    private func check(_ named: NamedPaths, _ terminal: Terminal) throws {
        var request = try terminal.request(output: nil)
        if format != .text { request.maxPerRule = .max }
        let whole = try terminal.working(on: request) { try checkSite($0) }
        let outcome = named.paths.isEmpty ? whole : whole.limited(to: named.paths)
        if let text = report(outcome, as: format, pathPrefix: terminal.pathPrefix) {
            try terminal.write(text)
        } else {
            terminal.show(outcome)
        }
        if !named.paths.isEmpty { terminal.sayRest(of: whole, beside: outcome) }
        if timings { terminal.show(outcome.timings) }
        if outcome.hasErrors { throw ExitCode(ExitStatus.contentErrors) }
        if record { try writeCounts(of: outcome, terminal) }
        if strict, outcome.hasOpenWarnings {
            terminal.printError(SummaryWords(outcome.language).strict)
            throw ExitCode(ExitStatus.contentErrors)
        }
    }
}

extension Check {
    private func writeCounts(of outcome: BuildOutcome, _ terminal: Terminal) throws {
        let day = try terminal.request(output: nil).today
        _ = try terminal.writing {
            let file = try countsFile(of: outcome, on: day, site: terminal.site)
            return try writeNewFiles([file], into: siteFolder(terminal.site) + "Content")
        }
        terminal.logVerbose(tr("said-counts-of", ["day": day.iso8601, "folder": terminal.pathPrefix]))
    }
}

extension Terminal {
    /// That the rest of the site was read too, and what is wrong there: what was asked for may be fine while the site is not.
    fileprivate func sayRest(of whole: BuildOutcome, beside shown: BuildOutcome) {
        if isQuiet { return }
        let words = SummaryWords(whole.language)
        printError(tr("said-check-rest", ["there": words.counts(of: whole, besides: shown)]))
    }
}

extension ReportFormat: ExpressibleByArgument {}
