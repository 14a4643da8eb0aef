import LeidraadFiles
import LeidraadModel

/// Accepted warnings that no longer occur: what they said has been fixed, or was never there. While there are errors nothing
/// is said: what could not be read may hold the warning. Of templates nothing is said either, since not every check reads them.
package func unusedAcceptances(_ accepted: [Site.Acceptance], _ problems: [LocatedProblem]) -> [LocatedProblem] {
    guard !accepted.isEmpty, !problems.contains(where: \.problem.rule.isError) else { return [] }
    let found = Set(problems.map { FoundWarning(rule: $0.problem.rule, file: $0.span.file) })
    return accepted.filter { item in
        item.warning != .unusedAcceptance && !Rule.ofTemplates.contains(item.warning)
            && !found.contains { item.covers($0.rule, $0.file) }
    }.map { LocatedProblem(.unusedAcceptance($0.warning), at: $0.span) }
}

private struct FoundWarning: Hashable {
    let rule: Rule
    let file: String
}

extension Site.Acceptance {
    /// Whether it accepts breaches of a rule in a file.
    func covers(_ rule: Rule, _ path: String) -> Bool { warning == rule && isAbout(path) }

    /// Whether it is about a file, whatever the rule.
    func isAbout(_ path: String) -> Bool { file.map { $0 == path || $0 == "Content/" + path } ?? true }
}
