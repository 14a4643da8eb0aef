import LeidraadWords

/// The language of a site: one for which there is a table of words.
public struct SiteLanguage: RawRepresentable, Hashable, CaseIterable, Sendable {
    /// Its name, as `language:` in `site.yml` writes it.
    public let rawValue: String

    /// The language of a name; nil where there is no table for it.
    public init?(rawValue: String) {
        guard WordTables.table(rawValue) != nil else { return nil }
        self.rawValue = rawValue
    }

    private init(known name: String) { rawValue = name }

    /// Dutch, which holds where a site does not say its language.
    public static let nl = SiteLanguage(known: "nl")
    /// English, whose words are used where another table lacks one.
    public static let en = SiteLanguage(known: "en")

    /// Every language that has a table.
    public static var allCases: [SiteLanguage] { WordTables.languages.map { SiteLanguage(known: $0) } }

    /// The words of the language.
    public var words: WordTable { WordTables.table(rawValue) ?? WordTables.english }

    /// The words that every language has under a key, divided there by `;`: what editors write in any of them.
    package static func inAll(_ key: String) -> [String] { allCases.flatMap { $0.list(key) } }

    /// The words that the language has under a key, divided there by `;`.
    package func list(_ key: String) -> [String] {
        words.text(key).split(separator: ";").map { trimmed($0) }
    }
}
