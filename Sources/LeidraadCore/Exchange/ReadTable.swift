import LeidraadFiles
import LeidraadWords

/// A table as it was read: a row of headings, and rows of cells.
struct Table {
    /// A row, with its number as Excel shows it.
    struct Row {
        let number: Int
        let cells: [String]
        /// The columns, from 1, in which a workbook has a day and no text.
        var days: Set<Int> = []
    }

    let headings: [String]
    /// The number of the row of headings.
    let headingRow: Int
    let rows: [Row]

    /// A table of the rows that hold something, of which the first is that of the headings; nil where there is none.
    init?(_ rows: [Row]) {
        let filled = rows.filter { row in row.cells.contains { !$0.isEmpty } }
        guard let first = filled.first else { return nil }
        var headings = first.cells
        while headings.last?.isEmpty == true { headings.removeLast() }
        (self.headings, headingRow, self.rows) = (headings, first.number, Array(filled.dropFirst()))
    }
}

/// A mistake in a table or list, with its place as an editor finds it.
public struct ImportMistake: Sendable, Hashable {
    /// The file, as it was named; nil where no single one is meant.
    public internal(set) var file: String?
    /// The row as Excel counts, or the line of a text; nil where the whole file is meant.
    public let row: Int?
    /// The column, from 1; nil where the whole row is meant.
    public let column: Int?
    /// The heading of the column.
    public let heading: String?
    /// The problem, and how to fix it.
    public let message: String

    init(
        file: String? = nil, row: Int? = nil, column: Int? = nil, heading: String? = nil, _ message: String
    ) {
        self.file = file
        (self.row, self.column, self.heading, self.message) = (row, column, heading, message)
    }

    /// One line: `row 3, column C (goal): …`.
    public func text(of unit: ImportUnit) -> String {
        var place: [String] = []
        if let row {
            place.append(
                interfaceWords.text(unit == .row ? "import-place-row" : "import-place-line", ["n": String(row)]))
        }
        if let column {
            place.append(
                interfaceWords.text("import-place-column", ["name": columnLetters(column)])
                    + (heading.map { " (\(visible($0)))" } ?? ""))
        }
        return (place.isEmpty ? "" : place.joined(separator: ", ") + ": ") + visible(message)
    }
}

/// The unit in which places of a file are counted.
public enum ImportUnit: Sendable {
    case row, line
}

/// The name of a column as a spreadsheet shows it: A, B, … Z, AA.
func columnLetters(_ number: Int) -> String {
    var (rest, letters) = (number, "")
    while rest > 0 {
        let letter = UInt8((rest - 1) % 26) + UInt8(ascii: "A")
        letters = String(Unicode.Scalar(letter)) + letters
        rest = (rest - 1) / 26
    }
    return letters
}

/// Reads CSV: UTF-8 or Windows-1252, with commas, semicolons or tabs, as its first row shows.
func readTable(_ bytes: [UInt8]) -> Result<Table, ImportMistakes> {
    guard let text = decodedText(bytes) else {
        return .failure(
            ImportMistakes([
                ImportMistake(interfaceWords.text("import-table-encoding"))
            ]))
    }
    var scalars = Array(text.unicodeScalars)
    var reader = RowReader(separator: ";")
    if text.hasPrefix("sep="), scalars.count > 5 {
        // Excel's own first line, which names the separator; it counts as a row there.
        reader.separator = scalars[4]
        let lineEnd = scalars.firstIndex { $0 == "\n" || $0 == "\r" } ?? scalars.endIndex
        scalars.removeFirst(lineEnd)
        if scalars.starts(with: ["\r", "\n"]) {
            scalars.removeFirst(2)
        } else if !scalars.isEmpty {
            scalars.removeFirst()
        }
        reader.rowNumber = 2
    } else {
        reader.separator = separator(of: scalars)
    }
    reader.read(scalars)
    guard reader.mistakes.isEmpty else { return .failure(ImportMistakes(reader.mistakes)) }
    guard let table = Table(reader.rows) else {
        return .failure(ImportMistakes([ImportMistake(interfaceWords.text("import-empty"))]))
    }
    return .success(table)
}

/// All mistakes of a file.
public struct ImportMistakes: Error, Sendable {
    /// The mistakes, in the order of the files.
    public let list: [ImportMistake]

    init(_ list: [ImportMistake]) { self.list = list }

    /// The same mistakes, as those of a file.
    func of(_ file: String) -> ImportMistakes {
        ImportMistakes(
            list.map { ImportMistake(file: file, row: $0.row, column: $0.column, heading: $0.heading, $0.message) })
    }

    /// The mistakes in the order of the files, each once.
    init(_ list: [ImportMistake], inOrderOf files: [String]) {
        let ranks = Dictionary(zip(files, 0...), uniquingKeysWith: { first, _ in first })
        let place = { (mistake: ImportMistake) in
            (mistake.file.map { ranks[$0] ?? 0 } ?? files.count, mistake.row ?? 0, mistake.column ?? 0)
        }
        self.list = list.withoutRepeats.sorted { place($0) < place($1) }
    }
}

/// The sign that the first row has most of, outside quotes.
private func separator(of text: [Unicode.Scalar]) -> Unicode.Scalar {
    var counts: [Unicode.Scalar: Int] = [";": 0, ",": 0, "\t": 0]
    var isQuoted = false
    for scalar in text {
        if scalar == "\"" { isQuoted.toggle() }
        if !isQuoted, scalar == "\n" || scalar == "\r" { break }
        if !isQuoted, let count = counts[scalar] { counts[scalar] = count + 1 }
    }
    let ordered: [Unicode.Scalar] = [";", ",", "\t"]
    return ordered.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) } ?? ";"
}

private struct RowReader {
    var separator: Unicode.Scalar
    var rowNumber = 1
    private(set) var rows: [Table.Row] = []
    private(set) var mistakes: [ImportMistake] = []
    private var cells: [String] = []
    private var cell = String.UnicodeScalarView()

    init(separator: Unicode.Scalar) { self.separator = separator }

    mutating func read(_ text: [Unicode.Scalar]) {
        var index = 0
        while index < text.count {
            switch text[index] {
            case "\"" where cell.isEmpty: index = readQuoted(text, from: index + 1)
            case separator:
                endCell()
                index += 1
            case "\r", "\n":
                endRow()
                index += text[index] == "\r" && index + 1 < text.count && text[index + 1] == "\n" ? 2 : 1
            default:
                cell.append(text[index])
                index += 1
            }
        }
        if !cell.isEmpty || !cells.isEmpty { endRow() }
    }

    private mutating func readQuoted(_ text: [Unicode.Scalar], from start: Int) -> Int {
        var index = start
        while index < text.count {
            if text[index] == "\"" {
                guard index + 1 < text.count, text[index + 1] == "\"" else {
                    checkEnd(text, index + 1)
                    return index + 1
                }
                index += 1
            }
            cell.append(text[index])
            index += 1
        }
        mistakes.append(
            ImportMistake(
                row: rowNumber, column: cells.count + 1, interfaceWords.text("import-open-quote")))
        return index
    }

    private mutating func checkEnd(_ text: [Unicode.Scalar], _ index: Int) {
        guard index < text.count, ![separator, "\r", "\n"].contains(text[index]) else { return }
        mistakes.append(
            ImportMistake(
                row: rowNumber, column: cells.count + 1,
                interfaceWords.text("import-after-quote")))
    }

    private mutating func endCell() {
        cells.append(restored(String(cell)))
        cell = String.UnicodeScalarView()
    }

    private mutating func endRow() {
        endCell()
        rows.append(Table.Row(number: rowNumber, cells: cells))
        rowNumber += 1
        cells = []
    }
}
