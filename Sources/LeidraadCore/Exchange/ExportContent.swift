import LeidraadFiles
import LeidraadModel
import LeidraadYAML

/// A column that tells what the site says of itself beside each record, and that `import` passes over.
enum NoticeColumn: String, CaseIterable {
    case notice, contact

    /// No record has a key with this name.
    var heading: String { "site." + rawValue }
}

/// The records of a site, read for writing them in another form.
public struct ExportedContent: Sendable {
    /// The result of checking the content; errors leave nothing to write.
    public let outcome: BuildOutcome
    /// The words that a reader of the records has to know about their site, by the keys of `site.yml`.
    private let notice: [(key: String, words: String)]
    private let kinds: [TableKind]
    private let records: [TableKind: [(id: String, value: ContentValue)]]

    /// Reads the records of a site.
    public init(_ request: BuildRequest) throws {
        let (files, found) = try readSite(request)
        let sources = Sources(files, problems: found)
        let parsed = parse(sources).placed(in: request.part)
        outcome = BuildOutcome(parsed, parsed.problems, sources)
        notice = [("notice", parsed.site?.notice), ("contact", parsed.site?.contact)].compactMap { key, words in
            words.map { (key, $0) }
        }
        var records: [TableKind: [(id: String, value: ContentValue)]] = [:]
        kinds = TableKind.all(sources.model)
        for kind in kinds { records[kind] = sources.kept(kind).map { ($0.id, $0.value) } }
        self.records = records
    }

    /// The kind of record with a word on the command line.
    public func kind(named name: String) -> TableKind? { kinds.first { $0.isCalled(name) } }

    /// The words for the kinds of record that the site can have.
    public var kindNames: [String] { kinds.map(\.name) }

    /// The records of a kind as a table that `import` reads back without loss.
    public func table(_ kind: TableKind, separator: TableSeparator) -> [UInt8] {
        let table = rows(kind)
        let measured = table.types.indices.filter { table.types[$0]?.isMeasured == true }
        return csv(table.rows, separator, measured: Set(measured))
    }

    /// The records of a kind as a workbook of Excel (.xlsx) that `import` reads back without loss.
    public func workbook(_ kind: TableKind) throws -> [UInt8] {
        let table = rows(kind)
        return try workbookBytes(table.rows, sheet: kind.name, types: table.types)
    }

    /// The headings and the records, and the type of each column where the schema says it.
    private func rows(_ kind: TableKind) -> (rows: [[String]], types: [FieldType?]) {
        let idColumn = ColumnPath([.key(kind.idKey)])
        let rows = (records[kind] ?? []).map { record in
            cells(of: record.value, kind.schema).merging([idColumn: record.id]) { _, id in id }
        }
        let columns = Set(rows.flatMap(\.keys)).subtracting([idColumn]).map {
            ($0, $0.order(in: kind.schema))
        }
        .sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)
        let all = [idColumn] + columns
        let headings = notice.compactMap { NoticeColumn(rawValue: $0.key)?.heading }
        return (
            [all.map(\.heading) + headings] + rows.map { row in all.map { row[$0] ?? "" } + notice.map(\.words) },
            all.map { $0.type(in: kind.schema) } + notice.map { _ in nil }
        )
    }

    /// The notice in one line, for a list of records of one kind that has no other place for it; nil where the site says nothing of itself.
    public var noticeLine: String? { notice.isEmpty ? nil : notice.map(\.words).joined(separator: " ") }

    /// The records as JSON: a list for each kind, or the list of one.
    public func json(_ kind: TableKind?) -> String {
        if let kind { return list(kind).indented }
        let site = ("site", JSON.object(notice.map { ($0.key, .string($0.words)) }))
        return JSON.object((notice.isEmpty ? [] : [site]) + kinds.map { ($0.name, list($0)) }).indented
    }

    private func list(_ kind: TableKind) -> JSON {
        .array(
            (records[kind] ?? []).map { record in
                let id = ContentValue.Entry(kind.idKey, .scalar(record.id))
                return json(.record([id] + record.value.without(kind.idKey).entries), .record(kind.schema))
            })
    }

    /// Numbers and truth values are what the schema says; what it does not know stays text.
    private func json(_ value: ContentValue, _ type: FieldType?) -> JSON {
        switch (value, type) {
        case (.scalar(let text), .integer?): return Int(text).map(JSON.number) ?? .string(text)
        case (.scalar(let text), .number?): return Double(text) == nil ? .string(text) : .decimal(text)
        case (.scalar(let text), .boolean?): return .flag(text == "true")
        case (.scalar(let text), _): return .string(text)
        case (.list(let items), _):
            return .array(items.map { json($0, type?.item) })
        case (.record(let entries), _):
            return .object(entries.map { ($0.key, json($0.value, type?.group?.field($0.key)?.type)) })
        }
    }
}
