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
        case .noFolder(let folder): "er is geen map \(visible(folder)); geef de map waarin Content/ staat"
        case .unreadable(let path, let reason): "\(visible(path)) is niet te lezen: \(visible(reason))"
        }
    }

    /// Whether the wrong folder was given.
    public var isUsage: Bool {
        if case .noFolder = self { true } else { false }
    }
}

extension TemplateFailure: CommandFailure {
    /// One sentence on what is wrong and where.
    public var message: String {
        let place = "Templates/\(file):\(line):\(column)"
        switch reason {
        case .syntax(let detail): return "\(visible(place)): het sjabloon klopt niet: \(visible(detail))"
        case .partialCycle(let names):
            return "\(visible(place)): sjablonen die elkaar insluiten: " + visible(names.joined(separator: " → "))
        case .missing: return "\(visible(place)): dit sjabloon ontbreekt"
        }
    }

    /// A mistake in a template is one of set-up.
    public var isUsage: Bool { true }
}
