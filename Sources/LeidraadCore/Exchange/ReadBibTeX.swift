import LeidraadModel
import LeidraadWords

/// Reads BibTeX: entries such as `@article{key, title = {…}, …}` with values in braces, in quotes, as a number or as a word that
/// `@string` gave, joined by `#`. `@comment` and text between entries are passed over, as BibTeX does.
///
/// Content that a reference list does not show is passed over and told; content that it would show and cannot be understood is a mistake.
func readBibTeX(_ bytes: [UInt8], _ language: SiteLanguage) -> SourceList {
    guard let text = decodedText(bytes) else {
        var list = SourceList()
        list.report(nil, interfaceWords.text("import-encoding"))
        return list
    }
    var reader = BibTeXReader(text: Array(text), language: language)
    reader.readAll()
    return reader.list.closed()
}

/// A value of a field, with its line.
struct BibTeXField {
    let text: String
    let line: Int
}

private struct BibTeXReader {
    let text: [Character]
    let language: SiteLanguage
    private var index = 0
    private var line = 1
    private var strings = bibStrings
    private(set) var list = SourceList()

    init(text: [Character], language: SiteLanguage) { (self.text, self.language) = (text, language) }

    mutating func readAll() {
        while index < text.count {
            let isEntry = text[index] == "@"
            advance()
            if isEntry { readEntry() }
        }
    }

    private mutating func report(_ message: String) { list.report(line, message) }

    private mutating func advance() {
        if text[index].isNewline { line += 1 }
        index += 1
    }

    private var next: Character? { index < text.count ? text[index] : nil }

    private mutating func skipSpace() { while let next, next.isWhitespace { advance() } }

    private mutating func word(until isEnd: (Character) -> Bool) -> String {
        var word = ""
        while let next, !isEnd(next) {
            word.append(next)
            advance()
        }
        return trimmed(word)
    }

    private mutating func readEntry() {
        let start = line
        let type = word { $0 == "{" || $0 == "(" || $0 == "@" }.lowercased()
        if type == "comment", next != "{" { return }
        guard let open = next, open != "@" else {
            return report(interfaceWords.text("import-bib-brace", ["type": type]))
        }
        let close: Character = open == "(" ? ")" : "}"
        if type == "comment" || type == "preamble", open == "{" { return _ = braced() }
        advance()
        if type == "string" { return readString(close) }
        let key = word { $0 == "," || $0 == close }
        if key.isEmpty { report(interfaceWords.text("import-bib-key")) }
        guard let fields = readFields(close, of: key, start) else { return }
        if !key.isEmpty {
            BibTeXEntry(key: key, type: type, fields: fields, line: start, language: language).add(to: &list)
        }
    }

    /// `@string{njb = {Nederlands Juristenblad}}`
    private mutating func readString(_ close: Character) {
        var fields: [String: BibTeXField] = [:]
        skipSpace()
        guard readField(into: &fields, close) else { return }
        strings.merge(fields.mapValues(\.text)) { _, new in new }
        skipSpace()
        if next == close { advance() } else { report(interfaceWords.text("import-bib-string")) }
    }

    private mutating func readFields(_ close: Character, of key: String, _ start: Int) -> [String: BibTeXField]? {
        var fields: [String: BibTeXField] = [:]
        while next == "," {
            advance()
            skipSpace()
            guard let next, next != close else { break }
            guard readField(into: &fields, close) else { return nil }
            skipSpace()
        }
        guard next == close else {
            report(interfaceWords.text("import-bib-open", ["key": key, "line": String(start)]))
            return nil
        }
        advance()
        return fields
    }

    private mutating func readField(into fields: inout [String: BibTeXField], _ close: Character) -> Bool {
        let place = line
        let name = word { $0 == "=" || $0 == "," || $0 == close || $0 == "{" }.lowercased()
        guard next == "=" else {
            report(interfaceWords.text("import-bib-value", ["name": name]))
            return false
        }
        var value = ""
        repeat {
            advance()
            skipSpace()
            guard let part = readValue(close) else { return false }
            value += part
            skipSpace()
        } while next == "#"
        if fields[name] != nil { report(interfaceWords.text("import-bib-twice", ["name": name])) }
        fields[name] = BibTeXField(text: value, line: place)
        return true
    }

    private mutating func readValue(_ close: Character) -> String? {
        if next == "{" { return braced() }
        if next == "\"" { return inQuotes() }
        let value = word { $0 == "," || $0 == close || $0 == "#" || $0.isNewline }
        if !value.isEmpty, value.allSatisfy(\.isNumber) { return value }
        let known = strings[value.lowercased()]
        if known == nil {
            report(interfaceWords.text("import-bib-short", ["value": value]))
        }
        return known ?? ""
    }

    /// The text between a brace and the one that closes it.
    private mutating func braced() -> String? {
        let start = line
        var depth = 0
        var inner = ""
        while let character = next {
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
        list.report(start, interfaceWords.text("import-bib-open-brace"))
        return nil
    }

    private mutating func inQuotes() -> String? {
        let start = line
        advance()
        var depth = 0
        var inner = ""
        while let character = next {
            if character == "\"", depth == 0 {
                advance()
                return inner
            }
            if character == "{" { depth += 1 }
            if character == "}" { depth -= 1 }
            inner.append(character)
            advance()
        }
        list.report(start, interfaceWords.text("import-bib-open-quote"))
        return nil
    }
}
