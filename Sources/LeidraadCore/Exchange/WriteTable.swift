/// The sign between the cells of a row.
public enum TableSeparator: String, CaseIterable, Sendable {
    /// What a Dutch Excel expects.
    case semicolon
    case comma

    var sign: String { self == .semicolon ? ";" : "," }
}

/// The bytes by which Excel knows that a file is UTF-8.
let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

/// Rows as CSV that Excel opens right: with a byte order mark, lines that end in CR LF, and nothing that it would take for a formula.
func csv(_ rows: [[String]], _ separator: TableSeparator) -> [UInt8] {
    let lines = rows.map { row in
        row.map { quotedCell(defused($0), separator) }.joined(separator: separator.sign) + "\r\n"
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

/// The cell with an apostrophe in front where Excel would run it.
func defused(_ cell: String) -> String {
    guard let first = cell.unicodeScalars.first, formulaStarts.contains(first) else { return cell }
    return "'" + cell
}

/// The cell as it was before `defused`.
func restored(_ cell: String) -> String {
    let scalars = cell.unicodeScalars
    guard scalars.first == "'", let second = scalars.dropFirst().first, formulaStarts.contains(second) else {
        return cell
    }
    return String(scalars.dropFirst())
}
