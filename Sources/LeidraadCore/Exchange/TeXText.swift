import Foundation

/// A command of TeX that is not understood.
struct TeXCommand: Error {
    let name: String
}

/// Text of a BibTeX field without braces, with accents and escaped signs as the characters that they stand for.
func withoutCommands(_ text: String) -> Result<String, TeXCommand> {
    var reader = TeXReader(text: Array(text))
    if let unknown = reader.read() { return .failure(unknown) }
    let words = reader.result.split(whereSeparator: \.isWhitespace)
    return .success(words.joined(separator: " "))
}

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

    init(text: [Character]) { self.text = text }

    mutating func read() -> TeXCommand? {
        while index < text.count {
            let character = text[index]
            index += 1
            switch character {
            case "{", "}": continue
            case "~": result.append("\u{A0}")
            case "\\": if let unknown = command() { return unknown }
            default: result.append(character)
            }
        }
        return nil
    }

    private mutating func command() -> TeXCommand? {
        guard index < text.count else { return TeXCommand(name: "") }
        var name = String(text[index])
        index += 1
        if name.first?.isLetter == true {
            while index < text.count, text[index].isLetter, text[index].isASCII {
                name.append(text[index])
                index += 1
            }
        }
        if let letter = letters[name] {
            result += letter
            // A space after the name of a command only ends it.
            if name.first?.isLetter == true, index < text.count, text[index] == " " { index += 1 }
            return nil
        }
        guard let accent = accents[name] else { return TeXCommand(name: name) }
        while index < text.count, text[index] == "{" || text[index] == " " { index += 1 }
        guard index < text.count else { return TeXCommand(name: name) }
        var base = String(text[index])
        index += 1
        // Over a dotless i stands the accent of an i.
        if base == "\\", index < text.count, text[index] == "i" || text[index] == "j" {
            base = String(text[index])
            index += 1
        }
        result += (base + accent).precomposedStringWithCanonicalMapping
        return nil
    }
}

/// Accents, as the combining character behind a letter.
private let accents = [
    "'": "\u{301}", "`": "\u{300}", "^": "\u{302}", "\"": "\u{308}", "~": "\u{303}", "=": "\u{304}", ".": "\u{307}",
    "c": "\u{327}",
    "v": "\u{30C}", "u": "\u{306}", "H": "\u{30B}", "k": "\u{328}", "r": "\u{30A}", "d": "\u{323}",
]

/// Commands that are a character by themselves.
private let letters = [
    "&": "&", "%": "%", "$": "$", "#": "#", "_": "_", "{": "{", "}": "}", " ": " ", "-": "", "ss": "ß", "ae": "æ",
    "AE": "Æ", "oe": "œ",
    "OE": "Œ", "o": "ø", "O": "Ø", "aa": "å", "AA": "Å", "l": "ł", "L": "Ł", "i": "ı", "textendash": "–",
    "textemdash": "—", "textquoteright": "’",
]
