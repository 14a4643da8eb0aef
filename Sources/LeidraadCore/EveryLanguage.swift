import LeidraadCheck
import LeidraadFiles
import LeidraadModel
import LeidraadRender

/// The sites in other languages that a site has in its folders.
func languageSites(of sources: Sources) -> [Sources] {
    sources.languages.filter(\.isSite).map { Sources($0, templates: sources.templates) }
}

extension ParsedContent {
    /// The same content where it is a site in a folder of another one; as it is without a folder.
    func placed(in folder: LanguageFolder?, of whole: ParsedContent) -> ParsedContent {
        folder.map { placed(in: $0.name, of: whole) } ?? self
    }

    /// The same content as that of a part of a site; as it is without one.
    func placed(in part: SitePart?) -> ParsedContent { part.map { placed(in: $0.name, of: $0.whole) } ?? self }

    private func placed(in folder: String, of whole: ParsedContent) -> ParsedContent {
        var content = self
        content.site = site?.placed(in: folder, of: whole.site)
        content.originals = Originals(in: whole)
        return content
    }
}

/// Judges a site in each of its languages, that of `Content/` first: it may share files with the others, and knows what they use of those.
func checkEveryLanguage(
    _ read: [(sources: Sources, parsed: ParsedContent, known: KnownLinks?)], _ request: BuildRequest,
    includesDrafts: Bool, _ timings: inout Timings
) -> [CheckedContent] {
    let others = read.dropFirst().map {
        CheckedContent(
            $0.parsed, $0.sources, request, includesDrafts: includesDrafts, known: $0.known, &timings)
    }
    let own = read.prefix(1).map {
        CheckedContent(
            $0.parsed, $0.sources, request, includesDrafts: includesDrafts, known: $0.known, beside: others, &timings)
    }
    return own + others
}

/// The problems of a site in all its languages, by file: what two tell of a file that they share is there once.
func inEveryLanguage(_ diagnostics: [[Diagnostic]]) -> [Diagnostic] {
    guard diagnostics.count > 1 else { return diagnostics.first ?? [] }
    var seen: Set<[String]> = []
    let each = diagnostics.flatMap { $0 }.filter { item in
        let place = item.location
        return seen.insert([item.rule.rawValue, place.file, "\(place.line):\(place.column)", item.message]).inserted
    }
    return Dictionary(grouping: each, by: \.location.file).sorted {
        $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
    }.flatMap(\.value)
}

extension BuildOutcome {
    /// The findings in all languages of a site.
    init(_ sites: [CheckedSite], _ timings: Timings) {
        self = sites[0].outcome
        own = (diagnostics, subjectCount)
        diagnostics = inEveryLanguage(sites.map(\.diagnostics))
        subjectCount = sites.reduce(0) { $0 + $1.outcome.subjectCount }
        self.timings = timings
    }
}
