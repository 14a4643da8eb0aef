/// Works out what a file of records would change in a site: a table, or sources from a reference manager. Nothing is written.
///
/// - Parameters:
///   - name: the name of the file; its ending says what it is, and without `kind` the rest says of what records it is.
///   - mayUpdate: whether records that differ may be changed.
/// - Throws: `ImportMistakes` with every mistake by its place.
public func planImport(_ bytes: [UInt8], name: String, kind: TableKind?, mayUpdate: Bool, _ request: BuildRequest)
    throws -> ImportPlan
{
    let files = try readContent(request.site + "/Content").files
    switch ImportFormat(fileName: name) {
    case .csv:
        let base = name.split(separator: "/").last.map { String($0.prefix { $0 != "." }) } ?? ""
        guard let kind = kind ?? TableKind(rawValue: base) else { throw ImportFailure.unknownKind(name) }
        let table = try readTable(bytes).get()
        let records = try TableImport(table, kind, Sources(files).kept(kind)).records()
        return try plan(records, of: kind, mayUpdate: mayUpdate, files, request)
    case .bibTeX: return try planSources(readBibTeX(bytes, language(of: files)), mayUpdate: mayUpdate, files, request)
    case .ris: return try planSources(readRIS(bytes, language(of: files)), mayUpdate: mayUpdate, files, request)
    case nil: throw ImportFailure.unknownFormat(name)
    }
}

private func planSources(_ list: SourceList, mayUpdate: Bool, _ files: [SourceFile], _ request: BuildRequest) throws
    -> ImportPlan
{
    guard list.mistakes.isEmpty else { throw ImportMistakes(list.mistakes) }
    var plan = try plan(list.records, of: .references, mayUpdate: mayUpdate, files, request)
    plan.notes = list.notes
    return plan
}

/// The language of the site.
private func language(of files: [SourceFile]) -> SiteLanguage {
    let site = Sources(files).singles[.site].map { parseFile($0, as: .single(.site), language: .nl) }
    return site?.site?.language ?? .nl
}

/// The forms of file that can be imported, by their ending.
public enum ImportFormat: String, CaseIterable, Sendable {
    case csv
    case bibTeX = "bib"
    case ris

    /// The form that the ending of a name says; nil where it says none.
    public init?(fileName: String) {
        let ending = fileName.split(separator: ".").last.map { $0.lowercased() } ?? ""
        self.init(rawValue: ending)
    }

    /// What places in such a file count.
    public var unit: ImportUnit { self == .csv ? .row : .line }
}

/// Why a file was not even read.
public enum ImportFailure: CommandFailure {
    /// The ending says nothing.
    case unknownFormat(String)
    /// Neither the name nor an option says of what records it is.
    case unknownKind(String)

    /// One sentence on what is wrong and what can be done.
    public var message: String {
        switch self {
        case .unknownFormat(let name):
            "van \(visible(name)) is niet bekend wat het is; een tabel eindigt op .csv, bronnen op .bib of .ris"
        case .unknownKind(let name):
            "van \(visible(name)) is niet bekend welke records erin staan; geef --as met een van: \(TableKind.allCases.map(\.rawValue).joined(separator: ", "))"
        }
    }

    /// The command was used wrongly.
    public var isUsage: Bool { true }
}

/// Turns the rows of a table into records. Columns that the table lacks keep what the content has.
private struct TableImport {
    private let table: Table
    private let kind: TableKind
    private let kept: [String: ContentValue]
    private var columns: [(path: ColumnPath, number: Int)] = []
    private var mistakes: [ImportMistake] = []

    init(_ table: Table, _ kind: TableKind, _ kept: [KeptRecord]) {
        (self.table, self.kind) = (table, kind)
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
                    mistakes.append(ImportMistake(row: 1, column: number, "deze kolom heeft geen kop"))
                }
                continue
            }
            guard let path = ColumnPath(heading: heading), path == idPath || isKnown(path) else {
                let names = kind.schema.fields.map(\.key)
                let hint = dutchMeant(nearest(to: heading, among: names)).map { "; " + $0 } ?? ""
                mistakes.append(ImportMistake(row: 1, column: number, heading: heading, "onbekende kolom" + hint))
                continue
            }
            if !seen.insert(path).inserted {
                mistakes.append(
                    ImportMistake(row: 1, column: number, heading: heading, "deze kolom staat er twee keer"))
            }
            columns.append((path, number))
        }
        if !seen.contains(idPath) { mistakes.append(ImportMistake(row: 1, "de kolom \(kind.idKey) ontbreekt")) }
    }

    /// Whether the schema has the way to a column, or lets other keys pass.
    private func isKnown(_ path: ColumnPath) -> Bool {
        var type: FieldType? = .record(kind.schema)
        for step in path.steps {
            if case .record(let schema)? = type, schema.allowsOtherKeys, step.type(below: .record(schema)) == nil {
                return true
            }
            guard let next = type.flatMap({ step.type(below: $0) }) else { return false }
            type = next
        }
        return true
    }

    func records() throws(ImportMistakes) -> [IncomingRecord] {
        var found = mistakes
        var records: [IncomingRecord] = []
        guard found.isEmpty else { throw ImportMistakes(found) }
        for row in table.rows {
            switch record(row) {
            case .success(let record): records.append(record)
            case .failure(let problems): found += problems.list
            }
        }
        guard found.isEmpty else { throw ImportMistakes(found) }
        return records
    }

    private func record(_ row: Table.Row) -> Result<IncomingRecord, ImportMistakes> {
        if let extra = row.cells.indices.first(where: { $0 >= table.headings.count && !row.cells[$0].isEmpty }) {
            return .failure(
                ImportMistakes([ImportMistake(row: row.number, column: extra + 1, "deze cel valt buiten de kolommen")]))
        }
        let cell = { (number: Int) in row.cells.indices.contains(number - 1) ? row.cells[number - 1] : "" }
        let idColumn = columns.first { $0.path == idPath }?.number ?? 1
        let id = cell(idColumn)
        guard !id.isEmpty else {
            return .failure(
                ImportMistakes([
                    ImportMistake(row: row.number, column: idColumn, heading: kind.idKey, "het id ontbreekt")
                ]))
        }
        var merged = kept[id].map { cells(of: $0, kind.schema) } ?? [:]
        for column in columns { merged[column.path] = cell(column.number).isEmpty ? nil : cell(column.number) }
        if kind.folder != nil { merged[idPath] = nil }
        switch LeidraadCore.record(of: merged, kind.schema) {
        case .failure(let clash):
            let number = columns.first { $0.path == clash.path }?.number
            return .failure(
                ImportMistakes([
                    ImportMistake(
                        row: row.number, column: number, heading: clash.path.heading,
                        "een andere kolom geeft dit al, of een deel ervan")
                ]))
        case .success(let value): return .success(IncomingRecord(id: id, value: value, place: place(in: row)))
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
