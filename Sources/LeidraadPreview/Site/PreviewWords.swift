import LeidraadCore

/// The words of the panel, in the language of the site.
struct PreviewWords: Codable, Sendable {
    let panel: String
    let lastGood: String
    let noneYet: String
    let warnings: String
    let lost: String
    let close: String
    let notFound: String
    let notFoundHint: String

    init(_ language: SiteLanguage) {
        switch language {
        case .nl:
            panel = "Voorvertoning"
            lastGood = "U ziet de laatste versie zonder fouten."
            noneYet = "Er is nog geen versie zonder fouten."
            warnings = "Waarschuwingen op deze pagina"
            lost = "De voorvertoning is gestopt. Deze pagina volgt uw wijzigingen niet meer."
            close = "Verbergen"
            notFound = "Deze pagina is er niet"
            notFoundHint =
                "Een map opent niet vanzelf, zoals op een USB-stick: een adres eindigt op .html. Hoofdletters tellen."
        case .en:
            panel = "Preview"
            lastGood = "You see the last version without errors."
            noneYet = "There is no version without errors yet."
            warnings = "Warnings on this page"
            lost = "The preview has stopped. This page no longer follows your changes."
            close = "Hide"
            notFound = "There is no such page"
            notFoundHint =
                "A folder does not open by itself, as on a USB stick: an address ends in .html. Capitals matter."
        }
    }
}
