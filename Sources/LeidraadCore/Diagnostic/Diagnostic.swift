/// A problem as an editor sees it: where, what, and how to mend it, in the language of the site.
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
    /// What is wrong, in one sentence.
    public let message: String
    /// How to mend it, in one sentence.
    public let hint: String?
    /// Why it may stay, where `accept:` in `site.yml` says so.
    public let acceptedBecause: String?
}

/// Words for every problem, sorted by file and place; equal ones once.
func diagnostics(
    for problems: [LocatedProblem], in files: [String: SourceFile], language: SiteLanguage, accepted: [Site.Acceptance]
) -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    let all = problems + unusedAcceptances(accepted, problems)
    let sorted = all.enumerated().sorted {
        let (one, other) = ($0.element.span, $1.element.span)
        if one.file != other.file { return one.file.utf8.lexicographicallyPrecedes(other.file.utf8) }
        if one.range.lowerBound != other.range.lowerBound { return one.range.lowerBound < other.range.lowerBound }
        return $0.offset < $1.offset
    }
    return sorted.compactMap { _, located in
        let rule = located.problem.rule
        let file = files[located.span.file] ?? SourceFile(path: located.span.file, bytes: [])
        let words = words(for: located.problem, in: language)
        let acceptance = accepted.first { $0.covers(rule, file.path) }
        let diagnostic = Diagnostic(
            severity: rule.isError ? .error : .warning, rule: rule, location: file.location(of: located.span.range),
            message: words.message, hint: words.hint, acceptedBecause: rule.isError ? nil : acceptance?.reason)
        return seen.insert(diagnostic).inserted ? diagnostic : nil
    }
}
