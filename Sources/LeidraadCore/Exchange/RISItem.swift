import LeidraadMarkdown
import LeidraadModel
import LeidraadWords

/// A source of RIS, on its way to a CSL item.
struct RISItem {
    /// A line with its tag, and the lines that go on with it.
    struct Tag {
        let name: String
        var value: String
        let line: Int
    }

    let line: Int
    let type: String
    var tags: [Tag] = []

    /// Adds a line to the value before it; false where there is none.
    mutating func append(_ text: String) -> Bool {
        guard !tags.isEmpty else { return false }
        tags[tags.count - 1].value += " " + text
        return true
    }

    /// Adds the item to the list, with whatever is wrong with it.
    func add(to list: inout SourceList, _ language: SiteLanguage) {
        if risTypes[type] == nil { list.noteUnknownType("TY " + type) }
        guard let id = id(&list) else { return }
        var entries: [ContentValue.Entry] = [
            .init("id", .scalar(id)), .init("type", .scalar(risTypes[type] ?? "document")),
        ]
        for key in ["author", "editor", "translator", "collection-editor"] {
            let names = people(key)
            if !names.isEmpty { entries.append(.init(key, .list(names))) }
        }
        entries += date.map { [.init("issued", $0.issued)] } ?? CSLDate.unknown(language)
        entries += values(&list).sorted { $0.key < $1.key }.map { .init($0.key, .scalar($0.value)) }
        let lines = Dictionary(
            tags.compactMap { tag in key(of: tag.name).map { ($0, tag.line) } }, uniquingKeysWith: { first, _ in first }
        )
        let start = line
        list.records.append(
            IncomingRecord(id: id, value: .record(entries)) { path in
                guard case .key(let name)? = path.steps.first, let line = lines[name] else { return (start, nil, nil) }
                return (line, nil, nil)
            })
    }

    private func key(of tag: String) -> String? {
        if ["PY", "Y1", "DA"].contains(tag) { return "issued" }
        if ["SP", "EP"].contains(tag) { return "page" }
        if tag == "IS" { return numberKey(risTypes[type] ?? "document", hasSeries: false) }
        return risNames[tag] ?? risFields.first { $0.tag == tag }?.key
    }

    private func id(_ list: inout SourceList) -> String? {
        guard let own = tags.last(where: { $0.name == "ID" && !$0.value.isEmpty })?.value ?? generatedID else {
            list.report(line, interfaceWords.text("import-ris-id"))
            return nil
        }
        let id = list.citableID(own)
        if id == nil { list.report(line, interfaceWords.text("import-no-id", ["id": own])) }
        return id
    }

    /// The first author and the year, as editors here name their sources.
    private var generatedID: String? {
        let author = people("author").first ?? people("editor").first
        guard let name = author.flatMap({ $0["family"]?.text ?? $0["literal"]?.text }) ?? value(of: "title") else {
            return nil
        }
        let made = slug(name, limit: 40) + (date?.year ?? "")
        return made.isEmpty ? nil : made
    }

    private func people(_ key: String) -> [ContentValue] {
        tags.filter { risNames[$0.name] == key && !$0.value.isEmpty }.map {
            CSL.name($0.value, isWhole: !$0.value.contains(","), .suffixBehindGiven)
        }
    }

    /// The most exact of the dates.
    private var date: CSLDate? {
        let dates = ["DA", "PY", "Y1"].flatMap { name in tags.filter { $0.name == name && !$0.value.isEmpty } }
        return dates.map { CSLDate($0.value) }.reduce(nil) { best, date in
            guard let best, best.precision >= date.precision else { return date }
            return best
        }
    }

    private func value(of key: String) -> String? {
        for field in risFields where field.key == key {
            if let tag = tags.first(where: { $0.name == field.tag && !$0.value.isEmpty }) { return tag.value }
        }
        return nil
    }

    private func values(_ list: inout SourceList) -> [String: String] {
        var values: [String: String] = [:]
        for field in risFields { values[field.key] = value(of: field.key) }
        if let number = values.removeValue(forKey: "issue"), let key = key(of: "IS") { values[key] = number }
        let notes = tags.filter { $0.name == "N1" && !$0.value.isEmpty }.map(\.value)
        if !notes.isEmpty { values["note"] = notes.joined(separator: ". ") }
        let pages = ["SP", "EP"].compactMap { name in tags.first { $0.name == name && !$0.value.isEmpty }?.value }
        if !pages.isEmpty { values["page"] = pages.joined(separator: "-") }
        if ["BOOK", "EBOOK", "EDBOOK", "CHAP", "ECHAP"].contains(type), let number = values.removeValue(forKey: "ISSN")
        {
            values["ISBN"] = number
        }
        for tag in tags where !isKept(tag, values) { list.passOver(tag.name) }
        return values
    }

    /// Whether what a tag says is in the item.
    private func isKept(_ tag: Tag, _ values: [String: String]) -> Bool {
        if tag.value.isEmpty || tag.name == "ID" || tag.name == "N1" { return true }
        guard let key = key(of: tag.name) else { return false }
        if tag.name == "SN" { return (values["ISSN"] ?? values["ISBN"]) == tag.value }
        return risNames[tag.name] != nil || key == "issued" || key == "page" || values[key] == tag.value
    }
}
