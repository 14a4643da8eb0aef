extension Sequence where Element: Hashable {
    /// The elements in their order, each the first time only.
    package var withoutRepeats: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
