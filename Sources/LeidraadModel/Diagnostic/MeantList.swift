/// The value that an editor meant who wrote a text where a list belongs, such as "asscher2018, bond2019"; nil where that is unclear.
package func listMeant(by text: String, of item: FieldType) -> String? {
    switch item {
    case .record(let schema) where schema.name == .name:
        namesMeant(by: text) ?? flowList(["{ literal: \(quoted(text)) }"])
    case .text, .reference, .choice, .pageAnchor:
        flowList(parts(of: text, at: [",", ";"]).map { isPlain($0, inFlow: true) ? $0 : quoted($0) })
    default: nil
    }
}

/// Names of people as `{ family: Kok, given: A. }`; nil where no surnames and given names are told apart.
package func namesMeant(by text: String) -> String? {
    var words = text
    let joints = [" & "] + SiteLanguage.inAll("and").map { " \($0) " } + [", &"]
    for joint in joints { words = words.replacingAll(joint, with: ", ") }
    let separated = text.contains(";") ? parts(of: text, at: [";"]).map { parts(of: $0, at: [","]) } : []
    let people = separated.isEmpty ? pairs(parts(of: words, at: [","])) : separated.compactMap { pairs($0)?.first }
    guard let people, !people.isEmpty, separated.isEmpty || people.count == separated.count else { return nil }
    return flowList(people.map { "{ family: \(inFlow($0.family)), given: \(inFlow($0.given)) }" })
}

/// Surnames and given names in turn, or in one as in "Kok AB"; nil where they are not told apart.
private func pairs(_ parts: [String]) -> [(family: String, given: String)]? {
    if parts.count.isMultiple(of: 2), stride(from: 1, to: parts.count, by: 2).allSatisfy({ isGiven(parts[$0]) }) {
        return stride(from: 0, to: parts.count, by: 2).map { (parts[$0], parts[$0 + 1]) }
    }
    let split = parts.compactMap { part -> (family: String, given: String)? in
        guard let blank = part.lastIndex(of: " ") else { return nil }
        let given = String(part[part.index(after: blank)...])
        return isInitials(given) ? (String(part[..<blank]), given) : nil
    }
    return split.count == parts.count && !split.isEmpty ? split : nil
}

/// "A.", "A. B.", "AB" or one given name.
private func isGiven(_ text: String) -> Bool {
    text.split(separator: " ").allSatisfy(isInitials)
        || !text.contains(" ") && text.count <= 20 && text.first?.isUppercase == true
}

private func isInitials(_ text: some StringProtocol) -> Bool {
    (1...8).contains(text.count) && text.allSatisfy { $0.isUppercase || $0 == "." || $0 == "-" }
        && (text.contains(".") || text.count <= 3)
}

private func parts(of text: String, at signs: Set<Character>) -> [String] {
    text.split { signs.contains($0) }.map { trimmed($0) }.filter { !$0.isEmpty }
}

private func inFlow(_ text: String) -> String { isPlain(text, inFlow: true) ? text : quoted(text) }

/// A list on one line, of as many values as a hint shows.
private func flowList(_ values: [String]) -> String? {
    guard !values.isEmpty else { return nil }
    return "[" + values.prefix(3).joined(separator: ", ") + (values.count > 3 ? ", …" : "") + "]"
}
