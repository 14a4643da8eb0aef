import LeidraadModel
import LeidraadWords

/// Turns the rows of a table into records. Columns that the table lacks keep what the content has.
struct TableImport {
    private let table: Table
    private let kind: TableKind
    private let kept: [String: ContentValue]
    private let dates: DateOrder?
    private var columns: [(path: ColumnPath, number: Int)] = []
    private(set) var mistakes: [ImportMistake] = []

    init(_ table: Table, _ kind: TableKind, _ kept: [KeptRecord], _ dates: DateOrder? = nil) {
        (self.table, self.kind, self.dates) = (table, kind, dates)
        self.kept = Dictionary(kept.map { ($0.id, $0.value) }, uniquingKeysWith: { first, _ in first })
        readHeadings()
    }

    private var idPath: ColumnPath { ColumnPath([.key(kind.idKey)]) }

    private mutating func readHeadings() {
        var seen: Set<ColumnPath> = []
        for (index, heading) in table.headings.enumerated() {
            let number = index + 1
            if heading.isEmpty {
                if table.rows.contains(where: { $0.cells.indices.contains(index) && !$0.cells[index].isEmpty }) {
                    mistakes.append(
                        ImportMistake(row: table.headingRow, column: number, interfaceWords.text("import-no-heading")))
                }
                continue
            }
            guard let path = readHeading(heading, number) else { continue }
            if !seen.insert(path).inserted {
                mistakes.append(
                    ImportMistake(
                        row: table.headingRow, column: number, heading: heading,
                        interfaceWords.text("import-column-twice")))
            }
            columns.append((path, number))
        }
        if !seen.contains(idPath) {
            mistakes.append(
                ImportMistake(
                    row: table.headingRow, interfaceWords.text("import-column-missing", ["column": kind.idKey])))
        }
    }

    /// The way that a heading names. Where it was most likely misspelt, its cells are judged as what was meant.
    private mutating func readHeading(_ heading: String, _ number: Int) -> ColumnPath? {
        let path = ColumnPath(heading: heading)
        let isOwn = kind.schema.field("site") != nil
        if !isOwn, NoticeColumn.allCases.contains(where: { $0.heading == heading }) { return nil }
        if let path, path == idPath || isKnown(path) { return path }
        let meant = path.flatMap(nearestPath)
        let hint = interfaceWords.meant(meant?.heading).map { "; " + $0 } ?? ""
        mistakes.append(
            ImportMistake(
                row: table.headingRow, column: number, heading: heading,
                interfaceWords.text("import-unknown-column") + hint)
        )
        guard let meant, !table.headings.contains(meant.heading) else { return nil }
        return meant
    }

    /// The way with each unknown key replaced by the nearest; nil where one has none near.
    private func nearestPath(_ path: ColumnPath) -> ColumnPath? {
        var type: FieldType? = .record(kind.schema)
        var steps: [ColumnPath.Step] = []
        for step in path.steps {
            var step = step
            if case .key(let key) = step, let schema = type?.group, schema.field(key) == nil {
                guard let near = nearest(to: key, among: schema.fields.map(\.key)) else { return nil }
                step = .key(near)
            }
            type = type.flatMap { step.type(below: $0) }
            guard type != nil else { return nil }
            steps.append(step)
        }
        return ColumnPath(steps)
    }

    /// Whether the schema has the way to a column, or lets other keys pass.
    private func isKnown(_ path: ColumnPath) -> Bool {
        var type: FieldType? = .record(kind.schema)
        for step in path.steps {
            if let schema = type?.group, schema.allowsOtherKeys, step.type(below: .record(schema)) == nil {
                return true
            }
            guard let next = type.flatMap({ step.type(below: $0) }) else { return false }
            type = next
        }
        return true
    }

    /// The records of the rows; what is wrong with a row is kept in `mistakes`, and the rest of it is read all the same.
    mutating func records() -> [IncomingRecord] { table.rows.map { record($0) } }

    private mutating func record(_ row: Table.Row) -> IncomingRecord {
        for index in row.cells.indices where index >= table.headings.count && !row.cells[index].isEmpty {
            mistakes.append(
                ImportMistake(row: row.number, column: index + 1, interfaceWords.text("import-cell-outside")))
        }
        let cell = { (number: Int) in row.cells.indices.contains(number - 1) ? row.cells[number - 1] : "" }
        let idColumn = columns.first { $0.path == idPath }?.number
        let id = idColumn.map(cell) ?? ""
        if let idColumn, id.isEmpty {
            mistakes.append(
                ImportMistake(
                    row: row.number, column: idColumn, heading: kind.idKey, interfaceWords.text("import-id-missing")))
        }
        var merged = kept[id].map { cells(of: $0, kind.schema) } ?? [:]
        for column in columns where !cell(column.number).isEmpty {
            // A list that is in one cell takes the place of one that was kept in parts.
            merged = merged.filter { $0.key == column.path || !$0.key.isPart(of: column.path) }
        }
        for column in columns {
            let written = cell(column.number)
            merged[column.path] = written.isEmpty ? nil : read(written, column, row)
        }
        if kind.folder != nil { merged[idPath] = nil }
        let value = value(of: merged, row)
        return IncomingRecord(id: id.isEmpty ? nil : id, value: value, place: place(in: row))
    }

    /// A cell, with a date as the content writes it; nil for what Excel shows in the place of a value.
    private mutating func read(_ cell: String, _ column: (path: ColumnPath, number: Int), _ row: Table.Row) -> String? {
        let report = { (message: String) in
            ImportMistake(row: row.number, column: column.number, heading: column.path.heading, message)
        }
        if isExcelError(cell) {
            mistakes.append(report(interfaceWords.text("import-excel-error", ["value": cell])))
            return nil
        }
        let type = column.path.type(in: kind.schema)
        if row.days.contains(column.number), type?.canBeDay == false {
            mistakes.append(report(interfaceWords.text("import-day-in-text", ["value": cell])))
            return nil
        }
        guard let dates, case .date? = type else { return cell }
        if let day = dates.day(cell) { return day }
        mistakes.append(report(interfaceWords.text("import-date-order", ["value": cell, "order": dates.rawValue])))
        return nil
    }

    private mutating func value(of cells: [ColumnPath: String], _ row: Table.Row) -> ContentValue {
        var cells = cells
        while true {
            switch LeidraadCore.record(of: cells, kind.schema) {
            case .success(let value): return value
            case .failure(let clash):
                let number = columns.first { $0.path == clash.path }?.number
                mistakes.append(
                    ImportMistake(
                        row: row.number, column: number, heading: clash.path.heading,
                        interfaceWords.text("import-column-clash")))
                cells[clash.path] = nil
            }
        }
    }

    /// The column of a value: its own, one that holds it, or one that holds a part of it.
    private func place(in row: Table.Row) -> (ColumnPath) -> (row: Int, column: Int?, heading: String?) {
        { [columns] path in
            let isFilled = { (number: Int) in row.cells.indices.contains(number - 1) && !row.cells[number - 1].isEmpty }
            let column =
                columns.first { $0.path == path } ?? columns.filter { path.isPart(of: $0.path) }.max {
                    $0.path.steps.count < $1.path.steps.count
                }
                ?? columns.first { $0.path.isPart(of: path) && isFilled($0.number) }
                ?? columns.first { $0.path.isPart(of: path) }
            return (row.number, column?.number, column?.path.heading)
        }
    }
}

extension FieldType {
    /// Whether a day that a workbook holds can be what was meant: in a text it is mostly what Excel made of `10-12`.
    fileprivate var canBeDay: Bool {
        switch self {
        case .date, .sourceDate, .anything: true
        default: false
        }
    }
}
