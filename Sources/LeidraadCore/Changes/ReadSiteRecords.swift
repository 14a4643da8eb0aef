import LeidraadFiles
import LeidraadRender
import LeidraadWords

/// Why two sites could not be compared.
public enum DiffFailure: CommandFailure {
    /// The folder is no site, and no build of one.
    case notASite(String)
    /// A build of a site has no such language.
    case noLanguage(String, String)
    /// The content has errors.
    case contentErrors(String, BuildOutcome)

    /// One sentence on what is wrong and what can be done.
    public var message: String {
        switch self {
        case .notASite(let folder): interfaceWords.text("diff-not-a-site", ["folder": visible(folder)])
        case .noLanguage(let folder, let name):
            interfaceWords.text("diff-no-language", ["folder": visible(folder), "name": visible(name)])
        case .contentErrors(let folder, _): interfaceWords.text("diff-content-errors", ["folder": visible(folder)])
        }
    }

    /// The folder was chosen wrongly.
    public var isUsage: Bool { true }
}

/// The records of a site, or those that a build of one kept.
///
/// - Parameter language: the language of the site that is meant; nil: that of the site itself.
public func readSiteRecords(_ folder: String, language: String? = nil, _ request: BuildRequest) throws -> SiteRecords {
    let parts = [language.map { "/" + $0 }, ""].compactMap { $0 }
    for place in try parts.map({ try resolve(RawPath(folder + $0 + "/data/records.json")) }) {
        guard try DiskEntry.at(place) != nil else { continue }
        guard let records = SiteRecords(json: try readFile(place)) else { throw DiffFailure.notASite(folder) }
        if let language, records.language.rawValue != language { throw DiffFailure.noLanguage(folder, language) }
        return records
    }
    guard try DiskEntry.at(resolve(RawPath(folder + "/Content"))) != nil else { throw DiffFailure.notASite(folder) }
    var own = BuildRequest(site: folder, today: request.today, copyDate: request.copyDate)
    if let language { own = try own.inLanguage(language) }
    let site = try readChecked(own)
    guard !site.hasErrors else { throw DiffFailure.contentErrors(folder, site.outcome) }
    return SiteRecords(site.base, keepsWords: true)
}
