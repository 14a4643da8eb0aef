import LeidraadModel

/// The order of a date in a table, where whoever imports it says so.
public enum DateOrder: String, CaseIterable, Sendable {
    case dayMonthYear = "day-month-year"
    case monthDayYear = "month-day-year"
    case yearMonthDay = "year-month-day"

    /// The day that a cell names, as `2018-05-31`; nil where it names none in this order. A year has four digits.
    func day(_ cell: String) -> String? {
        if CalendarDate(iso8601: cell) != nil { return cell }
        let parts = cell.split(whereSeparator: { "-/. ".contains($0) }).map(String.init)
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == 3, parts.count == 3 else { return nil }
        let (year, month, day) =
            switch self {
            case .dayMonthYear: (2, 1, 0)
            case .monthDayYear: (2, 0, 1)
            case .yearMonthDay: (0, 1, 2)
            }
        guard parts[year].utf8.count == 4 else { return nil }
        return CalendarDate(year: numbers[year], month: numbers[month], day: numbers[day])?.iso8601
    }
}

/// Whether a cell holds what Excel shows where a formula failed, in English or Dutch, or where a column was too narrow.
func isExcelError(_ cell: String) -> Bool {
    excelErrors.contains(cell.uppercased()) || cell.utf8.count > 2 && cell.utf8.allSatisfy { $0 == UInt8(ascii: "#") }
}

private let excelErrors: Set<String> = [
    "#N/A", "#N/B", "#REF!", "#VERW!", "#VALUE!", "#WAARDE!", "#DIV/0!", "#DEEL/0!", "#NAME?", "#NAAM?", "#NUM!",
    "#GETAL!",
    "#NULL!", "#LEEG!", "#SPILL!", "#OVERLOPEN!", "#CALC!", "#BEREKENEN!", "#GETTING_DATA",
]
