import LeidraadCheck
import LeidraadFiles
import LeidraadMarkdown
import LeidraadModel

/// A sentence that names a record, or describes it.
public struct NamingSentence: Sendable {
    /// Where it is.
    public let location: SourceLocation
    /// The words of the sentence.
    public let text: String
    /// Whether it holds the value that would change, in the words of the content.
    public let holdsOldValue: Bool
    /// The path of the page that shows it, below the site's root; nil where no page does.
    public let page: String?
}

/// The sentences that name a subject, and of its own texts those that hold the old value.
func namingSentences(_ subject: EntityRef?, _ change: FieldChange, _ site: CheckedSite) -> [NamingSentence] {
    let base = site.base
    let search = SentenceSearch(
        subject: subject,
        names: MentionIndex(mentionNames(site.parsed, includesDrafts: true).filter { $0.target == subject }),
        oldWords: oldWords(change, base).map { MentionIndex([MentionIndex.Name($0, of: .page(Identifier("")))]) },
        contentIndex: base.contentIndex)
    let found = concurrentMap(base.sources) {
        source -> [(span: SourceSpan, text: String, holds: Bool, owner: EntityRef?)] in
        let text = ProseText(source)
        return search.sentences(in: text).map {
            (text.span($0.range, in: $0.block), $0.words, $0.holdsOldValue, source.owner)
        }
    }
    return found.flatMap { $0 }.map { item in
        let file = site.sources.all[item.span.file] ?? SourceFile(path: item.span.file, bytes: [])
        return NamingSentence(
            location: file.location(of: item.span.range), text: item.text, holdsOldValue: item.holds,
            page: item.owner.flatMap { base.contentIndex.entries[$0]?.path })
    }.sorted {
        ($0.location.file, $0.location.line, $0.location.column) < (
            $1.location.file, $1.location.line, $1.location.column
        )
    }
}

/// The old value as a sentence may have it: as it is, and the label of a term. A truth value is no word of a text.
private func oldWords(_ change: FieldChange, _ base: KnowledgeBase) -> [String] {
    guard let old = change.oldValue else { return [] }
    let texts: [String] =
        switch old {
        case .scalar(let text): [text]
        case .list(let items): items.compactMap(\.text)
        case .record(let entries): entries.compactMap(\.value.text)
        }
    let terms = base.vocabularies
    let labels = Dictionary(
        (terms.groups + terms.problems + terms.contexts + terms.people + terms.outcomes).map { ($0.id.text, $0.label) }
            + terms.scales.flatMap { $0.levels.map { ($0.id.text, $0.label) } },
        uniquingKeysWith: { first, _ in first })
    return texts.flatMap { [$0, labels[$0]].compactMap { $0 } }.filter { $0 != "true" && $0 != "false" }
}

private struct SentenceSearch: Sendable {
    /// Nil: every sentence may hold the value.
    let subject: EntityRef?
    let names: MentionIndex
    let oldWords: [MentionIndex]
    let contentIndex: ContentIndex

    struct Found {
        let range: Range<Int>
        let block: ProseText.Block
        let words: String
        let holdsOldValue: Bool
    }

    func sentences(in text: ProseText) -> [Found] {
        let isOwn = subject == nil || text.source.owner == subject
        return text.blocks.flatMap { block -> [Found] in
            let bytes = block.inline.text[...]
            let named = subject.map { placesNaming($0, in: block) } ?? []
            guard isOwn || !named.isEmpty else { return [] }
            return block.sentences.compactMap { sentence in
                let holds = oldWords.contains { !$0.matches(in: bytes[sentence]).isEmpty }
                let isNamed = named.contains { sentence.contains($0) }
                guard isNamed && !isOwn || isOwn && holds else { return nil }
                return Found(
                    range: sentence, block: block, words: String(decoding: bytes[sentence], as: UTF8.self),
                    holdsOldValue: holds)
            }
        }
    }

    private func placesNaming(_ subject: EntityRef, in block: ProseText.Block) -> [Int] {
        let written = block.constructs.filter { found in
            switch found.construct {
            case .wikiLink(let target, _):
                if case .found(subject, _) = contentIndex.resolve(wikiLink: target) { true } else { false }
            case .citation(let items): items.contains { subject == .reference(Identifier($0.key)) }
            case .narrativeCitation(let item): subject == .reference(Identifier(item.key))
            }
        }
        return written.map(\.range.lowerBound)
            + names.matches(in: block.inline.text[...], block.tokens).map(\.range.lowerBound)
    }
}
