import LeidraadMarkdown
import LeidraadModel

/// Numbers of points that a list of elements does not have: in the list's own text ("deze drie punten"), and in a heading above the block
/// that shows it.
func checkListCounts(_ text: ProseText, _ base: KnowledgeBase) -> [LocatedProblem] {
    if case .elementList(let id)? = text.source.owner, let list = base.listsByID[id] {
        return text.blocks.flatMap { block in
            block.sentences.compactMap { sentence -> LocatedProblem? in
                guard
                    let stated = statedCount(
                        in: tokens(of: block.inline.text[sentence]), of: block.inline.text, elementWords),
                    isOfThese(before: stated.range.lowerBound, in: sentence, of: block.inline.text)
                else { return nil }
                return problem(stated, list.members.count, text, block)
            }
        }
    }
    return headings(of: text, base)
}

private func problem(
    _ stated: (count: Int, range: Range<Int>), _ count: Int, _ text: ProseText, _ block: ProseText.Block
) -> LocatedProblem? {
    guard stated.count != count else { return nil }
    let words = String(decoding: block.inline.text[stated.range], as: UTF8.self)
    return LocatedProblem(.otherCount(words, count: count), at: text.span(stated.range, in: block))
}

/// Whether the word before a place points at what is listed: "deze drie punten".
private func isOfThese(before place: Int, in sentence: Range<Int>, of bytes: [UInt8]) -> Bool {
    let words = String(decoding: bytes[sentence.lowerBound..<place], as: UTF8.self)
    return words.split(separator: " ").last.map { theseWords.contains($0.lowercased()) } ?? false
}

/// Headings that begin with a number of points, with one list of elements below them.
private func headings(of text: ProseText, _ base: KnowledgeBase) -> [LocatedProblem] {
    // Of a page a place in the text is that in the file.
    guard case .page? = text.source.owner, let linked = base.texts[text.source.span] else { return [] }
    var places = linked.blockPlaces[...]
    var shown: [(start: Int, count: Int)] = []
    for event in linked.events {
        switch event {
        case .recommendation: places = places.dropFirst()
        case .generated(let block):
            guard let place = places.popFirst(), block.kind == .elements, block.options.list != nil else { continue }
            shown.append((place.range.lowerBound, selectedElements(base, block.options).count))
        default: continue
        }
    }
    guard !shown.isEmpty else { return [] }
    let headings = text.blocks.filter { if case .heading = $0.node { true } else { false } }
    let starts = headings.map { text.lines.offset(of: text.source.document.events[$0.events.lowerBound].position) }
    return headings.indices.compactMap { index in
        let end = index + 1 < starts.count ? starts[index + 1] : text.source.text.bytes.endIndex
        let below = shown.filter { (starts[index]..<end).contains($0.start) }
        guard below.count == 1,
            let stated = statedCount(in: headings[index].tokens, of: headings[index].inline.text, elementWords),
            stated.range.lowerBound == 0
        else { return nil }
        return problem(stated, below[0].count, text, headings[index])
    }
}

/// Words that point at what is listed.
private let theseWords = Set(SiteLanguage.inAll("mark-these-words"))

/// Names of what a list of elements holds.
private let elementWords = Set(SiteLanguage.inAll("mark-element-words"))
