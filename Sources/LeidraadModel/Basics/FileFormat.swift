/// The format of a file whose name ends as that of a text, and that a program wrote in another: saved under the wrong name, or renamed.
package enum FileFormat: String, Sendable {
    /// A file of a word processor or spreadsheet of today: one packed folder.
    case office
    /// The same of the years before.
    case oldOffice = "old-office"
    case richText = "rich-text"
    case pdf
    case image
    /// A whole page of HTML.
    case webPage = "web-page"

    /// The format by the first bytes of a file; nil where it can be a text.
    init?(_ bytes: ArraySlice<UInt8>) {
        let starts: [(FileFormat, [UInt8])] = [
            (.office, [0x50, 0x4B, 0x03, 0x04]), (.oldOffice, [0xD0, 0xCF, 0x11, 0xE0]),
            (.richText, Array("{\\rtf".utf8)),
            (.pdf, Array("%PDF-".utf8)), (.image, [0x89, 0x50, 0x4E, 0x47]), (.image, [0xFF, 0xD8, 0xFF]),
        ]
        if let known = starts.first(where: { bytes.starts(with: $0.1) }) {
            self = known.0
            return
        }
        let words = String(decoding: bytes.drop { $0 <= 0x20 || $0 >= 0x80 }.prefix(16), as: UTF8.self).lowercased()
        guard words.hasPrefix("<!doctype html") || words.hasPrefix("<html>") || words.hasPrefix("<html ") else {
            return nil
        }
        self = .webPage
    }
}
