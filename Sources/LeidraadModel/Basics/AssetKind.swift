import LeidraadFiles

/// How a browser or server treats a file that is copied.
package enum AssetKind {
    /// An SVG, which may hold a program.
    case drawing
    /// Something that runs, by the ending that says so; without one where its first bytes do.
    case program(ending: String?)
    /// XML, or another text with tags whose type a browser does not know; it may hold something that runs.
    case data(ending: String?)
    case other

    /// Whether nothing in it can be wrong.
    var isOther: Bool { if case .other = self { true } else { false } }

    package init(_ file: SourceFile) {
        let name = file.path.split(separator: "/").last ?? ""
        // Some servers look at every part: `page.html.nl` is HTML in Dutch.
        let endings = name.split(separator: ".", omittingEmptySubsequences: false).dropFirst().map { $0.lowercased() }
        if let ending = endings.first(where: { programEndings.contains($0) || $0.hasPrefix("php") }) {
            self = ending == "xml" ? .data(ending: ending) : .program(ending: ending)
        } else if endings.contains("svg") {
            self = .drawing
        } else if !endings.contains(where: passiveEndings.contains), isMarkup(file.bytes) {
            // Of a file whose type it does not know, a browser looks at the first bytes.
            self = .data(ending: nil)
        } else {
            self = .other
        }
    }
}

/// Endings of what runs in a browser or on a server.
private let programEndings: Set<String> = [
    "html", "htm", "xhtml", "xht", "shtml", "shtm", "mht", "mhtml", "hta", "htc", "xml", "xsl", "xslt", "xul", "xbl",
    "rdf", "rss", "atom", "mml", "svgz", "js", "mjs", "cjs", "vbs", "wsf", "swf", "jar", "wasm", "phtml", "phar", "cgi",
    "asp", "aspx", "jsp",
]

/// Endings of what does not, whatever its first bytes are.
private let passiveEndings: Set<String> = [
    "png", "jpg", "jpeg", "gif", "webp", "avif", "pdf", "csv", "tsv", "xlsx", "docx", "pptx", "odt", "ods", "odp",
    "txt", "md", "json", "yml", "yaml", "css", "zip", "mp3", "mp4", "webm", "ogg", "woff", "woff2", "ttf", "otf",
    "vtt", "srt", "ics", "bib", "ris",
]

private func isMarkup(_ bytes: [UInt8]) -> Bool {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let text = bytes[start...].drop { isXMLSpace($0) || $0 == 0 || $0 == 0xFF || $0 == 0xFE }
    return text.first == UInt8(ascii: "<")
}

/// White space as XML defines it.
package func isXMLSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
