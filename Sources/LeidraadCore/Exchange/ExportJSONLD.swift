import LeidraadFiles
import LeidraadModel
import LeidraadRender

/// A site in the words of schema.org, or as a bundle of FHIR; nil where the content has errors.
public struct LinkedExport: Sendable {
    /// The result of checking the content.
    public let outcome: BuildOutcome
    /// The data as JSON; nil where an error leaves nothing to write.
    public let json: String?
}

/// Reads a site and describes its guidelines, recommendations and interventions with schema.org.
public func exportJSONLD(_ request: BuildRequest) throws -> LinkedExport {
    let site = try readChecked(request)
    guard !site.hasErrors else { return LinkedExport(outcome: site.outcome, json: nil) }
    return LinkedExport(outcome: site.outcome, json: LinkedData(site.base).whole.indented)
}

/// Reads a site and checks it, for another form.
func readChecked(_ request: BuildRequest) throws -> CheckedSite {
    let (files, found) = try readSite(request)
    return CheckedSite(Sources(files, problems: found), request)
}
