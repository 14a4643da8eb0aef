/// The most that the blocks of one page, or of all texts of one overview, may show. What people can read lies far below it.
package enum ShownLimit {
    package static let rows = 20_000
    package static let megabytes = 16
}

/// How much would be shown, in whole numbers that a message can name.
package struct ShownAmount: Sendable {
    package let rows: Int
    package let megabytes: Int

    package init(rows: Int, megabytes: Int) {
        self.rows = rows
        self.megabytes = megabytes
    }
}
