import ArgumentParser
import LeidraadCore

/// `leidraad model [SITE]`
struct Model: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: tr("cli-model"), discussion: tr("cli-model-discussion"))

    @Argument(help: tr("cli-site"), completion: .directory)
    var site = "."

    func run() throws {
        let terminal = Terminal(site: site)
        try terminal.write(try terminal.reporting { try printedModel(terminal.request(output: nil)) })
    }
}

/// `leidraad words [SITE]`
struct Words: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: tr("cli-words"), discussion: tr("cli-words-discussion"))

    @Argument(help: tr("cli-site"), completion: .directory)
    var site = "."

    func run() throws {
        let terminal = Terminal(site: site)
        try terminal.write(try terminal.reporting { try printedWords(terminal.request(output: nil)) })
    }
}
