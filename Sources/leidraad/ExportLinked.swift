import ArgumentParser
import LeidraadCore

/// `leidraad export jsonld [SITE]`
struct ExportJSONLD: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "jsonld",
        abstract: tr("cli-export-jsonld"),
        discussion: tr("cli-export-jsonld-discussion"))

    @Argument(help: tr("cli-site"), completion: .directory)
    var site = "."

    @OptionGroup var siteLanguage: SiteLanguageOption

    func run() throws { try Terminal(site: site).writeLinked(siteLanguage) { try exportJSONLD($0) } }
}

/// `leidraad export fhir [SITE]`
struct ExportFHIR: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fhir",
        abstract: tr("cli-export-fhir"),
        discussion: tr("cli-export-fhir-discussion"))

    @Argument(help: tr("cli-site"), completion: .directory)
    var site = "."

    @OptionGroup var siteLanguage: SiteLanguageOption

    func run() throws { try Terminal(site: site).writeLinked(siteLanguage) { try exportFHIR($0) } }
}

extension Terminal {
    /// Writes an export of the whole site; with errors in the content there is nothing that can be written whole.
    fileprivate func writeLinked(_ language: SiteLanguageOption, _ make: (BuildRequest) throws -> LinkedExport) throws {
        let export = try reporting { try make(request(in: language)) }
        guard let json = export.json else {
            show(export.outcome)
            throw ExitCode(ExitStatus.contentErrors)
        }
        try write(json)
    }
}
