/// Gives pages their points; `query.js` counts the same, in whole numbers.
struct Ranker {
    /// The points of each term in each unit of a page.
    struct PageMatch {
        let number: Int
        var units: [Int: [Int]] = [:]
        /// Points for a name that takes in the whole query, and for one that takes in a part.
        var wholeBonus = 0
        var partBonus = 0
    }

    /// A page with its points.
    struct Ranked: Equatable {
        let page: Int
        let score: Int
        /// The section that fits best; 0 for the page itself.
        let section: Int
        /// Points per term, and for the name.
        let termPoints: [Int]
        let nameBonus: Int
        let coverage: Int

        static func isBetter(_ left: Ranked, than right: Ranked) -> Bool {
            (right.score, left.page) < (left.score, right.page)
        }
    }

    var store: ShardStore
    let query: ResolvedQuery
    private var lists: [Word: PostingList] = [:]
    private var pages: [Int: PageMatch] = [:]
    private var termWeights: [Int] = []

    init(store: ShardStore, query: ResolvedQuery) {
        self.store = store
        self.query = query
    }

    /// All pages that match well enough, the best first.
    mutating func rank() throws -> [Ranked] {
        let scoring = store.root.scoring
        for (index, term) in query.terms.enumerated() {
            var weight = 0
            for alternative in term.alternatives {
                let lists = try alternative.classes.map { try list($0) }
                let listWeight = lists.map(\.weight).max() ?? 0
                let isExtra = term.alternatives[0].kind == .exact && alternative.kind != .exact
                if !isExtra { weight = max(weight, (listWeight * alternative.weight) >> 8) }
                addPoints(of: lists, weight: alternative.weight, term: index)
            }
            termWeights.append(term.alternatives.isEmpty ? scoring.unknownWord : max(1, weight))
        }
        for name in query.names { try addName(name) }
        let ranked = pages.values.map { score($0, scoring) }
        guard query.phrases.isEmpty else { return try candidates(ranked).sorted(by: Ranked.isBetter) }
        let covered = ranked.filter { $0.coverage >= scoring.leastCoverage || $0.nameBonus > 0 }
        // Little is better than nothing.
        return (covered.isEmpty ? ranked : covered).sorted(by: Ranked.isBetter)
    }

    mutating func list(_ key: Word) throws -> PostingList {
        if let list = lists[key] { return list }
        let list = try store.value(.postings, key).flatMap(PostingList.init(payload:))
        lists[key] = list ?? PostingList(weight: 0, pageCount: 0, pages: [])
        return lists[key] ?? PostingList(weight: 0, pageCount: 0, pages: [])
    }

    /// Adds the points of an alternative to every unit that has all of its classes.
    private mutating func addPoints(of lists: [PostingList], weight: Int, term: Int) {
        guard let first = lists.first else { return }
        let others = lists.dropFirst().map { list in
            Dictionary(list.pages.map { ($0.number, $0.units) }) { first, _ in first }
        }
        for page in first.pages {
            for unit in page.units {
                var sum = unit.impact
                let isMet = others.allSatisfy { other in
                    guard let match = other[page.number]?.first(where: { $0.ordinal == unit.ordinal }) else {
                        return false
                    }
                    sum += match.impact
                    return true
                }
                if isMet {
                    add(((sum / lists.count) * weight) >> 8, page: page.number, ordinal: unit.ordinal, term: term)
                }
            }
        }
    }

    private mutating func add(_ points: Int, page: Int, ordinal: Int, term: Int) {
        let empty = [Int](repeating: 0, count: query.terms.count)
        pages[page, default: PageMatch(number: page)].units[ordinal, default: empty][term] = max(
            points, pages[page]?.units[ordinal]?[term] ?? 0)
    }

    private mutating func addName(_ name: NameMatch) throws {
        for page in try list(name.key).pages {
            let strength = page.units.first?.impact ?? 0
            let known = pages[page.number] ?? PageMatch(number: page.number)
            let path = name.share < 256 || name.terms.count >= query.terms.count ? \PageMatch.wholeBonus : \.partBonus
            pages[page.number, default: known][keyPath: path] = max(known[keyPath: path], bonus(of: name, strength))
        }
    }

    private func bonus(of name: NameMatch, _ strength: Int) -> Int {
        let scoring = store.root.scoring
        if name.share < 256 { return scoring.partName * strength * name.share / (3 * 256) }
        if name.terms.count >= query.terms.count { return scoring.wholeName * strength * name.weight / (3 * 256) }
        let all = termWeights.reduce(0, +)
        let share = name.isCode ? 256 : all == 0 ? 0 : termWeights[name.terms].reduce(0, +) * 256 / all
        return scoring.partName * strength * name.terms.count * share / (3 * 256)
    }

    private func score(_ page: PageMatch, _ scoring: Scoring) -> Ranked {
        let head = page.units[0] ?? [Int](repeating: 0, count: query.terms.count)
        var best = (section: 0, points: head, total: head.reduce(0, +))
        var others = 0
        let headTotal = best.total
        for (ordinal, points) in page.units.sorted(by: { $0.key < $1.key }) where ordinal > 0 {
            let total = headTotal + points.reduce(0, +)
            others += total - headTotal
            if total > best.total || (best.section == 0 && total >= best.total) {
                best = (ordinal, zip(head, points).map { $0 + $1 }, total)
            }
        }
        others -= best.total - headTotal
        let total = best.total + ((min(others, best.total) * scoring.otherSections) >> 8)
        let coverage = coverage(of: page)
        // A part counts for less where the page lacks the rest of the query.
        let nameBonus = max(page.wholeBonus, (page.partBonus * coverage) >> 8)
        let covered = ((((total * coverage) >> 8) * coverage) >> 8) + nameBonus
        let prior = store.root.priors.isEmpty ? 100 : store.root.priors[store.root.runs.type(ofPage: page.number)]
        return Ranked(
            page: page.number, score: covered * prior / 100, section: best.section, termPoints: best.points,
            nameBonus: nameBonus, coverage: coverage)
    }

    /// The share of the terms' weight that a page meets anywhere, in 256ths.
    private func coverage(of page: PageMatch) -> Int {
        var met = 0
        var all = 0
        for (index, weight) in termWeights.enumerated() {
            all += weight
            if page.units.values.contains(where: { $0[index] > 0 }) { met += weight }
        }
        return all == 0 ? 256 : met * 256 / all
    }
}
