import ArgumentParser
import LeidraadCore

/// `leidraad impact ID field=value [SITE]`
struct Impact: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: tr("cli-impact"),
        discussion: tr("cli-impact-discussion"))

    @Argument(help: tr("cli-impact-id"))
    var id: String

    @Argument(help: tr("cli-impact-change"))
    var change: String

    @Argument(help: tr("cli-site"), completion: .directory)
    var site = "."

    @Flag(help: tr("cli-impact-json"))
    var json = false

    @Flag(help: tr("cli-impact-all"))
    var all = false

    func validate() throws {
        if parts == nil { throw ValidationError(tr("said-impact-form")) }
    }

    private var parts: (field: String, value: String)? {
        let parts = change.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        return parts.count == 2 && !parts[0].isEmpty ? (parts[0], parts[1]) : nil
    }

    @OptionGroup var siteLanguage: SiteLanguageOption

    func run() throws {
        guard let (field, value) = parts else { return }
        let terminal = Terminal(site: site)
        let impact = try terminal.working(on: terminal.request(in: siteLanguage)) {
            try LeidraadCore.impact(of: field, becoming: value, on: id, $0)
        }
        try terminal.write(
            json ? impact.json(pathPrefix: terminal.pathPrefix) : impact.text(pathPrefix: terminal.pathPrefix, all: all)
        )
        if impact.wouldStopBuild { throw ExitCode(ExitStatus.contentErrors) }
    }
}
