import ArgumentParser
import LeidraadCore
import LeidraadFiles
import LeidraadModel

/// `leidraad reference [SITE] --output DIR`
struct Reference: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: tr("cli-reference"),
        discussion: tr("cli-reference-discussion"))

    @Argument(help: tr("cli-site"), completion: .directory)
    var site = "."

    @Option(name: [.short, .long], help: tr("cli-reference-output"), completion: .directory)
    var output: String

    @Option(help: tr("cli-reference-language"))
    var language: SiteLanguage?

    func run() throws {
        let terminal = Terminal(site: site)
        let request = try terminal.request(output: nil)
        let files = try terminal.reporting { try referenceChapters(request, language: language) }
        for path in try terminal.writing({ try writeNewFiles(files, into: output) }) {
            try terminal.write("\(output)/\(path)\n")
        }
    }
}
