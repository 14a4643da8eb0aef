/// The most likely meaning of a mistyped word. It is looked for when a message is put into words: of thousands of problems in a file a hundred are.
package struct Suggestion: Sendable {
    /// A word, and the label that an editor wrote in its place.
    package struct Meant: Sendable {
        package let word: String
        package var label: String?

        package init(word: String, label: String? = nil) {
            self.word = word
            self.label = label
        }
    }

    private let look: @Sendable () -> Meant?

    /// A word that `look` finds, where it finds one.
    package init(_ look: @escaping @Sendable () -> String?) { self.look = { look().map { Meant(word: $0) } } }

    /// The result of `look`, perhaps with its label.
    package init(meant look: @escaping @Sendable () -> Meant?) { self.look = look }

    /// The candidate that is nearest to what was written.
    package init(for word: String, among candidates: @escaping @autoclosure @Sendable () -> any Sequence<String>) {
        look = { nearest(to: word, among: candidates()).map { Meant(word: $0) } }
    }

    /// The word, worked out anew each time.
    package var word: String? { look()?.word }

    /// The word with its label, worked out anew each time.
    var meant: Meant? { look() }
}

extension Suggestion: ExpressibleByNilLiteral {
    /// No suggestion.
    package init(nilLiteral: ()) { look = { nil } }
}

/// The word that was most likely meant, or nil where none is near.
public func nearestWord(to word: String, among words: [String]) -> String? { nearest(to: word, among: words) }

/// The candidate that an editor most likely meant, or nil where none is near.
///
/// Near is at most one edit in three characters, and one in a word of two; a single letter is near to none but itself in the other case (an edit is a letter added, dropped, changed, or swapped with its neighbour);
/// of equally near ones that with the same first letter wins, as few mistype that, and then the first in the alphabet, so that messages do not
/// depend on the order of files.
package func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(word.lowercased().unicodeScalars)
    let limit = wanted.count < 2 ? 0 : max(1, wanted.count / 3)
    var best: (distance: Int, hasOtherStart: Int, word: String)?
    for candidate in candidates {
        // A character takes one to four bytes; most candidates are too long or too short, and need no copy to tell.
        let bytes = candidate.utf8.count
        guard bytes + limit >= wanted.count, bytes <= 4 * (wanted.count + limit) else { continue }
        let other = Array(candidate.lowercased().unicodeScalars)
        guard abs(other.count - wanted.count) <= limit else { continue }
        guard let distance = editDistance(wanted, other, within: limit) else { continue }
        let found = (distance: distance, hasOtherStart: other.first == wanted.first ? 0 : 1, word: candidate)
        if let known = best, known <= found { continue }
        best = found
    }
    return best?.word
}

/// The number of edits between two words, neighbours that swapped places counted once (optimal string alignment); nil where there are
/// more than `limit`.
private func editDistance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar], within limit: Int) -> Int? {
    var beforeLast = [Int](repeating: 0, count: other.count + 1)
    var last = Array(0...other.count)
    for (row, scalar) in one.enumerated() {
        var current = [row + 1]
        for (column, candidate) in other.enumerated() {
            var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + (scalar == candidate ? 0 : 1))
            if row > 0, column > 0, scalar == other[column - 1], one[row - 1] == candidate {
                cost = min(cost, beforeLast[column - 1] + 1)
            }
            current.append(cost)
        }
        // Every later value is at least the smallest of the last two rows.
        if min(current.min() ?? 0, last.min() ?? 0) > limit { return nil }
        beforeLast = last
        last = current
    }
    return last[other.count] <= limit ? last[other.count] : nil
}
