extension WriteProblem: CommandFailure {
    /// One sentence on what is wrong and what can be done.
    public var message: String { "\(self)" }
    /// Whether the output was chosen wrongly.
    public var isUsage: Bool {
        switch self {
        case .unsafePaths, .overlap, .notAFolder, .notOurFolder, .foreignFilesInTheWay, .mountPoint: true
        default: false
        }
    }
}
