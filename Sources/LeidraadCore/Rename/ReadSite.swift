import LeidraadCheck
import LeidraadFiles
import LeidraadModel

/// The content of a site as a rename looks at it: what its files say, and what of it leads nowhere.
struct ReadSite {
    let files: [SourceFile]
    let request: BuildRequest
    private let content: CheckedContent
    /// The findings of reading, linking and the checks that can stop a build.
    let problems: [LocatedProblem]

    init(_ files: [SourceFile], found: [LocatedProblem], _ request: BuildRequest) {
        self.files = files
        self.request = request
        // Drafts name records too.
        content = CheckedContent(Sources(files, problems: found), request, includesDrafts: true)
        problems = content.urgentProblems
    }

    var sources: Sources { content.sources }
    var parsed: ParsedContent { content.parsed }
    var linked: LinkedSite { content.linked }

    /// The message of a command on the problems that stop a build.
    var outcome: BuildOutcome { BuildOutcome(parsed, content.errors, sources) }

    /// Every problem that stops a build, in words.
    var errors: [Diagnostic] { outcome.diagnostics.filter { $0.severity == .error } }

    /// Every problem that would stop a build in the other languages of the site: they may name what it shares with them, or translate it.
    var errorsInOtherLanguages: [Diagnostic] {
        var timings = Timings()
        return languageSites(of: sources).flatMap { site -> [Diagnostic] in
            let content = CheckedContent(
                parse(site).placed(in: site.folder, of: parsed), site, request, includesDrafts: true, &timings)
            return BuildOutcome(content.parsed, content.errors, site, language: outcome.language).diagnostics
        }.filter { $0.severity == .error }
    }

    /// Each text with what it looked up, by its file, in the order of the file.
    var lookups: [String: [Lookup]] {
        linked.texts.sorted { $0.source.span.range.lowerBound < $1.source.span.range.lowerBound }
            .reduce(into: [:]) { $0[$1.source.span.file, default: []] += $1.lookups }
    }

    /// Where pages are, and where they were.
    var addresses: Set<String> {
        Set(parsed.pages.flatMap { page in page.aliases.map { aliasPath($0.value) } + [page.outputPath] })
    }
}
