/// The pages that a class of words or a whole name leads to, as a value of the index.
struct PostingList {
    /// A unit of a page and the points it gives.
    struct Unit: Equatable {
        let ordinal: Int
        let impact: Int
    }

    /// A page and its units, the head first.
    struct Page: Equatable {
        let number: Int
        var units: [Unit]
    }

    /// What a full match is worth at most: the weight of the word in coverage.
    var weight: Int
    /// How many pages have it, those that are left out among them.
    var pageCount: Int
    var pages: [Page]
    /// Whether no page was left out.
    var isWhole: Bool { pages.count == pageCount }

    init(weight: Int, pageCount: Int, pages: [Page]) {
        self.weight = weight
        self.pageCount = pageCount
        self.pages = pages
    }

    /// Reads a list back; nil if it is garbled.
    init?(payload: Word) {
        var reader = PayloadReader(payload)
        guard let weight = reader.number(), let pageCount = reader.number() else { return nil }
        var pages: [Page] = []
        var number = 0
        while !reader.isAtEnd {
            guard let step = reader.number() else { return nil }
            number += step
            var units: [Unit] = []
            var isLast = false
            while !isLast {
                guard let code = reader.number(), let impact = reader.number() else { return nil }
                units.append(Unit(ordinal: code >> 1, impact: impact))
                isLast = code & 1 == 1
            }
            pages.append(Page(number: number, units: units))
        }
        self.init(weight: weight, pageCount: pageCount, pages: pages)
    }
}
