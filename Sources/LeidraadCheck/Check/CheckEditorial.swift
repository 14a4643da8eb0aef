import LeidraadFiles
import LeidraadModel

/// Rules about the prose, one file each. All but the last look at one text at a time.
///
/// - Parameter chosen: the files whose texts are judged, among themselves; nil for all.
package func checkEditorial(
    _ base: KnowledgeBase, _ files: [String: SourceFile], of chosen: Set<String>? = nil
) -> [LocatedProblem] {
    let records = StatedFacts(base, files)
    let sources = chosen.map { chosen in base.sources.filter { chosen.contains($0.span.file) } } ?? base.sources
    let found = concurrentMap(sources) { source -> (problems: [LocatedProblem], paragraphs: [Fingerprint]) in
        let text = ProseText(source)
        let problems =
            checkNotices(text) + checkMarks(text) + checkTypedText(text) + checkFootnotes(text) + checkImages(text)
            + checkColons(text)
            + checkLinkTexts(text)
            + checkHeadings(text) + checkSentences(text, base.site.rules) + checkFacts(text, records)
        return (problems, fingerprints(text, base.site.rules))
    }
    return found.flatMap(\.problems) + nearDuplicates(found.flatMap(\.paragraphs), files)
}
