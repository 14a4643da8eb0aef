/// Files that are copied into the site and could run there. All else on the site comes out of templates, which escape what they show.
func checkAssets(_ assets: [SourceFile]) -> [LocatedProblem] {
    assets.flatMap { file -> [LocatedProblem] in
        switch AssetKind(file) {
        case .drawing:
            // One message of each kind: who made the drawing makes it anew, whatever the number of its faults.
            firstOfEach(activeParts(ofSVG: file.bytes)).map {
                LocatedProblem(.activeSVG($0.kind), at: SourceSpan(file: file.path, range: $0.range))
            }
        case .data(let ending):
            runsNothing(file.bytes, ending: ending)
                ? [] : [LocatedProblem(.activeFile(ending: ending), at: .start(of: file.path))]
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
    /// XML, or another text with tags whose type a browser does not know; it may hold something that runs.
    case data(ending: String?)
    case other

    /// Whether nothing in it can be wrong.
    var isOther: Bool { if case .other = self { true } else { false } }

    init(_ file: SourceFile) {
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

/// Whether neither XML nor HTML makes anything run of a text with tags.
///
/// Of a file whose ending says nothing a browser may think that it is HTML: not if its first tag is none of HTML. Declarations and comments
/// end elsewhere in HTML than in XML, so there may be none.
private func runsNothing(_ bytes: [UInt8], ending: String?) -> Bool {
    guard activeParts(ofSVG: bytes).isEmpty else { return false }
    guard ending == nil else { return true }
    for index in bytes.indices.dropLast() where bytes[index] == UInt8(ascii: "<") {
        if bytes[index + 1] == UInt8(ascii: "!") || bytes[index + 1] == UInt8(ascii: "?") { return false }
    }
    let start = bytes.firstIndex(of: UInt8(ascii: "<")).map { $0 + 1 } ?? 0
    let name = bytes[start...].prefix { !isXMLSpace($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    return !firstTagsOfHTML.contains(String(decoding: name, as: UTF8.self).lowercased())
}

/// Tags by which browsers know that a file is HTML.
private let firstTagsOfHTML: Set<String> = [
    "a", "applet", "b", "base", "body", "br", "center", "div", "font", "form", "frameset", "h1", "h2", "h3", "h4", "h5",
    "h6", "head", "html", "i", "iframe", "img", "input", "isindex", "link", "listing", "meta", "object", "ol", "p",
    "plaintext", "pre", "script", "span", "style", "table", "title", "tt", "ul", "xmp",
]

/// The first part of each kind.
private func firstOfEach(_ parts: [ActiveSVG]) -> [ActiveSVG] {
    var seen: Set<ActiveSVG.Kind> = []
    return parts.filter { seen.insert($0.kind).inserted }
}
