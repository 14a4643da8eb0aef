/// The pages that a class of words or a whole name leads to, as a value of the index.
struct PostingList {
    /// A unit of a page and the points it gives.
    struct Unit: Equatable {
        let ordinal: Int
        let impact: Int
        /// Which forms of the class it has, as bits: the most frequent form is the first.
        var forms = 1
    }

    /// A page and its units, the head first.
    struct Page: Equatable {
        let number: Int
        var units: [Unit]
    }

    /// Flags in the head of a list, beside its weight and its number of pages.
    enum Flag {
        /// Each unit says which forms it has.
        static let forms = 1
        /// The pages beyond the best are under `overflowKey`.
        static let overflow = 2
    }

    /// The highest worth of a full match: the weight of the word in coverage.
    var weight: Int
    /// How many pages have it, those that stand elsewhere among them.
    var pageCount: Int
    /// Whether pages beyond the best are in a second list.
    var hasOverflow = false
    var pages: [Page]

    /// The key of the list of pages beyond the best.
    static func overflowKey(_ key: Word) -> Word { key + [1] }

    init(weight: Int, pageCount: Int, pages: [Page]) {
        self.weight = weight
        self.pageCount = pageCount
        self.pages = pages
    }

    /// Reads a list back; nil if it is garbled.
    init?(payload: Word) {
        var reader = PayloadReader(payload)
        guard let weight = reader.number(), let pageCount = reader.number(), let flags = reader.number() else {
            return nil
        }
        var pages: [Page] = []
        var number = 0
        while !reader.isAtEnd {
            guard let step = reader.number() else { return nil }
            number += step
            var units: [Unit] = []
            var isLast = false
            while !isLast {
                guard let code = reader.number(), let impact = reader.number() else { return nil }
                var unit = Unit(ordinal: code >> 1, impact: impact)
                if flags & Flag.forms != 0 {
                    guard let forms = reader.number() else { return nil }
                    unit.forms = forms
                }
                units.append(unit)
                isLast = code & 1 == 1
            }
            pages.append(Page(number: number, units: units))
        }
        self.init(weight: weight, pageCount: pageCount, pages: pages)
        hasOverflow = flags & Flag.overflow != 0
    }

    /// The list together with the pages of its second part.
    mutating func add(_ overflow: PostingList) {
        pages = (pages + overflow.pages).sorted { $0.number < $1.number }
    }
}
