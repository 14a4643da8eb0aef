import LeidraadFiles
import LeidraadModel
import LeidraadWords

/// A file to import: how it was named, and its bytes.
public struct ImportInput: Sendable {
    let name: String
    let bytes: [UInt8]

    /// A file; the ending of its name says what it is, and the rest may say of what records.
    public init(name: String, bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }
}

/// Works out what files of records would change in a site: tables, or sources from a reference manager. They are judged together, so
/// that they may refer to each other. Nothing is written.
///
/// - Parameters:
///   - kind: what records the tables hold; nil where their names say so.
///   - mayUpdate: whether records that differ may be changed.
///   - dates: the order of dates in the tables; nil for that of a Dutch Excel.
///   - sheet: the sheet of a workbook that holds the table; nil where that is clear without it.
/// - Throws: `ImportMistakes` with every mistake by its place.
public func planImport(
    _ inputs: [ImportInput], kind name: String?, mayUpdate: Bool, dates: DateOrder? = nil, sheet: String? = nil,
    _ request: BuildRequest
) throws -> ImportPlan {
    let files = try readSite(request).files
    let sources = Sources(files)
    let kinds = TableKind.all(sources.model)
    let kind = try name.map { name in
        guard let kind = kinds.first(where: { $0.isCalled(name) }) else {
            throw ImportFailure.noSuchKind(name, known: kinds.map(\.name))
        }
        return kind
    }
    let parts = try inputs.map { input in
        switch ImportFormat(fileName: input.name) {
        case .csv: try readCSV(input, kind, dates, sources)
        case .workbook: try readSheet(input, sheet, kind, dates, sources)
        case .bibTeX: try readSources(input, kind, sources, readBibTeX)
        case .ris: try readSources(input, kind, sources, readRIS)
        case .nbib: try readSources(input, kind, sources, readNBIB)
        case .cslJSON: try readSources(input, kind, sources, readCSLJSON)
        case nil: throw ImportFailure(unreadable: input.name)
        }
    }
    var mistakes = parts.flatMap(\.mistakes)
    var (planners, written): ([ImportPlanner], [SourceFile]) = ([], [])
    for kind in kinds where parts.contains(where: { $0.kind == kind }) {
        var planner = ImportPlanner(kind: kind, kept: sources.kept(kind), mayUpdate: mayUpdate, request)
        for record in parts.filter({ $0.kind == kind }).flatMap(\.records) { planner.take(record) }
        written += try planner.write(files)
        planners.append(planner)
    }
    mistakes += planners.flatMap(\.mistakes) + newErrors(written, planners, files, request)
    guard mistakes.isEmpty else { throw ImportMistakes(mistakes, inOrderOf: inputs.map(\.name)) }
    var plan = planners.map(\.plan).reduce(into: ImportPlan()) { all, plan in
        all.added += plan.added
        all.changed += plan.changed
        all.unchanged += plan.unchanged
        all.files += plan.files
    }
    plan.notes = parts.flatMap { part in part.notes.map { (part.name, $0) } }
    return plan
}

/// The records and problems of one file.
private struct ImportPart {
    let name: String
    let kind: TableKind
    var records: [IncomingRecord] = []
    var mistakes: [ImportMistake] = []
    var notes: [String] = []

    init(_ name: String, _ kind: TableKind, _ records: [IncomingRecord], _ mistakes: [ImportMistake]) {
        (self.name, self.kind, self.records, self.mistakes) = (name, kind, records, mistakes)
        for index in records.indices { self.records[index].file = name }
        for index in mistakes.indices { self.mistakes[index].file = name }
    }

    init(_ name: String, _ table: Table, _ kind: TableKind, _ dates: DateOrder?, _ sources: Sources) {
        var reader = TableImport(table, kind, sources.kept(kind), dates)
        let records = reader.records()
        self.init(name, kind, records, reader.mistakes)
    }

    init(_ name: String, _ list: SourceList) {
        self.init(name, TableKind(SiteModel.builtIn.type(.reference)), list.records, list.mistakes)
        notes = list.notes
    }
}

private func readCSV(_ input: ImportInput, _ kind: TableKind?, _ dates: DateOrder?, _ sources: Sources) throws
    -> ImportPart
{
    let kind = try kind ?? tableKind(of: input, sources)
    switch readTable(input.bytes) {
    case .failure(let mistakes): return ImportPart(input.name, kind, [], mistakes.list)
    case .success(let table): return ImportPart(input.name, table, kind, dates, sources)
    }
}

/// Reads the table of a workbook: on the sheet that is asked for, on one that is named as its records are, or on the only one.
private func readSheet(
    _ input: ImportInput, _ name: String?, _ kind: TableKind?, _ dates: DateOrder?, _ sources: Sources
) throws -> ImportPart {
    let kinds = TableKind.all(sources.model)
    let asked = kind ?? (try? tableKind(of: input, sources))
    var workbook: Workbook
    do { workbook = try Workbook(input.bytes) } catch { throw error.of(input.name) }
    let visible = workbook.sheets.filter { !$0.isHidden }
    let sheet =
        if let name { workbook.sheets.first { $0.name == name } } else if visible.count == 1 { visible[0] } else {
            visible.first { asked?.isCalled($0.name) ?? false }
        }
    guard let sheet else { throw ImportFailure.whichSheet(input.name, asked: name, known: visible.map(\.name)) }
    guard let kind = asked ?? kinds.first(where: { $0.isCalled(sheet.name) }) else {
        throw ImportFailure.unknownKind(input.name, known: kinds.map(\.name))
    }
    do {
        return ImportPart(input.name, try workbook.table(sheet), kind, dates, sources)
    } catch { return ImportPart(input.name, kind, [], error.list) }
}

private func readSources(
    _ input: ImportInput, _ kind: TableKind?, _ sources: Sources, _ read: ([UInt8], SiteLanguage) -> SourceList
) throws -> ImportPart {
    if let kind, !kind.isReferences { throw ImportFailure.onlySources(input.name, kind: kind.type.id) }
    return ImportPart(input.name, read(input.bytes, language(of: sources)))
}

/// The kind of record that the name of a file says.
private func tableKind(of input: ImportInput, _ sources: Sources) throws -> TableKind {
    let base = input.name.split(separator: "/").last.map { String($0.prefix { $0 != "." }) } ?? ""
    let kinds = TableKind.all(sources.model)
    guard let kind = kinds.first(where: { $0.isCalled(base) }) else {
        throw ImportFailure.unknownKind(input.name, known: kinds.map(\.name))
    }
    return kind
}

/// The language of the site.
private func language(of sources: Sources) -> SiteLanguage {
    sources.singles[.site].flatMap(siteLanguage) ?? .nl
}

/// The forms of file that can be imported, by their ending.
public enum ImportFormat: String, CaseIterable, Sendable {
    case csv
    case workbook = "xlsx"
    case bibTeX = "bib"
    case ris
    case nbib
    case cslJSON = "json"

    /// The form that the ending of a name says; nil where it says none.
    public init?(fileName: String) {
        let ending = fileName.split(separator: ".").last.map { $0.lowercased() } ?? ""
        self.init(rawValue: ending)
    }

    /// The unit in which places in such a file are counted.
    public var unit: ImportUnit { self == .csv || self == .workbook ? .row : .line }
}

/// Why a file was not even read.
public enum ImportFailure: CommandFailure {
    /// The ending says nothing.
    case unknownFormat(String)
    /// A workbook in another form than the one that is read.
    case workbook(String)
    /// A workbook of which no sheet is the one to read: none was named, or none has the name.
    case whichSheet(String, asked: String?, known: [String])
    /// A document of a word processor.
    case document(String)
    /// Neither the name nor an option says of what records it is.
    case unknownKind(String, known: [String])
    /// A list of sources, of which the option says that it holds other records.
    case onlySources(String, kind: String)
    /// The option names no kind of record of this site.
    case noSuchKind(String, known: [String])

    /// The kind of a file in none of the forms that are read.
    init(unreadable name: String) {
        let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        self =
            switch ending {
            case "xls", "xlsm", "xlsb", "ods": .workbook(name)
            case "docx", "doc", "odt", "rtf": .document(name)
            default: .unknownFormat(name)
            }
    }

    /// One sentence on what is wrong and what can be done.
    public var message: String {
        switch self {
        case .unknownFormat(let name):
            interfaceWords.text("import-unknown-format", ["name": visible(name)])
        case .workbook(let name): interfaceWords.text("import-workbook", ["name": visible(name)])
        case .whichSheet(let name, let asked, let known):
            interfaceWords.text(
                asked == nil ? "import-which-sheet" : "import-no-sheet",
                ["name": visible(name), "sheet": visible(asked ?? ""), "list": visible(known.joined(separator: ", "))])
        case .document(let name):
            interfaceWords.text(
                "import-document",
                ["name": visible(name), "page": visible(name.split(separator: ".").dropLast().joined(separator: "."))])
        case .onlySources(let name, let kind):
            interfaceWords.text("import-only-sources", ["name": visible(name), "kind": visible(kind)])
        case .noSuchKind(let name, let known):
            interfaceWords.text("new-unknown-kind", ["name": visible(name), "kinds": known.joined(separator: ", ")])
        case .unknownKind(let name, let known):
            interfaceWords.text(
                "import-unknown-kind", ["name": visible(name), "kinds": known.joined(separator: ", ")])
        }
    }

    /// The command was used wrongly.
    public var isUsage: Bool { true }
}
