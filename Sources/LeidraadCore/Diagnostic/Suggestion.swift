/// The candidate that an editor most likely meant, or nil where none is near.
///
/// Near is at most one edit in three characters, and one in a word of two; a single letter is near to none but itself in the other case (an edit is a letter added, dropped, changed, or swapped with its neighbour);
/// of equally near ones the first in the alphabet wins, so that messages do not depend on the order of files.
func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(word.lowercased().unicodeScalars)
    let limit = wanted.count < 2 ? 0 : max(1, wanted.count / 3)
    var best: (word: String, distance: Int)?
    for candidate in candidates {
        let other = Array(candidate.lowercased().unicodeScalars)
        guard abs(other.count - wanted.count) <= limit else { continue }
        let distance = editDistance(wanted, other)
        guard distance <= limit else { continue }
        if let known = best, (known.distance, known.word) <= (distance, candidate) { continue }
        best = (candidate, distance)
    }
    return best?.word
}

/// The number of edits between two words, neighbours that swapped places counted once (optimal string alignment).
private func editDistance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
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
        beforeLast = last
        last = current
    }
    return last[other.count]
}
