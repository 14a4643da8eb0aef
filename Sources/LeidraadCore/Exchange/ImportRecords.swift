import LeidraadYAML

/// A record that a file brings, with the places in that file.
struct IncomingRecord {
    let id: String
    let value: ContentValue
    /// Where a part of the record stands in the file; the path of the record itself is empty.
    let place: (ColumnPath) -> (row: Int, column: Int?, heading: String?)
}

/// What an import would change.
public struct ImportPlan: Sendable {
    /// The ids of records that are new, by the order of the file.
    public fileprivate(set) var added: [String] = []
    /// The ids of records that get other values.
    public fileprivate(set) var changed: [String] = []
    /// How many records are already as the file has them.
    public fileprivate(set) var unchanged = 0
    /// The files to write below `Content/`.
    public fileprivate(set) var files: [NewFile] = []
    /// What an editor should know of the file: what was not taken over, or has another name here.
    public internal(set) var notes: [String] = []
}

/// Holds records against the content, and works out the files that would hold them. Nothing is written.
///
/// - Parameter mayUpdate: whether records that differ may be changed.
func plan(
    _ incoming: [IncomingRecord], of kind: TableKind, mayUpdate: Bool, _ files: [SourceFile], _ request: BuildRequest
) throws
    -> ImportPlan
{
    var planner = ImportPlanner(kind: kind, kept: Sources(files).kept(kind), mayUpdate: mayUpdate)
    for record in incoming { planner.take(record) }
    guard planner.mistakes.isEmpty else { throw ImportMistakes(planner.mistakes) }
    let written = try planner.write(files)
    let mistakes = newErrors(written, planner.placed, kind, files, request)
    guard mistakes.isEmpty else { throw ImportMistakes(mistakes) }
    return planner.plan
}

private struct ImportPlanner {
    let kind: TableKind
    let kept: [String: KeptRecord]
    let mayUpdate: Bool
    private(set) var plan = ImportPlan()
    private(set) var mistakes: [ImportMistake] = []
    private(set) var placed: [String: IncomingRecord] = [:]
    private var new: [IncomingRecord] = []
    private var edits: [(record: KeptRecord, edits: [RecordEdit])] = []

    init(kind: TableKind, kept: [KeptRecord], mayUpdate: Bool) {
        self.kept = Dictionary(kept.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        (self.kind, self.mayUpdate) = (kind, mayUpdate)
    }

    mutating func take(_ record: IncomingRecord) {
        let start = record.place(ColumnPath([.key(kind.idKey)]))
        if placed[record.id] != nil {
            return report(start, "\"\(record.id)\" staat twee keer in dit bestand")
        }
        placed[record.id] = record
        if kind.folder != nil, !isIdentifier(record.id) {
            return report(start, "\"\(record.id)\" kan geen id zijn; gebruik kleine letters, cijfers en koppeltekens")
        }
        guard let old = kept[record.id] else {
            plan.added.append(record.id)
            return new.append(record)
        }
        let keys = differingKeys(old.value, record.value)
        if keys.isEmpty { return plan.unchanged += 1 }
        guard mayUpdate else {
            let place = record.place(ColumnPath([.key(keys[0])]))
            return report(
                (start.row, place.column, place.heading),
                "\"\(record.id)\" bestaat al en heeft iets anders bij \(keys.joined(separator: ", ")); geef --update om het bij te werken"
            )
        }
        plan.changed.append(record.id)
        edits.append((old, keys.map { RecordEdit(key: $0, value: record.value[$0]) }))
    }

    private mutating func report(_ place: (row: Int, column: Int?, heading: String?), _ message: String) {
        mistakes.append(ImportMistake(row: place.row, column: place.column, heading: place.heading, message))
    }

    private func differingKeys(_ old: ContentValue, _ new: ContentValue) -> [String] {
        let keys = new.entries.map(\.key) + old.entries.map(\.key).filter { new[$0] == nil }
        return keys.filter { old[$0]?.canonical != new[$0]?.canonical }
    }

    /// The files with every record in them, as they would be.
    mutating func write(_ files: [SourceFile]) throws -> [SourceFile] {
        var result = changedFiles()
        if let folder = kind.folder {
            result += new.map { record in
                let path = "\(folder.rawValue)/\(record.id).yml"
                let text = schemaLine(kind.schemaKind, for: "Content/" + path) + YAMLWriter.file(record.value)
                return (SourceFile(path: path, bytes: Array(text.utf8)), nil)
            }
        } else if !new.isEmpty {
            try append(to: &result, files)
        }
        plan.files = result.map { file, old in
            NewFile(path: file.path, bytes: file.bytes, mayReplace: { bytes in old.map { bytes == $0 } ?? false })
        }
        return result.map(\.file)
    }

    private func changedFiles() -> [(file: SourceFile, old: [UInt8]?)] {
        Dictionary(grouping: edits, by: \.record.file.path).sorted { $0.key < $1.key }.compactMap { _, group in
            guard let file = group.first?.record.file else { return nil }
            // From the back, so that the places of the records in front stay right.
            let ordered = group.sorted { $0.record.node.range.lowerBound > $1.record.node.range.lowerBound }
            let bytes = ordered.reduce(file.bytes) { edited($0, $1.record.node, $1.edits) }
            return (SourceFile(path: file.path, bytes: bytes), file.bytes)
        }
    }

    private func append(to result: inout [(file: SourceFile, old: [UInt8]?)], _ files: [SourceFile]) throws {
        let items = new.map { YAMLWriter.item($0.value, indent: 0) }.joined(separator: "\n")
        let index = result.indices.first
        let kept = files.first { isRecordFile($0.path, named: kind.rawValue) }
        let path = kept?.path ?? kind.rawValue + ".yml"
        let start =
            index.map { result[$0].file.bytes } ?? kept?.bytes
            ?? Array(schemaLine(kind.schemaKind, for: "Content/" + path).utf8)
        guard let bytes = appended(items, to: start) else { throw NewRecordFailure.notAList(path) }
        let entry = (file: SourceFile(path: path, bytes: bytes), old: kept?.bytes)
        if let index { result[index] = entry } else { result.append(entry) }
    }
}

/// The errors that the files would bring, by their places in the imported file.
private func newErrors(
    _ written: [SourceFile], _ placed: [String: IncomingRecord], _ kind: TableKind, _ files: [SourceFile],
    _ request: BuildRequest
) -> [ImportMistake] {
    let paths = Set(written.map(\.path))
    let after = Sources(files.filter { !paths.contains($0.path) } + written)
    let known = Set(errors(in: Sources(files), request).map(\.words.message))
    let places = PlacesInContent(after, kind, placed)
    var seen: Set<String> = []
    return errors(in: after, request, isNew: paths.contains).filter { !known.contains($0.words.message) }.compactMap {
        error in
        let message = [error.words.message, error.words.hint].compactMap { $0 }.joined(separator: "; ")
        let mistake = places.mistake(error.problem, message)
        return seen.insert("\(mistake)").inserted ? mistake : nil
    }.sorted { ($0.row ?? 0, $0.column ?? 0) < ($1.row ?? 0, $1.column ?? 0) }
}

/// - Parameter isNew: whether a file is one that the import would write.
private func errors(in sources: Sources, _ request: BuildRequest, isNew: (String) -> Bool = { _ in false }) -> [(
    problem: LocatedProblem, words: Wording
)] {
    let drafts = parse(sources)
    let linked = link(drafts, sources, copyDate: request.copyDate)
    let problems = drafts.problems + linked.problems + checkFiles(drafts, sources)
    return problems.filter(\.problem.rule.isError).map { isNew($0.span.file) ? $0 : turned($0, isNew, sources) }.map {
        ($0, words(for: $0.problem, in: drafts.site?.language ?? .nl))
    }
}

/// Of two records that share a name the second is told of, by the order of the files; an editor wants to hear of the new one.
private func turned(_ located: LocatedProblem, _ isNew: (String) -> Bool, _ sources: Sources) -> LocatedProblem {
    func place(_ other: SourceLocation) -> (here: SourceLocation, there: SourceSpan)? {
        guard isNew(other.file), let old = sources.all[located.span.file], let new = sources.all[other.file] else {
            return nil
        }
        return (old.location(of: located.span.range), new.span(of: other))
    }
    switch located.problem {
    case .duplicateName(let name, let other):
        return place(other).map { LocatedProblem(.duplicateName(name, other: $0.here), at: $0.there) } ?? located
    case .duplicateCode(let code, let other):
        return place(other).map { LocatedProblem(.duplicateCode(code, other: $0.here), at: $0.there) } ?? located
    default: return located
    }
}

extension SourceFile {
    /// The bytes of a place that was found in this file.
    fileprivate func span(of place: SourceLocation) -> SourceSpan {
        let lines = LineIndex(bytes[...])
        let line = lines.line(place.line)
        let before = String(decoding: bytes[line], as: UTF8.self).prefix(place.column - 1)
        let start = line.lowerBound + before.utf8.count
        return SourceSpan(file: path, range: start..<start)
    }
}

/// Finds the cell that a place in the content came from.
private struct PlacesInContent {
    private let records: [KeptRecord]
    private let placed: [String: IncomingRecord]

    init(_ sources: Sources, _ kind: TableKind, _ placed: [String: IncomingRecord]) {
        records = sources.kept(kind)
        self.placed = placed
    }

    func mistake(_ located: LocatedProblem, _ message: String) -> ImportMistake {
        let offset = located.span.range.lowerBound
        let kept = records.first {
            $0.file.path == located.span.file && ($0.node.range.contains(offset) || $0.node.range.upperBound == offset)
        }
        guard let kept, let record = placed[kept.id] else {
            return ImportMistake("\(located.span.file): \(message)")
        }
        var path = steps(to: offset, in: kept.node)
        if case .missingKey(let key, _, _) = located.problem { path = path.dropLast() + [.key(key)] }
        let place = record.place(ColumnPath(path))
        return ImportMistake(row: place.row, column: place.column, heading: place.heading, message)
    }

    private func steps(to offset: Int, in node: YAMLNode) -> [ColumnPath.Step] {
        if let entry = node.mapping?.last(where: { $0.keyRange.lowerBound <= offset }) {
            return [.key(entry.key)] + steps(to: offset, in: entry.value)
        }
        if let items = node.sequence, let index = items.lastIndex(where: { $0.range.lowerBound <= offset }) {
            return [.place(index + 1)] + steps(to: offset, in: items[index])
        }
        return []
    }
}
