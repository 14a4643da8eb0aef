extension Ranker {
    /// The pages on which every phrase may stand: those that have all of its words, and those of which it is a name.
    mutating func candidates(_ ranked: [Ranked]) throws -> [Ranked] {
        var ranked = ranked
        for phrase in query.phrases {
            let named = try phrase.name.map { try pages(of: list($0.key)) } ?? []
            guard let classes = phrase.classes else {
                ranked = ranked.filter { named.contains($0.page) }
                continue
            }
            let lists = try classes.map { try list($0) }
            // Of a frequent word only the best pages are kept: it cannot say that a page lacks it.
            let whole = lists.filter(\.isWhole)
            let sets = (whole.isEmpty ? lists : whole).map(pages(of:))
            ranked = ranked.filter { entry in
                named.contains(entry.page) || sets.allSatisfy { $0.contains(entry.page) }
            }
        }
        return ranked
    }

    private func pages(of list: PostingList) -> Set<Int> { Set(list.pages.map(\.number)) }
}
