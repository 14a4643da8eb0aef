import LeidraadMarkdown
import LeidraadModel

/// Images without text for those who cannot see them, or with one that says nothing.
func checkImages(_ text: ProseText) -> [LocatedProblem] {
    let events = text.source.document.events
    return text.blocks.flatMap { block in
        block.events.compactMap { index -> LocatedProblem? in
            guard events[index].phase == .enter, case .image(let url, _) = events[index].node else { return nil }
            let words = block.inline.linkText(ofEvent: index).map { block.inline.text[$0] } ?? []
            let place = text.span(of: events[index], length: 2)
            if words.allSatisfy({ $0 <= 0x20 }) { return LocatedProblem(.missingAltText(url), at: place) }
            let alt = trimmed(String(decoding: words, as: UTF8.self))
            return saysNothing(alt, of: url) ? LocatedProblem(.meaninglessAltText(alt), at: place) : nil
        }
    }
}

/// Whether a text is no more than the name of the file, or a word for any image.
private func saysNothing(_ alt: String, of url: String) -> Bool {
    let text = alt.lowercased()
    let name = url.split(separator: "/").last.map { $0.lowercased() } ?? ""
    if text == name { return true }
    // A picture of a floor plan may well be called that; a name with numbers or hyphens was made for a disk, not for a reader.
    let bare = name.split(separator: ".").dropLast().joined(separator: ".")
    if text == bare, bare.contains(where: { $0.isNumber || $0 == "-" || $0 == "_" }) { return true }
    if !text.contains(" "), imageEndings.contains(where: text.hasSuffix) { return true }
    let word = trimmed(text.filter { !$0.isNumber && !$0.isPunctuation })
    return imageWords.contains(word)
}

private let imageEndings = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg"]

private let imageWords: Set<String> = [
    "afbeelding", "beeld", "figuur", "foto", "illustratie", "plaatje", "figure", "illustration", "image", "img",
    "photo",
    "picture",
]
