/// How the rows of an overview are divided over pages: a page of hundreds of rows would be too heavy for a phone.
package struct OverviewParts: Sendable {
    /// How many rows there are on all pages.
    package let rowCount: Int

    private let rowsOfAPage: Int

    package init(rowCount: Int, rowsOfAPage: Int = 20) { (self.rowCount, self.rowsOfAPage) = (rowCount, rowsOfAPage) }

    /// The parts of the list of all sources.
    package static func ofSources(_ count: Int) -> OverviewParts { OverviewParts(rowCount: count, rowsOfAPage: 100) }

    /// The parts of the glossary, by its terms.
    package static func ofTerms(_ count: Int) -> OverviewParts { OverviewParts(rowCount: count, rowsOfAPage: 100) }

    /// The parts of the A–Z index: lines that are short, of which many fit a page.
    package static func ofIndex(_ count: Int) -> OverviewParts {
        OverviewParts(rowCount: count, rowsOfAPage: count <= 420 ? 420 : 250)
    }

    /// The parts of the matrix, by its rows.
    package static func ofMatrix(_ count: Int) -> OverviewParts { OverviewParts(rowCount: count, rowsOfAPage: 100) }

    /// How many pages there are; an overview without rows has one too.
    package var count: Int { max(1, (rowCount + rowsOfAPage - 1) / rowsOfAPage) }

    /// Whether there is more than one page.
    package var areMany: Bool { count > 1 }

    /// The places of the rows of a page, of which the first is number 1.
    package func rows(of part: Int) -> Range<Int> {
        min(rowCount, (part - 1) * rowsOfAPage)..<min(rowCount, part * rowsOfAPage)
    }

    /// The part that has a row, by the place of the row among all.
    package func part(ofRow row: Int) -> Int { min(count, row / rowsOfAPage + 1) }

    /// The parts to which a page leads by their numbers: the first, the last, and those near it.
    package func near(_ part: Int) -> [Int] { (1...count).filter { $0 == 1 || $0 == count || abs($0 - part) <= 2 } }
}
