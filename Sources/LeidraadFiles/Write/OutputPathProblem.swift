/// A path that would not work on every disk that a site may be copied to.
public struct OutputPathProblem: Sendable, Equatable {
    /// The kind of problem.
    public enum Kind: Sendable, Equatable {
        /// No path at all, or two `/` in a row, or one at the start or the end.
        case emptyPart
        /// A part that is `.` or `..`.
        case dots
        /// A character that Windows refuses or that no name should hold.
        case character(UInt32)
        /// A part that starts with a dot: a hidden file.
        case leadingDot(part: String)
        /// A part that ends in a dot or a space, which Windows drops.
        case trailingDotOrSpace(part: String)
        /// A part that is a device on Windows, such as `con` or `nul.html`.
        case reservedName(part: String)
        /// The name of the list that Leidraad itself keeps in the output.
        case ownName
        /// More than `limit` characters in all.
        case tooLong(characters: Int, limit: Int)
        /// The same path as another file's, or the same when case and normalisation are folded.
        case clash(with: String)
        /// A file where another file needs a folder.
        case fileIsFolder(of: String)
        /// A file in a folder that is itself a file.
        case liesInFile(String)
    }

    /// The path as it was given.
    public let path: String
    /// The kind of problem.
    public let kind: Kind
}

extension OutputPathProblem.Kind {
    /// Whether the name that was given has nothing in it that an address can have.
    package var isAboutNothingLeft: Bool {
        switch self {
        case .emptyPart, .leadingDot: true
        default: false
        }
    }
}
