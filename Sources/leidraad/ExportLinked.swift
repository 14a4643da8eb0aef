import ArgumentParser
import LeidraadCore

/// `leidraad export jsonld [SITE]`
struct ExportJSONLD: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "jsonld",
        abstract: "Schrijf richtlijnen, aanbevelingen en interventies als JSON-LD (schema.org).",
        discussion: """
            Voorbeeld: schrijf de gegevens van deze site voor een zoekmachine of een kennisgraaf.

              leidraad export jsonld > wegwijzer.jsonld
            """)

    @Argument(help: "De map waarin Content/ staat.", completion: .directory)
    var site = "."

    func run() throws { try Terminal(site: site).writeLinked { try exportJSONLD($0) } }
}

/// `leidraad export fhir [SITE]`
struct ExportFHIR: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fhir",
        abstract: "Schrijf bronnen, bevindingen, niveaus en aanbevelingen als FHIR R5.",
        discussion: """
            Voorbeeld: schrijf een Bundle met Citation, Evidence, ArtifactAssessment en PlanDefinition.

              leidraad export fhir > wegwijzer.fhir.json
            """)

    @Argument(help: "De map waarin Content/ staat.", completion: .directory)
    var site = "."

    func run() throws { try Terminal(site: site).writeLinked { try exportFHIR($0) } }
}

extension Terminal {
    /// Writes an export of the whole site; with errors in the content there is nothing that can be written whole.
    fileprivate func writeLinked(_ make: (BuildRequest) throws -> LinkedExport) throws {
        let export = try reporting { try make(request(output: nil)) }
        guard let json = export.json else {
            show(export.outcome)
            throw ExitCode(ExitStatus.contentErrors)
        }
        try write(json)
    }
}
