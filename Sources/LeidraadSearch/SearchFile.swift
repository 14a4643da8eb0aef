/// A file of the index, to be written below the root of the site.
public struct SearchFile: Sendable, Hashable {
    /// The path from the root of the site, with "/" between folders.
    public let path: String
    /// The content of the file, in ASCII.
    public let bytes: [UInt8]
}
