import ArgumentParser
import Foundation
import LeidraadCore

/// The exit statuses of the program, besides 0.
enum ExitStatus {
    static let contentErrors: Int32 = 1
    static let usage: Int32 = 2
    static let inputOutput: Int32 = 3
}

/// What the commands say, and where: messages to standard error, results to standard output.
struct Terminal {
    let site: String

    /// What a command asks for: the day is today, or the one that `SOURCE_DATE_EPOCH` gives.
    func request(output: String?) -> BuildRequest {
        let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap { Int($0) }
        let today = epoch ?? Int(Date().timeIntervalSince1970)
        return BuildRequest(
            site: site, output: output, today: CalendarDate(secondsSince1970: today),
            copyDate: epoch.map { CalendarDate(secondsSince1970: $0) })
    }

    /// Runs a command and turns what it throws into one clear line and an exit status.
    func reporting<Result>(_ command: () throws -> Result) throws -> Result {
        do { return try command() } catch let failure as any CommandFailure {
            say("leidraad: " + failure.message)
            throw ExitCode(failure.isUsage ? ExitStatus.usage : ExitStatus.inputOutput)
        }
    }

    /// Shows every problem and a last line that sums up.
    func show(_ outcome: BuildOutcome) {
        show(outcome.diagnostics, outcome.language)
        say(SummaryWords(outcome.language).summary(of: outcome))
    }

    /// Shows every problem that was not accepted.
    func show(_ diagnostics: [Diagnostic], _ language: SiteLanguage) {
        let words = SummaryWords(language)
        for diagnostic in diagnostics where diagnostic.acceptedBecause == nil {
            let severity = diagnostic.severity == .error ? words.error : words.warning
            say(diagnostic.text(pathPrefix: pathPrefix, severityWord: severity) + "\n")
        }
    }

    /// Shows the seconds of each stage.
    func show(_ timings: Timings) {
        for stage in timings.stages { say("\(stage.name)\t" + String(format: "%.3f", stage.seconds)) }
    }

    private var pathPrefix: String {
        let folder = site == "." ? "" : site.hasSuffix("/") ? site : site + "/"
        return folder + "Content/"
    }

    func say(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }
}
