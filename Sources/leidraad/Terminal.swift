import ArgumentParser
import Foundation
import LeidraadCore
import LeidraadFiles
import LeidraadModel
import LeidraadWords

/// The exit statuses of the program, besides 0.
enum ExitStatus {
    static let contentErrors: Int32 = 1
    static let usage: Int32 = 2
    static let inputOutput: Int32 = 3
    /// The status that shells expect of a program that Ctrl-C ended.
    static let interrupted: Int32 = 130
    /// The status that shells expect of a program whose reader left.
    static let closedPipe: Int32 = 141
}

/// How much a command says.
struct Verbosity: ParsableArguments {
    @Flag(name: [.short, .long], help: tr("cli-verbosity-quiet"))
    var quiet = false

    @Flag(name: [.short, .long], help: tr("cli-verbosity-verbose"))
    var verbose = false

    func validate() throws {
        if quiet, verbose { throw ValidationError(tr("said-quiet-verbose")) }
    }
}

/// The language of a site that a command works in.
struct SiteLanguageOption: ParsableArguments {
    @Option(name: .customLong("site-language"), help: tr("cli-site-language"))
    var name: String?
}

/// The output of the commands: messages to standard error, results to standard output.
struct Terminal {
    let site: String
    var isQuiet = false
    var isVerbose = false

    init(site: String, _ verbosity: Verbosity? = nil) {
        self.site = site
        isQuiet = verbosity?.quiet ?? false
        isVerbose = verbosity?.verbose ?? false
    }

    /// The request of a command: the day is today, or the one that `SOURCE_DATE_EPOCH` gives.
    func request(output: String?) throws -> BuildRequest {
        let epoch = try reporting { try sourceDate() }
        let today = epoch ?? Int(Date().timeIntervalSince1970)
        var request = BuildRequest(
            site: site, output: output, today: CalendarDate(secondsSince1970: today),
            copyDate: epoch.map { CalendarDate(secondsSince1970: $0) })
        if isVerbose { request.maxPerRule = .max }
        if InterfaceLanguage.isAskedFor { request.language = SiteLanguage(rawValue: InterfaceLanguage.name) }
        return request
    }

    /// The request of a command that works in one language of the site.
    func request(in language: SiteLanguageOption) throws -> BuildRequest {
        let request = try self.request(output: nil)
        guard let name = language.name else { return request }
        return try reporting { try request.inLanguage(name) }
    }

    /// Runs a command and turns what it throws into one clear line and an exit status.
    func reporting<Result>(_ command: () throws -> Result) throws -> Result {
        do { return try command() } catch let failure as any CommandFailure {
            printError("leidraad: " + visibleLines(failure.message))
            if failure as? WriteProblem == .cancelled { throw ExitCode(ExitStatus.interrupted) }
            throw ExitCode(failure.isUsage ? ExitStatus.usage : ExitStatus.inputOutput)
        }
    }

    /// Runs a build or a check with a progress line, and stops it on Ctrl-C.
    func working<Result>(on request: BuildRequest, _ command: (BuildRequest) throws -> Result) throws -> Result {
        let work = Work(showsProgress: !isQuiet && isTerminal(STDERR_FILENO))
        var request = request
        request.progress = { work.enter($0) }
        request.isCancelled = { work.isCancelled }
        defer {
            work.end()
            if !work.hasWritten { endOnInterrupt() }
        }
        return try reporting {
            do { return try command(request) } catch {
                work.end()
                throw error
            }
        }
    }

    /// Shows one finding of each rule that warns and says how many more there are, then every error, and a last line that sums up.
    func show(_ outcome: BuildOutcome) {
        let words = SummaryWords(outcome.language)
        showSum(outcome.diagnostics, outcome.language)
        if let problem = outcome.report?.leftover { printError("leidraad: " + words.leftover(problem)) }
        if !isQuiet || outcome.hasErrors { printError(words.summary(of: outcome)) }
    }

    /// Shows problems, and of many alike only some and how many more there are; the accepted ones too where more is asked for.
    func showSum(_ diagnostics: [Diagnostic], _ language: SiteLanguage) {
        let words = SummaryWords(language)
        let shown = diagnostics.filter { $0.acceptedBecause == nil || isVerbose }
        for line in DiagnosticSum(shown, showsAll: isVerbose).lines {
            show(line.diagnostic, words, more: line.more > 0 ? words.more(line.more, files: line.files) : nil)
        }
    }

    /// Shows every problem that was not accepted; the accepted ones too where more is asked for, warnings not where less is.
    func show(_ diagnostics: [Diagnostic], _ language: SiteLanguage) {
        for diagnostic in diagnostics where diagnostic.acceptedBecause == nil || isVerbose {
            show(diagnostic, SummaryWords(language))
        }
    }

    private func show(_ diagnostic: Diagnostic, _ words: SummaryWords, more: String? = nil) {
        if diagnostic.severity == .warning, isQuiet { return }
        let isAccepted = diagnostic.acceptedBecause != nil
        let severity = diagnostic.severity == .error ? words.error : isAccepted ? words.acceptedWarning : words.warning
        var lines = [diagnostic.text(pathPrefix: pathPrefix, severityWord: severity, style: style)]
        if let reason = diagnostic.acceptedBecause { lines.append("  = " + words.accepted(because: reason)) }
        if let more { lines.append("  + " + more) }
        printError(lines.joined(separator: "\n") + "\n")
    }

    /// Shows the seconds of each stage.
    func show(_ timings: Timings) {
        for stage in timings.stages { printError("\(stage.name)\t" + String(format: "%.3f", stage.seconds)) }
    }

    /// The prefix of the path of a file below `Content/`.
    var pathPrefix: String { siteFolder(site) + "Content/" }

    private var style: TextStyle { hasColours(STDERR_FILENO) ? .coloured : .plain }

    /// A message that cannot be shown stops nothing: what it is about has been done or not.
    func printError(_ text: String) { try? Output.messages.write((text + "\n").utf8) }

    /// Says something only where more is asked for.
    func logVerbose(_ text: String) { if isVerbose { printError("leidraad: " + text) } }

    /// Writes what was asked for.
    func write(_ text: String) throws { try write(Array(text.utf8)) }

    /// Writes what was asked for; ends the command where that cannot be, and says why unless its reader left.
    func write(_ bytes: [UInt8]) throws {
        do { try Output.data.write(bytes) } catch  where error.isClosedPipe {
            throw ExitCode(ExitStatus.closedPipe)
        } catch {
            try reporting { throw error }
        }
    }
}

func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }
