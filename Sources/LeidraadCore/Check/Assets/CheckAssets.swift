/// Files that are copied into the site and could run there. All else on the site comes out of templates, which escape what they show.
func checkAssets(_ assets: [SourceFile]) -> [LocatedProblem] {
    assets.flatMap { file -> [LocatedProblem] in
        switch AssetKind(file) {
        case .drawing:
            // One message of each kind: who made the drawing makes it anew, whatever the number of its faults.
            firstOfEach(activeParts(ofSVG: file.bytes)).map {
                LocatedProblem(.activeSVG($0.kind), at: SourceSpan(file: file.path, range: $0.range))
            }
        case .program(let ending): [LocatedProblem(.activeFile(ending: ending), at: .start(of: file.path))]
        case .other: []
        }
    }
}

/// What a browser or server makes of a file that is copied.
enum AssetKind {
    /// An SVG, which may hold a program.
    case drawing
    /// Something that runs, by the ending that says so; without one where its first bytes do.
    case program(ending: String?)
    case other

    /// Whether nothing in it can be wrong.
    var isOther: Bool { if case .other = self { true } else { false } }

    init(_ file: SourceFile) {
        let name = file.path.split(separator: "/").last ?? ""
        // Some servers look at every part: `page.html.nl` is HTML in Dutch.
        let endings = name.split(separator: ".", omittingEmptySubsequences: false).dropFirst().map { $0.lowercased() }
        if let ending = endings.first(where: { programEndings.contains($0) || $0.hasPrefix("php") }) {
            self = .program(ending: ending)
        } else if endings.contains("svg") {
            self = .drawing
        } else if !endings.contains(where: passiveEndings.contains), isMarkup(file.bytes) {
            // Of a file whose type it does not know, a browser looks at the first bytes.
            self = .program(ending: nil)
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

/// The first part of each kind.
private func firstOfEach(_ parts: [ActiveSVG]) -> [ActiveSVG] {
    var seen: Set<ActiveSVG.Kind> = []
    return parts.filter { seen.insert($0.kind).inserted }
}
