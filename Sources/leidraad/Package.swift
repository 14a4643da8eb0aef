import ArgumentParser
import LeidraadCore
import LeidraadWords

/// `leidraad package [SITE] [--output FILE.zip] [--since OLD]`
struct Package: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: tr("cli-package"),
        discussion: tr("cli-package-discussion"))

    @Argument(help: tr("cli-site"), completion: .directory)
    var site = "."

    @Option(name: [.short, .long], help: tr("cli-package-output"), completion: .file(extensions: ["zip"]))
    var output: String?

    @Option(help: tr("cli-package-since"), completion: .file())
    var since: String?

    @Option(help: tr("cli-build-base-url"))
    var baseURL: String?

    @OptionGroup var verbosity: Verbosity

    func run() throws {
        let terminal = Terminal(site: site, verbosity)
        var request = try terminal.request(output: nil)
        request.baseURL = try terminal.reporting { try baseURL.map(siteAddress) }
        let report = try terminal.working(on: request) { try packageSite($0, output: output, since: since) }
        guard !report.outcome.hasErrors else {
            terminal.show(report.outcome)
            throw ExitCode(ExitStatus.contentErrors)
        }
        terminal.show(report.outcome.diagnostics, report.outcome.language)
        try terminal.write(report.file + "\n")
        let size = String((report.bytes + 1023) / 1024)
        let files = interfaceWords.count("summary-files", report.files)
        if terminal.isQuiet { return }
        terminal.printError(
            since == nil
                ? tr("said-package", ["files": files, "size": size])
                : tr("said-package-delta", ["files": files, "size": size, "removed": String(report.removed)]))
    }
}
