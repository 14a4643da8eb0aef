/// The words of the line that sums up a build or check.
public struct SummaryWords: Sendable {
    private let language: SiteLanguage

    /// The words of a language.
    public init(_ language: SiteLanguage) { self.language = language }

    /// What an error is called in front of its message.
    public var error: String { language == .nl ? "fout" : "error" }
    /// What a warning is called in front of its message.
    public var warning: String { language == .nl ? "waarschuwing" : "warning" }

    /// What an accepted warning is called in front of its message.
    public var acceptedWarning: String { language == .nl ? "geaccepteerd" : "accepted" }

    /// Why a warning was accepted.
    public func accepted(because reason: String) -> String {
        language == .nl ? "geaccepteerd: \(reason)" : "accepted: \(reason)"
    }

    /// How often a rule is broken besides the finding that is shown.
    public func more(_ count: Int, files: Int) -> String {
        language == .nl
            ? "zo nog \(count) keer, in \(files) \(files == 1 ? "bestand" : "bestanden"); --verbose toont alles"
            : "\(count) more like this, in \(files) \(files == 1 ? "file" : "files"); --verbose shows all"
    }

    /// What `--strict` makes of warnings.
    public var strict: String {
        language == .nl ? "met --strict telt een waarschuwing als fout" : "with --strict a warning counts as an error"
    }

    /// One line: how many errors and warnings, and what was written where.
    public func summary(of outcome: BuildOutcome) -> String {
        let errors = outcome.diagnostics.problemCount { $0.severity == .error }
        let open = outcome.diagnostics.problemCount { $0.severity == .warning && $0.acceptedBecause == nil }
        let accepted = outcome.diagnostics.problemCount { $0.acceptedBecause != nil }
        let counts =
            language == .nl
            ? "\(errors) \(errors == 1 ? "fout" : "fouten"), \(open) \(open == 1 ? "waarschuwing" : "waarschuwingen"), \(accepted) geaccepteerd"
            : "\(errors) \(errors == 1 ? "error" : "errors"), \(open) \(open == 1 ? "warning" : "warnings"), \(accepted) accepted"
        guard let report = outcome.report else {
            guard errors > 0 else { return counts }
            return counts + (language == .nl ? "; er is niets geschreven" : "; nothing was written")
        }
        return language == .nl
            ? "\(outcome.pageCount) \(outcome.pageCount == 1 ? "pagina" : "pagina's") in \(visible(report.output)): \(report.written) \(report.written == 1 ? "bestand" : "bestanden") geschreven, \(report.unchanged) ongewijzigd, \(report.removed) weg; \(counts)"
            : "\(outcome.pageCount) \(outcome.pageCount == 1 ? "page" : "pages") in \(visible(report.output)): \(report.written) \(report.written == 1 ? "file" : "files") written, \(report.unchanged) unchanged, \(report.removed) removed; \(counts)"
    }
}
