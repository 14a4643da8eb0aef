import LeidraadFiles
import LeidraadMarkdown
import LeidraadModel
import LeidraadWords
import LeidraadYAML

/// Reads CSL-JSON, as Zotero and others write it: a list of items in the form in which `references.yml` keeps them.
func readCSLJSON(_ bytes: [UInt8], _ language: SiteLanguage) -> SourceList {
    var list = SourceList()
    let document = parseYAML(bytes)
    guard document.problems.isEmpty, let root = document.root,
        let items = root.sequence ?? root.mapping?.first(where: { $0.key == "items" })?.value.sequence
    else {
        list.report(nil, interfaceWords.text("import-csl-form"))
        return list
    }
    let lines = LineTable(bytes)
    for item in items {
        let line = lines.line(at: item.range.lowerBound) + 1
        guard let entries = item.mapping else {
            list.report(line, interfaceWords.text("import-csl-item"))
            continue
        }
        list.add(entries, line, lines, language)
    }
    return list.closed()
}

extension SourceList {
    fileprivate mutating func add(_ entries: [YAMLEntry], _ line: Int, _ lines: LineTable, _ language: SiteLanguage) {
        var values: [ContentValue.Entry] = []
        for entry in entries where entry.key != "id" && entry.key != "complete" && entry.key != "via" {
            guard SiteModel.builtIn.schema(.reference).field(entry.key) != nil else {
                passOver(entry.key)
                continue
            }
            if let value = ContentValue(entry.value) { values.append(.init(entry.key, value)) }
        }
        let item = ContentValue.record(values)
        let own = entries.first { $0.key == "id" }?.value.scalar ?? ""
        guard let key = own.isEmpty ? generatedID(item) : own else {
            return report(line, interfaceWords.text("import-ris-id"))
        }
        guard let id = citableID(key) else { return report(line, interfaceWords.text("import-no-id", ["id": key])) }
        if item["issued"] == nil { values += CSLDate.unknown(language) }
        let places = Dictionary(
            entries.map { ($0.key, lines.line(at: $0.keyRange.lowerBound) + 1) },
            uniquingKeysWith: { first, _ in first })
        records.append(
            IncomingRecord(id: id, value: .record([.init("id", .scalar(id))] + values)) { path in
                guard case .key(let name)? = path.steps.first else { return (line, nil, nil) }
                return (places[name] ?? line, nil, nil)
            })
    }

    /// The first author and the year, as editors here name their sources.
    private func generatedID(_ item: ContentValue) -> String? {
        let first = { (key: String) -> ContentValue? in
            if case .list(let names)? = item[key] { names.first } else { nil }
        }
        let author = first("author") ?? first("editor")
        guard let name = author?["family"]?.text ?? author?["literal"]?.text ?? item["title"]?.text else { return nil }
        var year = ""
        if case .list(let dates)? = item["issued"]?["date-parts"], case .list(let parts)? = dates.first {
            year = parts.first?.text ?? ""
        }
        let made = slug(name, limit: 40) + year
        return made.isEmpty ? nil : made
    }
}
