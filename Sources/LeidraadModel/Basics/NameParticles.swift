/// Words that are before a surname, and that lists do not sort by. Reference managers often leave them in the surname.
private let particles: Set<String> = [
    "van", "de", "den", "der", "het", "'t", "\u{2019}t", "\u{2018}t", "te", "ten", "ter", "in", "op", "aan", "bij",
    "onder", "uit",
    "von", "vom", "zu", "zum", "zur", "af", "av", "du", "des", "d'", "d\u{2019}", "da", "dal", "del", "della", "di",
    "do", "dos", "la", "le", "el",
]

/// A surname without the particles before it: those in lower case, since a capital makes one a part of the name.
func withoutParticles(_ family: String) -> (particle: String?, family: String) {
    let words = family.split(separator: " ")
    let before = words.prefix { particles.contains(String($0)) }
    guard !before.isEmpty, before.count < words.count else { return (nil, family) }
    return (before.joined(separator: " "), words.dropFirst(before.count).joined(separator: " "))
}

/// Given names as a list of references shows them: "Jan-Peter" is "J.-P.", "JP" is "J. P.", and what is an abbreviation already stays.
func initials(_ given: String) -> String {
    let spaced = given.replacingAll(".", with: ". ").split(whereSeparator: \.isWhitespace)
    return spaced.map { word in
        if (2...3).contains(word.count), word.allSatisfy({ $0.isLetter && $0.isUppercase }) {
            return word.map { String($0) + "." }.joined(separator: " ")
        }
        let parts = word.split(separator: "-", omittingEmptySubsequences: true)
        // "Ai-jun" is one name to APA, since its second half has no capital.
        let names = parts.enumerated().filter { place, part in place == 0 || part.first?.isLowercase != true }
        return names.map { initial($0.element) }.joined(separator: "-")
    }.joined(separator: " ").replacingAll(". -", with: ".-")
}

private func initial(_ name: Substring) -> String {
    guard let first = name.first, first.isLetter, first.isUppercase, !name.hasSuffix(".") else { return String(name) }
    return String(first) + "."
}
