import ArgumentParser
import LeidraadCore
import LeidraadFiles
import LeidraadRender

/// `leidraad diff OLD NEW`
struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: tr("cli-diff"),
        discussion: tr("cli-diff-discussion"))

    /// The forms in which the answer can be written.
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Argument(help: tr("cli-diff-old"), completion: .directory)
    var old: String

    @Argument(help: tr("cli-diff-new"), completion: .directory)
    var new: String

    @Option(help: tr("cli-diff-format", ["list": Format.allCases.map(\.rawValue).joined(separator: ", ")]))
    var format = Format.text

    @Option(name: [.short, .long], help: tr("cli-diff-output"), completion: .directory)
    var output: String?

    @OptionGroup var siteLanguage: SiteLanguageOption

    func run() throws {
        let terminal = Terminal(site: new)
        let request = try terminal.request(output: nil)
        let diff = SiteDiff(from: try records(old, request), to: try records(new, request))
        if let output {
            try terminal.writing { _ = try writeNewFiles(try diff.files(request, templatesOf: new), into: output) }
        }
        try terminal.write(format == .json ? diff.json : diff.text)
        if format == .text, diff.isEmpty { terminal.printError("leidraad: " + tr("diff-nothing")) }
    }

    /// The records of one side; with errors in its content these are shown, and there is nothing to compare.
    private func records(_ folder: String, _ request: BuildRequest) throws -> SiteRecords {
        let terminal = Terminal(site: folder)
        return try terminal.reporting {
            do { return try readSiteRecords(folder, language: siteLanguage.name, request) } catch let failure
                as DiffFailure
            {
                guard case .contentErrors(_, let outcome) = failure else { throw failure }
                terminal.show(outcome)
                terminal.printError("leidraad: " + failure.message)
                throw ExitCode(ExitStatus.contentErrors)
            }
        }
    }
}
