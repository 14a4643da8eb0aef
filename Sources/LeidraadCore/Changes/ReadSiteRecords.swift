import LeidraadFiles
import LeidraadRender
import LeidraadWords

/// Why two sites could not be compared.
public enum DiffFailure: CommandFailure {
    /// The folder is no site, and no build of one.
    case notASite(String)
    /// The content has errors.
    case contentErrors(String, BuildOutcome)

    /// One sentence on what is wrong and what can be done.
    public var message: String {
        switch self {
        case .notASite(let folder): interfaceWords.text("diff-not-a-site", ["folder": visible(folder)])
        case .contentErrors(let folder, _): interfaceWords.text("diff-content-errors", ["folder": visible(folder)])
        }
    }

    /// The folder was chosen wrongly.
    public var isUsage: Bool { true }
}

/// The records of a site, or those that a build of one kept.
public func readSiteRecords(_ folder: String, _ request: BuildRequest) throws -> SiteRecords {
    let kept = try resolve(RawPath(folder + "/data/records.json"))
    if try DiskEntry.at(kept) != nil {
        guard let records = SiteRecords(json: try readFile(kept)) else { throw DiffFailure.notASite(folder) }
        return records
    }
    guard try DiskEntry.at(resolve(RawPath(folder + "/Content"))) != nil else { throw DiffFailure.notASite(folder) }
    let site = try readChecked(BuildRequest(site: folder, today: request.today, copyDate: request.copyDate))
    guard !site.hasErrors else { throw DiffFailure.contentErrors(folder, site.outcome) }
    return SiteRecords(site.base, keepsWords: true)
}
