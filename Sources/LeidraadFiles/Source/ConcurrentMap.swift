import Dispatch
import Synchronization

/// The results of a function over many items, in their order, worked out on all cores.
package func concurrentMap<Item: Sendable, Result: Sendable>(_ items: [Item], _ transform: @Sendable (Item) -> Result)
    -> [Result]
{
    let chunk = max(1, min(64, items.count / 16))
    let chunks = stride(from: 0, to: items.count, by: chunk).map { items[$0..<min($0 + chunk, items.count)] }
    guard chunks.count > 1 else { return items.map(transform) }
    return withoutActuallyEscaping(transform) { transform in
        let results = Slots<[Result]>(count: chunks.count)
        DispatchQueue.concurrentPerform(iterations: chunks.count) { index in
            results.fill(index, with: chunks[index].map(transform))
        }
        return results.filled.flatMap { $0 }
    }
}

/// Does something with each of many items, on all cores, a few at a time. After the first error nothing new is begun, and it is thrown.
package func concurrentForEach<Item: Sendable>(_ items: [Item], _ action: @Sendable (Item) throws -> Void) throws {
    let chunk = max(1, min(8, items.count / 16))
    let failure = Mutex<(any Error)?>(nil)
    withoutActuallyEscaping(action) { action in
        DispatchQueue.concurrentPerform(iterations: (items.count + chunk - 1) / chunk) { index in
            for item in items[(index * chunk)..<min((index + 1) * chunk, items.count)] {
                if failure.withLock({ $0 != nil }) { return }
                do { try action(item) } catch {
                    failure.withLock { if $0 == nil { $0 = error } }
                }
            }
        }
    }
    if let error = failure.withLock({ $0 }) { throw error }
}

/// The results of two functions that are worked out at the same time.
package func concurrently<One: Sendable, Other: Sendable>(_ one: @Sendable () -> One, _ other: @Sendable () -> Other)
    -> (
        One, Other
    )
{
    withoutActuallyEscaping(one) { one in
        withoutActuallyEscaping(other) { other in
            let later = Slots<Other>(count: 1)
            let group = DispatchGroup()
            DispatchQueue.global().async(group: group) { later.fill(0, with: other()) }
            let first = one()
            group.wait()
            // The group has been waited for, so the place is filled; working it out again would give the same.
            return (first, later.filled.first ?? other())
        }
    }
}

/// Places for results that arrive in any order.
private final class Slots<Element: Sendable>: @unchecked Sendable {
    // Every access holds the lock; that makes the class safe to share.
    private var elements: [Element?]
    private let lock = DispatchSemaphore(value: 1)

    init(count: Int) { elements = Array(repeating: nil, count: count) }

    func fill(_ index: Int, with element: Element) {
        lock.wait()
        defer { lock.signal() }
        elements[index] = element
    }

    /// All elements; every slot has been filled once `concurrentPerform` returns.
    var filled: [Element] { elements.compactMap { $0 } }
}
