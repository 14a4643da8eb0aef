import LeidraadModel

/// A tag of a template, such as `{{name}}`, `{{#section}}` or `{{> partial}}`.
struct TemplateTag {
    /// `#`, `^`, `/`, `>`, `<`, `$`, `!`, `=`, `%`, `&` or `{`; nil for a plain name.
    let sign: UInt8?
    let name: String
    /// The bytes of the tag, its braces among them.
    let range: Range<Int>
    /// Whether its last braces are there.
    let isClosed: Bool

    /// Whether it asks for another template.
    var isPartial: Bool { sign == UInt8(ascii: ">") || sign == UInt8(ascii: "<") }

    /// Whether it seems to hold another tag, or a line end: what was meant as the tag ends before.
    var runsOn: Bool { sign != UInt8(ascii: "!") && name.contains { $0.isNewline || $0 == "{" } }
}

/// The tags of a template, in order. Other delimiters are refused before.
func templateTags(_ bytes: [UInt8]) -> [TemplateTag] {
    let (open, close) = (UInt8(ascii: "{"), UInt8(ascii: "}"))
    var tags: [TemplateTag] = []
    var index = 0
    while index + 1 < bytes.count {
        guard bytes[index] == open, bytes[index + 1] == open else {
            index += 1
            continue
        }
        var end = index + 2
        while end + 1 < bytes.count, !(bytes[end] == close && bytes[end + 1] == close) { end += 1 }
        let isClosed = end + 1 < bytes.count
        let inner = bytes[(index + 2)..<(isClosed ? end : bytes.count)]
        let sign = inner.first.flatMap { "#^/><$!=%&{".utf8.contains($0) ? $0 : nil }
        let name = trimmed(String(decoding: sign == nil ? inner : inner.dropFirst(), as: UTF8.self))
        let next = isClosed ? end + 2 : bytes.count
        tags.append(TemplateTag(sign: sign, name: name, range: index..<next, isClosed: isClosed))
        index = next
    }
    return tags
}

/// The last section, block or partial that is opened and not closed.
func unclosedTag(_ bytes: [UInt8]) -> TemplateTag? {
    var open: [TemplateTag] = []
    for tag in templateTags(bytes) {
        switch tag.sign {
        case UInt8(ascii: "#"), UInt8(ascii: "^"), UInt8(ascii: "$"), UInt8(ascii: "<"): open.append(tag)
        case UInt8(ascii: "/"): if open.last?.name == tag.name { open.removeLast() }
        default: break
        }
    }
    return open.last
}
