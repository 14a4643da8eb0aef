import ArgumentParser
import LeidraadCore

/// `leidraad links [SITE] [--try]`
struct Links: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: tr("cli-links"),
        discussion: tr("cli-links-discussion"))

    @Argument(help: tr("cli-site"), completion: .directory)
    var site = "."

    @Flag(name: .customLong("try"), help: tr("cli-links-try"))
    var tries = false

    @Flag(help: tr("cli-links-json"))
    var json = false

    @OptionGroup var verbosity: Verbosity

    func run() throws {
        let terminal = Terminal(site: site, verbosity)
        let links = try terminal.reporting { try externalLinks(terminal.request(output: nil)) }
        guard tries else { return try show(links, terminal) }
        let addresses = links.filter(\.isWeb).map(\.address)
        let outcomes = try terminal.reporting { try tryAddresses(addresses) { terminal.logVerbose($0) } }
        let broken = links.filter { outcomes[$0.address]?.isBroken ?? false }
        try show(json ? links : broken, terminal, outcomes.mapValues(\.words))
        let unclear = outcomes.values.count { !$0.isBroken && !$0.isFine }
        if !terminal.isQuiet || !broken.isEmpty {
            terminal.printError(
                tr(
                    "said-links-tried",
                    [
                        "tried": String(addresses.count), "broken": String(broken.count), "unclear": String(unclear),
                        "others": String(links.count - addresses.count),
                    ]))
        }
        if !broken.isEmpty { throw ExitCode(ExitStatus.contentErrors) }
    }

    private func show(_ links: [ExternalLink], _ terminal: Terminal, _ outcomes: [String: String] = [:]) throws {
        let prefix = terminal.pathPrefix
        try terminal.write(
            json
                ? linksJSON(links, pathPrefix: prefix, outcomes: outcomes)
                : linksText(links, pathPrefix: prefix, outcomes: outcomes))
    }
}
