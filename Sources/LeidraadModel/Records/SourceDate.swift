import LeidraadWords

/// When a source appeared, as CSL has it: a year or a period, about then or exactly, or words.
package struct SourceDate: Sendable, Equatable {
    /// A year, where known with its month and day; before our era it is negative.
    package struct Point: Sendable, Equatable {
        package let year: Int
        var month: Int?
        var day: Int?

        /// From 21 to 24 a month stands for a season, as in EDTF.
        fileprivate var season: Int? { month.flatMap { (21...24).contains($0) ? $0 - 20 : nil } }
    }

    /// Nil: words stand for the date.
    package let start: Point?
    /// Nil: no period; a period without an end goes on.
    let end: Point?
    let goesOn: Bool
    let isAbout: Bool
    /// From 1 for spring to 4 for winter; of a period within a year, of its ends.
    let seasons: [Int]
    /// Words in the place of a date that is no number, such as "in druk".
    let words: String

    /// Reads a date of a record, that of its appearance or another; nil where it says nothing.
    package init?(_ record: Record, key: String = "issued") {
        guard let year = Reference.year(record, key: key) else { return nil }
        let issued = record.record(key) ?? record.records(key).first
        var isAbout = issued?.text("circa").map { !["false", "0", "no", ""].contains($0.lowercased()) } ?? false
        var points: [Point] = []
        var goesOn = false
        var words = year
        if let parts = issued?.list("date-parts"), !parts.isEmpty {
            points = parts.compactMap(Self.point)
            goesOn = parts.count == 2 && points.count == 1
        } else if record.records(key).count > 1 {
            points = record.records(key).compactMap { $0.text("year") ?? $0.text("raw") }.compactMap(
                Self.point(of:))
        } else if let text = record.text(key) ?? issued?.text("raw") ?? issued?.text("literal")
            ?? issued?.text("year")
        {
            var ends = text.split(separator: "/", maxSplits: 1).map(String.init)
            // EDTF, which Pandoc reads: `1850~` is about 1850, `1850?` is perhaps 1850.
            if let last = text.last, "~?%".contains(last),
                ends.allSatisfy({ Self.point(of: Self.withoutDoubt($0)) != nil })
            {
                (ends, isAbout) = (ends.map(Self.withoutDoubt), true)
            }
            points = ends.compactMap(Self.point(of:))
            if points.count < ends.count { (points, words) = ([], text) }
        }
        (start, end) = (points.first, points.count > 1 ? points[1] : nil)
        (self.goesOn, self.words, self.isAbout) = (goesOn, words, isAbout)
        let named = issued?.text("season").flatMap(Self.season)
        let isWithinYear = points.count < 2 || points[0].year == points[1].year
        seasons = named.map { [$0] } ?? (isWithinYear ? points.compactMap(\.season) : [])
    }

    private static func withoutDoubt(_ text: String) -> String {
        text.last.map { "~?%".contains($0) } ?? false ? String(text.dropLast()) : text
    }

    private static func point(_ value: Value) -> Point? {
        guard case .list(let items) = value.content else { return nil }
        let numbers = items.map { item -> Int? in if case .text(let text) = item.content { Int(text) } else { nil } }
        guard let year = numbers.first ?? nil, year != 0 else { return nil }
        return Point(year: year, month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil)
    }

    /// A point as Pandoc writes it: `2018-05-31`, or `-380` for a year before our era.
    private static func point(of text: String) -> Point? {
        let isBefore = text.hasPrefix("-")
        let parts = text.split(separator: "-").map { Int($0) }
        guard (1...3).contains(parts.count), parts.allSatisfy({ $0 != nil }), let year = parts[0] else { return nil }
        return Point(
            year: isBefore ? -year : year, month: parts.count > 1 ? parts[1] : nil,
            day: parts.count > 2 ? parts[2] : nil)
    }

    private static func season(_ text: String) -> Int? {
        if let number = Int(text) {
            return (1...4).contains(number) ? number : (21...24).contains(number) ? number - 20 : nil
        }
        let names = ["spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4]
        return names[text.lowercased()]
    }

    /// The year as a citation shows it: "ca. 1850", "1990–1995".
    package func year(_ table: WordTable) -> String {
        guard let start else { return isAbout ? table.text("circa", ["date": words]) : words }
        let isWhollyBefore = start.year < 0 && end.map { $0.year < 0 && $0.year != start.year } ?? false
        var text = isWhollyBefore ? String(-start.year) : year(start.year, table)
        if let end, end.year != start.year { text += "–" + year(end.year, table) }
        if goesOn { text += "–" }
        return isAbout ? table.text("circa", ["date": text]) : text
    }

    /// The part that a list shows behind the year: a season, or of what appears by the day the month and day, or the days from and to; nil: nothing.
    package func rest(isDaily: Bool, _ table: WordTable) -> String? {
        if !seasons.isEmpty { return seasons.map { table.text("season-\($0)") }.joined(separator: "–") }
        guard isDaily, let start, let from = start.month, (1...12).contains(from) else { return nil }
        guard let end else { return day(start.day.map(String.init), from, table) }
        guard let to = end.month, (1...12).contains(to) else { return nil }
        if from != to || end.year != start.year {
            return day(start.day.map(String.init), from, table) + "–" + day(end.day.map(String.init), to, table)
        }
        let days = [start.day, end.day].compactMap { $0.map(String.init) }.joined(separator: "–")
        return day(days.isEmpty ? nil : days, from, table)
    }

    private func day(_ day: String?, _ month: Int, _ table: WordTable) -> String {
        let name = table.text("month-\(month)")
        return day.map { table.text("dayOfMonth", ["day": $0, "month": name]) } ?? name
    }

    /// A key that sorts dates as APA does: what has none first, then by year, and what still has to appear last.
    func sortKey(isDaily: Bool, _ table: WordTable) -> String {
        guard let start else {
            // "s.a." is Latin: sine anno.
            let isUndated = (SiteLanguage.inAll("noDate") + ["s.a."]).contains(words.lowercased())
            return isUndated ? "0" : "2" + words
        }
        let year = "1" + String(start.year + 100_000)
        let day = isDaily ? (start.month ?? 0) * 100 + (start.day ?? 0) : 0
        return year + String(day + 10_000)
    }

    private func year(_ year: Int, _ table: WordTable) -> String {
        year < 0 ? table.text("beforeOurEra", ["year": String(-year)]) : String(year)
    }
}
