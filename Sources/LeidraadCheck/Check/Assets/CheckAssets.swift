import LeidraadFiles
import LeidraadModel

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
