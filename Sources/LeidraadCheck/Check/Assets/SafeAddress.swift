import LeidraadModel

/// Whether an address in an SVG stays within the file: a part of it, or a picture of pixels. A link, which loads nothing by itself,
/// may also lead to a page or an address for mail.
func isSafe(_ address: [UInt8], of element: String) -> Bool {
    // Browsers skip tabs and line ends anywhere in an address, and spaces and control characters before it.
    let text = address.drop { $0 <= 0x20 }.prefix(64).filter { !(0x09...0x0D).contains($0) }.map(lowercased)
    if text.isEmpty || text.first == UInt8(ascii: "#") || picturePrefixes.contains(where: text.starts) { return true }
    guard element == "a" else { return false }
    // Byte by byte: a colon with an accent on it is one Character to Swift, and still a colon to a browser.
    let scheme = text.prefix { !":/?#".utf8.contains($0) }
    // An entity that is not known may stand for a colon.
    guard text.dropFirst(scheme.count).first == UInt8(ascii: ":") else { return !scheme.contains(UInt8(ascii: "&")) }
    return ["http", "https", "mailto", "tel"].contains(String(decoding: scheme, as: UTF8.self))
}

private let picturePrefixes = ["png", "jpeg", "jpg", "gif", "webp"].flatMap { type in
    [";", ","].map { Array("data:image/\(type)\($0)".utf8) }
}

/// The places in a style where something is loaded that is not in the file.
func loadingStyle(_ text: DecodedText) -> [ActiveSVG] {
    // Nothing is loaded without one of these; most values of attributes are numbers and colours.
    guard text.bytes.contains(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "@") }) else { return [] }
    let style = text.asStyle
    return loadingWords.flatMap { word in
        places(of: Array(word.utf8), in: style.bytes).compactMap { start -> ActiveSVG? in
            let end = start + word.utf8.count
            let rest = style.bytes[end...].drop {
                isXMLSpace($0) || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'")
            }
            if word == "url(", rest.first == UInt8(ascii: "#") { return nil }
            return ActiveSVG(kind: .style, range: style.range(of: start..<end))
        }
    }
}

private let loadingWords = ["@import", "url(", "image-set(", "image(", "src("]

private func places(of word: [UInt8], in bytes: [UInt8]) -> [Int] {
    guard let first = word.first, bytes.count >= word.count else { return [] }
    return (0...(bytes.count - word.count)).filter {
        bytes[$0] == first && bytes[$0..<($0 + word.count)].elementsEqual(word)
    }
}
