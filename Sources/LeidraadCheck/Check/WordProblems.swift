import LeidraadFiles
import LeidraadModel

/// Words for every problem, sorted by file and place; equal ones once. Of a rule that a file breaks more than `most` times
/// the last line says how often more. What the site turned off is left out.
package func diagnostics(
    for problems: [LocatedProblem], in files: [String: SourceFile], language: SiteLanguage, accepted: [Site.Acceptance],
    rules: RuleSettings = RuleSettings(), maximum: Int = defaultMaxPerRule
) -> [Diagnostic] {
    let wanted = rules.settings.isEmpty ? problems : problems.filter { rules.severity(of: $0) != nil }
    let byFile = Dictionary(grouping: wanted + unusedAcceptances(accepted, wanted)) { $0.span.file }
    return byFile.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.flatMap { path, problems in
        let file = files[path] ?? SourceFile(path: path, bytes: [])
        var wording = FileWording(
            file: file, language: language, accepted: accepted.filter { $0.isAbout(path) }, rules: rules,
            maximum: maximum)
        for problem in sortedByPlace(problems) { wording.add(problem) }
        return wording.finished
    }
}

private func sortedByPlace(_ problems: [LocatedProblem]) -> [LocatedProblem] {
    // Only numbers change places: a file may have hundreds of thousands of problems, and each holds texts.
    problems.indices.map { (place: problems[$0].span.range.lowerBound, index: $0) }.sorted { $0 < $1 }.map {
        problems[$0.index]
    }
}

/// Puts the problems of one file into words.
private struct FileWording {
    let file: SourceFile
    let language: SiteLanguage
    let accepted: [Site.Acceptance]
    let rules: RuleSettings
    let maximum: Int
    private var shown: [Diagnostic] = []
    private var seen: Set<Diagnostic> = []
    private var counts: [Rule: Int] = [:]
    private var rest: [Rule: [LocatedProblem]] = [:]
    /// Where the last problem that is shown is.
    private var last: [Rule: Range<Int>] = [:]

    init(
        file: SourceFile, language: SiteLanguage, accepted: [Site.Acceptance], rules: RuleSettings, maximum: Int
    ) {
        (self.file, self.language, self.accepted) = (file, language, accepted)
        (self.rules, self.maximum) = (rules, maximum)
    }

    mutating func add(_ located: LocatedProblem) {
        let rule = located.problem.rule
        let hasRoom = counts[rule, default: 0] < maximum
        if !hasRoom, last[rule] != located.span.range { return rest[rule, default: []].append(located) }
        let diagnostic = diagnostic(located)
        guard !seen.contains(diagnostic) else { return }
        guard hasRoom else { return rest[rule, default: []].append(located) }
        seen.insert(diagnostic)
        shown.append(diagnostic)
        counts[rule, default: 0] += 1
        last[rule] = located.span.range
    }

    /// The diagnostics that were added, and for each rule with too many a line behind them.
    var finished: [Diagnostic] {
        let sums = rest.sorted { $0.key.rawValue < $1.key.rawValue }.compactMap { rule, problems -> Diagnostic? in
            let count = differing(problems)
            guard count > 0, let first = problems.first else { return nil }
            var sum = diagnostic(LocatedProblem(.andMore(rule, count: count), at: first.span))
            sum.problemCount = count
            return sum
        }
        return shown + sums
    }

    /// How many of the problems would each have had a message of their own. Only those at one place need words to tell.
    private func differing(_ problems: [LocatedProblem]) -> Int {
        var count = 0
        var rest = problems[...]
        // They are in the order of their places, so those at one place stand together.
        while let first = rest.first {
            let start = first.span.range.lowerBound
            let here = rest.prefix { $0.span.range.lowerBound == start }
            rest = rest[here.endIndex...]
            count += here.count == 1 ? 1 : differingAtOnePlace(here)
        }
        return count
    }

    private func differingAtOnePlace(_ problems: ArraySlice<LocatedProblem>) -> Int {
        Dictionary(grouping: problems, by: \.span.range).values.reduce(0) { sum, problems in
            sum + (problems.count == 1 ? 1 : Set(problems.map(diagnostic)).subtracting(seen).count)
        }
    }

    private func diagnostic(_ located: LocatedProblem) -> Diagnostic {
        let rule = located.problem.rule
        let words = words(for: located.problem, in: language)
        let acceptance = accepted.first { $0.warning == rule }
        let severity = rules.severity(of: located) ?? rule.severity
        return Diagnostic(
            severity: severity, rule: rule, location: file.location(of: located.span.range), message: words.message,
            hint: words.hint, acceptedBecause: severity == .error ? nil : acceptance?.reason)
    }
}

extension RuleSettings {
    /// How much a problem matters; nil: not at all.
    package func severity(of located: LocatedProblem) -> Diagnostic.Severity? {
        severity(of: located.problem.rule, in: located.span.file)
    }
}
