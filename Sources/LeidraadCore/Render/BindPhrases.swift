import LeidraadMarkdown

/// A template with the words of the interface in the place of `{{t.key}}`: they are the same on every page, so they are looked
/// up once. A key that the table lacks stays, so that its miss is noticed.
func bindPhrases(_ template: String, _ phrases: Phrases) -> String {
    var result = ""
    var rest = template[...]
    while let tag = rest.firstRange(of: "{{t.") {
        result += rest[..<tag.lowerBound]
        rest = rest[tag.upperBound...]
        let key = rest.prefix { $0 != "}" }
        guard rest[key.endIndex...].hasPrefix("}}"), let word = phrases.word(String(key)) else {
            result += "{{t."
            continue
        }
        // Braces in a word must not start a tag.
        let text = HTML(escaping: word).string.replacingAll("{{", with: "&#123;&#123;")
        result += text.hasSuffix("{") ? text.dropLast() + "&#123;" : text
        rest = rest[key.endIndex...].dropFirst(2)
    }
    return result + rest
}
