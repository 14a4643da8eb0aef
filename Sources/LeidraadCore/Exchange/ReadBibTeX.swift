import LeidraadMarkdown

/// Reads BibTeX: entries such as `@article{key, title = {…}, …}` with values in braces, in quotes, or as a number.
///
/// Understood are the types and fields below, and accents such as `{\'e}`; strings (`@string`, `#`), other commands and other
/// fields are mistakes, so that nothing is lost unseen. `@comment` and text between entries are passed over, as BibTeX does.
func readBibTeX(_ bytes: [UInt8]) -> Result<[IncomingRecord], ImportMistakes> {
    guard let text = decodedText(bytes) else {
        return .failure(ImportMistakes([ImportMistake("dit bestand is geen UTF-8 en geen Windows-1252")]))
    }
    var reader = BibTeXReader(text: Array(text))
    reader.readAll()
    if reader.records.isEmpty, reader.mistakes.isEmpty { reader.report("er staat geen bron in dit bestand") }
    return reader.mistakes.isEmpty ? .success(reader.records) : .failure(ImportMistakes(reader.mistakes))
}

func slugged(_ text: String) -> String { slug(text) }

private struct BibTeXReader {
    let text: [Character]
    private var index = 0
    private var line = 1
    private(set) var records: [IncomingRecord] = []
    private(set) var mistakes: [ImportMistake] = []

    init(text: [Character]) { self.text = text }

    mutating func report(_ message: String) { mistakes.append(ImportMistake(row: line, message)) }

    mutating func readAll() {
        while index < text.count {
            if text[index] == "@" {
                advance()
                readEntry()
            } else {
                advance()
            }
        }
    }

    private mutating func advance() {
        if text[index].isNewline { line += 1 }
        index += 1
    }

    private mutating func skipSpace() { while index < text.count, text[index].isWhitespace { advance() } }

    private mutating func word(until isEnd: (Character) -> Bool) -> String {
        var word = ""
        while index < text.count, !isEnd(text[index]) {
            word.append(text[index])
            advance()
        }
        return trimmed(word)
    }

    private mutating func readEntry() {
        let start = line
        let type = word { $0 == "{" || $0 == "(" || $0 == "@" }.lowercased()
        guard index < text.count, text[index] == "{" else { return report("na @\(type) hoort een accolade") }
        if type == "comment" { return _ = braced() }
        guard let known = bibTypes[type] else {
            report("onbekend soort bron @\(type); bekend zijn: \(bibTypes.keys.sorted().joined(separator: ", "))")
            return _ = braced()
        }
        advance()
        let key = word { $0 == "," || $0 == "}" }
        guard !key.isEmpty else { return report("deze bron heeft geen sleutel") }
        var fields: [String: (text: String, line: Int)] = [:]
        while index < text.count, text[index] == "," {
            advance()
            skipSpace()
            guard index < text.count, text[index] != "}" else { break }
            guard readField(into: &fields) else { return }
            skipSpace()
        }
        guard index < text.count, text[index] == "}" else {
            return report("de bron \"\(key)\" van regel \(start) wordt niet gesloten")
        }
        advance()
        take(key, known, fields, start)
    }

    private mutating func readField(into fields: inout [String: (text: String, line: Int)]) -> Bool {
        let place = line
        let name = word { $0 == "=" || $0 == "," || $0 == "}" || $0 == "{" }.lowercased()
        guard index < text.count, text[index] == "=" else {
            report("na \(name) hoort een = met een waarde")
            return false
        }
        advance()
        skipSpace()
        guard let value = readValue() else { return false }
        if fields[name] != nil { report("\(name) staat er twee keer") }
        fields[name] = (value, place)
        skipSpace()
        if index < text.count, text[index] == "#" {
            report("waarden die met # aan elkaar zitten, worden niet begrepen; zet er één waarde")
            return false
        }
        return true
    }

    private mutating func readValue() -> String? {
        guard index < text.count else { return nil }
        if text[index] == "{" { return braced() }
        if text[index] == "\"" { return inQuotes() }
        let value = word { $0 == "," || $0 == "}" || $0 == "#" }
        if !value.isEmpty, value.allSatisfy(\.isNumber) { return value }
        let month = monthNumbers[value.lowercased()]
        if month == nil { report("de afkorting \"\(value)\" wordt niet begrepen; zet de waarde tussen accolades") }
        return month
    }

    /// What stands between a brace and the one that closes it.
    private mutating func braced() -> String? {
        let start = line
        var depth = 0
        var inner = ""
        while index < text.count {
            let character = text[index]
            if character == "\\", index + 1 < text.count {
                inner.append(character)
                advance()
                inner.append(text[index])
                advance()
                continue
            }
            if character == "}" { depth -= 1 }
            if depth > 0 { inner.append(character) }
            if character == "{" { depth += 1 }
            advance()
            if depth == 0 { return inner }
        }
        mistakes.append(ImportMistake(row: start, "deze accolade wordt niet gesloten"))
        return nil
    }

    private mutating func inQuotes() -> String? {
        let start = line
        advance()
        var depth = 0
        var inner = ""
        while index < text.count {
            let character = text[index]
            if character == "\"", depth == 0 {
                advance()
                return inner
            }
            if character == "{" { depth += 1 }
            if character == "}" { depth -= 1 }
            inner.append(character)
            advance()
        }
        mistakes.append(ImportMistake(row: start, "dit aanhalingsteken wordt niet gesloten"))
        return nil
    }

    private mutating func take(
        _ key: String, _ type: String, _ fields: [String: (text: String, line: Int)], _ start: Int
    ) {
        var entries: [ContentValue.Entry] = [.init("id", .scalar(key)), .init("type", .scalar(type))]
        var values: [String: String] = [:]
        for (name, field) in fields.sorted(by: { $0.value.line < $1.value.line }) {
            if passedOver.contains(name) || ["year", "month", "date"].contains(name) { continue }
            if name == "author" || name == "editor" {
                let names = people(field)
                if !names.isEmpty { entries.append(.init(name, .list(names))) }
            } else if let known = bibFields[name] {
                if values[known] != nil {
                    mistakes.append(ImportMistake(row: field.line, "\(known) staat er twee keer"))
                }
                values[known] = plain(field)
            } else {
                mistakes.append(
                    ImportMistake(
                        row: field.line,
                        "het veld \(name) wordt niet begrepen; haal het weg of zet de bron zelf in references.yml"))
            }
        }
        let date = dateParts(fields)
        if !date.isEmpty { entries.append(.init("issued", CSL.issued(date))) }
        entries += values.sorted { $0.key < $1.key }.map { key, value in
            .init(key, .scalar(key == "page" ? value.replacingAll("--", with: "-") : value))
        }
        let lines = fields.mapValues(\.line)
        records.append(
            IncomingRecord(id: key, value: .record(entries)) { path in
                if case .key(let name)? = path.steps.first, let line = lines[name] { return (line, nil, nil) }
                return (start, nil, nil)
            })
    }

    private mutating func dateParts(_ fields: [String: (text: String, line: Int)]) -> [String] {
        if let date = fields["date"] {
            return plain(date).split(separator: "-").prefix(3).map { String($0.drop { $0 == "0" }) }
        }
        guard let year = fields["year"] else { return [] }
        let month = fields["month"].map { plain($0) }.flatMap {
            monthNumbers[$0.lowercased().prefix(3).description] ?? (Int($0) == nil ? nil : $0)
        }
        return [plain(year)] + (month.map { [$0] } ?? [])
    }

    /// Names with `and` between them; one in braces is that of an organisation.
    private mutating func people(_ field: (text: String, line: Int)) -> [ContentValue] {
        separatedNames(field.text).compactMap { name in
            let isWhole = name.hasPrefix("{") && name.hasSuffix("}")
            let text = plain((name, field.line))
            return text.isEmpty || text == "others" ? nil : CSL.name(text, isWhole: isWhole)
        }
    }

    /// Text without braces and commands; a command that is not known is a mistake.
    private mutating func plain(_ field: (text: String, line: Int)) -> String {
        switch withoutCommands(field.text) {
        case .success(let text): return text
        case .failure(let command):
            mistakes.append(
                ImportMistake(
                    row: field.line, "de opdracht \\\(command.name) wordt niet begrepen; zet er het teken zelf"))
            return ""
        }
    }
}

/// Types of BibTeX and BibLaTeX, and what CSL calls them.
private let bibTypes = [
    "article": "article-journal", "book": "book", "incollection": "chapter", "inbook": "chapter",
    "inproceedings": "paper-conference",
    "conference": "paper-conference", "phdthesis": "thesis", "mastersthesis": "thesis", "thesis": "thesis",
    "techreport": "report",
    "report": "report", "misc": "document", "online": "webpage", "manual": "report", "unpublished": "manuscript",
]

/// Fields that hold one value, and the keys of CSL for them.
private let bibFields = [
    "title": "title", "journal": "container-title", "journaltitle": "container-title", "booktitle": "container-title",
    "publisher": "publisher", "institution": "publisher", "school": "publisher", "organization": "publisher",
    "address": "publisher-place",
    "location": "publisher-place", "volume": "volume", "number": "issue", "pages": "page", "edition": "edition",
    "doi": "DOI", "url": "URL",
    "note": "note", "issn": "ISSN", "isbn": "ISBN", "language": "language",
]

/// Fields that say nothing a reference list shows.
private let passedOver: Set<String> = ["abstract", "keywords", "file", "timestamp", "urldate", "owner", "langid"]

private let monthNumbers = [
    "jan": "1", "feb": "2", "mar": "3", "apr": "4", "may": "5", "jun": "6", "jul": "7", "aug": "8", "sep": "9",
    "oct": "10", "nov": "11",
    "dec": "12",
]
