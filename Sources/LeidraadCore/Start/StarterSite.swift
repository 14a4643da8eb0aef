import LeidraadFiles
import LeidraadModel
import LeidraadWords

/// Why no new site was made.
public enum StarterFailure: CommandFailure {
    /// The folder holds something already.
    case notEmpty(String, example: String)

    /// One sentence on what is wrong and what can be done.
    public var message: String {
        switch self {
        case .notEmpty(let folder, let example):
            interfaceWords.text("init-not-empty", ["folder": visible(folder), "example": visible(example)])
        }
    }

    /// The folder was chosen wrongly.
    public var isUsage: Bool { true }
}

/// Makes a small site to start from: one record of each kind, every construct once, no warnings.
///
/// - Returns: the paths that were written, below the folder.
public func startSite(in folder: String, title: String, language: SiteLanguage = .nl) throws -> [String] {
    let path = try resolve(RawPath(folder))
    if let entry = try DiskEntry.at(path) {
        guard entry.kind == .folder else { throw WriteProblem.notAFolder(folder) }
        if let first = try names(in: path).map({ RawPath(bytes: $0).text }).min() {
            throw StarterFailure.notEmpty(folder, example: first)
        }
    }
    let content = StarterContent(title: title, language: language).files.map {
        NewFile(path: "Content/" + $0.path, bytes: Array($0.text.utf8))
    }
    let sources = Sources(content.map { SourceFile(path: String($0.path.dropFirst(8)), bytes: $0.bytes) })
    let schemas = schemaFiles(identifiers: SiteIdentifiers(parse(sources))).map { file in
        NewFile(path: schemaFolder + "/" + file.path, bytes: file.bytes)
    }
    let ignored = NewFile(path: ".gitignore", bytes: Array("Public/\n".utf8))
    return try writeNewFiles(content + schemas + [ignored], into: folder)
}
