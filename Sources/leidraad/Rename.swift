import ArgumentParser
import LeidraadCore
import LeidraadFiles
import LeidraadWords

/// `leidraad rename OLD NEW [SITE] [--dry-run]`
struct Rename: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: tr("cli-rename"),
        discussion: tr("cli-rename-discussion"))

    @Argument(help: tr("cli-rename-old"))
    var old: String

    @Argument(help: tr("cli-rename-new"))
    var new: String

    @Argument(help: tr("cli-site"), completion: .directory)
    var site = "."

    @Flag(help: tr("cli-rename-dry-run"))
    var dryRun = false

    @OptionGroup var siteLanguage: SiteLanguageOption

    func run() throws {
        let terminal = Terminal(site: site)
        let request = try terminal.request(in: siteLanguage)
        let plan = try planned(request, terminal)
        for move in plan.moves {
            try terminal.write("\(terminal.pathPrefix)\(move.old) -> \(terminal.pathPrefix)\(move.new)\n")
        }
        for line in plan.lines {
            try terminal.write("\(terminal.pathPrefix)\(line.location.file):\(line.location.line)\n")
            try terminal.write(visibleLines("  - \(line.old)\n  + \(line.new)") + "\n")
        }
        for address in plan.endedAddresses {
            terminal.printError(tr("said-rename-address", ["old": address.old, "new": address.new]))
        }
        if dryRun { return terminal.printError(tr("said-rename-dry")) }
        _ = try terminal.writing {
            try writeNewFiles(plan.files, removing: plan.removed, into: siteFolder(site) + "Content")
        }
        let files = Set(plan.lines.map(\.location.file)).count
        terminal.printError(
            tr(
                "said-rename-done",
                [
                    "places": interfaceWords.count("summary-places", plan.lines.count),
                    "files": interfaceWords.count("summary-files", files),
                ]))
        try terminal.refreshSchemas()
    }

    private func planned(_ request: BuildRequest, _ terminal: Terminal) throws -> RenamePlan {
        try terminal.reporting {
            do { return try planRename(old, to: new, request) } catch let failure as RenameFailure {
                guard case .contentErrors(let outcome) = failure else { throw failure }
                terminal.show(outcome)
                terminal.printError("leidraad: " + failure.message)
                throw ExitCode(ExitStatus.contentErrors)
            }
        }
    }
}
