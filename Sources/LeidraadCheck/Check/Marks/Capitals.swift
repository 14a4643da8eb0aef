/// Whether a title or heading was typed in capitals from its first word to its last.
///
/// Abbreviations are too, so it takes three words, or two long ones, with a word that no abbreviation is as long as.
func isInCapitals(_ text: String) -> Bool {
    guard !text.unicodeScalars.contains(where: \.properties.isLowercase) else { return false }
    let words = text.split { !$0.isLetter && $0 != "'" && $0 != "\u{2019}" }
    let long = words.filter { $0.count > 4 }
    return words.count > 1 && (long.count > 1 || words.count > 2 && !long.isEmpty)
        && words.contains { $0.count > 5 && $0.unicodeScalars.allSatisfy(\.properties.isUppercase) }
}
