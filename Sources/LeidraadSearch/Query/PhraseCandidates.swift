extension Ranker {
    /// The pages on which every phrase may stand: those with a unit that has all of its words, and those of which it is a name.
    mutating func candidates(_ ranked: [Ranked]) throws -> [Ranked] {
        var ranked = ranked
        for phrase in query.phrases {
            var pages = Set(try phrase.name.map { try list($0.key).pages.map(\.number) } ?? [])
            if let classes = phrase.classes {
                let lists = try classes.map { try list($0) }
                // Of a frequent word only the best pages are kept: it cannot say that a page lacks it.
                let whole = lists.filter(\.isWhole)
                let units = (whole.isEmpty ? lists : whole).map(Self.units)
                guard let first = units.first else { continue }
                let shared = units.dropFirst().reduce(first) { $0.intersection($1) }
                pages.formUnion(shared.map(\.page))
            }
            ranked = ranked.filter { pages.contains($0.page) }
        }
        return ranked
    }

    private struct UnitPlace: Hashable {
        let page: Int
        let ordinal: Int
    }

    private static func units(of list: PostingList) -> Set<UnitPlace> {
        Set(list.pages.flatMap { page in page.units.map { UnitPlace(page: page.number, ordinal: $0.ordinal) } })
    }
}
