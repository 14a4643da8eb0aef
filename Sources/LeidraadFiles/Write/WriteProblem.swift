/// Why a site could not be published; the words for it are the caller's. Except where a case says otherwise,
/// the site that was in the output folder is still there, whole.
public enum WriteProblem: Error, Sendable, Equatable {
    /// How the output folder and a folder that must be left alone lie to each other.
    public enum Overlap: Sendable, Equatable {
        /// They are the same folder.
        case isSame
        /// The output would hold the other folder.
        case holds
        /// The output would lie in the other folder.
        case liesIn
    }

    /// Paths that would not work everywhere.
    case unsafePaths([OutputPathProblem])
    /// The output overlaps content, templates, the project folder, home or `/`.
    case overlap(output: String, Overlap, folder: String)
    /// The output, or something above it, is no folder.
    case notAFolder(String)
    /// Symbolic links that lead back to themselves.
    case linkLoop(String)
    /// A symbolic link that leads to nothing.
    case danglingLink(String)
    /// A folder or disk is mounted on the output or below it, so it cannot be exchanged.
    case mountPoint(String)
    /// A folder with files in it that Leidraad has not written, such as `example`.
    case notOurFolder(String, example: String)
    /// Our list of files is damaged at a line, counted from 1.
    case damagedManifest(String, line: Int)
    /// Our list of files was written by another version, whose format we do not know.
    case unknownManifest(String, found: String)
    /// Files of somebody else are where files of the site must go.
    case foreignFilesInTheWay([String])
    /// Somebody else's file can be neither linked nor copied into the new site.
    case cannotCarryOver(String)
    /// The folder that we build in exists and holds something that is not ours.
    case workFolderInUse(String, example: String)
    /// Another build is writing the same output.
    case anotherBuildIsRunning(output: String)
    /// A file has another size on disk than what was written.
    case wrongSize(String, expected: Int, found: Int)
    /// The caller asked to stop.
    case cancelled
    /// The operating system refused an operation; `code` is its `errno`.
    case system(DiskOperation, path: String, code: Int32)
}

/// The operation that was asked of the operating system.
public enum DiskOperation: String, Sendable {
    /// Reading a file, a folder or their attributes.
    case read
    /// Making a folder.
    case makeFolder
    /// Making a file.
    case makeFile
    /// Writing into a file.
    case write
    /// Making a second name for a file.
    case link
    /// Making a symbolic link.
    case makeLink
    /// Exchanging two folders.
    case exchange
    /// Moving a file or a folder.
    case move
    /// Removing a file or a folder.
    case remove
    /// Setting the permissions of a file or a folder.
    case setPermissions
    /// Waiting until everything is on the disk itself.
    case sync
    /// Locking the output.
    case lock
}
