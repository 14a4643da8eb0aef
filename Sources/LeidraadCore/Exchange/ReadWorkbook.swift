import LeidraadFiles
import LeidraadModel
import LeidraadWords

/// A workbook of Excel (.xlsx), read so far that its sheets are known.
struct Workbook {
    /// A sheet, and the part of the workbook that holds it.
    struct Sheet {
        let name: String
        let isHidden: Bool
        fileprivate let part: String
    }

    /// How many bytes may come out of a workbook, and how many cells out of a sheet: far more than editors keep, and what a laptop can hold.
    private static let (maxBytes, maxCells) = (1 << 27, 1 << 21)

    private(set) var sheets: [Sheet] = []
    private var archive: ZipReader
    private var texts: [String] = []
    private var formats = CellFormats()

    init(_ bytes: [UInt8]) throws(ImportMistakes) {
        // A workbook with a password, and one of before 2007, is no archive but a file system of its own.
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw Self.mistake("import-workbook-locked") }
        do {
            archive = try ZipReader(bytes, limit: Self.maxBytes)
            let main = try part(ofType: "officeDocument", beside: "")
            try readMain(main)
            if let shared = try? part(ofType: "sharedStrings", beside: main) { try readTexts(shared) }
            if let styles = try? part(ofType: "styles", beside: main) { try formats.read(required(styles)) }
        } catch { throw Self.mistake(error) }
    }

    /// The rows of a sheet, of which the first that holds something is that of the headings.
    mutating func table(_ sheet: Sheet) throws(ImportMistakes) -> Table {
        var reader = SheetReader(texts: texts, formats: formats, maxCells: Self.maxCells)
        do { try readPart(required(sheet.part)) { try reader.take($0) } } catch { throw Self.mistake(error) }
        guard reader.mistakes.isEmpty else { throw ImportMistakes(reader.mistakes) }
        guard let table = Table(reader.rows) else { throw Self.mistake("import-empty") }
        return table
    }

    private static func mistake(_ error: any Error) -> ImportMistakes {
        if case ZipProblem.tooLarge = error { return mistake("import-workbook-large") }
        return mistake("import-workbook-damaged")
    }

    private static func mistake(_ word: String) -> ImportMistakes {
        ImportMistakes([ImportMistake(interfaceWords.text(word))])
    }

    private mutating func required(_ path: String) throws -> [UInt8] {
        guard let bytes = try archive.file(path) else { throw ZipProblem.damaged }
        return bytes
    }

    /// The parts that another one names, by their ids; `""` is the archive itself.
    private mutating func relations(of path: String) throws -> [String: (type: String, part: String)] {
        let folder = path.split(separator: "/").dropLast().map { $0 + "/" }.joined()
        let name = path.split(separator: "/").last ?? ""
        var found: [String: (type: String, part: String)] = [:]
        try readPart(required("\(folder)_rels/\(name).rels")) { piece in
            guard case .start("Relationship", let attributes) = piece, let id = attributes["Id"],
                let target = attributes["Target"], attributes["TargetMode"] != "External"
            else { return }
            let type = attributes["Type"]?.split(separator: "/").last.map(String.init) ?? ""
            found[id] = (type, target.hasPrefix("/") ? String(target.dropFirst()) : folder + target)
        }
        return found
    }

    private mutating func part(ofType type: String, beside path: String) throws -> String {
        guard let part = try relations(of: path).values.first(where: { $0.type == type })?.part else {
            throw ZipProblem.damaged
        }
        return part
    }

    private mutating func readMain(_ path: String) throws {
        let parts = try relations(of: path)
        try readPart(required(path)) { piece in
            guard case .start(let element, let attributes) = piece else { return }
            if element == "workbookPr" { formats.startsIn1904 = ["1", "true"].contains(attributes["date1904"]) }
            // A chart can have a sheet of its own, without cells.
            guard element == "sheet", let part = attributes["id"].flatMap({ parts[$0] }), part.type == "worksheet"
            else { return }
            let isHidden = ["hidden", "veryHidden"].contains(attributes["state"])
            sheets.append(Sheet(name: attributes["name"] ?? "", isHidden: isHidden, part: part.part))
        }
    }

    /// Reads the texts that cells refer to by number; how a word is to be read aloud is no part of a text.
    private mutating func readTexts(_ path: String) throws {
        var (text, isInText, isInReading) = ("", false, false)
        try readPart(required(path)) { piece in
            switch piece {
            case .start("si", _): text = ""
            case .end("si"): texts.append(unescapedCell(text))
            case .start("rPh", _): isInReading = true
            case .end("rPh"): isInReading = false
            case .start("t", _): isInText = true
            case .end("t"): isInText = false
            case .text(let more) where isInText && !isInReading: text += more
            default: break
            }
        }
    }
}

/// Takes the cells of a sheet, piece by piece.
private struct SheetReader {
    private struct Cell {
        let column: Int
        let type: String
        let format: Int
        var text = ""
        var hasFormula = false
    }

    let texts: [String]
    let formats: CellFormats
    let maxCells: Int
    private(set) var rows: [Table.Row] = []
    private(set) var mistakes: [ImportMistake] = []
    private var row = 0
    private var cells: [String] = []
    private var days: Set<Int> = []
    private var cell: Cell?
    private var count = 0
    /// The elements that are open within a cell.
    private var open: [String] = []

    init(texts: [String], formats: CellFormats, maxCells: Int) {
        (self.texts, self.formats, self.maxCells) = (texts, formats, maxCells)
    }

    mutating func take(_ piece: PartPiece) throws {
        switch piece {
        case .start("row", let attributes):
            row = attributes["r"].flatMap { Int($0) } ?? row + 1
            (cells, days) = ([], [])
        case .end("row"): rows.append(Table.Row(number: row, cells: cells, days: days))
        case .start("c", let attributes):
            let letters = attributes["r"].map { $0.prefix { $0.isLetter } } ?? ""
            cell = Cell(
                column: letters.isEmpty ? cells.count + 1 : try columnNumber(letters),
                type: attributes["t"] ?? "n", format: attributes["s"].flatMap { Int($0) } ?? 0)
            open = []
        case .end("c"):
            if let cell { try finish(cell) }
            cell = nil
        case .start("mergeCell", let attributes): try reportMerged(attributes["ref"] ?? "")
        case .start(let element, _):
            open.append(element)
            if element == "f" { cell?.hasFormula = true }
        case .end: _ = open.popLast()
        case .text(let text): if open == ["v"] || open.last == "t" && !open.contains("rPh") { cell?.text += text }
        }
    }

    private mutating func finish(_ cell: Cell) throws {
        guard !cell.text.isEmpty || cell.hasFormula && cell.type != "str" else { return }
        let added = max(0, cell.column - cells.count)
        count += added
        guard count <= maxCells else { throw ZipProblem.tooLarge }
        cells += [String](repeating: "", count: added)
        cells[cell.column - 1] = try shown(cell)
    }

    /// A cell as an editor would type it.
    private mutating func shown(_ cell: Cell) throws -> String {
        switch cell.type {
        case "s":
            guard let index = Int(cell.text), texts.indices.contains(index) else { throw ZipProblem.damaged }
            return restored(texts[index])
        case "inlineStr", "str": return restored(unescapedCell(cell.text))
        case "b": return cell.text == "1" ? "true" : "false"
        case "e":
            if !isExcelError(cell.text) { report("import-excel-error", cell) }
            return cell.text
        case _ where cell.text.isEmpty:
            report("import-formula-empty", cell)
            return ""
        case "d":
            days.insert(cell.column)
            return cell.text.hasSuffix("T00:00:00") ? String(cell.text.prefix(10)) : cell.text
        default:
            guard let number = Double(cell.text), number.isFinite else { throw ZipProblem.damaged }
            if formats.arePercentages.contains(cell.format) {
                report("import-percentage", cell, shown: shownNumber(number * 100))
                return ""
            }
            guard formats.areDays.contains(cell.format) else { return shownNumber(number) }
            days.insert(cell.column)
            guard let moment = formats.moment(number) else {
                report("import-no-day", cell)
                return ""
            }
            return moment
        }
    }

    private mutating func report(_ word: String, _ cell: Cell, shown: String = "") {
        mistakes.append(
            ImportMistake(
                row: row, column: cell.column, heading: heading(cell.column),
                interfaceWords.text(word, ["value": cell.text, "shown": shown])))
    }

    private func heading(_ column: Int) -> String? {
        guard let first = rows.first, first.cells.indices.contains(column - 1) else { return nil }
        return first.cells[column - 1]
    }

    /// Of merged cells only the first holds something: the others would take values away.
    private mutating func reportMerged(_ reference: String) throws {
        let first = reference.prefix { $0 != ":" }
        let letters = first.prefix { $0.isLetter }
        let column = try columnNumber(letters)
        mistakes.append(
            ImportMistake(
                row: Int(first.dropFirst(letters.count)), column: column, heading: heading(column),
                interfaceWords.text("import-merged", ["cells": reference])))
    }
}

/// The number of a column of a sheet: `AA` is 27. A sheet has 16,384.
private func columnNumber(_ letters: Substring) throws -> Int {
    var number = 0
    for letter in letters.utf8 {
        guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter), number < 16_384 else {
            throw ZipProblem.damaged
        }
        number = number * 26 + Int(letter - UInt8(ascii: "A")) + 1
    }
    guard (1...16_384).contains(number) else { throw ZipProblem.damaged }
    return number
}
