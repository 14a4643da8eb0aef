/// A day of the proleptic Gregorian calendar, without time or zone.
public struct CalendarDate: Hashable, Comparable, Sendable {
    /// The year, from 1.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int
    /// The day of the month, from 1.
    public let day: Int

    /// The day written as `YYYY-MM-DD`, or nil where the calendar has no such day.
    public init?(iso8601 text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[2].utf8.count == 2,
            parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Whether a text is written as a day, with the year first or last, and no calendar has it: `31-02-2024`.
    package static func isImpossible(_ text: String) -> Bool {
        guard text.utf8.count <= 10, let mark = text.first(where: { !$0.isNumber }), "-/.".contains(mark) else {
            return false
        }
        let parts = text.split(separator: mark, omittingEmptySubsequences: false)
        let numbers = parts.compactMap { part in part.utf8.allSatisfy { (48...57).contains($0) } ? Int(part) : nil }
        guard parts.count == 3, numbers.count == 3, (1...2).contains(parts[1].utf8.count) else { return false }
        let exists = { (year: Int, month: Int, day: Int) in CalendarDate(year: year, month: month, day: day) != nil }
        switch (parts[0].utf8.count, parts[2].utf8.count) {
        case (4, 1...2): return !exists(numbers[0], numbers[1], numbers[2])
        case (1...2, 4):
            return !exists(numbers[2], numbers[1], numbers[0]) && !exists(numbers[2], numbers[0], numbers[1])
        default: return false
        }
    }

    /// The given day, or nil where the calendar has no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard year >= 1, (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year) else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The day in UTC that holds the given number of seconds since 1970-01-01.
    public init(secondsSince1970 seconds: Int) {
        // Civil from days, after Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
        let shifted = (seconds - (seconds % 86_400 + 86_400) % 86_400) / 86_400 + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// How many days it comes after 1970-01-01.
    package var daysSince1970: Int {
        // Days from civil, after the same.
        let shifted = month > 2 ? year : year - 1
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
    }

    /// The same day a number of years later; 29 February becomes 28 February in a common year.
    public func adding(years: Int) -> CalendarDate {
        let later = year + years
        return CalendarDate(year: later, month: month, day: min(day, Self.days(in: month, of: later))) ?? self
    }

    /// The day as `YYYY-MM-DD`.
    public var iso8601: String {
        let padded = { (number: Int, width: Int) in
            String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    /// Earlier days come first.
    public static func < (one: Self, other: Self) -> Bool {
        (one.year, one.month, one.day) < (other.year, other.month, other.day)
    }

    private static func days(in month: Int, of year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }
}
