import LeidraadFiles
import LeidraadModel

/// A summary of a paragraph, to find others like it.
package struct Fingerprint: Sendable {
    /// The sketch, and then the shingles: one array, as a site has tens of thousands of these.
    private let hashes: [UInt32]
    private let sketchCount: Int
    /// How alike another paragraph must be to be reported, in percent.
    let minPercent: Int
    /// Whose the text is.
    let owner: EntityRef?
    let span: SourceSpan

    init(words: [UInt64], minPercent: Int, owner: EntityRef?, span: SourceSpan) {
        let shingles = (2..<words.count).map {
            UInt32(truncatingIfNeeded: mixed(mixed(words[$0 - 2] &+ 1) ^ mixed(words[$0 - 1] &+ 2) &+ words[$0]))
        }.sorted().withoutEqualNeighbours
        let sketch = shingles.map { UInt32(truncatingIfNeeded: mixed(UInt64($0))) }.sorted().prefix(sketchSize)
        hashes = Array(sketch) + shingles
        sketchCount = sketch.count
        (self.minPercent, self.owner, self.span) = (minPercent, owner, span)
    }

    /// Hashes of every three words in a row, sorted, each once.
    var shingles: ArraySlice<UInt32> { hashes[sketchCount...] }
    /// The smallest of them under a second hash: two paragraphs that are alike share one of these.
    var sketch: ArraySlice<UInt32> { hashes[..<sketchCount] }

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
        guard let last = block.inline.text.lastIndex(where: { $0 > 0x20 }) else { return nil }
        return Fingerprint(
            words: words, minPercent: minPercent, owner: text.source.owner, span: text.span(0..<last + 1, in: block))
    }
}

/// Paragraphs that are nearly the same as an earlier one. The time grows with the number of paragraphs, not with that of pairs.
func nearDuplicates(_ paragraphs: [Fingerprint], _ files: [String: SourceFile]) -> [LocatedProblem] {
    var places = SketchPlaces(paragraphs)
    var problems: [LocatedProblem] = []
    for (index, paragraph) in paragraphs.enumerated() {
        var shared: [Int: Int] = [:]
        for hash in paragraph.sketch { places.forEach(at: hash) { shared[$0, default: 0] += 1 } }
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
        places.insert(index)
    }
    return problems
}

/// Which paragraphs have a hash in their sketch. Each place is the number of a hash among those of all sketches, so that no hash is kept
/// twice.
private struct SketchPlaces {
    private let paragraphs: [Fingerprint]
    /// The last place of each group of hashes; -1 where there is none.
    private var last: [Int32]
    /// The place before each place in its group.
    private var before: [Int32]

    /// Room for the sketches of some paragraphs; none of them is in it yet.
    init(_ paragraphs: [Fingerprint]) {
        self.paragraphs = paragraphs
        let places = paragraphs.count * sketchSize
        var groups = 1
        while groups < places / 2 { groups *= 2 }
        last = [Int32](repeating: -1, count: groups)
        before = [Int32](repeating: -1, count: places)
    }

    /// Hands over every paragraph with a hash, the last one first.
    func forEach(at hash: UInt32, _ body: (Int) -> Void) {
        var place = Int(last[group(of: hash)])
        while place >= 0 {
            let paragraph = place / sketchSize
            if paragraphs[paragraph].sketch[place % sketchSize] == hash { body(paragraph) }
            place = Int(before[place])
        }
    }

    /// Puts in the hashes of a paragraph that do not lead to many others already.
    mutating func insert(_ paragraph: Int) {
        for (index, hash) in paragraphs[paragraph].sketch.enumerated() {
            var count = 0
            forEach(at: hash) { _ in count += 1 }
            guard count < maxPerHash else { continue }
            let place = paragraph * sketchSize + index
            before[place] = last[group(of: hash)]
            last[group(of: hash)] = Int32(place)
        }
    }

    /// The smallest hashes are taken for a sketch, so their first bits say little.
    private func group(of hash: UInt32) -> Int { Int(hash) & (last.count - 1) }
}

/// Twice what two paragraphs share, of what they hold together, in whole percents.
private func percentAlike(_ one: Fingerprint, _ other: Fingerprint) -> Int {
    var (left, right, shared) = (one.shingles, other.shingles, 0)
    let both = left.count + right.count
    while let first = left.first, let second = right.first {
        if first == second { shared += 1 }
        if first <= second { left.removeFirst() }
        if second <= first { right.removeFirst() }
    }
    return 200 * shared / max(1, both)
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

extension [UInt32] {
    /// A sorted list with each number once.
    fileprivate var withoutEqualNeighbours: [UInt32] {
        var result: [UInt32] = []
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
