import Foundation
import LeidraadModel

/// A command of TeX that is not understood.
struct TeXCommand: Error {
    let name: String
}

/// Text of a BibTeX field without braces, with accents, quotes, dashes and escaped signs as the characters that they stand for.
func withoutCommands(_ text: String) -> Result<String, TeXCommand> {
    var reader = TeXReader(text: Array(text))
    if let unknown = reader.read() { return .failure(unknown) }
    let words = reader.result.split(whereSeparator: \.isWhitespace)
    return .success(words.joined(separator: " "))
}

/// An address or DOI of a BibTeX field. BibTeX hands it on as it is: a tilde is no space in it. What some programs escape
/// nevertheless is turned back.
func withoutEscapes(_ address: String) -> String {
    let bare = address.split(whereSeparator: \.isWhitespace).joined()
    return addressEscapes.reduce(bare) { $0.replacingAll($1.written, with: $1.meant) }
}

private let addressEscapes: [(written: String, meant: String)] = [
    ("{\\textasciitilde}", "~"), ("\\textasciitilde{}", "~"), ("{\\textasciitilde{}}", "~"), ("{\\~{}}", "~"),
    ("\\~{}", "~"), ("{\\_}", "_"), ("{\\%}", "%"), ("{\\&}", "&"), ("{\\#}", "#"),
    ("\\_", "_"), ("\\%", "%"), ("\\&", "&"), ("\\#", "#"),
]

/// The names of an author field: divided by `and`, but not inside braces.
func separatedNames(_ text: String) -> [String] {
    var names: [String] = []
    var words: [Substring] = []
    var depth = 0
    for word in text.split(whereSeparator: \.isWhitespace) {
        if depth == 0, word.lowercased() == "and" {
            names.append(words.joined(separator: " "))
            words = []
        } else {
            words.append(word)
            depth += word.count { $0 == "{" } - word.count { $0 == "}" }
        }
    }
    return (names + [words.joined(separator: " ")]).filter { !$0.isEmpty }
}

private struct TeXReader {
    let text: [Character]
    private var index = 0
    private(set) var result = ""
    /// A single quote that was opened; only then is an apostrophe the other half of it.
    private var isQuoteOpen = false

    init(text: [Character]) { self.text = text }

    mutating func read() -> TeXCommand? {
        while index < text.count {
            let character = text[index]
            switch character {
            case "{", "}": index += 1
            case "~":
                index += 1
                result.append(" ")
            case "-": result += [1: "-", 2: "–", 3: "—"][run(of: "-", atMost: 3)] ?? "-"
            case "`": openQuote()
            case "'": closeQuote()
            case "\\":
                index += 1
                if let unknown = command() { return unknown }
            default:
                index += 1
                result.append(character)
            }
        }
        return nil
    }

    /// How many of a sign are here, which are then behind us.
    private mutating func run(of sign: Character, atMost limit: Int) -> Int {
        let count = text[index...].prefix(limit).prefix { $0 == sign }.count
        index += count
        return count
    }

    private mutating func openQuote() {
        let isDouble = run(of: "`", atMost: 2) == 2
        if !isDouble { isQuoteOpen = true }
        result += isDouble ? "“" : "‘"
    }

    private mutating func closeQuote() {
        if run(of: "'", atMost: 2) == 2 { return result += "”" }
        result += isQuoteOpen ? "’" : "'"
        isQuoteOpen = false
    }

    private mutating func command() -> TeXCommand? {
        guard index < text.count else { return TeXCommand(name: "") }
        var name = String(text[index])
        index += 1
        let isWord = name.first?.isLetter == true
        if isWord {
            while index < text.count, text[index].isLetter, text[index].isASCII {
                name.append(text[index])
                index += 1
            }
        }
        if let letter = texLetters[name] {
            result += letter
            if isWord { skipEnd() }
            return nil
        }
        if texStyles.contains(name) {
            skipEnd()
            return nil
        }
        if name == "url" || name == "path" { return address() }
        guard let accent = texAccents[name] else { return TeXCommand(name: name) }
        return accented(accent, name)
    }

    /// The space behind a word of TeX only ends it.
    private mutating func skipEnd() { if index < text.count, text[index] == " " { index += 1 } }

    /// The text in the braces behind `\url`, as it is.
    private mutating func address() -> TeXCommand? {
        skipEnd()
        guard index < text.count, text[index] == "{", let end = text[index...].firstIndex(of: "}") else { return nil }
        result += withoutEscapes(String(text[(index + 1)..<end]))
        index = end + 1
        return nil
    }

    private mutating func accented(_ accent: String, _ name: String) -> TeXCommand? {
        while index < text.count, text[index] == "{" || text[index] == " " { index += 1 }
        guard index < text.count else { return TeXCommand(name: name) }
        var base = String(text[index])
        index += 1
        // Over a dotless i is the accent of an i.
        if base == "\\", index < text.count, text[index] == "i" || text[index] == "j" {
            base = String(text[index])
            index += 1
        }
        result += (base + accent).precomposedStringWithCanonicalMapping
        return nil
    }
}
