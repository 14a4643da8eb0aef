import ArgumentParser
import LeidraadCore

/// `leidraad build [SITE] [--output DIR]`
struct Build: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: tr("cli-build"),
        discussion: tr("cli-build-discussion"))

    @Argument(help: tr("cli-site"), completion: .directory)
    var site = "."

    @Option(name: [.short, .long], help: tr("cli-build-output"), completion: .directory)
    var output: String?

    @Flag(help: tr("cli-build-timings"))
    var timings = false

    @OptionGroup var loudness: Loudness

    func run() throws {
        let terminal = Terminal(site: site, loudness)
        terminal.remark(tr("said-content-from", ["folder": terminal.pathPrefix]))
        try terminal.reporting { terminal.remark(tr("said-templates-from", ["folder": try templateFolder(for: site)])) }
        let outcome = try terminal.working(on: terminal.request(output: output)) { try buildSite($0) }
        terminal.show(outcome)
        if timings { terminal.show(outcome.timings) }
        if outcome.hasErrors { throw ExitCode(ExitStatus.contentErrors) }
    }
}
