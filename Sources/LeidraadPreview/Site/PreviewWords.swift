import LeidraadCore
import LeidraadModel
import LeidraadWords

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
        let words = language.words
        panel = words.text("preview-panel")
        lastGood = words.text("preview-lastGood")
        noneYet = words.text("preview-noneYet")
        warnings = words.text("preview-warnings")
        lost = words.text("preview-lost")
        close = words.text("preview-close")
        notFound = words.text("preview-notFound")
        notFoundHint = words.text("preview-notFoundHint")
    }
}
