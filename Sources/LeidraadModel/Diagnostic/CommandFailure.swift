import LeidraadFiles
import LeidraadWords

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
