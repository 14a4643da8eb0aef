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
        var section: Int
        /// Up to three sections that fit, the best first.
        var sections: [Int] = []
        /// Points per term, and for the name.
        var termPoints: [Int] = []
        var nameBonus = 0
        var coverage = 256

        static func isBetter(_ left: Ranked, than right: Ranked) -> Bool {
            (right.score, left.page) < (left.score, right.page)
        }
    }

    var store: ShardStore
    let query: ResolvedQuery
    /// Whether the reader may still be typing: then of a frequent word the best pages will do.
    let isTyping: Bool
    /// Where the phrases of the query are, as far as pairs of words tell.
    private(set) var phrases: [PhrasePlaces] = []
    private var lists: [Word: PostingList] = [:]
    private var pages: [Int: PageMatch] = [:]
    private var termWeights: [Int] = []

    init(store: ShardStore, query: ResolvedQuery, isTyping: Bool) {
        self.store = store
        self.isTyping = isTyping
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
                let isExtra = term.alternatives[0].kind.isOwn && !alternative.kind.isOwn
                if !isExtra { weight = max(weight, (listWeight * alternative.weight) >> 8) }
                addPoints(of: lists, alternative, term: index)
            }
            let own = term.alternatives.isEmpty ? scoring.unknownWord : weight
            termWeights.append(max(1, (own * term.share) >> 8))
        }
        for name in query.names { try addName(name) }
        for neighbours in query.neighbours { try addNearness(neighbours) }
        for classes in query.excluded { try exclude(classes) }
        let ranked = pages.values.map { score($0, scoring) }
        guard query.phrases.isEmpty else { return try withPhrases(ranked).sorted(by: Ranked.isBetter) }
        let covered = ranked.filter { $0.coverage >= scoring.minCoverage || $0.nameBonus > 0 }
        // Little is better than nothing.
        return (covered.isEmpty ? ranked : covered).sorted(by: Ranked.isBetter)
    }

    mutating func list(_ key: Word) throws -> PostingList {
        if let list = lists[key] { return list }
        var list =
            try store.value(.postings, key).flatMap(PostingList.init(payload:))
            ?? PostingList(weight: 0, pageCount: 0, pages: [])
        if list.hasOverflow, !isTyping,
            let overflow = try store.value(.postings, PostingList.overflowKey(key)).flatMap(PostingList.init(payload:))
        {
            list.add(overflow)
        }
        lists[key] = list
        return list
    }

    /// Adds the points of an alternative to every unit that has all of its classes.
    private mutating func addPoints(of lists: [PostingList], _ alternative: QueryTerm.Alternative, term: Int) {
        let weight = alternative.weight
        let otherForm = store.root.scoring.otherForm
        let share = query.terms[term].share
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
                guard isMet else { continue }
                var points = ((sum / lists.count) * weight) >> 8
                if alternative.forms != 0, unit.forms & alternative.forms == 0 { points = (points * otherForm) >> 8 }
                add((points * share) >> 8, page: page.number, ordinal: unit.ordinal, term: term)
            }
        }
    }

    private mutating func add(_ points: Int, page: Int, ordinal: Int, term: Int) {
        var row = pages[page]?.units[ordinal] ?? empty
        row[term] = max(points, row[term])
        pages[page, default: PageMatch(number: page)].units[ordinal] = row
    }

    /// No points: a place for each term, and one for words that stand side by side.
    private var empty: [Int] { [Int](repeating: 0, count: query.terms.count + 1) }

    /// Words that stand side by side in the query and in a text count for more.
    private mutating func addNearness(_ neighbours: Neighbours) throws {
        let near = store.root.scoring.near
        let last = query.terms.count
        for place in try store.places(ofPhrase: neighbours.words) {
            guard let points = pages[place.page]?.units[place.ordinal] else { continue }
            let sum = points[neighbours.first] + points[neighbours.second]
            pages[place.page]?.units[place.ordinal]?[last] += (sum * near) >> 8
        }
    }

    /// Leaves out the pages that have a word itself, not only as a part of another.
    private mutating func exclude(_ classes: [Word]) throws {
        for key in classes {
            for page in try list(key).pages where page.units.contains(where: { $0.forms & 15 != 0 }) {
                pages[page.number] = nil
            }
        }
    }

    /// The pages on which every phrase may be: those with its words side by side, and those of which it is a name.
    private mutating func withPhrases(_ ranked: [Ranked]) throws -> [Ranked] {
        for phrase in query.phrases {
            var places = PhrasePlaces(words: phrase.words)
            places.named = Set(try phrase.name.map { try list($0.key).pages.map(\.number) } ?? [])
            if phrase.words.count == 1 {
                for alternative in phrase.single where alternative.classes.count == 1 {
                    for page in try list(alternative.classes[0]).pages {
                        for unit in page.units where unit.forms & alternative.forms != 0 {
                            places.units[page.number, default: []].append(unit.ordinal)
                        }
                    }
                }
            } else {
                for place in try store.places(ofPhrase: phrase.words) {
                    places.units[place.page, default: []].append(place.ordinal)
                }
            }
            phrases.append(places)
        }
        let excluded = Set(try query.excluded.joined().flatMap { try list($0).pages.map(\.number) })
        var found = ranked.filter { entry in phrases.allSatisfy { $0.has(entry.page) } }
        let known = Set(ranked.map(\.page))
        // A phrase of words that texts are not searched for gives no points by itself.
        for page in (phrases.first?.pages ?? []).sorted() where !known.contains(page) && !excluded.contains(page) {
            guard phrases.allSatisfy({ $0.has(page) }) else { continue }
            let prior = store.root.priors[store.root.runs.type(ofPage: page)]
            found.append(Ranked(page: page, score: store.root.scoring.phrase * prior / 100, section: 0))
        }
        return found
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
        let head = page.units[0] ?? empty
        var totals: [(ordinal: Int, total: Int)] = []
        var best = (section: 0, points: head, total: head.reduce(0, +))
        var others = 0
        let headTotal = best.total
        for (ordinal, points) in page.units.sorted(by: { $0.key < $1.key }) where ordinal > 0 {
            let total = headTotal + points.reduce(0, +)
            others += total - headTotal
            if total > headTotal { totals.append((ordinal, total)) }
            if total > best.total || (best.section == 0 && total >= best.total) {
                best = (ordinal, zip(head, points).map { $0 + $1 }, total)
            }
        }
        others -= best.total - headTotal
        var total = best.total + ((min(others, best.total) * scoring.otherSections) >> 8)
        // A title that says what was asked for.
        total += (((total * share(of: page.units[0])) >> 8) * scoring.title) >> 8
        let coverage = coverage(of: page)
        // A part counts for less where the page lacks the rest of the query.
        let nameBonus = max(page.wholeBonus, (page.partBonus * coverage) >> 8)
        let mildness = scoring.mildness
        let covered = ((total * coverage) >> 8) * (coverage + mildness) / (256 + mildness) + nameBonus
        let prior = store.root.priors.isEmpty ? 100 : store.root.priors[store.root.runs.type(ofPage: page.number)]
        totals.sort { $0.total == $1.total ? $0.ordinal < $1.ordinal : $0.total > $1.total }
        return Ranked(
            page: page.number, score: covered * prior / 100, section: best.section,
            sections: totals.prefix(3).map(\.ordinal), termPoints: best.points, nameBonus: nameBonus, coverage: coverage
        )
    }

    /// The share of the terms' weight that a unit meets, in 256ths.
    private func share(of unit: [Int]?) -> Int {
        guard let unit else { return 0 }
        let all = termWeights.reduce(0, +)
        let met = zip(termWeights, unit).reduce(0) { $0 + ($1.1 > 0 ? $1.0 : 0) }
        return all == 0 ? 0 : met * 256 / all
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
