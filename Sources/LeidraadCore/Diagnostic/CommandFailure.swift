import LeidraadWords

/// Something that ends a command with one line: not a problem in the content, but in the folders, the disk or the templates.
public protocol CommandFailure: Error {
    /// One sentence on what is wrong and what can be done.
    var message: String { get }
    /// Whether the cause lies in how the command was used or set up, rather than in reading or writing.
    var isUsage: Bool { get }
}

extension ReadFailure: CommandFailure {
    /// One sentence on what is wrong and what can be done.
    public var message: String {
        switch self {
        case .noFolder(let folder): interfaceWords.text("read-no-folder", ["folder": visible(folder)])
        case .noTemplates(let folder): interfaceWords.text("read-no-templates", ["folder": visible(folder)])
        case .otherCase(let folder, let found):
            interfaceWords.text("read-other-case", ["folder": visible(folder), "found": visible(found)])
        case .unreadable(let path, let reason):
            interfaceWords.text("read-unreadable", ["path": visible(path), "reason": visible(reason)])
        }
    }

    /// Whether the wrong folder was given.
    public var isUsage: Bool {
        switch self {
        case .noFolder, .noTemplates, .otherCase: true
        case .unreadable: false
        }
    }
}
