/// Problems of one rule that a message is made of in one file: nobody reads on, and a list of thousands takes time and memory.
let mostPerRule = 100

/// Words for every problem, sorted by file and place; equal ones once. Of a rule that a file breaks more than `mostPerRule` times
/// the last line says how often more.
func diagnostics(
    for problems: [LocatedProblem], in files: [String: SourceFile], language: SiteLanguage, accepted: [Site.Acceptance]
) -> [Diagnostic] {
    let byFile = Dictionary(grouping: problems + unusedAcceptances(accepted, problems)) { $0.span.file }
    return byFile.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.flatMap { path, problems in
        let file = files[path] ?? SourceFile(path: path, bytes: [])
        var wording = FileWording(file: file, language: language, accepted: accepted.filter { $0.isAbout(path) })
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
    private var shown: [Diagnostic] = []
    private var seen: Set<Diagnostic> = []
    private var counts: [Rule: Int] = [:]
    private var rest: [Rule: [LocatedProblem]] = [:]
    /// Where the last problem that is shown stands.
    private var last: [Rule: Range<Int>] = [:]

    init(file: SourceFile, language: SiteLanguage, accepted: [Site.Acceptance]) {
        (self.file, self.language, self.accepted) = (file, language, accepted)
    }

    mutating func add(_ located: LocatedProblem) {
        let rule = located.problem.rule
        let hasRoom = counts[rule, default: 0] < mostPerRule
        if !hasRoom, last[rule] != located.span.range { return rest[rule, default: []].append(located) }
        let diagnostic = diagnostic(located)
        guard !seen.contains(diagnostic) else { return }
        guard hasRoom else { return rest[rule, default: []].append(located) }
        seen.insert(diagnostic)
        shown.append(diagnostic)
        counts[rule, default: 0] += 1
        last[rule] = located.span.range
    }

    /// What was added, and for each rule with too many a line behind them.
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
        // They stand in the order of their places, so those at one place stand together.
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
        return Diagnostic(
            severity: rule.isError ? .error : .warning, rule: rule, location: file.location(of: located.span.range),
            message: words.message, hint: words.hint, acceptedBecause: rule.isError ? nil : acceptance?.reason)
    }
}
