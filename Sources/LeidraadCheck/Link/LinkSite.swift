import LeidraadFiles
import LeidraadMarkdown
import LeidraadModel

/// A site whose texts have been linked.
package struct LinkedSite: Sendable {
    package let knowledgeBase: KnowledgeBase
    package let problems: [LocatedProblem]
    /// The context with which the texts were linked, and each of them.
    package let context: LinkContext
    package let texts: [LinkedSource]
}

extension Sources {
    /// The files that go into the site: assets, and of the others those that a text links to.
    package func published(_ linked: LinkedSite) -> [SourceFile] {
        guard !attachments.isEmpty else { return assets }
        let used = Set(linked.texts.flatMap(\.usedAssets))
        return assets + attachments.filter { used.contains($0.path) }
    }
}

/// A text with what came of linking it. A class, since the preview keeps tens of thousands from one edition to the next.
package final class LinkedSource: Sendable {
    package let source: TextSource
    let text: LinkedText
    let problems: [LocatedProblem]
    /// Options of generated blocks, whose ids are checked with those of the records.
    let optionRecords: [(record: Record, schema: Schema)]
    package let lookups: [Lookup]

    init(_ source: TextSource, _ linker: TextLinker) {
        self.source = source
        text = linker.result
        problems = linker.problems
        optionRecords = linker.optionRecords
        lookups = linker.lookups
    }

    /// The links of the text, as the site keeps them.
    var links: TextLinks {
        TextLinks(source: source, text: text, usedAssets: usedAssets, linkedSubjects: linkedSubjects)
    }

    /// The files of `Content/` that the text links to or shows.
    var usedAssets: [String] {
        lookups.compactMap { lookup in if case .asset(let path) = lookup.answer { path } else { nil } }
    }

    /// The subjects that the text links to, but for its own.
    var linkedSubjects: [EntityRef] {
        lookups.compactMap { lookup in
            guard case .found(let subject, _) = lookup.answer, subject != source.owner else { return nil }
            return subject
        }
    }
}

/// Looks up everything that one file says of another, and derives every inverse: links, names, citations and relations.
///
/// - Parameters:
///   - includesDrafts: whether what is not published yet takes part.
///   - known: links made before, which are used again where they still hold.
package func link(
    _ parsed: ParsedContent, _ sources: Sources, copyDate: CalendarDate?, includesDrafts: Bool = false,
    known: KnownLinks? = nil
) -> LinkedSite {
    let context = LinkContext(parsed, sources, includesDrafts: includesDrafts, after: known?.site.context)
    let reusable = known.map { ReusableLinks($0, context) }
    let texts = concurrentMap(parsed.texts) { reusable?.links(of: $0) ?? linked($0, context) }
    var withOptions = parsed
    withOptions.records += texts.flatMap(\.optionRecords)
    let records = withOptions
    let (base, found) = concurrently(
        // A site that cannot be read stops the build; the rules that need one still judge the rest.
        {
            KnowledgeBase(
                parsed, parsed.site ?? Site(titled: ""), context.contentIndex, texts.map(\.links), copyDate: copyDate,
                includesDrafts: includesDrafts)
        },
        { checkReferences(records, context.contentIndex) + checkTranslations(parsed, context.contentIndex) })
    let linkedFiles = Set(texts.flatMap(\.usedAssets))
    let unused = sources.attachments.filter { !linkedFiles.contains($0.path) }.map {
        LocatedProblem(.unknownFile($0.path), at: .start(of: $0.path))
    }
    let problems =
        texts.flatMap(\.problems) + found + unused + context.everyday.problems(parsed)
        + checkPageKeys(parsed.pages, known: parsed.model.schema(.page).fields.map(\.key))
    return LinkedSite(knowledgeBase: base, problems: problems, context: context, texts: texts)
}

private func linked(_ source: TextSource, _ context: LinkContext) -> LinkedSource {
    var linker = TextLinker(source, context)
    linker.link()
    return LinkedSource(source, linker)
}

/// The names of which it is clear whose they are. Of names that match only as they are written, the case tells them apart.
private func withoutShared(_ names: [MentionIndex.Name]) -> [MentionIndex.Name] {
    let groups = Dictionary(grouping: names, by: { $0.text.lowercased() }).filter {
        Set($0.value.map(\.target)).count > 1
    }
    guard !groups.isEmpty else { return names }
    return names.filter { name in
        guard let group = groups[name.text.lowercased()] else { return true }
        return group.allSatisfy { other in
            other.target == name.target || name.isExact && other.isExact && name.text != other.text
        }
    }
}

/// Every name under which a text may speak of a record or term. Of two subjects with one name neither is linked.
package func mentionNames(_ parsed: ParsedContent, includesDrafts: Bool = false) -> [MentionIndex.Name] {
    var names: [MentionIndex.Name] = []
    for item in parsed.interventions
    where item.editorial.isLinkedWhenMentioned && (includesDrafts || item.editorial.isPublic) {
        names += mentionNames(of: item.record, .intervention(item.id))
    }
    for item in parsed.elements
    where item.editorial.isLinkedWhenMentioned && (includesDrafts || item.editorial.isPublic) {
        names += mentionNames(of: item.record, .element(item.id))
    }
    for item in parsed.ownRecords
    where item.editorial.isLinkedWhenMentioned && (includesDrafts || item.editorial.isPublic) {
        names += mentionNames(of: item.record, .record(item.id))
    }
    names = withoutShared(names)
    // A record's own page says more than a definition does, so of a record and a term with one name the record comes first.
    for item in parsed.glossary where item.isLinkedWhenMentioned {
        names += ([item.term] + item.synonyms + [item.plural].compactMap { $0 }).map {
            MentionIndex.Name($0, of: .term(item.id))
        }
    }
    return names
}
