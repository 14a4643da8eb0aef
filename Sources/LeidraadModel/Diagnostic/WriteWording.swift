import Glibc
import LeidraadFiles
import LeidraadWords

/// Failures of a command speak the language of the interface: they come before the site, and so its language, is known.
extension WriteProblem: CommandFailure {
    /// One sentence on what is wrong and what can be done.
    public var message: String {
        switch self {
        case .unsafePaths(let problems): unsafePathsMessage(problems)
        case .overlap(let output, let overlap, let folder): overlapMessage(visible(output), overlap, visible(folder))
        case .notAFolder(let path): interfaceWords.text("write-not-a-folder", ["path": visible(path)])
        case .linkLoop(let path):
            interfaceWords.text("write-link-loop", ["path": visible(path)])
        case .danglingLink(let path):
            interfaceWords.text("write-dangling-link", ["path": visible(path)])
        case .mountPoint(let path):
            interfaceWords.text("write-mount-point", ["path": visible(path)])
        case .notOurFolder(let folder, let example):
            interfaceWords.text("write-not-our-folder", ["folder": visible(folder), "example": visible(example)])
        case .damagedManifest(let path, let line):
            interfaceWords.text("write-damaged-manifest", ["path": visible(path), "line": String(line)])
        case .unknownManifest(let path, let found):
            interfaceWords.text("write-unknown-manifest", ["path": visible(path), "found": visible(found)])
        case .foreignFilesInTheWay(let paths):
            interfaceWords.text("write-foreign-files", ["files": sample(paths)])
        case .cannotCarryOver(let path):
            interfaceWords.text("write-cannot-carry-over", ["path": visible(path)])
        case .workFolderInUse(let folder, let example):
            interfaceWords.text("write-work-folder", ["folder": visible(folder), "example": visible(example)])
        case .anotherBuildIsRunning(let output):
            interfaceWords.text("write-another-build", ["output": visible(output)])
        case .wrongSize(let path, let expected, let found):
            interfaceWords.text(
                "write-wrong-size", ["path": visible(path), "found": String(found), "expected": String(expected)])
        case .cancelled: interfaceWords.text("write-cancelled")
        case .system(.makeFolder, let path, ENOENT), .system(.makeFolder, let path, ENOSYS):
            interfaceWords.text("write-no-folder-there", ["path": visible(path)])
        case .system(let operation, let path, let code):
            "\(visible(path)) \(interfaceWords.text("disk-" + operation.key)): \(reason(code))"
        }
    }

    /// Whether the output was chosen wrongly.
    public var isUsage: Bool {
        switch self {
        case .unsafePaths, .overlap, .notAFolder, .linkLoop, .danglingLink, .notOurFolder, .foreignFilesInTheWay,
            .mountPoint:
            true
        default: false
        }
    }
}

private func unsafePathsMessage(_ problems: [OutputPathProblem]) -> String {
    guard let first = problems.first else { return interfaceWords.text("write-unsafe-path-empty") }
    let more = problems.count > 1 ? interfaceWords.text("write-more-paths", ["n": String(problems.count - 1)]) : ""
    return
        interfaceWords.text(
            "write-unsafe-path",
            ["path": visible(first.path), "more": more, "reason": visible(interfaceWords.pathFault(first.kind))])
}

private func overlapMessage(_ output: String, _ overlap: WriteProblem.Overlap, _ folder: String) -> String {
    let relation =
        switch overlap {
        case .isSame: interfaceWords.text("write-overlap-same", ["folder": folder])
        case .holds: interfaceWords.text("write-overlap-holds", ["folder": folder])
        case .liesIn: interfaceWords.text("write-overlap-in", ["folder": folder])
        }
    return
        interfaceWords.text("write-overlap", ["output": output, "relation": relation])
}

/// Up to three paths.
private func sample(_ paths: [String]) -> String {
    let shown = paths.prefix(3).map(visible).joined(separator: ", ")
    return paths.count > 3
        ? interfaceWords.text("write-sample", ["files": shown, "n": String(paths.count - 3)]) : shown
}

extension DiskOperation {
    /// The name under which the tables say that it failed.
    fileprivate var key: String {
        switch self {
        case .read: "read"
        case .makeFolder, .makeFile, .makeLink, .link: "make"
        case .write: "write"
        case .exchange: "exchange"
        case .move: "move"
        case .remove: "remove"
        case .setPermissions: "permissions"
        case .sync: "sync"
        case .lock: "lock"
        }
    }
}

/// The system's reason, and a remedy for the errors that editors meet; else the system's own words.
private func reason(_ code: Int32) -> String {
    switch code {
    case ENOSPC: interfaceWords.text("disk-fails-full")
    case EDQUOT: interfaceWords.text("disk-fails-quota")
    case EACCES, EPERM: interfaceWords.text("disk-fails-permission")
    case EROFS: interfaceWords.text("disk-fails-read-only")
    case ENOENT: interfaceWords.text("disk-fails-gone")
    case EMFILE, ENFILE: interfaceWords.text("disk-fails-files")
    case ENAMETOOLONG: interfaceWords.text("disk-fails-name")
    case EIO: interfaceWords.text("disk-fails-disk")
    case EBUSY: interfaceWords.text("disk-fails-busy")
    default: interfaceWords.text("disk-fails-other", ["reason": systemReason(code)])
    }
}
