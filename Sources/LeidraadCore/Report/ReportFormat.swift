import LeidraadFiles

/// The forms in which `check` tells what it found; each has the same findings.
public enum ReportFormat: String, CaseIterable, Sendable {
    /// For an editor at a terminal.
    case text
    /// For programs: one object with every finding.
    case json
    /// For GitHub Actions: one workflow command a finding.
    case github
    /// For code scanning: SARIF 2.1.0.
    case sarif
}

/// The version of the program.
public let leidraadVersion = "0.1.0"

/// The result of a check, for programs to read. Accepted warnings are in it, marked and with their reason.
///
/// - Parameter prefix: what is before the path of a file below `Content/`.
/// - Returns: nil for `text`, which belongs to a terminal.
public func report(_ outcome: BuildOutcome, as format: ReportFormat, pathPrefix prefix: String) -> String? {
    switch format {
    case .text: nil
    case .json: jsonReport(outcome, prefix).script + "\n"
    case .github: outcome.diagnostics.map { workflowCommand($0, prefix, outcome.language) + "\n" }.joined()
    case .sarif: sarifReport(outcome, prefix).script + "\n"
    }
}
