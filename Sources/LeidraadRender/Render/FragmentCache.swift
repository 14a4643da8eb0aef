import Synchronization

/// Pieces of markup that are the same on many pages, such as a line of the side navigation: each is made once.
final class FragmentCache: Sendable {
    private let fragments = Mutex<[String: [RenderedTemplate]]>([:])

    /// The fragments under a key. Two cores that miss them at the same time both make them, and make the same.
    func fragments(_ key: String, _ make: () -> [RenderedTemplate]) -> [RenderedTemplate] {
        if let known = fragments.withLock({ $0[key] }) { return known }
        let made = make()
        fragments.withLock { $0[key] = made }
        return made
    }
}
