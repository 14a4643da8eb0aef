import ArgumentParser
import Foundation
import LeidraadCore
import LeidraadFiles
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
        request.lastBuilds = lastBuilds()
        request.baseURL = try terminal.reporting { try baseURL.map(siteAddress) }
        let outcome = try terminal.working(on: request) { try buildSite($0) }
        terminal.show(outcome)
        if timings { terminal.show(outcome.timings) }
        if outcome.hasErrors { throw ExitCode(ExitStatus.contentErrors) }
    }
}

/// Where this user's builds are kept: in the folder for what a program can make again. Nil where there is none, as for many services.
private func lastBuilds() -> LastBuilds? {
    let environment = ProcessInfo.processInfo.environment
    let folders = [environment["XDG_CACHE_HOME"], environment["HOME"].map { $0 + "/.cache" }]
    // A path that is not absolute is to be passed over, says the specification of the first.
    guard let folder = folders.compactMap({ $0 }).first(where: { $0.hasPrefix("/") }), let program = programStamp()
    else { return nil }
    return LastBuilds(folder: folder + "/leidraad", program: versionText + "\n" + program)
}
