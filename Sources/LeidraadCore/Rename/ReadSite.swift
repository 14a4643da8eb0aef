import LeidraadCheck
import LeidraadFiles
import LeidraadModel

/// The content of a site as a rename looks at it: what its files say, and what of it leads nowhere.
struct ReadSite {
    let files: [SourceFile]
    let sources: Sources
    let parsed: ParsedContent
    let linked: LinkedSite
    /// The problems that can stop a build.
    let problems: [LocatedProblem]

    init(_ files: [SourceFile], found: [LocatedProblem]) {
        self.files = files
        sources = Sources(files, problems: found)
        parsed = parse(sources)
        // Drafts name records too.
        linked = link(parsed, sources, copyDate: nil, includesDrafts: true)
        let base = linked.knowledgeBase
        problems =
            parsed.problems + linked.problems + checkFiles(parsed, sources) + checkMenus(base)
            + checkShownTexts(base)
    }

    /// Every problem that stops a build, in words.
    var errors: [Diagnostic] {
        BuildOutcome(parsed, problems.filter(\.problem.rule.isError), sources).diagnostics.filter {
            $0.severity == .error
        }
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
