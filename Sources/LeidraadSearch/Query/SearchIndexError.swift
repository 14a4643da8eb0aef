/// Why an index cannot answer.
public enum SearchIndexError: Error, Sendable, Equatable {
    /// A file of the index is not there.
    case missing(path: String)
    /// A file of the index is cut off or garbled.
    case damaged(path: String)
    /// A file of the index belongs to another build of the site.
    case otherBuild(path: String)
    /// The index was made by a version of the program that this one cannot read.
    case version(Int)
}
