/// A name that leads to more than one page, so that a reader who types it cannot get each of them first.
public struct NameCollision: Sendable, Hashable {
    /// The name as it was first written.
    public let name: String
    /// The pages that have it, in the order of the index.
    public let urls: [String]
}
