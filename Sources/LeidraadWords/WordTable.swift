import LeidraadYAML

/// The words of one language: a text for each key, with places such as `{name}` to fill in.
public struct WordTable: Sendable {
    /// The language, as `language:` in `site.yml` names it.
    public let language: String
    /// The texts by their keys.
    public let words: [String: String]

    /// A table of words that are at hand.
    public init(language: String, words: [String: String]) {
        (self.language, self.words) = (language, words)
    }

    /// Reads a table that is written as YAML: a key and a text on each line. Whoever embeds or checks a table reports its mistakes.
    public init(language: String, yaml: [UInt8]) {
        var words: [String: String] = [:]
        for entry in parseYAML(yaml).root?.mapping ?? [] { words[entry.key] = entry.value.scalar }
        self.init(language: language, words: words)
    }

    /// The keys that the table has.
    public var keys: Set<String> { Set(words.keys) }

    /// This table, with the words of another for the keys that it lacks.
    public func completed(by other: WordTable) -> WordTable {
        WordTable(language: language, words: words.merging(other.words) { own, _ in own })
    }

    /// The text of a key as it is, if the table has it.
    public func word(_ key: String) -> String? { words[key] }

    /// The text of a key with its places filled in; the key itself shows what is missing.
    public func text(_ key: String, _ values: KeyValuePairs<String, String> = [:]) -> String {
        fill(words[key] ?? key, values, hasArticles: language == "en")
    }

    /// A number of things: the text of `key-one`, or of `key-many` with the number as `{n}`.
    public func count(_ key: String, _ count: Int) -> String {
        text(count == 1 ? key + "-one" : key + "-many", ["n": String(count)])
    }
}

/// A text with values in its places. Braces around anything else stay, and so do braces in a value.
///
/// - Parameter hasArticles: whether "a" in front of a place becomes "an" where its value asks for it.
func fill(_ text: String, _ values: KeyValuePairs<String, String>, hasArticles: Bool = false) -> String {
    guard !values.isEmpty else { return text }
    var result = ""
    var rest = text[...]
    while let brace = rest.firstIndex(of: "{") {
        result += rest[..<brace]
        let name = rest[brace...].dropFirst().prefix { $0 != "}" && $0 != "{" }
        if name.endIndex < rest.endIndex, rest[name.endIndex] == "}",
            let value = values.first(where: { $0.key == name })
        {
            if hasArticles, result == "a " || result.hasSuffix(" a ") {
                result = result.dropLast(2) + englishArticle(before: value.value) + " "
            }
            result += value.value
            rest = rest[name.endIndex...].dropFirst()
        } else {
            result += "{"
            rest = rest[brace...].dropFirst()
        }
    }
    return result + rest
}

/// "a" or "an", as the sound of the next word asks for.
package func englishArticle(before word: String) -> String {
    let start = word.lowercased()
    let soundsAsY = ["uni", "use", "usu", "eu", "one"].contains { start.hasPrefix($0) }
    return "aeiou".contains(start.first ?? "b") && !soundsAsY ? "an" : "a"
}
