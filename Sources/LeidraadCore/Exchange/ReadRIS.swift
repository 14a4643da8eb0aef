/// Reads RIS, as reference managers write it: lines of a two-letter tag, two spaces, a hyphen and a value, from `TY` to `ER`.
///
/// Understood are the tags of `fields`, and the types of `types`; any other tag is a mistake, so that nothing is lost unseen.
func readRIS(_ bytes: [UInt8]) -> Result<[IncomingRecord], ImportMistakes> {
    guard let text = decodedText(bytes) else {
        return .failure(ImportMistakes([ImportMistake("dit bestand is geen UTF-8 en geen Windows-1252")]))
    }
    var reader = RISReader()
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
        reader.read(String(line), number: index + 1)
    }
    return reader.finished()
}

private struct RISReader {
    private struct Item {
        let line: Int
        var type: String
        var id: String?
        var lines: [String: Int] = [:]
        var values: [String: String] = [:]
        var authors: [ContentValue] = []
        var editors: [ContentValue] = []
        var date: [String] = []
    }

    private var item: Item?
    private var records: [IncomingRecord] = []
    private var mistakes: [ImportMistake] = []

    mutating func read(_ line: String, number: Int) {
        let bare = trimmed(line)
        if bare.isEmpty { return }
        let tag = String(line.prefix(2))
        guard line.count >= 5, line.dropFirst(2).hasPrefix("  -"),
            tag.allSatisfy({ $0.isASCII && ($0.isUppercase || $0.isNumber) })
        else {
            return report(
                number, "een regel van RIS begint met twee letters, twee spaties en een streepje, zoals \"TI  - Titel\""
            )
        }
        take(tag, trimmed(line.dropFirst(5)), number)
    }

    private mutating func take(_ tag: String, _ value: String, _ line: Int) {
        if tag == "TY" {
            if item != nil { report(line, "de vorige bron is niet afgesloten met ER") }
            guard let type = risTypes[value] else {
                return report(
                    line,
                    "onbekend soort bron \"\(value)\"; bekend zijn: \(risTypes.keys.sorted().joined(separator: ", "))")
            }
            item = Item(line: line, type: type)
            return
        }
        guard var open = item else { return report(line, "vóór deze regel hoort een regel TY met het soort bron") }
        switch tag {
        case "ER":
            item = nil
            return end(open)
        case "ID": open.id = value
        case "AU", "A1": open.authors.append(CSL.name(value, isWhole: !value.contains(",")))
        case "ED", "A2": open.editors.append(CSL.name(value, isWhole: !value.contains(",")))
        case "PY", "Y1", "DA":
            let parts = value.split(separator: "/").prefix(3).map(String.init)
            if tag == "DA" || open.date.isEmpty {
                open.date = parts.map { $0.hasPrefix("0") ? String($0.drop { $0 == "0" }) : $0 }
            }
        case "SP": open.values["page"] = value + (open.values["page"] ?? "")
        case "EP": open.values["page", default: ""] += "-" + value
        case _ where passedOverTags.contains(tag): break
        default:
            guard let key = risFields[tag] else {
                report(line, "de regel \(tag) wordt niet begrepen; haal haar weg of zet de bron zelf in references.yml")
                break
            }
            if open.values[key] != nil { report(line, "\(key) staat er twee keer") }
            open.values[key] = value
        }
        open.lines[tag] = line
        item = open
    }

    private mutating func end(_ item: Item) {
        var entries: [ContentValue.Entry] = []
        let id = item.id ?? generatedID(item)
        guard let id, !id.isEmpty else {
            return report(item.line, "deze bron heeft geen ID, en geen auteur en jaar om er een van te maken")
        }
        entries.append(.init("id", .scalar(id)))
        entries.append(.init("type", .scalar(item.type)))
        if !item.authors.isEmpty { entries.append(.init("author", .list(item.authors))) }
        if !item.editors.isEmpty { entries.append(.init("editor", .list(item.editors))) }
        if !item.date.isEmpty { entries.append(.init("issued", CSL.issued(item.date))) }
        entries += item.values.sorted { $0.key < $1.key }.map { .init($0.key, .scalar($0.value)) }
        records.append(IncomingRecord(id: id, value: .record(entries)) { _ in (item.line, nil, nil) })
    }

    /// The first author and the year, as editors here name their sources.
    private func generatedID(_ item: Item) -> String? {
        guard let year = item.date.first, let first = item.authors.first,
            let name = first["family"]?.text ?? first["literal"]?.text
        else { return nil }
        return slugged(name) + year
    }

    private mutating func report(_ line: Int, _ message: String) { mistakes.append(ImportMistake(row: line, message)) }

    mutating func finished() -> Result<[IncomingRecord], ImportMistakes> {
        if let item { report(item.line, "deze bron is niet afgesloten met ER") }
        if records.isEmpty, mistakes.isEmpty { mistakes.append(ImportMistake("er staat geen bron in dit bestand")) }
        return mistakes.isEmpty ? .success(records) : .failure(ImportMistakes(mistakes))
    }
}

/// Types of RIS, and what CSL calls them.
private let risTypes = [
    "JOUR": "article-journal", "BOOK": "book", "CHAP": "chapter", "RPRT": "report", "THES": "thesis",
    "CONF": "paper-conference",
    "MGZN": "article-magazine", "NEWS": "article-newspaper", "ELEC": "webpage", "WEB": "webpage", "GEN": "document",
]

/// Tags of RIS that hold one value, and the keys of CSL for them.
private let risFields = [
    "TI": "title", "T1": "title", "T2": "container-title", "JO": "container-title", "JF": "container-title",
    "PB": "publisher",
    "CY": "publisher-place", "VL": "volume", "IS": "issue", "ET": "edition", "DO": "DOI", "UR": "URL", "LA": "language",
    "N1": "note",
    "SN": "ISSN",
]

/// Tags that say nothing a reference list shows.
private let passedOverTags: Set<String> = ["N2", "AB", "KW", "L1", "DB", "DP", "AN", "Y2"]
