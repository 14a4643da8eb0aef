import LeidraadModel

/// How the entries of a page with several lists are divided over pages: the first has the beginning of each list, so that every list is
/// found there, and the others have what is left, one list after the other. Each entry is on one page.
struct ListParts: Sendable {
    /// Some entries of one list.
    struct Slice: Sendable {
        let list: Int
        let entries: Range<Int>
    }

    /// The most entries of a page behind the first; as many on one page have no parts.
    private static let entriesOfAPage = 60
    /// How many entries of each list the first of several pages has.
    private static let beginning = 8

    /// What each page shows.
    private let pages: [[Slice]]

    /// - Parameter counts: how many entries each list has.
    init(_ counts: [Int]) {
        guard counts.reduce(0, +) > Self.entriesOfAPage else {
            pages = [counts.enumerated().map { Slice(list: $0, entries: 0..<$1) }]
            return
        }
        var pages = [counts.enumerated().map { Slice(list: $0, entries: 0..<min($1, Self.beginning)) }]
        var room = 0
        for (list, count) in counts.enumerated() {
            var next = Self.beginning
            while next < count {
                if room == 0 {
                    pages.append([])
                    room = Self.entriesOfAPage
                }
                let end = min(count, next + room)
                pages[pages.count - 1].append(Slice(list: list, entries: next..<end))
                room -= end - next
                next = end
            }
        }
        self.pages = pages
    }

    var count: Int { pages.count }

    /// The parts as those of an overview.
    var ofOverview: OverviewParts { OverviewParts(rowCount: count, rowsOfAPage: 1) }

    /// What a part shows, the first of which is number 1.
    func slices(_ part: Int) -> [Slice] { pages[part - 1] }

    /// The part in which a list goes on; nil at its end.
    func part(after slice: Slice) -> Int? {
        pages.firstIndex { page in
            page.contains { $0.list == slice.list && $0.entries.lowerBound == slice.entries.upperBound }
        }.map { $0 + 1 }
    }
}
