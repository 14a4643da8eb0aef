import LeidraadFiles
import LeidraadModel

/// One check of the content: what it looks at, and the rules of which it reports breaches. Build, check, preview, import and rename all run
/// `ContentCheck.all`.
package struct ContentCheck: Sendable {
    /// The rules of which it reports breaches. Whether a breach can stop a build follows from their severity and the site's settings.
    package let reports: Set<Rule>
    package let looksAt: Subject

    /// The input of a check.
    package enum Subject: Sendable {
        /// The files as they were read, before anything is looked up.
        case files(@Sendable (ParsedFacts) -> [LocatedProblem])
        /// The content with its links.
        case site(@Sendable (LinkedFacts) -> [LocatedProblem])
        /// One text at a time.
        case text(@Sendable (ProseText, LinkedFacts) -> [LocatedProblem])
        /// The paragraphs of all texts: a summary of those of one text, then a comparison of all summaries.
        case paragraphs(
            @Sendable (ProseText, RuleSettings) -> [Fingerprint],
            @Sendable ([Fingerprint], [String: SourceFile]) -> [LocatedProblem])
        /// The dates that have passed on a day.
        case day(@Sendable (KnowledgeBase, CalendarDate) -> [LocatedProblem])
    }

    package init(_ reports: Set<Rule>, _ looksAt: Subject) {
        (self.reports, self.looksAt) = (reports, looksAt)
    }

    /// Whether a breach that it reports can stop a build of a site with these settings.
    package func mayStop(_ rules: RuleSettings) -> Bool { reports.contains(where: rules.mayStop) }
}

/// The content of the files of a site, for checks that need not wait for the links.
package struct ParsedFacts: Sendable {
    package let parsed: ParsedContent
    package let sources: Sources
    /// The last day that does not lie in the future.
    package let latestDay: CalendarDate

    package init(_ parsed: ParsedContent, _ sources: Sources, latestDay: CalendarDate) {
        (self.parsed, self.sources, self.latestDay) = (parsed, sources, latestDay)
    }
}

/// The content of a site with its links.
package struct LinkedFacts: Sendable {
    package let parsed: ParsedContent
    package let sources: Sources
    package let base: KnowledgeBase
    /// The files that go into the site as they are.
    package let published: [SourceFile]
    /// The texts that are judged, among themselves.
    package let texts: [TextSource]
    /// The facts of the records, against which sentences are held.
    let stated: Lazy<StatedFacts>
    /// The codes of the records.
    let codes: Lazy<KnownCodes>
    /// The sources by what an editor types who names them by hand.
    let typedSources: Lazy<TypedSources>
    /// The records by their names.
    let names: Lazy<LinkedNames>

    /// - Parameter chosen: the files whose texts are judged; nil for all.
    package init(
        _ facts: ParsedFacts, _ base: KnowledgeBase, published: [SourceFile], textsOf chosen: Set<String>? = nil
    ) {
        (parsed, sources, self.base, self.published) = (facts.parsed, facts.sources, base, published)
        texts = chosen.map { chosen in base.sources.filter { chosen.contains($0.span.file) } } ?? base.sources
        stated = Lazy { StatedFacts(base, facts.sources.all) }
        codes = Lazy { KnownCodes(base) }
        typedSources = Lazy { TypedSources(base.references) }
        names = Lazy { LinkedNames(base) }
    }
}

extension [ContentCheck] {
    /// The findings of the checks that look at files alone.
    package func problems(_ facts: ParsedFacts) -> [LocatedProblem] {
        concurrentMap(self) { check -> [LocatedProblem] in
            guard case .files(let find) = check.looksAt else { return [] }
            return check.judged(find(facts))
        }.flatMap { $0 }
    }

    /// The findings of the checks that look at the content with its links.
    package func problems(_ facts: LinkedFacts) -> [LocatedProblem] {
        let (ofSite, ofTexts) = concurrently(
            {
                flatMap { check -> [LocatedProblem] in
                    guard case .site(let find) = check.looksAt else { return [] }
                    return check.judged(find(facts))
                }
            }, { problemsOfTexts(facts) })
        return ofSite + ofTexts
    }

    /// The findings of the checks that depend on the day.
    package func problems(_ base: KnowledgeBase, on day: CalendarDate) -> [LocatedProblem] {
        flatMap { check -> [LocatedProblem] in
            guard case .day(let find) = check.looksAt else { return [] }
            return check.judged(find(base, day))
        }
    }

    /// Each text is cut into blocks once, whatever the number of checks.
    private func problemsOfTexts(_ facts: LinkedFacts) -> [LocatedProblem] {
        let checks = filter { check in
            switch check.looksAt {
            case .text, .paragraphs: true
            case .files, .site, .day: false
            }
        }
        guard !checks.isEmpty else { return [] }
        let found = concurrentMap(facts.texts) { source -> (problems: [LocatedProblem], paragraphs: [[Fingerprint]]) in
            let text = ProseText(source)
            var (problems, paragraphs): ([LocatedProblem], [[Fingerprint]]) = ([], [])
            for check in checks {
                switch check.looksAt {
                case .text(let find): problems += check.judged(find(text, facts))
                case .paragraphs(let summarise, _): paragraphs.append(summarise(text, facts.base.site.rules))
                case .files, .site, .day: break
                }
            }
            return (problems, paragraphs)
        }
        let comparisons = checks.compactMap { check in
            if case .paragraphs(_, let compare) = check.looksAt { (check, compare) } else { nil }
        }
        return found.flatMap(\.problems)
            + comparisons.enumerated().flatMap { index, comparison in
                comparison.0.judged(comparison.1(found.flatMap { $0.paragraphs[index] }, facts.sources.all))
            }
    }
}

extension ContentCheck {
    /// The findings of the check. A rule that it does not list might pass the preview and stop the build, so that is a mistake in the program.
    fileprivate func judged(_ problems: [LocatedProblem]) -> [LocatedProblem] {
        assert(problems.allSatisfy { reports.contains($0.problem.rule) }, "\(problems) are not among \(reports)")
        return problems
    }
}
