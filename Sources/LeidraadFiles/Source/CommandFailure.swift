/// Something that ends a command with one line: not a problem in the content, but in the folders, the disk or the templates.
public protocol CommandFailure: Error {
    /// One sentence on what is wrong and what can be done.
    var message: String { get }
    /// Whether the cause lies in how the command was used or set up, rather than in reading or writing.
    var isUsage: Bool { get }
}
