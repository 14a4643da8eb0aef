/// How many warnings a site had on a day, as `leidraad check --record` wrote it down.
package struct QualityCount: Sendable {
    /// The day.
    package let date: CalendarDate
    /// Warnings that nobody accepted.
    package let open: Int
    /// Warnings that somebody accepted.
    package let accepted: Int
    /// Records and pages, so that the counts can be seen in proportion.
    package let subjects: Int?
}

extension QualityCount {
    init?(_ record: Record) {
        guard let date = record.date("date"), let open = record.integer("open"),
            let accepted = record.integer("accepted")
        else { return nil }
        self.init(date: date, open: open, accepted: accepted, subjects: record.integer("subjects"))
    }
}

extension Schema {
    /// An entry of `quality.yml`.
    package static let qualityCount = Schema(
        .qualityCount,
        [
            .required("date", .date, example: "2026-11-23"),
            .required("open", .integer, example: "4"),
            .required("accepted", .integer, example: "12"),
            .optional("subjects", .integer, example: "120"),
        ])
}
