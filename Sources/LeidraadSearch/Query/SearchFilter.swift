/// A filter by which a reader narrows the results.
public struct SearchFilter: Sendable, Hashable {
    /// Types that may appear; empty for all.
    public var types: Set<String>
    /// For each facet the values of which a page must have one; a facet without values does not count.
    public var facets: [String: Set<String>]

    /// Makes a filter; without arguments it lets everything through.
    public init(types: Set<String> = [], facets: [String: Set<String>] = [:]) {
        self.types = types
        self.facets = facets
    }
}
