import LeidraadFiles

/// A problem as an editor sees it: where, what, and how to fix it, in the language of the site.
public struct Diagnostic: Sendable, Hashable {
    /// How much it matters.
    public enum Severity: String, Sendable {
        case error, warning
    }

    /// How much it matters: an error stops the build.
    public let severity: Severity
    /// The rule that is broken; its raw value is shown in brackets.
    public let rule: Rule
    /// Where it is.
    public let location: SourceLocation
    /// The problem, in one sentence.
    public let message: String
    /// How to fix it, in one sentence.
    public let hint: String?
    /// Why it may stay, where `accept:` in `site.yml` says so.
    public let acceptedBecause: String?
    /// How many problems it stands for: more than 1 where one line says how many more there are.
    public var problemCount = 1

    package init(
        severity: Severity, rule: Rule, location: SourceLocation, message: String, hint: String?,
        acceptedBecause: String?, problemCount: Int = 1
    ) {
        self.severity = severity
        self.rule = rule
        self.location = location
        self.message = message
        self.hint = hint
        self.acceptedBecause = acceptedBecause
        self.problemCount = problemCount
    }
}

extension [Diagnostic] {
    /// How many problems those that answer to a condition stand for.
    package func problemCount(where isCounted: (Diagnostic) -> Bool) -> Int {
        reduce(0) { isCounted($1) ? $0 + $1.problemCount : $0 }
    }
}
