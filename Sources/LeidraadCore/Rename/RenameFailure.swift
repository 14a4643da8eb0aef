import LeidraadFiles
import LeidraadModel
import LeidraadWords

/// Why nothing was renamed; nothing has been written.
public enum RenameFailure: CommandFailure {
    /// Nothing has the old name.
    case unknown(String, near: String?)
    /// More than one thing has the old name.
    case ambiguous(String, [String])
    /// The new name cannot be one.
    case invalid(String, suggestion: String)
    /// Something has the new name already.
    case taken(String)
    /// A file at a fixed place.
    case fixed(String)
    /// The content has errors, so that it is not known what its links lead to.
    case contentErrors(BuildOutcome)
    /// Places that name it in a way that could not be rewritten.
    case places([SourceLocation])
    /// A file that the languages of a site share.
    case shared(String)
    /// With the new name the content would have errors.
    case wouldBeWrong([Diagnostic])

    /// One sentence on what is wrong and what can be done.
    public var message: String {
        switch self {
        case .unknown(let name, let near):
            interfaceWords.text("rename-unknown", ["name": visible(name)])
                + (interfaceWords.meant(near.map(visible)).map { "; " + $0 } ?? "")
        case .ambiguous(let name, let choices):
            interfaceWords.text("rename-ambiguous", ["name": visible(name), "list": choices.joined(separator: ", ")])
        case .invalid(let name, let suggestion):
            interfaceWords.text("rename-invalid", ["name": visible(name), "suggestion": visible(suggestion)])
        case .taken(let name): interfaceWords.text("rename-taken", ["name": visible(name)])
        case .fixed(let name): interfaceWords.text("rename-fixed", ["name": visible(name)])
        case .shared(let file): interfaceWords.text("rename-shared", ["file": visible(file)])
        case .contentErrors: interfaceWords.text("rename-errors")
        case .places(let places):
            interfaceWords.text(
                "rename-places",
                ["list": places.map { visible("\($0.file):\($0.line):\($0.column)") }.joined(separator: ", ")])
        case .wouldBeWrong(let problems):
            interfaceWords.text(
                "rename-wrong",
                [
                    "problems": problems.map { problem in
                        visible("\(problem.location.file):\(problem.location.line): \(problem.message)")
                    }.joined(separator: "; ")
                ])
        }
    }

    /// The name was chosen wrongly.
    public var isUsage: Bool { true }
}
