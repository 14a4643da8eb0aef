import LeidraadModel

/// The sign between the cells of a row.
public enum TableSeparator: String, CaseIterable, Sendable {
    /// As a Dutch Excel expects it.
    case semicolon
    case comma

    var sign: String { self == .semicolon ? ";" : "," }
}

/// The bytes by which Excel knows that a file is UTF-8.
let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

/// Rows as CSV that Excel opens right: with a byte order mark, lines that end in CR LF, nothing that it would take for a formula, and no
/// text that it would take for a number or a day.
///
/// - Parameter measured: the columns that hold numbers, days and truth values, which Excel may read as such.
func csv(_ rows: [[String]], _ separator: TableSeparator, measured: Set<Int>) -> [UInt8] {
    let lines = rows.map { row in
        row.enumerated().map { column, cell in
            quotedCell(isMisread(cell, isMeasured: measured.contains(column)) ? "'" + cell : cell, separator)
        }.joined(separator: separator.sign) + "\r\n"
    }
    return byteOrderMark + Array(lines.joined().utf8)
}

private func quotedCell(_ text: String, _ separator: TableSeparator) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
        byte != 0x22 && byte != 0x0A && byte != 0x0D && byte != UInt8(ascii: ";") && byte != UInt8(ascii: ",")
    }
    guard !isPlain || text.hasPrefix(" ") || text.hasSuffix(" ") else { return text }
    return "\"" + text.replacingAll("\"", with: "\"\"") + "\""
}

/// Cells that start so are run as a formula by Excel. An apostrophe in front stops that; one that was there is doubled.
private let formulaStarts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "'"]

/// Whether Excel would run the cell, or show and save something else than what it holds.
private func isMisread(_ cell: String, isMeasured: Bool) -> Bool {
    guard let first = cell.unicodeScalars.first else { return false }
    return formulaStarts.contains(first) || !isMeasured && isTakenForValue(cell)
}

/// The cell as it was before an apostrophe was put in front.
func restored(_ cell: String) -> String {
    guard cell.unicodeScalars.first == "'" else { return cell }
    let rest = String(cell.unicodeScalars.dropFirst())
    return isMisread(rest, isMeasured: false) ? rest : cell
}
