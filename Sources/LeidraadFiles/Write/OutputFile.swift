/// One file of the site, before it is on disk.
public struct OutputFile: Sendable, Equatable {
    /// Where it goes in the output folder: relative, parts separated by `/`.
    public let path: String
    /// All it holds.
    public let bytes: [UInt8]

    /// Makes a file; `path` is checked when the site is published.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// The same file in a folder, whose name ends in a slash; empty: where it is.
    package func below(_ folder: String) -> OutputFile {
        folder.isEmpty ? self : OutputFile(path: folder + path, bytes: bytes)
    }
}
