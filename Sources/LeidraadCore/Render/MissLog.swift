import Synchronization

/// The names that templates asked for and no view knows. Mustache itself would print nothing and say nothing.
final class MissLog: Sendable {
    private let names = Mutex<Set<String>>([])

    func add(_ name: String) { names.withLock { _ = $0.insert(name) } }

    /// The names, in the order of the alphabet.
    var sorted: [String] { names.withLock { $0.sorted() } }
}
