import ArgumentParser
import Foundation
import LeidraadCore
import LeidraadFiles
import LeidraadModel

/// `leidraad schema [KIND] [--site SITE] [--output DIR]`
struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: tr("cli-schema"),
        discussion: tr("cli-schema-discussion", ["folder": schemaFolder]))

    @Argument(help: tr("cli-schema-kind", ["list": SchemaKind.builtInNames.joined(separator: ", ")]))
    var kind: String?

    @Option(help: tr("cli-site"), completion: .directory)
    var site = "."

    @Option(
        name: [.short, .long], help: tr("cli-schema-output", ["folder": schemaFolder]), completion: .directory)
    var output: String?

    @Flag(name: .customLong("open-ids"), help: tr("cli-schema-hasOpenIDs"))
    var hasOpenIDs = false

    func run() throws {
        let terminal = Terminal(site: site)
        let identifiers = try terminal.reporting { try readIdentifiers() }
        let chosen = try kind.map { name in
            guard let found = schemaKind(named: name, identifiers) else {
                throw ValidationError(unknownKind(name, known: identifiers?.schemaNames ?? SchemaKind.builtInNames))
            }
            return found
        }
        if let chosen, output == nil { return try terminal.write(jsonSchema(chosen, identifiers: identifiers)) }
        let files = schemaFiles(identifiers: identifiers).filter { chosen == nil || $0.path == chosen?.fileName }
        let folder = output ?? siteFolder(site) + schemaFolder
        for path in try terminal.writing({ try writeNewFiles(files, into: folder) }) {
            try terminal.write("\(folder)/\(path)\n")
        }
    }

    private func readIdentifiers() throws -> SiteIdentifiers? {
        if hasOpenIDs { return nil }
        let hasContent = FileManager.default.fileExists(atPath: siteFolder(site) + "Content")
        // One schema may be asked for anywhere; a folder full belongs to a site.
        if kind != nil, site == ".", !hasContent { return nil }
        return try SiteIdentifiers.read(site)
    }
}

/// The message for a word that names no kind of record.
func unknownKind(_ name: String, known: [String]) -> String {
    tr("new-unknown-kind", ["name": name, "kinds": known.joined(separator: ", ")])
}

/// The folder of a site in front of a name in it.
func siteFolder(_ site: String) -> String { site == "." ? "" : site.hasSuffix("/") ? site : site + "/" }

extension Terminal {
    /// Runs what writes files of the site. It takes a moment, which Ctrl-C does not cut in two.
    func writing<Result>(_ command: () throws -> Result) throws -> Result {
        for number in [SIGINT, SIGTERM, SIGHUP] { signal(number, SIG_IGN) }
        defer { endOnInterrupt() }
        return try reporting(command)
    }
}
