/// Rules about the prose, one file each. All but the last look at one text at a time.
func checkEditorial(_ base: KnowledgeBase, _ files: [String: SourceFile]) -> [LocatedProblem] {
    let records = StatedFacts(base, files)
    let found = concurrentMap(base.sources) { source -> (problems: [LocatedProblem], paragraphs: [Fingerprint]) in
        let text = ProseText(source)
        let problems =
            checkNotices(text) + checkFootnotes(text) + checkImages(text) + checkColons(text) + checkLinkTexts(text)
            + checkHeadings(text) + checkSentences(text) + checkFacts(text, records)
        return (problems, fingerprints(text))
    }
    return found.flatMap(\.problems) + nearDuplicates(found.flatMap(\.paragraphs), files)
}
