import LeidraadFiles
import LeidraadWords
import LeidraadYAML

/// The words of the interface in one language, from `Templates/languages/`.
package struct Phrases: Sendable {
    /// The words by their keys, as templates get them under `t`.
    package let byKey: [String: String]

    package init(_ file: SourceFile) throws(TemplateFailure) {
        let document = parseYAML(file.bytes)
        if let problem = document.problems.first {
            throw TemplateFailure(.yaml(problem), in: file, at: problem.range)
        }
        var words: [String: String] = [:]
        for entry in document.root?.mapping ?? [] { words[entry.key] = entry.value.scalar }
        self.init(words)
    }

    /// The words of a table that the program carries.
    package init(_ table: WordTable) { self.init(table.words) }

    package init(_ words: [String: String]) {
        byKey = words
    }

    /// The words of this table, and those of another where this one lacks a key.
    package func completed(by other: Phrases) -> Phrases { Phrases(byKey.merging(other.byKey) { own, _ in own }) }

    /// The keys that the table has.
    package var keys: Set<String> { Set(byKey.keys) }

    /// The word for a key, if the table has it.
    package func word(_ key: String) -> String? { byKey[key] }

    /// The word for a key; the key itself shows what is missing.
    package subscript(key: String) -> String { byKey[key] ?? key }

    /// The word for a member of a closed set: the key is the set's name, a hyphen and the raw value.
    package subscript<Word: RawRepresentable>(set: String, word: Word) -> String where Word.RawValue == String {
        self[set + "-" + word.rawValue]
    }

    /// The word for a key with its places filled in: `{n}`, and `{n:year|years}`, which is the first word where `n` is 1 and else the second.
    package subscript(key: String, filling places: KeyValuePairs<String, String>) -> String {
        places.reduce(self[key]) { text, place in
            text.replacingAll("{" + place.key + "}", with: place.value).choosing(place.key, isOne: place.value == "1")
        }
    }

    /// A number of things: the singular under `key-one`, the plural under `key-many`.
    package subscript(key: String, count count: Int) -> String {
        self[count == 1 ? key + "-one" : key + "-many", filling: ["n": String(count)]]
    }
}

extension String {
    /// The text with the word for one, or that for more, in the place of each choice `{key:one|more}`.
    fileprivate func choosing(_ key: String, isOne: Bool) -> String {
        guard utf8.contains(UInt8(ascii: ":")) else { return self }
        let opening = "{" + key + ":"
        var result = ""
        var rest = self[...]
        while let start = rest.range(of: opening), let end = rest[start.upperBound...].firstIndex(of: "}") {
            let words = rest[start.upperBound..<end].split(separator: "|", omittingEmptySubsequences: false)
            result +=
                rest[..<start.lowerBound] + (words.count == 2 ? words[isOne ? 0 : 1] : rest[start.lowerBound...end])
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }
}
