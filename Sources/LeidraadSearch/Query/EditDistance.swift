/// How many letters must be added, dropped, changed or swapped with their neighbour to turn one word into another; nil if
/// more than `limit`.
func editDistance(_ left: Word, _ right: Word, limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    var before: [Int] = []
    var previous = Array(0...right.count)
    for row in 1..<(left.count + 1) {
        var current = [row]
        var minimum = row
        for column in 1..<(right.count + 1) {
            let change = left[row - 1] == right[column - 1] ? 0 : 1
            var best = min(previous[column] + 1, current[column - 1] + 1, previous[column - 1] + change)
            if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
                best = min(best, before[column - 2] + 1)
            }
            current.append(best)
            minimum = min(minimum, best)
        }
        if minimum > limit { return nil }
        before = previous
        previous = current
    }
    return previous[right.count] <= limit ? previous[right.count] : nil
}
