import LeidraadModel

/// Whether Excel takes a text for a number, a day, a time or a truth value, and then shows and saves another: `007` becomes 7, `3-2` the
/// third of February, `MRT1` the first of March and `12E3` 12000. A whole number that it leaves as it is, such as `12`, is none.
func isTakenForValue(_ text: String) -> Bool {
    let units = Array(text.lowercased().utf8)
    guard (1...40).contains(units.count), units.allSatisfy({ $0 < 0x80 }) else { return false }
    return truthWords.contains(text.lowercased()) || isChangedNumber(units) || isDay(units)
}

private let truthWords = Set(SiteLanguage.inAll("import-truth-words"))

/// Excel keeps 15 digits, and shows as many as 11 in a cell of its own width.
private let longestNumber = 11

/// A number that is shown and saved in another way: with zeros in front, too long, or with a point, comma or power.
private func isChangedNumber(_ units: [UInt8]) -> Bool {
    guard let first = units.first, isDigit(first) || first == UInt8(ascii: ".") || first == UInt8(ascii: ",") else {
        return false
    }
    if units.allSatisfy(isDigit) {
        return units.count > longestNumber || (first == UInt8(ascii: "0") && units.count > 1)
    }
    let parts = units.split(separator: UInt8(ascii: "e"), omittingEmptySubsequences: false)
    guard parts.count <= 2, isDecimal(parts[0]) else { return false }
    guard parts.count == 2 else { return true }
    let power = parts[1].first.map { "+-".utf8.contains($0) } == true ? parts[1].dropFirst() : parts[1]
    return !power.isEmpty && power.allSatisfy(isDigit)
}

/// Digits with one sign among them, or with one before each three of them.
private func isDecimal(_ units: ArraySlice<UInt8>) -> Bool {
    let groups = units.split(omittingEmptySubsequences: false) { ".,".utf8.contains($0) }
    return units.contains(where: isDigit) && groups.allSatisfy { $0.allSatisfy(isDigit) }
        && (groups.count <= 2 || groups.dropFirst().allSatisfy { $0.count == 3 })
}

/// Two or three numbers with hyphens, slashes, points or colons between them, or a month with numbers.
private func isDay(_ units: [UInt8]) -> Bool {
    let isSign = { (unit: UInt8) in "-/.: ".utf8.contains(unit) }
    var parts: [ArraySlice<UInt8>] = []
    var start = units.startIndex
    for index in units.indices where isSign(units[index]) || isSeam(units, index) {
        parts.append(units[start..<index])
        start = isSign(units[index]) ? index + 1 : index
    }
    parts.append(units[start...])
    guard (2...3).contains(parts.count) else { return false }
    let months = parts.count { monthNames.contains(String(decoding: $0, as: UTF8.self)) }
    let numbers = parts.count { (1...4).contains($0.count) && $0.allSatisfy(isDigit) }
    // Numbers with only a space between them stay as they are.
    return months <= 1 && numbers >= 1 && months + numbers == parts.count
        && (months == 1 || !units.contains(UInt8(ascii: " ")))
}

/// Whether letters and digits meet here: `mrt1` is a day too.
private func isSeam(_ units: [UInt8], _ index: Int) -> Bool {
    guard index > 0 else { return false }
    let isLetter = { (unit: UInt8) in (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(unit) }
    let (before, after) = (units[index - 1], units[index])
    return isLetter(before) && isDigit(after) || isDigit(before) && isLetter(after)
}

private func isDigit(_ unit: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(unit) }

/// The months, whole and short, in the languages of a site.
private let monthNames = Set(
    ((1...12).flatMap { SiteLanguage.inAll("month-\($0)") } + SiteLanguage.inAll("import-short-months"))
        .map { $0.lowercased() })
