import Synchronization

/// The tables of words, one a language: those that the program carries, and those that a site brings along.
public enum WordTables {
    private static let tables = Mutex<[String: WordTable]>([:])

    /// The language that holds where nobody says which.
    public static let usualLanguage = "nl"

    /// The languages that have a table, the usual one first.
    public static var languages: [String] {
        let known = tables.withLock { Set($0.keys) }.union(EmbeddedTables.texts.keys)
        return [usualLanguage] + known.subtracting([usualLanguage]).sorted()
    }

    /// The table of a language, read when it is first asked for; nil where there is none.
    public static func table(_ language: String) -> WordTable? {
        tables.withLock { tables in
            if let table = tables[language] { return table }
            guard let text = EmbeddedTables.texts[language] else { return nil }
            let table = WordTable(language: language, yaml: Array(text.utf8))
            tables[language] = table
            return table
        }
    }

    /// The English words, which are in where another table lacks one.
    public static var english: WordTable { table("en") ?? WordTable(language: "en", words: [:]) }

    /// Adds the table of a language that the program does not carry. English stands in for the words that it lacks.
    public static func add(_ language: String, yaml: [UInt8]) {
        guard EmbeddedTables.texts[language] == nil else { return }
        let table = WordTable(language: language, yaml: yaml).completed(by: english)
        tables.withLock { $0[language] = table }
    }
}
