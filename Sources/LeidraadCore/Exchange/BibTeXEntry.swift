import LeidraadModel
import LeidraadWords

/// An entry of BibTeX, on its way to a CSL item.
struct BibTeXEntry {
    let key: String
    let type: String
    let fields: [String: BibTeXField]
    let line: Int
    let language: SiteLanguage

    /// Adds the item to the list, with whatever is wrong with it.
    func add(to list: inout SourceList) {
        guard let id = list.citableID(key) else {
            return list.report(line, interfaceWords.text("import-no-id", ["id": key]))
        }
        if bibTypes[type] == nil { list.noteUnknownType("@" + type) }
        let type = bibTypes[type] ?? "document"
        var entries: [ContentValue.Entry] = [.init("id", .scalar(id)), .init("type", .scalar(type))]
        var lines: [String: Int] = [:]
        for name in bibNames.sorted() {
            guard let field = fields[name] else { continue }
            let names = people(field, &list)
            if !names.isEmpty { entries.append(.init(name, .list(names))) }
            lines[name] = field.line
        }
        entries += dateEntries(&list)
        lines["issued"] = (fields["date"] ?? fields["year"])?.line
        let values = values(of: type, &list)
        entries += values.sorted { $0.key < $1.key }.map { .init($0.key, .scalar($0.value.text)) }
        lines.merge(values.mapValues(\.line)) { _, new in new }
        let start = line
        list.records.append(
            IncomingRecord(id: id, value: .record(entries)) { path in
                guard case .key(let name)? = path.steps.first, let line = lines[name] else { return (start, nil, nil) }
                return (line, nil, nil)
            })
    }

    private func values(of type: String, _ list: inout SourceList) -> [String: BibTeXField] {
        var values: [String: BibTeXField] = [:]
        var kept: Set<String> = ["year", "month", "date"]
        let number = (field: "number", key: numberKey(type, hasSeries: fields["series"] != nil))
        for (name, key) in [number] + bibFields {
            guard let field = fields[name] else { continue }
            let value = BibTeXField(text: text(of: key, field, &list), line: field.line)
            if value.text.isEmpty || values[key]?.text == value.text { kept.insert(name) }
            guard values[key] == nil, !value.text.isEmpty else { continue }
            values[key] = value
            kept.insert(name)
        }
        for (name, key) in bibSubtitles.sorted(by: { $0.key < $1.key }) {
            guard let field = fields[name] else { continue }
            let parts = [values[key]?.text, plain(field, &list)].compactMap { $0 }
            values[key] = BibTeXField(text: parts.joined(separator: ": "), line: values[key]?.line ?? field.line)
            kept.insert(name)
        }
        if let field = fields["howpublished"] {
            add(howPublished: plain(field, &list), at: field.line, to: &values)
            kept.insert("howpublished")
        }
        if let field = fields["crossref"] {
            list.report(
                field.line, interfaceWords.text("import-crossref"))
            kept.insert("crossref")
        }
        for name in fields.keys where !kept.contains(name) && !bibNames.contains(name) { list.passOver(name) }
        return values
    }

    /// `howpublished` holds an address as often as words.
    private func add(howPublished text: String, at line: Int, to values: inout [String: BibTeXField]) {
        let isAddress = text.hasPrefix("http") && !text.contains(" ")
        if isAddress, values["URL"] == nil {
            values["URL"] = BibTeXField(text: text, line: line)
        } else if !isAddress || values["URL"]?.text != text {
            let note = [values["note"]?.text, text].compactMap { $0 }.joined(separator: ". ")
            values["note"] = BibTeXField(text: note, line: line)
        }
    }

    private func text(of key: String, _ field: BibTeXField, _ list: inout SourceList) -> String {
        switch key {
        case "URL" where !field.text.contains("\\url"), "DOI": withoutEscapes(field.text)
        case "page": plain(field, &list).replacingAll("–", with: "-")
        default: plain(field, &list)
        }
    }

    private func dateEntries(_ list: inout SourceList) -> [ContentValue.Entry] {
        if let field = fields["date"] {
            let text = plain(field, &list)
            if !text.isEmpty { return [.init("issued", CSLDate(text).issued)] }
        }
        guard let field = fields["year"] else { return CSLDate.unknown(language) }
        let year = plain(field, &list)
        if year.isEmpty { return CSLDate.unknown(language) }
        let month = fields["month"].map { plain($0, &list).lowercased() }
        let number = month.flatMap { monthNumbers[String($0.prefix(3))] ?? $0 }
        return [.init("issued", CSLDate(year: year, month: number).issued)]
    }

    /// Names with `and` between them; one in braces is that of an organisation, and `others` stands for who is not named.
    private func people(_ field: BibTeXField, _ list: inout SourceList) -> [ContentValue] {
        separatedNames(field.text).compactMap { name in
            let isWhole = name.hasPrefix("{") && name.hasSuffix("}")
            let text = plain(BibTeXField(text: name, line: field.line), &list)
            if text == "others" { return CSL.others }
            return text.isEmpty ? nil : CSL.name(text, isWhole: isWhole, .suffixBeforeGiven)
        }
    }

    /// Text without braces and commands; a command that is not known is a mistake.
    private func plain(_ field: BibTeXField, _ list: inout SourceList) -> String {
        switch withoutCommands(field.text) {
        case .success(let text): return text
        case .failure(let command):
            list.report(field.line, interfaceWords.text("import-command", ["name": command.name]))
            return ""
        }
    }
}
