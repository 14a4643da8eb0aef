import ArgumentParser
import LeidraadCore
import LeidraadModel

/// `leidraad build [SITE] [--output DIR]`
struct Build: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: tr("cli-build"),
        discussion: tr("cli-build-discussion"))

    @Argument(help: tr("cli-site"), completion: .directory)
    var site = "."

    @Option(name: [.short, .long], help: tr("cli-build-output"), completion: .directory)
    var output: String?

    @Option(help: tr("cli-build-base-url"))
    var baseURL: String?

    @Flag(help: tr("cli-build-drafts"))
    var drafts = false

    @Flag(help: tr("cli-build-timings"))
    var timings = false

    @OptionGroup var verbosity: Verbosity

    func run() throws {
        let terminal = Terminal(site: site, verbosity)
        terminal.logVerbose(tr("said-content-from", ["folder": terminal.pathPrefix]))
        try terminal.reporting {
            terminal.logVerbose(tr("said-templates-from", ["folder": try templateFolder(for: site)]))
        }
        var request = try terminal.request(output: output)
        request.includesDrafts = drafts
        request.baseURL = try terminal.reporting { try baseURL.map(siteAddress) }
        let outcome = try terminal.working(on: request) { try buildSite($0) }
        terminal.show(outcome)
        if timings { terminal.show(outcome.timings) }
        if outcome.hasErrors { throw ExitCode(ExitStatus.contentErrors) }
    }
}
