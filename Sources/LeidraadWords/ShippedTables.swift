import Synchronization

/// The tables that the program carries, one a language.
public enum ShippedTables {
    private static let parsed = Mutex<[String: WordTable]>([:])

    /// The languages that the program carries, in the order of the alphabet.
    public static var languages: [String] { EmbeddedTables.texts.keys.sorted() }

    /// The table of a language, read when it is first asked for; nil where the program carries none.
    public static func table(_ language: String) -> WordTable? {
        guard let text = EmbeddedTables.texts[language] else { return nil }
        return parsed.withLock { tables in
            if let table = tables[language] { return table }
            let table = WordTable(language: language, yaml: Array(text.utf8))
            tables[language] = table
            return table
        }
    }

    /// The English words, which stand in where another table lacks one.
    public static var english: WordTable { table("en") ?? WordTable(language: "en", words: [:]) }
}
