import LeidraadCheck
import LeidraadFiles
import LeidraadModel
import LeidraadRender

/// Content that has been parsed, linked and checked: the one composition for build, check, preview, import and rename.
struct CheckedContent: Sendable {
    let parsed: ParsedContent
    let sources: Sources
    let linked: LinkedSite
    /// The files that go into the site as they are.
    let published: [SourceFile]
    private let request: BuildRequest
    /// The same site in other languages, which may use what they share with this one.
    private let others: [CheckedContent]
    private let checks: (urgent: [ContentCheck], other: [ContentCheck])
    /// The problems of reading and linking, and of each check that can stop a build of this site; without those that depend on the day.
    private let urgent: [LocatedProblem]
    /// The problems that only warn, worked out when they are asked for.
    private let other: Lazy<[LocatedProblem]>

    /// Judges content that was read from some files.
    ///
    /// - Parameters:
    ///   - includesDrafts: whether what is not published yet takes part.
    ///   - known: links made before.
    ///   - others: the sites in other languages that are in its folders.
    init(
        _ parsed: ParsedContent, _ sources: Sources, _ request: BuildRequest, includesDrafts: Bool,
        known: KnownLinks? = nil, beside others: [CheckedContent] = [], _ timings: inout Timings
    ) {
        let rules = parsed.site?.rules ?? RuleSettings()
        // Without its model nothing can be said of what the site's own types and fields hold.
        let checks = parsed.model.isUnread ? [] : request.checks
        let urgentChecks = checks.filter { $0.mayStop(rules) }
        let otherChecks = checks.filter { !$0.mayStop(rules) }
        let copyDate = request.copyDate ?? request.today
        let facts = ParsedFacts(parsed, sources, latestDay: request.latestDay)
        let (linked, ofFiles) = timings.measure(
            .link, { link(parsed, sources, copyDate: copyDate, includesDrafts: includesDrafts, known: known) },
            beside: .check, { urgentChecks.problems(facts) })
        let published = sources.published(linked)
        let linkedFacts = LinkedFacts(facts, linked.knowledgeBase, published: published)
        let ofSite = timings.measure(.check) { urgentChecks.problems(linkedFacts) }
        (self.parsed, self.sources, self.linked, self.published) = (parsed, sources, linked, published)
        (self.request, self.others, self.checks) = (request, others, (urgentChecks, otherChecks))
        urgent =
            parsed.model.isUnread
            ? parsed.problems.filter(\.holdsWithoutModel)
            : parsed.problemsOfReading + linked.problems + ofFiles + ofSite
        other = Lazy {
            let (ofFiles, ofSite) = concurrently(
                { otherChecks.problems(facts) }, { otherChecks.problems(linkedFacts) })
            return ofFiles + ofSite
        }
    }

    /// Reads and judges files.
    init(_ sources: Sources, _ request: BuildRequest, includesDrafts: Bool) {
        var timings = Timings()
        self.init(
            parse(sources).placed(in: request.part), sources, request, includesDrafts: includesDrafts, &timings)
    }

    /// The problems that are this site's to tell, of those that were found.
    private func ownProblems(_ found: [LocatedProblem]) -> [LocatedProblem] {
        guard sources.folder != nil || !others.isEmpty else { return found }
        let shared = sources.folder?.shared ?? []
        return found.filter { located in
            // Of a file that languages share, the first tells what may be better; nothing in it is unused that another uses.
            if shared.contains(located.span.file) { return rules.severity(of: located) == .error }
            return !others.contains { $0.uses(located.problem) }
        }
    }

    /// Whether the site uses what another language, with which it shares the file, found to be unused.
    private func uses(_ problem: Problem) -> Bool {
        let base = linked.knowledgeBase
        switch problem {
        case .unusedReference(let id):
            let id = Reference.ID(id)
            return base.referencesByID[id].map { sources.folder?.shared.contains($0.record.file) ?? false } ?? false
                && (base.citedBy[id] != nil || base.citedByVocabularies[id] != nil)
        case .unusedFile(let path):
            return sources.folder?.shared.contains(path) ?? false
                && (base.usedAssets.contains(path) || base.draftAssets.contains(path))
        default: return false
        }
    }

    private var rules: RuleSettings { linked.knowledgeBase.site.rules }

    /// The problems that stop a build, by the settings of the site.
    var errors: [LocatedProblem] {
        let found = rules.mayStop(.unusedAcceptance) ? problems + unusedAcceptances(problems) : urgentProblems
        return found.filter { rules.severity(of: $0) == .error }
    }

    /// The findings of the checks that can stop a build, with all else that those checks report.
    var urgentProblems: [LocatedProblem] {
        ownProblems(urgent) + checks.urgent.problems(linked.knowledgeBase, on: request.today)
    }

    /// Every problem but for what depends on the day.
    private var lasting: [LocatedProblem] { ownProblems(urgent + other.value) }

    /// Every problem.
    var problems: [LocatedProblem] { lasting + problems(on: request.today) }

    private func problems(on day: CalendarDate) -> [LocatedProblem] {
        (checks.urgent + checks.other).problems(linked.knowledgeBase, on: day)
    }

    /// Nil where an error is in the way.
    var base: KnowledgeBase? { errors.isEmpty ? linked.knowledgeBase : nil }

    /// Every problem in words, warnings too.
    func diagnostics(_ templates: TemplateReport, language: SiteLanguage? = nil) -> [Diagnostic] {
        BuildOutcome(parsed, problems, sources, templates, language: language).diagnostics
    }

    /// The problems of some files in words. Passages that are alike are found among these files only: to hold them against the whole
    /// site takes longer than a page that follows its editor can wait.
    func diagnostics(in files: Set<String>, language: SiteLanguage? = nil) -> [Diagnostic] {
        let facts = ParsedFacts(parsed, sources, latestDay: request.latestDay)
        let texts = LinkedFacts(facts, linked.knowledgeBase, published: published, textsOf: files)
        let found =
            urgentProblems + checks.other.problems(facts) + checks.other.problems(texts)
            + checks.other.problems(linked.knowledgeBase, on: request.today)
        let here = ownProblems(found).filter { files.contains($0.span.file) }
        let shown = Set(files.map { sources.all[$0]?.shownPath ?? $0 })
        return BuildOutcome(parsed, here, sources, language: language).diagnostics.filter {
            shown.contains($0.location.file)
        }
    }

    /// The originals in the site around this one of which pages and records are translations.
    var originals: [EntityRef: EntityRef] { LeidraadCheck.originals(of: parsed, linked.knowledgeBase.contentIndex) }

    /// The findings of the quality report: every problem that does not depend on the day of the build, and what had expired on the newest
    /// day of the content.
    var findings: [Diagnostic] {
        let base = linked.knowledgeBase
        let day = base.contentDate ?? CalendarDate(secondsSince1970: 0)
        return LeidraadCheck.diagnostics(
            for: lasting + problems(on: day), in: sources.all, language: base.site.language,
            accepted: base.site.accepted, rules: base.site.rules)
    }

    private func unusedAcceptances(_ problems: [LocatedProblem]) -> [LocatedProblem] {
        LeidraadCheck.unusedAcceptances(linked.knowledgeBase.site.accepted, problems)
    }
}

extension ParsedContent {
    /// The problems of reading, whose remedies name what the site has.
    fileprivate var problemsOfReading: [LocatedProblem] {
        guard !problems.isEmpty else { return [] }
        let identifiers = SiteIdentifiers(self)
        return problems.map { $0.naming { identifiers.example($0) } }
    }
}

extension LocatedProblem {
    /// Whether it is a mistake whatever the types and fields of the site are.
    fileprivate var holdsWithoutModel: Bool {
        let ofReading: Set<Rule> = [
            .invalidUTF8, .yamlSyntax, .yamlForbidden, .duplicateKey, .frontMatterNotClosed, .conflictMarker,
        ]
        return ofReading.contains(problem.rule) || isRecordFile(span.file, named: SingleFile.model.rawValue)
            || isRecordFile(span.file, named: SingleFile.site.rawValue)
    }
}
