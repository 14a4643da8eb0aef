import LeidraadFiles
import LeidraadModel
import LeidraadWords

/// One of the languages of a site, for a command that works in one.
struct SitePart: Sendable {
    /// Its folder in `Content/`: the language.
    let name: String
    /// Its files by their paths in that folder, with those that it shares with the site around it.
    let files: [SourceFile]
    /// The paths of the files that it shares.
    let shared: Set<String>
    /// The site around it, of which it may hold translations.
    let whole: ParsedContent
}

/// Why a command cannot work in a language of a site.
public enum SitePartFailure: CommandFailure {
    /// The site has no such language.
    case unknown(String, known: [String])

    /// One sentence on what is wrong and what can be done.
    public var message: String {
        switch self {
        case .unknown(let name, let known):
            interfaceWords.text(
                "site-language-unknown", ["name": visible(name), "list": known.joined(separator: ", ")])
        }
    }

    /// The language was chosen wrongly.
    public var isUsage: Bool { true }
}

extension BuildRequest {
    /// The same request for one language of the site; that of `Content/` itself changes nothing.
    public func inLanguage(_ name: String) throws -> BuildRequest {
        let (files, found) = try readContent(site + "/Content")
        let sources = Sources(files, problems: found)
        let whole = parse(sources)
        let main = whole.language.rawValue
        if name == main { return self }
        let folders = sources.languages.filter(\.isSite)
        guard let folder = folders.first(where: { $0.name == name }) else {
            throw SitePartFailure.unknown(name, known: [main] + folders.map(\.name))
        }
        var request = self
        request.part = SitePart(name: folder.name, files: folder.files, shared: folder.shared, whole: whole)
        return request
    }

    /// Where a file of the site, or of its language that is meant, is below `Content/`.
    func contentPath(_ path: String) -> String {
        guard let part, !part.shared.contains(path) else { return path }
        return part.name + "/" + path
    }

    /// A file of the site as it is to be written below `Content/`.
    func placed(_ file: NewFile) -> NewFile { file.moved(to: contentPath(file.path)) }

    /// A file of the site with other bytes.
    func source(_ path: String, _ bytes: [UInt8]) -> SourceFile {
        SourceFile(path: path, bytes: bytes, shownPath: contentPath(path))
    }
}

/// Reads the files of the site that a request is about, or of its language that is meant.
func readSite(_ request: BuildRequest) throws -> (files: [SourceFile], problems: [LocatedProblem]) {
    if let part = request.part { return (part.files, []) }
    return try readContent(request.site + "/Content")
}
