import LeidraadWords

/// The words of the line that sums up a build or check.
public struct SummaryWords: Sendable {
    private let words: WordTable

    /// The words of a language.
    public init(_ language: SiteLanguage) { words = language.words }

    /// What an error is called in front of its message.
    public var error: String { words.text("summary-error") }
    /// What a warning is called in front of its message.
    public var warning: String { words.text("summary-warning") }

    /// What an accepted warning is called in front of its message.
    public var acceptedWarning: String { words.text("summary-accepted") }

    /// Why a warning was accepted.
    public func accepted(because reason: String) -> String {
        words.text("summary-accepted-because", ["reason": reason])
    }

    /// How often a rule is broken besides the finding that is shown.
    public func more(_ count: Int, files: Int) -> String {
        words.text("summary-more", ["count": String(count), "files": words.count("summary-files", files)])
    }

    /// That the new site stands, and what of the old one could not be removed.
    public func leftover(_ problem: WriteProblem) -> String {
        words.text("summary-leftover", ["reason": problem.message])
    }

    /// What `--strict` makes of warnings.
    public var strict: String { words.text("summary-strict") }

    /// How many errors and warnings there are besides those that were shown.
    public func counts(of whole: BuildOutcome, besides shown: BuildOutcome) -> String {
        let count = { (isCounted: (Diagnostic) -> Bool) in
            whole.diagnostics.problemCount(where: isCounted) - shown.diagnostics.problemCount(where: isCounted)
        }
        return words.text(
            "summary-counts",
            [
                "errors": words.count("summary-errors", count { $0.severity == .error }),
                "warnings": words.count(
                    "summary-warnings", count { $0.severity == .warning && $0.acceptedBecause == nil }),
                "accepted": String(count { $0.acceptedBecause != nil }),
            ])
    }

    /// One line: how many errors and warnings, and what was written where.
    public func summary(of outcome: BuildOutcome) -> String {
        let errors = outcome.diagnostics.problemCount { $0.severity == .error }
        let open = outcome.diagnostics.problemCount { $0.severity == .warning && $0.acceptedBecause == nil }
        let accepted = outcome.diagnostics.problemCount { $0.acceptedBecause != nil }
        let counts = words.text(
            "summary-counts",
            [
                "errors": words.count("summary-errors", errors), "warnings": words.count("summary-warnings", open),
                "accepted": String(accepted),
            ])
        guard let report = outcome.report else {
            return errors > 0 ? words.text("summary-nothing", ["counts": counts]) : counts
        }
        return words.text(
            "summary-written",
            [
                "pages": words.count("summary-pages", outcome.pageCount), "output": visible(report.output),
                "files": words.count("summary-files", report.written), "unchanged": String(report.unchanged),
                "removed": String(report.removed), "counts": counts,
            ])
    }
}
