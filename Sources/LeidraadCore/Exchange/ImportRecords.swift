import LeidraadFiles
import LeidraadModel
import LeidraadWords
import LeidraadYAML

/// Where something is in a file that is imported.
typealias ImportPlace = (row: Int, column: Int?, heading: String?)

/// A record that a file brings, with the places in that file.
struct IncomingRecord {
    /// Nil where the file gives none.
    let id: String?
    let value: ContentValue
    /// The file, as it was named.
    var file = ""
    /// Where a part of the record is in the file; the path of the record itself is empty.
    let place: (ColumnPath) -> ImportPlace

    init(id: String?, value: ContentValue, place: @escaping (ColumnPath) -> ImportPlace) {
        (self.id, self.value, self.place) = (id, value, place)
    }
}

/// The changes that an import would make.
public struct ImportPlan: Sendable {
    /// The ids of records that are new, by the order of the file.
    public internal(set) var added: [String] = []
    /// The ids of records that get other values.
    public internal(set) var changed: [String] = []
    /// How many records are already as the file has them.
    public internal(set) var unchanged = 0
    /// The files to write below `Content/`.
    public internal(set) var files: [NewFile] = []
    /// Notes for the editor of a file: values that were not taken over, or that have another name here.
    public internal(set) var notes: [(file: String, words: String)] = []
}

/// Holds records of one kind against the content, and works out the files that would hold them.
///
/// Mistakes are kept in mind and worked out all the same, under another id where its own will not do, so that one run finds every
/// mistake; with any mistake nothing is written.
struct ImportPlanner {
    let kind: TableKind
    private let kept: [String: KeptRecord]
    private let mayUpdate: Bool
    private let request: BuildRequest
    private(set) var plan = ImportPlan()
    private(set) var mistakes: [ImportMistake] = []
    private(set) var placed: [String: IncomingRecord] = [:]
    private var new: [(id: String, value: ContentValue)] = []
    private var edits: [(record: KeptRecord, value: ContentValue)] = []

    /// - Parameter mayUpdate: whether records that differ may be changed.
    init(kind: TableKind, kept: [KeptRecord], mayUpdate: Bool, _ request: BuildRequest) {
        self.kept = Dictionary(kept.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        (self.kind, self.mayUpdate, self.request) = (kind, mayUpdate, request)
    }

    mutating func take(_ record: IncomingRecord) {
        let start = record.place(ColumnPath([.key(kind.idKey)]))
        guard let id = usableID(of: record, start) else { return judgeUnderAnotherID(record) }
        placed[id] = record
        guard let old = kept[id] else {
            plan.added.append(id)
            return new.append((id, record.value))
        }
        let columns = differingColumns(old.value, record.value)
        guard let first = columns.first else { return plan.unchanged += 1 }
        plan.changed.append(id)
        edits.append((old, record.value))
        guard !mayUpdate else { return }
        let place = record.place(first)
        let names = columns.prefix(5).map(\.heading).joined(separator: ", ") + (columns.count > 5 ? ", …" : "")
        report(
            record, (start.row, place.column, place.heading),
            interfaceWords.text("import-exists", ["id": id, "names": names]))
    }

    /// The id of a record, where it can have one and is the first to have it.
    private mutating func usableID(of record: IncomingRecord, _ start: ImportPlace) -> String? {
        guard let id = record.id else { return nil }
        if placed[id] != nil {
            report(record, start, interfaceWords.text("import-twice", ["id": id]))
            return nil
        }
        if kind.folder != nil, !isIdentifier(id) {
            report(
                record, start,
                interfaceWords.text("import-invalid-id", ["id": id]))
            return nil
        }
        return id
    }

    private mutating func judgeUnderAnotherID(_ record: IncomingRecord) {
        let id = "imported-record-\(placed.count + 1)"
        var value = record.value
        if kind.folder == nil { _ = value.set([kind.idKey], to: .scalar(id)) }
        placed[id] = record
        new.append((id, value))
    }

    private mutating func report(_ record: IncomingRecord, _ place: ImportPlace, _ message: String) {
        mistakes.append(
            ImportMistake(file: record.file, row: place.row, column: place.column, heading: place.heading, message))
    }

    private func differingColumns(_ old: ContentValue, _ new: ContentValue) -> [ColumnPath] {
        if old.canonical == new.canonical { return [] }
        let (before, after) = (cells(of: old, kind.schema), cells(of: new, kind.schema))
        return Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.map {
            ($0, $0.order(in: kind.schema))
        }
        .sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)
    }

    /// The files with every record in them, as they would be.
    mutating func write(_ files: [SourceFile]) throws -> [SourceFile] {
        var result = changedFiles()
        if let folder = kind.folder {
            result += new.map { record in
                let path = "\(folder)/\(record.id).yml"
                let text =
                    schemaLine(kind.schemaKind, for: "Content/" + request.contentPath(path))
                    + YAMLWriter.file(record.value)
                return (request.source(path, Array(text.utf8)), nil)
            }
        } else if !new.isEmpty {
            try append(to: &result, files)
        }
        plan.files = result.map { file, old in
            request.placed(
                NewFile(path: file.path, bytes: file.bytes, mayReplace: { bytes in old.map { bytes == $0 } ?? false }))
        }
        return result.map(\.file)
    }

    private func changedFiles() -> [(file: SourceFile, old: [UInt8]?)] {
        Dictionary(grouping: edits, by: \.record.file.path).sorted { $0.key < $1.key }.compactMap { _, group in
            guard let file = group.first?.record.file else { return nil }
            // From the back, so that the places of the records in front stay right.
            let ordered = group.sorted { $0.record.node.range.lowerBound > $1.record.node.range.lowerBound }
            let passedOver = kind.folder == nil ? nil : kind.idKey
            let fine = ordered.reduce(file.bytes) { bytes, edit in
                var diff = RecordDiff(bytes)
                diff.compare(edit.record.node, with: edit.value, passingOver: passedOver)
                return applied(diff.changes, to: bytes)
            }
            let bytes = holds(fine, group, file.path) ? fine : coarse(ordered, file.bytes)
            return (request.source(file.path, bytes), file.bytes)
        }
    }

    /// Whether a changed file reads as it should: a layout that the small changes do not foresee must not lose a value.
    private func holds(_ bytes: [UInt8], _ group: [(record: KeptRecord, value: ContentValue)], _ path: String) -> Bool {
        guard parseYAML(bytes).problems.isEmpty else { return false }
        let read = keptRecords(kind, in: [SourceFile(path: path, bytes: bytes)]).map { ($0.id, $0.value.canonical) }
        let values = Dictionary(read, uniquingKeysWith: { first, _ in first })
        return group.allSatisfy { values[$0.record.id] == $0.value.canonical }
    }

    /// The file with every key that differs written again as a whole.
    private func coarse(_ ordered: [(record: KeptRecord, value: ContentValue)], _ bytes: [UInt8]) -> [UInt8] {
        ordered.reduce(bytes) { bytes, edit in
            let (old, new) = (edit.record.value, edit.value)
            let keys = new.entries.map(\.key) + old.entries.map(\.key).filter { new[$0] == nil }
            let differing = keys.filter { old[$0]?.canonical != new[$0]?.canonical }
            return edited(bytes, edit.record.node, differing.map { RecordEdit(key: $0, value: new[$0]) })
        }
    }

    private func append(to result: inout [(file: SourceFile, old: [UInt8]?)], _ files: [SourceFile]) throws {
        let items = new.map { YAMLWriter.item($0.value, indent: 0) }.joined(separator: "\n")
        let index = result.indices.first
        let kept = files.first { isRecordFile($0.path, named: kind.name) }
        let path = kept?.path ?? kind.name + ".yml"
        let start =
            index.map { result[$0].file.bytes } ?? kept?.bytes
            ?? Array(schemaLine(kind.schemaKind, for: "Content/" + request.contentPath(path)).utf8)
        guard let bytes = appended(items, to: start) else { throw NewRecordFailure.notAList(path) }
        let entry = (file: request.source(path, bytes), old: kept?.bytes)
        if let index { result[index] = entry } else { result.append(entry) }
    }
}
