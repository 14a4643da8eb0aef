import LeidraadFiles

/// Findings as a terminal shows them: warnings of one rule together, errors last, so that what stops the build is at the end.
public struct DiagnosticSum: Sendable {
    /// A finding, and how often its rule is broken besides.
    public struct Line: Sendable {
        /// The finding that is shown.
        public let diagnostic: Diagnostic
        /// How many more there are of its rule.
        public let more: Int
        /// In how many files.
        public let files: Int
    }

    /// The lines to show, in this order.
    public let lines: [Line]

    /// Sums up what was found.
    ///
    /// - Parameter showsAll: whether each finding is there by itself.
    public init(_ diagnostics: [Diagnostic], showsAll: Bool) {
        let errors = diagnostics.filter { $0.severity == .error }
        let others = diagnostics.filter { $0.severity != .error }
        let single = { (item: Diagnostic) in Line(diagnostic: item, more: 0, files: 1) }
        guard !showsAll else {
            lines = (others + errors).map(single)
            return
        }
        var first: [Rule: Int] = [:]
        var groups: [[Diagnostic]] = []
        for item in others {
            if let index = first[item.rule] {
                groups[index].append(item)
            } else {
                first[item.rule] = groups.count
                groups.append([item])
            }
        }
        let sums = groups.map { group in
            Line(
                diagnostic: group[0], more: group.reduce(0) { $0 + $1.problemCount } - group[0].problemCount,
                files: Set(group.map(\.location.file)).count)
        }
        lines = sums + errors.map(single)
    }
}
