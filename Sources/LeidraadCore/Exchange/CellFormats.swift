import Glibc
import LeidraadModel

/// Which of the formats of a workbook show a number as something else: as a day or a time, and which that is, or as a percentage.
struct CellFormats {
    /// The formats of days and times, by the number that cells give.
    private(set) var areDays: Set<Int> = []
    /// The formats of percentages, which show a number a hundred times as large.
    private(set) var arePercentages: Set<Int> = []
    /// Whether days are counted from 1904, as an old Excel for Macintosh did.
    var startsIn1904 = false

    /// Reads the part of a workbook that lists its formats.
    mutating func read(_ part: [UInt8]) throws {
        var codes: [Int: String] = [:]
        var (isInCells, count) = (false, 0)
        try readPart(part) { piece in
            switch piece {
            case .start("numFmt", let attributes):
                if let id = attributes["numFmtId"].flatMap({ Int($0) }) { codes[id] = attributes["formatCode"] }
            case .start("cellXfs", _): isInCells = true
            case .end("cellXfs"): isInCells = false
            case .start("xf", let attributes) where isInCells:
                let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
                let letters = codes[id].map(shownLetters)
                if letters.map(isDayCode) ?? isDayFormat(id) { areDays.insert(count) }
                // ECMA-376, 18.8.30: 9 and 10 are `0%` and `0.00%`.
                if letters?.contains("%") ?? [9, 10].contains(id) { arePercentages.insert(count) }
                count += 1
            default: break
            }
        }
    }

    /// The day that a number means, with the time where it has one; nil for one before the first day, and for 29 February 1900, which Excel
    /// counts and no calendar has.
    func moment(_ number: Double) -> String? {
        guard (0..<2_958_466).contains(number) else { return nil }
        let seconds = Int((number * 86_400).rounded())
        let (days, rest) = (seconds / 86_400, seconds % 86_400)
        let padded = { (value: Int) in (value < 10 ? "0" : "") + String(value) }
        let clock = [rest / 3600, rest / 60 % 60, rest % 60].map(padded).joined(separator: ":")
        let time = String(rest % 60 == 0 ? clock.prefix(5) : clock[...])
        if days == 0, !startsIn1904 { return time }
        guard startsIn1904 || days != 60 else { return nil }
        let before1970 = startsIn1904 ? 24_107 : days < 60 ? 25_568 : 25_569
        let day = CalendarDate(secondsSince1970: (days - before1970) * 86_400).iso8601
        return rest == 0 ? day : day + " " + time
    }
}

/// Whether a format that every workbook has shows a day or a time (ECMA-376, 18.8.30; those of East Asia are from 27 and 50 on).
private func isDayFormat(_ id: Int) -> Bool {
    [14...22, 27...36, 45...47, 50...58].contains { $0.contains(id) }
}

/// Whether the letters of a format such as `d-mm-yyyy` show a day or a time.
private func isDayCode(_ letters: String) -> Bool { letters.contains { "ymdhs".contains($0) } }

/// The signs of a format that stand for a part of the number: those outside quotes, brackets and escapes.
private func shownLetters(_ code: String) -> String {
    var shown = ""
    var (isQuoted, isBracketed, isEscaped) = (false, false, false)
    for scalar in code.lowercased().unicodeScalars {
        if isEscaped {
            isEscaped = false
        } else if isQuoted {
            isQuoted = scalar != "\""
        } else if isBracketed {
            isBracketed = scalar != "]"
        } else {
            switch scalar {
            case "\"": isQuoted = true
            case "[": isBracketed = true
            case "\\", "_", "*": isEscaped = true
            default: shown.unicodeScalars.append(scalar)
            }
        }
    }
    return shown
}

/// A number as Excel shows it: with at most 15 digits, for a file has 5.0999999999999996 where 5.1 was typed.
func shownNumber(_ number: Double) -> String {
    var buffer = [CChar](repeating: 0, count: 32)
    let length = withVaList([number]) { vsnprintf(&buffer, buffer.count, "%.15g", $0) }
    return String(decoding: buffer.prefix(Int(length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
