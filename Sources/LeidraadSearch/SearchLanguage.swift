/// A language that the index can analyse.
public enum SearchLanguage: String, Sendable, CaseIterable {
    /// Dutch.
    case dutch = "nl"
    /// English.
    case english = "en"
}
