import LeidraadFiles
import LeidraadModel
import LeidraadWords
import LeidraadYAML

/// Why records could not be marked as checked; nothing has been written.
public enum MarkFailure: CommandFailure {
    /// No record has the id.
    case unknown(String)
    /// Records of two kinds share the id.
    case ambiguous(String, [String])

    /// One sentence on what is wrong and what can be done.
    public var message: String {
        switch self {
        case .unknown(let id): interfaceWords.text("checked-unknown", ["id": visible(id)])
        case .ambiguous(let id, let choices):
            interfaceWords.text("checked-ambiguous", ["id": visible(id), "list": choices.joined(separator: ", ")])
        }
    }

    /// The id was wrong.
    public var isUsage: Bool { true }
}

/// The files of records with the day on which they were held against their sources, and a fingerprint of what they then stated.
///
/// - Parameter ids: ids of records, with their folder where two kinds share one.
public func markChecked(_ ids: [String], _ request: BuildRequest) throws -> [NewFile] {
    let (files, found) = try readSite(request)
    let sources = Sources(files, problems: found)
    let parsed = parse(sources).placed(in: request.part)
    // Records with a file of their own, of a built-in type or of the site's own.
    let records = parsed.records.filter { $0.schema.field("checked_facts") != nil }
    var seen: Set<String> = []
    return try ids.compactMap { id in
        let matching = records.filter { recordID($0.record.file) == id || nameWithFolder($0.record) == id }
        guard let (record, schema) = matching.first else { throw MarkFailure.unknown(id) }
        guard matching.count == 1 else { throw MarkFailure.ambiguous(id, matching.map { nameWithFolder($0.record) }) }
        guard seen.insert(record.file).inserted else { return nil }
        guard let file = sources.all[record.file], let root = parseYAML(file.bytes).root else {
            throw MarkFailure.unknown(id)
        }
        let edits = [
            RecordEdit(key: "checked", value: .scalar(request.today.iso8601)),
            RecordEdit(key: "checked_facts", value: .scalar(record.factsHash(schema))),
        ]
        let old = file.bytes
        return request.placed(
            NewFile(path: file.path, bytes: edited(old, root, edits), mayReplace: { $0 == old }))
    }
}

/// `interventions/mst`.
private func nameWithFolder(_ record: Record) -> String { record.folder + "/" + recordID(record.file) }
