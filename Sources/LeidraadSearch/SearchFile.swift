import Synchronization

/// A file of the index, to be written below the root of the site.
public struct SearchFile: Sendable, Hashable {
    /// The path from the root of the site, with "/" between folders.
    public let path: String
    /// The content of the file, in ASCII.
    public let bytes: [UInt8]
}

/// The files of an index, kept as they come.
public final class SearchFileList: Sendable {
    private let files = Mutex<[SearchFile]>([])

    /// An empty list.
    public init() {}

    /// Takes a file, from any core.
    @Sendable public func add(_ file: SearchFile) { files.withLock { $0.append(file) } }

    /// The files in the order of their paths, whatever core made them first.
    public var sorted: [SearchFile] { files.withLock { $0 }.sorted { $0.path < $1.path } }
}
