import Foundation
import LeidraadCore
import LeidraadFiles
import LeidraadModel

/// The answer to the script in a page: whether the page is still what it shows, and what is wrong.
struct PageReport: Codable {
    /// A problem, for the panel; the script puts each part into the page as text.
    struct Item: Codable {
        let place: String
        let message: String
        let excerpt: String
        /// Characters of the excerpt before those that are meant, and how many are meant.
        let start: Int
        let width: Int
        let hint: String?

        init(_ diagnostic: Diagnostic) {
            let location = diagnostic.location
            let file = location.file.hasPrefix("../") ? shownPath(location.file, "Content/") : location.file
            place = "\(file):\(location.line):\(location.column)"
            message = "\(diagnostic.message) [\(diagnostic.rule.rawValue)]"
            let characters = Array(location.excerpt)
            let place = location.column - 1 - location.excerptStart
            let first = max(0, min(place - 40, characters.count - 160))
            excerpt = String(characters.dropFirst(first).prefix(160))
            start = place - first
            width = location.width
            hint = diagnostic.hint
        }
    }

    /// Tells one version of the page from another; empty where there is no such page.
    var version = ""
    var hasSite = false
    var failure: String?
    var errors: [Item] = []
    /// Nil where they were not asked for.
    var warnings: [Item]?
    let words: PreviewWords

    var response: Response {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Every part is text, a number or a list of these, so it can always be written.
        let data = (try? encoder.encode(self)) ?? Data("{}".utf8)
        return Response(type: "application/json", body: [UInt8](data))
    }
}
