import LeidraadCheck
import LeidraadFiles
import LeidraadWords

/// The address of a site as it was typed, if it can be one.
public func siteAddress(_ text: String) throws(PackageFailure) -> String {
    guard isWebAddress(text), !text.contains(where: { "?#".contains($0) }) else { throw .noAddress(text) }
    return text
}

/// Why no package was made.
public enum PackageFailure: CommandFailure {
    /// Something is where the package should come, and it is none of ours.
    case notOurs(String)
    /// The folder or archive given as the edition before holds no list of ours.
    case noEdition(String)
    /// An address that no page can have.
    case noAddress(String)

    /// One sentence on what is wrong and what can be done.
    public var message: String {
        switch self {
        case .notOurs(let path): interfaceWords.text("package-not-ours", ["path": visible(path)])
        case .noEdition(let path): interfaceWords.text("package-no-edition", ["path": visible(path)])
        case .noAddress(let text): interfaceWords.text("package-no-address", ["address": visible(text)])
        }
    }

    /// All are choices of whoever typed the command.
    public var isUsage: Bool { true }
}
