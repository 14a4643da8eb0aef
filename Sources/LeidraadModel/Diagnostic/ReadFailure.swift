/// Why the content could not be read at all.
public enum ReadFailure: Error, Sendable {
    /// There is no such folder.
    case noFolder(String)
    /// The templates of the program are not where they should be.
    case noTemplates(String)
    /// There is one whose name differs in its capitals only.
    case otherCase(String, found: String)
    /// A file or folder could not be read; the reason is the system's.
    case unreadable(String, reason: String)
}
