import LeidraadModel

/// Everything in an SVG that can run or load, in the order of the file.
///
/// Allowed things are listed where a list can be: addresses within the file and pictures of pixels. What may be in an element is
/// not: programs that draw add elements of their own, which browsers ignore.
func activeParts(ofSVG file: [UInt8]) -> [ActiveSVG] {
    // In UTF-16 every letter has a zero byte, and an SVG has no other use for one.
    if file.contains(0) || String(validating: file, as: UTF8.self) == nil {
        return [ActiveSVG(kind: .encoding, range: 0..<0)]
    }
    var found: [ActiveSVG] = []
    var style: DecodedText?
    // Text that drawing programs put into a drawing as HTML: it runs nothing as long as it is nothing but text.
    var foreign: [Range<Int>] = []
    for piece in MarkupReader(file) {
        switch piece {
        case .start(let name, let attributes, let isClosed):
            let isForeign = localName(name, file) == "foreignobject"
            let isOther =
                !textElements.contains(localName(name, file)) && !activeElements.contains(localName(name, file))
            if !foreign.isEmpty, !isForeign, isOther {
                found.append(ActiveSVG(kind: .html, range: name))
            }
            if isForeign, !isClosed { foreign.append(name) }
            found += activeParts(ofTag: name, attributes, file, isInText: isForeign || !foreign.isEmpty)
            if localName(name, file) == "style", !isClosed, style == nil { style = DecodedText() }
        case .end(let name):
            if localName(name, file) == "foreignobject" { _ = foreign.popLast() }
            guard localName(name, file) == "style", let text = style else { continue }
            found += loadingStyle(text)
            style = nil
        case .text(let range, let hasEntities): style?.append(range, of: file, hasEntities: hasEntities)
        case .instruction(let range): found += activeInstruction(range, file)
        case .declaration(let range, let hasSubset):
            let isPlain = !hasSubset && lowercasedText(range.prefix(7), file) == "doctype"
            if !isPlain { found.append(ActiveSVG(kind: .declarations, range: range)) }
        case .unclosed(let range): found.append(ActiveSVG(kind: .unclosed, range: range))
        }
    }
    let unclosed = foreign.map { ActiveSVG(kind: .element("foreignobject"), range: $0) }
    return found + (style.map(loadingStyle) ?? []) + unclosed
}

/// Elements of HTML that hold text and do nothing else.
private let textElements: Set<String> = [
    "a", "abbr", "b", "big", "blockquote", "br", "caption", "center", "cite", "code", "col", "colgroup", "dd", "del",
    "dfn", "div", "dl", "dt",
    "em", "font", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "s",
    "samp", "small",
    "span", "strike", "strong", "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "tt", "u", "ul",
    "var", "wbr",
]

/// - Parameter isInText: whether the tag begins text of HTML in a drawing, or is in it.
private func activeParts(ofTag name: Range<Int>, _ attributes: [MarkupAttribute], _ file: [UInt8], isInText: Bool)
    -> [ActiveSVG]
{
    let element = localName(name, file)
    if element == "foreignobject" {
        return attributes.flatMap { activeParts(of: $0, ofElement: element, file, isInText: true) }
    }
    if activeElements.contains(element) { return [ActiveSVG(kind: .element(element), range: name)] }
    return attributes.flatMap { activeParts(of: $0, ofElement: element, file, isInText: isInText) }
}

private func activeParts(of attribute: MarkupAttribute, ofElement element: String, _ file: [UInt8], isInText: Bool)
    -> [ActiveSVG]
{
    let name = localName(attribute.name, file)
    if name.hasPrefix("on") { return [ActiveSVG(kind: .handler(name), range: attribute.name)] }
    var value = DecodedText()
    value.append(attribute.value, of: file, hasEntities: true)
    let text = { String(decoding: value.bytes, as: UTF8.self).lowercased() }
    if addressAttributes.contains(name) {
        return isSafe(value.bytes, of: element) ? [] : [ActiveSVG(kind: .address, range: attribute.value)]
    }
    if name == "attributename" {
        let target = localPart(trimmed(text()))
        let isHarmless = !addressAttributes.contains(target) && !target.hasPrefix("on")
        return isHarmless ? [] : [ActiveSVG(kind: .animation(of: target), range: attribute.value)]
    }
    if lowercasedText(attribute.name, file).hasPrefix("xmlns") {
        return !isInText && text().contains("/xhtml") ? [ActiveSVG(kind: .html, range: attribute.value)] : []
    }
    return loadingStyle(value)
}

/// An instruction that loads a style sheet, or a declaration of XML that names an encoding in which ASCII is not ASCII.
private func activeInstruction(_ range: Range<Int>, _ file: [UInt8]) -> [ActiveSVG] {
    let target = lowercasedText(range.prefix { !isXMLSpace(file[$0]) }, file)
    if target == "xml-stylesheet" { return [ActiveSVG(kind: .styleSheet, range: range)] }
    let text = lowercasedText(range, file)
    guard target == "xml", let mark = text.firstRange(of: "encoding") else { return [] }
    let name = text[mark.upperBound...].drop { " =\"'\t\r\n".contains($0) }.prefix { !" \"'".contains($0) }
    let isKnown = ["utf-8", "utf8", "us-ascii", "ascii", "iso-8859-1", "windows-1252"].contains(String(name))
    return isKnown ? [] : [ActiveSVG(kind: .encoding, range: range)]
}

/// Elements that run, embed or load something, by the name without a prefix. Those of HTML alone do so only in the namespace of HTML,
/// which is refused as such: metadata has names like `dc:source`.
private let activeElements: Set<String> = [
    "script", "iframe", "embed", "object", "audio", "video", "handler", "listener",
]

/// Attributes that hold an address, or one that others start from; by the name without a prefix.
private let addressAttributes: Set<String> = ["href", "src", "base"]

/// The name without its prefix, in lower case.
private func localName(_ range: Range<Int>, _ file: [UInt8]) -> String { localPart(lowercasedText(range, file)) }

private func localPart(_ name: String) -> String {
    name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
}

private func lowercasedText(_ range: Range<Int>, _ file: [UInt8]) -> String {
    String(decoding: file[range].map(lowercased), as: UTF8.self)
}
