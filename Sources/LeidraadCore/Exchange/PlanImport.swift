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
/// - Throws: `ImportMistakes` with every mistake by its place.
public func planImport(
    _ inputs: [ImportInput], kind name: String?, mayUpdate: Bool, dates: DateOrder? = nil, _ request: BuildRequest
) throws -> ImportPlan {
    let files = try readContent(request.site + "/Content").files
    let sources = Sources(files)
    let kinds = TableKind.all(sources.model)
    let kind = try name.map { name in
        guard let kind = kinds.first(where: { $0.name == name || $0.type.id == name }) else {
            throw ImportFailure.noSuchKind(name, known: kinds.map(\.name))
        }
        return kind
    }
    let parts = try inputs.map { try readImport($0, kind, dates, sources) }
    var mistakes = parts.flatMap(\.mistakes)
    var (planners, written): ([ImportPlanner], [SourceFile]) = ([], [])
    for kind in kinds where parts.contains(where: { $0.kind == kind }) {
        var planner = ImportPlanner(kind: kind, kept: sources.kept(kind), mayUpdate: mayUpdate)
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

    init(_ name: String, _ list: SourceList) {
        self.init(name, TableKind(SiteModel.builtIn.type(.reference)), list.records, list.mistakes)
        notes = list.notes
    }
}

private func readImport(_ input: ImportInput, _ kind: TableKind?, _ dates: DateOrder?, _ sources: Sources) throws
    -> ImportPart
{
    let format = ImportFormat(fileName: input.name)
    if let kind, let format, format != .csv, !kind.isReferences {
        throw ImportFailure.onlySources(input.name, kind: kind.type.id)
    }
    switch format {
    case .csv:
        let base = input.name.split(separator: "/").last.map { String($0.prefix { $0 != "." }) } ?? ""
        let kinds = TableKind.all(sources.model)
        guard let kind = kind ?? kinds.first(where: { $0.name == base || $0.type.id == base }) else {
            throw ImportFailure.unknownKind(input.name, known: kinds.map(\.name))
        }
        switch readTable(input.bytes) {
        case .failure(let mistakes): return ImportPart(input.name, kind, [], mistakes.list)
        case .success(let table):
            var reader = TableImport(table, kind, sources.kept(kind), dates)
            let records = reader.records()
            return ImportPart(input.name, kind, records, reader.mistakes)
        }
    case .bibTeX: return ImportPart(input.name, readBibTeX(input.bytes, language(of: sources)))
    case .ris: return ImportPart(input.name, readRIS(input.bytes, language(of: sources)))
    case .nbib: return ImportPart(input.name, readNBIB(input.bytes, language(of: sources)))
    case .cslJSON: return ImportPart(input.name, readCSLJSON(input.bytes, language(of: sources)))
    case nil: throw ImportFailure(unreadable: input.name)
    }
}

/// The language of the site.
private func language(of sources: Sources) -> SiteLanguage {
    sources.singles[.site].flatMap(siteLanguage) ?? .nl
}

/// The forms of file that can be imported, by their ending.
public enum ImportFormat: String, CaseIterable, Sendable {
    case csv
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
    public var unit: ImportUnit { self == .csv ? .row : .line }
}

/// Why a file was not even read.
public enum ImportFailure: CommandFailure {
    /// The ending says nothing.
    case unknownFormat(String)
    /// A workbook, which holds more than a table.
    case workbook(String)
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
            case "xlsx", "xls", "xlsm", "ods": .workbook(name)
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
