/// The strongly connected parts of a graph (Tarjan), without recursion, since content decides how deep it is.
///
/// - Returns: for each node the number of its part, and all nodes in an order in which each comes after those that it leads to.
func stronglyConnected(_ successors: [[Int]]) -> (part: [Int], order: [Int]) {
    let count = successors.count
    var (index, low) = ([Int](repeating: -1, count: count), [Int](repeating: 0, count: count))
    var part = [Int](repeating: -1, count: count)
    var (stack, order): ([Int], [Int]) = ([], [])
    var (nextIndex, nextPart) = (0, 0)
    for start in 0..<count where index[start] < 0 {
        var calls = [(node: start, next: 0)]
        while let (node, next) = calls.last {
            if next == 0, index[node] < 0 {
                (index[node], low[node]) = (nextIndex, nextIndex)
                nextIndex += 1
                stack.append(node)
            }
            if next < successors[node].count {
                calls[calls.count - 1].next += 1
                let target = successors[node][next]
                if index[target] < 0 {
                    calls.append((target, 0))
                } else if part[target] < 0 {
                    low[node] = min(low[node], index[target])
                }
                continue
            }
            calls.removeLast()
            if let caller = calls.last?.node { low[caller] = min(low[caller], low[node]) }
            guard low[node] == index[node] else { continue }
            while let member = stack.popLast() {
                part[member] = nextPart
                order.append(member)
                if member == node { break }
            }
            nextPart += 1
        }
    }
    return (part, order)
}
