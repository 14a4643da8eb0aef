/// The result of publishing.
public struct PublishReport: Sendable, Equatable {
    /// The output folder, absolute, with links resolved.
    public let output: String
    /// Files that are new or differ from what was there.
    public var written = 0
    /// Of those: files that are the same as in the last build, but that somebody had changed or removed by hand.
    public var restored = 0
    /// Files left as they were, with their inode and time.
    public var unchanged = 0
    /// Files of the last build that the site no longer has.
    public var removed = 0
    /// Files of others that were left in the folder.
    public var foreign = 0
    /// Why the last site's files could not be cleared away after the new site was in place; the next build tries again.
    public var leftover: WriteProblem?
    /// What tells the list of files of this site from another.
    package var list: Manifest.Record?

    init(output: String) { self.output = output }
}
