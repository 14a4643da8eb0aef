import ArgumentParser
import LeidraadCore

/// `leidraad new KIND ID [SITE]`
struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Maak een nieuw record of een nieuwe pagina.",
        discussion: """
            Voorbeeld: maak een interventie, en een pagina in een richtlijn.

              leidraad new intervention voorbeeldhulp --name "Voorbeeldhulp"
              leidraad new page uithuisplaatsing/nazorg --name "Nazorg"

            Het record klopt meteen, en legt in de tekst uit wat er nog bij kan. Een interventie, element, lijst of pagina \
            is eerst een concept. Een aanbeveling, begrip of bron staat meteen op de site, met een waarschuwing tot de tekst is \
            ingevuld. Een begrip (term) komt in glossary.yml, een bron (reference) in references.yml. Er wordt niets overschreven.
            """)

    @Argument(help: "De soort: \(newRecordNames.joined(separator: ", ")).")
    var kind: String

    @Argument(help: "Het id: de naam van het bestand. Van een pagina het pad, van een begrip het woord.")
    var id: String

    @Argument(help: "De map waarin Content/ staat.", completion: .directory)
    var site = "."

    @Option(help: "De naam of titel; van een aanbeveling de code.")
    var name: String?

    func run() throws {
        let terminal = Terminal(site: site)
        let request = try terminal.request(output: nil)
        let path = try terminal.writing {
            let file = try newRecord(kind, id, name: name, request)
            try writeNewFiles([file], into: siteFolder(site) + "Content")
            return file.path
        }
        try terminal.write("\(terminal.pathPrefix)\(path)\n")
        try terminal.refreshSchemas()
    }
}

extension Terminal {
    /// Writes the schemas again, so that an editor's program knows the new ids. Schemas that somebody else wrote stay.
    func refreshSchemas() throws {
        try writing {
            do {
                try writeNewFiles(schemaFiles(identifiers: .read(site)), into: siteFolder(site) + schemaFolder)
            } catch NewFileFailure.exists(let path) {
                say("leidraad: \(path) is niet van leidraad schema en is niet bijgewerkt")
            }
        }
    }
}
