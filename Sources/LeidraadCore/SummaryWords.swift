import LeidraadFiles
import LeidraadModel

extension SummaryWords {
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
