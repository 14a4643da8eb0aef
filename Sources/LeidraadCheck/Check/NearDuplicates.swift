import LeidraadFiles
import LeidraadModel

/// A summary of a paragraph, to find others like it.
package struct Fingerprint: Sendable {
    /// Hashes of every three words in a row, sorted, each once.
    let shingles: [UInt64]
    /// The smallest of them under a second hash: two paragraphs that are alike share one of these.
    let sketch: [UInt64]
    /// How alike another paragraph must be to be reported, in percent.
    let minPercent: Int
    /// Whose the text is.
    let owner: EntityRef?
    let span: SourceSpan

    /// Whether two texts are of two records with one id: mostly copies, which `checkNames` reports.
    func isTwin(of other: Fingerprint) -> Bool {
        guard let owner, owner == other.owner else { return false }
        if case .term = owner { return true }
        return span.file != other.span.file
    }
}

/// Paragraphs with fewer words are not compared; a remark on a relation is often the same for two records, and shorter than that.
private let fewestWords = (page: 12, record: 15)
/// Shorter fields of records are reported only where they are the same word for word: one sentence often says nearly the same of two
/// records, with another age or number.
private let fewestWordsOfLikeFields = 20
/// How many hashes a sketch has. Of paragraphs that are 80% alike, fewer than 1 in 100,000 pairs share none of twelve.
private let sketchSize = 12
/// How many paragraphs one hash leads to. Bounds the work on text that repeats itself on every page.
private let maxPerHash = 8

/// The fingerprints of the paragraphs of a text that are long enough. How alike two must be to be reported, in percent
/// (Dice's coefficient of their shingles), is the limit of the rule.
func fingerprints(_ text: ProseText, _ rules: RuleSettings) -> [Fingerprint] {
    let usualPercent = rules.limit(of: .nearDuplicateText, in: text.source.span.file)
    let isPage = if case .page? = text.source.owner { true } else { false }
    return text.paragraphs.compactMap { block in
        let words = wordHashes(block)
        guard words.count >= (isPage ? fewestWords.page : fewestWords.record) else { return nil }
        let minPercent = isPage || words.count >= fewestWordsOfLikeFields ? usualPercent : 100
        let shingles = (2..<words.count).map {
            mixed(mixed(words[$0 - 2] &+ 1) ^ mixed(words[$0 - 1] &+ 2) &+ words[$0])
        }.sorted().withoutEqualNeighbours
        let sketch = shingles.map(mixed).sorted().prefix(sketchSize)
        guard let last = block.inline.text.lastIndex(where: { $0 > 0x20 }) else { return nil }
        return Fingerprint(
            shingles: shingles, sketch: Array(sketch), minPercent: minPercent, owner: text.source.owner,
            span: text.span(0..<last + 1, in: block))
    }
}

/// Paragraphs that are nearly the same as an earlier one. The time grows with the number of paragraphs, not with that of pairs.
func nearDuplicates(_ paragraphs: [Fingerprint], _ files: [String: SourceFile]) -> [LocatedProblem] {
    var places = NumberTable()
    var problems: [LocatedProblem] = []
    for (index, paragraph) in paragraphs.enumerated() {
        var shared: [Int: Int] = [:]
        for hash in paragraph.sketch { places.forEach(at: hash) { shared[Int($0), default: 0] += 1 } }
        let nearest = shared.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(3)
        let alike = nearest.map { (percent: percentAlike(paragraph, paragraphs[$0.key]), index: $0.key) }.filter {
            let other = paragraphs[$0.index]
            return $0.percent >= max(paragraph.minPercent, other.minPercent) && !paragraph.isTwin(of: other)
        }
        if let best = alike.max(by: { ($0.percent, $1.index) < ($1.percent, $0.index) }) {
            let span = paragraphs[best.index].span
            let file = files[span.file] ?? SourceFile(path: span.file, bytes: [])
            problems.append(
                LocatedProblem(
                    .nearDuplicateText(other: file.location(of: span.range), percent: best.percent), at: paragraph.span)
            )
        }
        for hash in paragraph.sketch {
            var count = 0
            places.forEach(at: hash) { _ in count += 1 }
            if count < maxPerHash { places.insert(Int32(index), at: hash) }
        }
    }
    return problems
}

/// Twice what two paragraphs share, of what they hold together, in whole percents.
private func percentAlike(_ one: Fingerprint, _ other: Fingerprint) -> Int {
    var (left, right, shared) = (0, 0, 0)
    while left < one.shingles.count, right < other.shingles.count {
        if one.shingles[left] == other.shingles[right] {
            shared += 1
            left += 1
            right += 1
        } else if one.shingles[left] < other.shingles[right] {
            left += 1
        } else {
            right += 1
        }
    }
    return 200 * shared / max(1, one.shingles.count + other.shingles.count)
}

/// A hash of every word, case aside; the keys of citations are no words.
private func wordHashes(_ block: ProseText.Block) -> [UInt64] {
    let citations = block.constructs.filter { if case .wikiLink = $0.construct { false } else { true } }.map(\.range)
    var next = citations[...]
    return block.tokens.compactMap { token in
        while let first = next.first, first.upperBound <= token.range.lowerBound { next.removeFirst() }
        guard token.kind == .word, !(next.first?.contains(token.range.lowerBound) ?? false) else { return nil }
        return foldedHash(block.inline.text[token.range])
    }
}

extension [UInt64] {
    /// A sorted list with each number once.
    fileprivate var withoutEqualNeighbours: [UInt64] {
        var result: [UInt64] = []
        result.reserveCapacity(count)
        for number in self where number != result.last { result.append(number) }
        return result
    }
}

/// Spreads the bits of a number: the finaliser of SplitMix64. Swift's own hashes differ from run to run.
private func mixed(_ number: UInt64) -> UInt64 {
    var bits = number &+ 0x9e37_79b9_7f4a_7c15
    bits = (bits ^ bits >> 30) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ bits >> 27) &* 0x94d0_49bb_1331_11eb
    return bits ^ bits >> 31
}
