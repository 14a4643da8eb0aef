import LeidraadCheck
import LeidraadFiles
import LeidraadModel
import LeidraadYAML

/// Where a record is: its file, and in it the node.
struct RecordPlace {
    /// Nil for what is no subject of its own: `vocabularies.yml` and `site.yml`.
    let subject: EntityRef?
    let file: SourceFile
    let node: YAMLNode
    let schema: Schema

    /// Finds a record by its id, by `folder/id`, by the path of a page, by the key of a source, or as `vocabularies` or `site`.
    init(_ id: String, in site: CheckedSite) throws(ImpactFailure) {
        if let single = [SingleFile.vocabularies, .site].first(where: { $0.rawValue == id }) {
            guard let file = site.sources.singles[single], let node = parseYAML(file.bytes, isJSON: file.isJSON).root
            else {
                throw .unknownRecord(id, suggestion: nil)
            }
            (subject, self.file, self.node) = (nil, file, node)
            let model = site.base.model
            schema = single == .site ? .site(with: model) : .vocabularies(with: model)
            return
        }
        let contentIndex = site.base.contentIndex
        let source = EntityRef.reference(Identifier(id.hasPrefix("@") ? String(id.dropFirst()) : id))
        let subject: EntityRef
        switch contentIndex.resolve(wikiLink: id) {
        case .found(let found, _): subject = found
        case .problem(.ambiguousLink(_, let choices)): throw .ambiguous(id, choices: choices)
        case .problem(.danglingLink(_, let suggestion)):
            guard contentIndex.entries[source] != nil else { throw .unknownRecord(id, suggestion: suggestion.word) }
            subject = source
        default: throw .unknownRecord(id, suggestion: nil)
        }
        guard let span = contentIndex.entries[subject]?.span, let file = site.sources.all[span.file],
            let found = site.parsed.records.first(where: {
                $0.record.file == span.file && $0.record.range.lowerBound == span.range.lowerBound
            }), let node = mapping(at: found.record.range, in: file)
        else { throw .unknownRecord(id, suggestion: nil) }
        (self.subject, self.file, self.node, schema) = (subject, file, node, found.schema)
    }
}

/// The mapping that is at a place of a file: a whole record, one of a list, or the front matter of a page.
func mapping(at range: Range<Int>, in file: SourceFile) -> YAMLNode? {
    let part = file.path.hasSuffix(".md") ? splitFrontMatter(file.bytes)?.frontMatter : file.bytes.indices
    guard let part, let root = parseYAML(file.bytes[part], isJSON: file.isJSON).root else { return nil }
    var pending = [root]
    while let node = pending.popLast() {
        if node.range == range, node.mapping != nil { return node }
        pending += node.sequence ?? node.mapping?.map(\.value) ?? []
    }
    return nil
}

/// One field of a record with another value.
struct FieldChange {
    let oldValue: ContentValue?
    let newValue: ContentValue?
    /// The file as it would be.
    let file: SourceFile

    var oldText: String? { oldValue.map(shown) }
    var newText: String? { newValue.map(shown) }

    init(_ field: String, becoming text: String, in place: RecordPlace) throws(ImpactFailure) {
        let path = field.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard var tree = ContentValue(place.node), let key = path.first, !path.contains("") else {
            throw .noSuchField(field)
        }
        oldValue = tree.value(at: path[...])
        newValue = try value(text, for: type(at: path[...], in: .record(place.schema)), field: field)
        guard tree.set(path[...], to: newValue) else { throw .noSuchField(field) }
        let bytes = edited(place.file.bytes, place.node, [RecordEdit(key: key, value: tree[key])])
        file = SourceFile(path: place.file.path, bytes: bytes)
    }
}

private func shown(_ value: ContentValue) -> String { value.text ?? flow(value) }

/// The value that an editor typed, read by the type of the field: brackets for lists and groups, commas will do for a list.
private func value(_ text: String, for type: FieldType?, field: String) throws(ImpactFailure) -> ContentValue? {
    if text.isEmpty || text == "~" { return nil }
    switch type {
    case .list, .record, .textOrRecord, .idOrRecord, .sourceDate, .anything, nil:
        let isBracketed = text.hasPrefix("[") || text.hasPrefix("{")
        if case .list = type, !isBracketed {
            return .list(text.split(separator: ",").map { .scalar(trimmed($0)) })
        }
        guard isBracketed else { return .scalar(text) }
        guard let node = parseYAML(Array(text.utf8)).root else { throw .noSuchField(field) }
        return ContentValue(node)
    default: return .scalar(text)
    }
}

/// The type of what is at a path; nil where the schema knows no such key.
private func type(at path: ArraySlice<String>, in type: FieldType) -> FieldType? {
    guard let step = path.first else { return type }
    if case .list(let item) = type { return LeidraadCore.type(at: path.dropFirst(), in: item) }
    return type.group?.field(step).flatMap { LeidraadCore.type(at: path.dropFirst(), in: $0.type) }
}

extension ContentValue {
    /// The value at a path of keys and of places in lists, counted from 1.
    func value(at path: ArraySlice<String>) -> ContentValue? {
        guard let step = path.first else { return self }
        switch self {
        case .scalar: return nil
        case .list(let items):
            guard let place = ContentValue.place(step, in: items), items.indices.contains(place - 1) else { return nil }
            return items[place - 1].value(at: path.dropFirst())
        case .record: return self[step]?.value(at: path.dropFirst())
        }
    }
}
